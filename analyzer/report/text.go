// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// Text writes what a person reads: each finding that is not suppressed, then
// one paragraph that counts everything and says what is missing.
//
// The first line of a finding is complete in itself and has the form that
// compilers use, so that editors can jump to it:
//
//	ads/ads.go:12:9: not-permitted: special-care data goes to ...
//	  why    what the policy says
//	  steps  profile/profile.go:8  field Profile.Health is read
//	         ads/ads.go:12         sent by Upload
//	  also   profile/profile.go:9  field Profile.Diet is read
//	  fix    what to do
//	  allow  //lineage:allow not-permitted reason="..."
func Text(w io.Writer, doc *finding.Document, opts Options) error {
	buf := bufio.NewWriter(w) // keeps the first error for Flush
	t := textWriter{
		w:       buf,
		locator: newLocator(doc, opts.Dir),
		palette: palette(opts.Color),
		styles:  ruleStyles(opts.Rules),
	}
	for _, f := range doc.Findings {
		if f.Suppressed == nil || opts.Verbose {
			t.finding(f)
		}
	}
	t.summary(doc, opts.Verbose)
	return buf.Flush()
}

// ruleStyles gives warnings a style of their own.
func ruleStyles(rules []finding.Rule) map[string]style {
	styles := make(map[string]style)
	for _, r := range rules {
		if r.Severity == finding.Warning {
			styles[r.ID] = yellow
		}
	}
	return styles
}

type textWriter struct {
	w io.Writer
	locator
	palette
	styles map[string]style // of rules that are not errors
}

func (t textWriter) finding(f finding.Finding) {
	ruleStyle, ok := t.styles[f.Rule]
	if !ok {
		ruleStyle = red
	}
	fmt.Fprintf(t.w, "%s: %s: %s\n", t.paint(bold, t.position(f.Position)), t.paint(ruleStyle, f.Rule), f.Message)
	t.field("why", wrap(f.Why)...)
	if f.Flow != nil {
		t.field("steps", t.steps(f.Flow.Steps)...)
		t.field("also", t.also(f.Others())...)
		for _, note := range f.Flow.Notes {
			t.field("note", wrap(note)...)
		}
	}
	if f.Suppressed != nil {
		t.field("allowed", t.suppression(f.Suppressed))
	} else {
		t.field("fix", wrap(f.Fix)...)
		t.field("allow", f.Allow)
	}
	fmt.Fprintln(t.w)
}

// field writes lines under a label, of which the first stands beside it.
func (t textWriter) field(label string, lines ...string) {
	for _, line := range lines {
		if line == "" {
			continue
		}
		fmt.Fprintf(t.w, "  %s %s\n", t.paint(dim, fmt.Sprintf("%-7s", label)), line)
		label = ""
	}
}

// wrap breaks a sentence into lines that are pleasant to read.
func wrap(sentence string) []string {
	const width = 90
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(sentence) {
		if line != "" && utf8.RuneCountInString(line+" "+word) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}

// steps returns a line for each step, with what happens aligned. It names the
// function where the path enters one.
func (t textWriter) steps(steps []finding.Step) []string {
	width := 0
	for _, s := range steps {
		width = max(width, utf8.RuneCountInString(t.line(s.Position)))
	}
	var lines []string
	in := ""
	for _, s := range steps {
		line := fmt.Sprintf("%s  %s", t.paint(cyan, fmt.Sprintf("%-*s", width, t.line(s.Position))), s.Text)
		if s.Func != "" && s.Func != in {
			line += t.paint(dim, "  in "+s.Func)
			in = s.Func
		}
		lines = append(lines, line)
	}
	return lines
}

// maxAlso bounds the places that are listed beside the one that is shown.
const maxAlso = 5

// also returns a line for each place that more comes from.
func (t textWriter) also(steps []finding.Step) []string {
	more := len(steps) - maxAlso
	if more <= 0 {
		return t.steps(steps)
	}
	return append(t.steps(steps[:maxAlso]), fmt.Sprintf("and %d more", more))
}

func (t textWriter) suppression(s *finding.Suppression) string {
	at := t.line(s.Position)
	if !inSource(s) {
		at = s.File
	}
	line := fmt.Sprintf("%s  %s", t.paint(cyan, at), s.Reason)
	if s.Until != "" {
		line += " (until " + s.Until + ")"
	}
	return line
}

// inSource reports whether a suppression is a directive in Go source, as
// opposed to an entry of some other file.
func inSource(s *finding.Suppression) bool { return s.Package != "" }
