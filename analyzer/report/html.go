// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package report

import (
	"cmp"
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// HTML writes a page that needs nothing but itself: a map of which class of
// data reaches which recipient, every flow with its steps, and what was not
// seen. It is for those who answer for the data, and need not read Go.
func HTML(w io.Writer, doc *finding.Document, opts Options) error {
	b := pageBuilder{locator: newLocator(doc, opts.Dir), suppressed: suppressedFlows(doc)}
	return pageTemplate().Execute(w, b.page(doc))
}

//go:embed page.html
var pageSource string

// pageTemplate is parsed when a page is wanted, and not whenever the program
// starts, which it does for each package.
var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(pageSource))
})

// A page is what the template shows, in its order.
type page struct {
	Tool     finding.Tool
	Policies []finding.Policy
	Counts   Counts
	Columns  []policy.Recipient
	Rows     []pageRow
	Misuses  []pageFinding
	Gaps     []finding.Gap
}

// A pageRow is a class of data, with a cell for each of the page's columns.
type pageRow struct {
	Class policy.Class
	Cells []pageCell
}

// A pageCell holds the flows of one class to one recipient.
type pageCell struct {
	Class      policy.Class
	Recipient  policy.Recipient
	Permitted  int
	Suppressed int
	Open       int
	Flows      []pageFlow
}

// ID is the anchor of the cell's flows.
func (c pageCell) ID() string { return string(c.Class) + "-to-" + string(c.Recipient) }

// State is the worst of the cell's flows, as a word that the style sheet knows.
func (c pageCell) State() string {
	switch {
	case len(c.Flows) == 0:
		return "empty"
	case c.Open > 0:
		return "open"
	case c.Suppressed > 0:
		return "suppressed"
	}
	return "permitted"
}

type pageFlow struct {
	finding.Flow
	State      string // open, suppressed or permitted
	Suppressed *finding.Suppression
	Steps      []pageStep
}

// Uses tells the flow's use in words.
func (f pageFlow) Uses() string { return useWords(f.Use) }

type pageStep struct {
	Place string
	Text  string
	Func  string // where the path enters one
}

type pageFinding struct {
	finding.Finding
	Place string
}

// useWords tells a use, such as "promotion to ad-platform (acme, US)".
func useWords(u policy.Use) string {
	words := string(cmp.Or(u.Purpose, "a purpose not stated")) + " to " + string(recipientOf(u))
	var who []string
	for _, s := range []string{string(u.Vendor), string(u.Country)} {
		if s != "" {
			who = append(who, s)
		}
	}
	if len(who) > 0 {
		words += " (" + strings.Join(who, ", ") + ")"
	}
	return words
}

// recipientOf is the recipient that a use is judged by.
func recipientOf(u policy.Use) policy.Recipient { return cmp.Or(u.Recipient, policy.ThirdParty) }

// flowKey tells flows apart: one flow may end at several places.
type flowKey struct {
	id string
	at finding.Position
}

// suppressedFlows returns what covers the flows of suppressed findings.
func suppressedFlows(doc *finding.Document) map[flowKey]*finding.Suppression {
	by := make(map[flowKey]*finding.Suppression)
	for _, f := range doc.Findings {
		if f.Flow != nil && f.Suppressed != nil {
			by[flowKey{f.Flow.ID, f.Flow.At}] = f.Suppressed
		}
	}
	return by
}

type pageBuilder struct {
	locator
	suppressed map[flowKey]*finding.Suppression
}

func (b pageBuilder) page(doc *finding.Document) page {
	p := page{Tool: doc.Tool, Policies: doc.Policies, Counts: Count(doc), Gaps: doc.Gaps}
	var classes []policy.Class
	for _, f := range doc.Flows {
		p.Columns = append(p.Columns, recipientOf(f.Use))
		classes = append(classes, f.Label.Classes...)
	}
	slices.Sort(p.Columns)
	slices.Sort(classes)
	p.Columns = slices.Compact(p.Columns)
	for _, class := range slices.Compact(classes) {
		row := pageRow{Class: class}
		for _, recipient := range p.Columns {
			row.Cells = append(row.Cells, b.cell(doc, class, recipient))
		}
		p.Rows = append(p.Rows, row)
	}
	for _, f := range doc.Findings {
		if f.Flow == nil {
			p.Misuses = append(p.Misuses, pageFinding{f, b.line(f.Position)})
		}
	}
	return p
}

func (b pageBuilder) cell(doc *finding.Document, class policy.Class, recipient policy.Recipient) pageCell {
	cell := pageCell{Class: class, Recipient: recipient}
	for _, f := range doc.Flows {
		if recipientOf(f.Use) != recipient || !slices.Contains(f.Label.Classes, class) {
			continue
		}
		flow := b.flow(f)
		switch flow.State {
		case "open":
			cell.Open++
		case "suppressed":
			cell.Suppressed++
		default:
			cell.Permitted++
		}
		cell.Flows = append(cell.Flows, flow)
	}
	return cell
}

func (b pageBuilder) flow(f finding.Flow) pageFlow {
	flow := pageFlow{Flow: f, State: "open", Suppressed: b.suppressed[flowKey{f.ID, f.At}]}
	switch {
	case f.Verdict == finding.Permitted:
		flow.State = "permitted"
	case flow.Suppressed != nil:
		flow.State = "suppressed"
	}
	in := ""
	for _, s := range f.Steps {
		step := pageStep{Place: b.line(s.Position), Text: s.Text}
		if s.Func != in {
			step.Func, in = s.Func, s.Func
		}
		flow.Steps = append(flow.Steps, step)
	}
	return flow
}
