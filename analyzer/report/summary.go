// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// Counts are the numbers of a Document that a reader wants first.
type Counts struct {
	Findings   int // not suppressed
	Suppressed int
	Permitted  int // flows
}

// Count counts what a Document holds.
func Count(doc *finding.Document) Counts {
	var c Counts
	for _, f := range doc.Findings {
		if f.Suppressed != nil {
			c.Suppressed++
		} else {
			c.Findings++
		}
	}
	for _, f := range doc.Flows {
		if f.Verdict == finding.Permitted {
			c.Permitted++
		}
	}
	return c
}

func (c Counts) String() string {
	return fmt.Sprintf("%s, %s, %d suppressed",
		plural(c.Findings, "finding"), plural(c.Permitted, "permitted flow"), c.Suppressed)
}

func plural(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprint(n, " ", thing)
}

// summary counts everything, and says what the analyzer did not see.
func (t textWriter) summary(doc *finding.Document, verbose bool) {
	if verbose {
		for _, g := range doc.Gaps {
			fmt.Fprintf(t.w, "%s: %s (%s)\n", t.paint(dim, g.Kind), g.What, plural(g.Count, "time"))
		}
	}
	c := Count(doc)
	style := green
	if c.Findings > 0 {
		style = red
	}
	fmt.Fprintf(t.w, "%s; %s\n", t.paint(style, c.String()), gaps(doc.Gaps, verbose))
}

// gapKinds says what each kind of gap means for the reader. What is worst
// comes first.
var gapKinds = []struct {
	kind  string
	fatal bool // the run is not complete
	tell  func([]finding.Gap) string
}{
	{"not-analysed", true, func(g []finding.Gap) string { return "not analysed: " + names(g) }},
	{"internal", true, func(g []finding.Gap) string { return "given up after an internal error: " + names(g) }},
	{"unmodelled", false, func(g []finding.Gap) string { return "no model for " + plural(times(g), "call") }},
	{"widened", false, func(g []finding.Gap) string { return "coarse in " + plural(times(g), "place") }},
}

// gaps tells all gaps in one line.
func gaps(all []finding.Gap, verbose bool) string {
	var told []string
	for _, k := range gapKinds {
		if some := ofKind(all, k.kind); len(some) > 0 {
			told = append(told, k.tell(some))
		}
	}
	if len(told) == 0 {
		return "no known gaps"
	}
	line := strings.Join(told, "; ")
	if !verbose {
		line += " (-v lists them)"
	}
	return line
}

func ofKind(gaps []finding.Gap, kind string) []finding.Gap {
	return slices.DeleteFunc(slices.Clone(gaps), func(g finding.Gap) bool { return g.Kind != kind })
}

func names(gaps []finding.Gap) string {
	var names []string
	for _, g := range gaps {
		names = append(names, g.What)
	}
	return strings.Join(names, ", ")
}

func times(gaps []finding.Gap) int {
	n := 0
	for _, g := range gaps {
		n += g.Count
	}
	return n
}
