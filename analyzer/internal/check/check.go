// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package check

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"go/token"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/directive"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/analyzer/internal/taint"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Input is what is judged.
type Input struct {
	Package    string
	Policy     *policy.Policy
	Flows      []*taint.Flow
	Misuses    []taint.Misuse
	Directives []directive.Directive // of which the allows are used
	Malformed  []directive.Problem
	Problems   []roles.Problem
	Locate     func(token.Pos) finding.Position
	Today      time.Time
}

// Output is what was found. Findings and flows are in their order.
type Output struct {
	Findings []finding.Finding
	Flows    []finding.Flow
	Origins  map[string]Origin // of findings, by Key
}

// An Origin is what a finding was made of, and where: one of the pointers is
// set, or none.
type Origin struct {
	Pos, End token.Pos
	Flow     *taint.Flow
	Misuse   *taint.Misuse
	Problem  *directive.Problem
}

// Run judges all.
func Run(in Input) *Output {
	c := &checker{Input: in, out: &Output{Origins: make(map[string]Origin)}, seen: make(map[string]*one), sinks: make(map[string]string)}
	c.explicit = explicitFlows(in.Flows)
	for _, f := range in.Flows {
		c.flow(f)
	}
	for _, o := range joined(c.found) {
		c.add(c.finding(o), Origin{Pos: o.from.Pos, Flow: o.from})
	}
	for _, m := range in.Misuses {
		c.misuse(m)
	}
	for i, p := range in.Malformed {
		c.declaration(&badDirective, Origin{Pos: p.Pos, End: p.End, Problem: &in.Malformed[i]}, p.Message)
	}
	for _, p := range in.Problems {
		rule := &badDirective
		if p.Policy {
			rule = &badPolicy
		}
		from := Origin{Pos: p.Pos, End: p.End}
		if p.Instead != "" {
			from.Problem = &directive.Problem{Pos: p.Pos, End: p.End, Message: p.Message, Instead: p.Instead}
		}
		c.declaration(rule, from, p.Message)
	}
	c.suppress()
	slices.SortStableFunc(c.out.Findings, compareFindings)
	slices.SortStableFunc(c.out.Flows, func(a, b finding.Flow) int {
		return cmp.Or(comparePositions(a.At, b.At), strings.Compare(a.ID, b.ID))
	})
	return c.out
}

type checker struct {
	Input
	out   *Output
	found []*one
	seen  map[string]*one   // by what makes it one finding for a reader
	sinks map[string]string // that were met first, by place

	explicit map[disclosure]bool
}

// Key identifies a finding among those of a package.
func Key(f *finding.Finding) string {
	from, to := f.Flow.Ends()
	return fmt.Sprintf("%s|%s|%v|%v|%v", f.Rule, f.ID, f.Position, from, to)
}

func compareFindings(a, b finding.Finding) int {
	return cmp.Or(comparePositions(a.Position, b.Position), strings.Compare(a.Rule, b.Rule), strings.Compare(a.ID, b.ID))
}

func comparePositions(a, b finding.Position) int {
	return cmp.Or(strings.Compare(a.Package, b.Package), strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}

// flow judges one flow.
func (c *checker) flow(f *taint.Flow) {
	if !counts(c.Policy, f.Source.Label, f.Atom.Transform) {
		return
	}
	if f.Implicit() && c.explicit[disclosureOf(f)] {
		return // the data itself is sent there
	}
	if f.Kind == summary.Log && (loggable(c.Policy, f.Source.Label, f.Atom.Transform) || c.opened(f)) {
		return
	}
	j := judge(c.Policy, f)
	if f.Kind == summary.Drift && j.rule != &purposeDrift {
		return // the rest is said where it is sent
	}
	flow := c.describe(f, j)
	c.out.Flows = append(c.out.Flows, flow)
	if j.rule == nil || ofTest(flow.At) && (j.rule == &rawInLog || j.rule == &undeclaredRecipient) {
		return
	}
	c.same(f, flow, j)
}

// ofTest reports whether a place is in a test: what that prints, and sends to servers of its
// own, it made up.
func ofTest(at finding.Position) bool { return strings.HasSuffix(at.File, "_test.go") }

func (c *checker) add(f finding.Finding, from Origin) {
	c.out.Findings = append(c.out.Findings, f)
	c.out.Origins[Key(&f)] = from
}

// describe turns a flow into plain data.
func (c *checker) describe(f *taint.Flow, j judgement) finding.Flow {
	flow := finding.Flow{
		Label:      linked(c.Policy, f),
		Level:      f.Atom.Level(),
		Use:        j.use,
		Verdict:    j.verdict,
		Conditions: j.conditions,
		Met:        j.met.Conditions,
		Clauses:    j.decision.Clauses,
		Reason:     j.decision.Reason,
		Policy:     finding.Policy{Name: c.Policy.Name, Version: c.Policy.Version},
		Source:     f.Source.What,
		Sink:       f.Sink,
		At:         c.Locate(f.Pos),
		Notes:      append(j.notes, doubts(f.Atom.Transform)...),
	}
	if flow.Verdict != finding.Permitted {
		flow.Met = nil
		for _, m := range j.met.Conditions {
			if !slices.Contains(flow.Met, m) {
				flow.Met = append(flow.Met, m)
			}
		}
	}
	for _, s := range f.Steps {
		flow.Steps = append(flow.Steps, c.step(s))
	}
	sourceFunc := ""
	if len(flow.Steps) > 0 {
		sourceFunc = flow.Steps[0].Func
	}
	flow.ID = identity(f.Source.What, sourceFunc, f.Sink, f.Source.Label.String(), flow.Use.String(), f.Func)
	return flow
}

// doubts says what on the way was assumed and not followed.
func doubts(x summary.Transform) []string {
	var notes []string
	if x&summary.Obscure != 0 {
		notes = append(notes, "on the way is a function that has no model: its results are taken to hold what it was given")
	}
	if x&summary.Dispatch != 0 {
		notes = append(notes, "on the way is an interface call whose target is not known: it may be of any type that this package converts to an interface, or hands a constructor of to others")
	}
	if x&summary.Widened != 0 {
		notes = append(notes, "on the way a bound of the analysis was reached: parts of a value were taken together")
	}
	return notes
}

// step locates a step.
func (c *checker) step(s summary.Step) finding.Step {
	step := finding.Step{Text: s.Text, Func: roles.Local(s.Func)}
	if s.File != "" {
		step.Position = finding.Position{Package: s.Package, File: s.File, Line: s.Line}
	} else {
		step.Position = c.Locate(token.Pos(s.Pos))
	}
	return step
}

// identity returns an ID that stays the same while lines move, and while other
// functions without a name, which are numbered, come and go.
func identity(parts ...string) string {
	sum := sha256.Sum256([]byte(numbered.ReplaceAllString(strings.Join(parts, "\x00"), "$$")))
	return hex.EncodeToString(sum[:8])
}

// numbered is the end of the symbol of a function literal, or of one of several
// functions called init.
var numbered = regexp.MustCompile(`[$#][0-9]+`)

// misuse turns a misuse of the SDK into a finding.
func (c *checker) misuse(m taint.Misuse) {
	f := finding.Finding{Position: c.Locate(m.Pos), Func: roles.Local(m.Func)}
	switch m.Kind {
	case taint.Exposed:
		f.Rule = exposed.ID
		f.Message = fmt.Sprintf("%s is taken out of %s unchecked", whose(m.Label), m.What)
		f.Why = "Expose states no purpose, so that no clause of the policy can be asked"
		f.Fix = "take it out with Use and a purpose, or hand it over with lineage.Disclose"
	case taint.Printed:
		f.Rule = fmtLeak.ID
		f.Message = fmt.Sprintf("a formatter opens the wrapper in the unexported field %s", m.What)
		f.Why = "package fmt cannot call the methods of an unexported field and prints the data itself"
		f.Fix = "export the field, print the fields one by one, or give the struct a Format method"
	case taint.Stripped:
		f.Rule = fmtLeak.ID
		f.Message = fmt.Sprintf("a formatter opens %s, a type defined over a wrapper", m.What)
		f.Why = "a defined type has the fields of the wrapper and none of the methods that hide its data"
		f.Fix = "declare it as an alias: type Name = ..., with an equals sign"
	case taint.Mistaken:
		f.Rule = fmtLeak.ID
		f.Message = fmt.Sprintf("the verb %s opens a wrapper", m.What)
		f.Why = "package fmt asks no method of what is not a pointer for %p, nor of what is no error for %w, and prints the data itself"
		f.Fix = "print it with %v"
	case taint.Reflected:
		f.Rule = fmtLeak.ID
		f.Message = fmt.Sprintf("%s opens wrappers", m.What)
		f.Why = "it reads fields by reflection, or asks the wrapper for what a database is to store, and so gets the data itself"
		f.Fix = "take the value out with Use and a purpose, or hand it over with lineage.Disclose"
	case taint.Configured:
		f.Rule = fmtLeak.ID
		f.Message = fmt.Sprintf("%s sets up what opens wrappers", m.What)
		f.Why = m.Text
		f.Fix = m.Fix
	case taint.Narrowed:
		f.Rule = relabel.ID
		f.Message = fmt.Sprintf("%s does not cover the %s data that goes in (%s)", m.What, m.Label, m.Text)
		f.Why = "a label may only become stricter: what it permits less is lost from here on"
		f.Fix = "choose a label that covers it, or declare one of your own for the union"
	}
	if f.Rule == fmtLeak.ID && ofTest(f.Position) {
		return
	}
	f.Allow = allowLine(f.Rule)
	f.ID = identity(f.Rule, m.What, m.Label, m.Func)
	c.add(f, Origin{Pos: m.Pos, Misuse: &m})
}

// whose names data by its label, which only callers know where the label is a
// type parameter.
func whose(label string) string {
	if label == (policy.Label{}).String() {
		return "what is marked"
	}
	return label
}

// declaration turns a problem of a declaration into a finding.
func (c *checker) declaration(rule *finding.Rule, from Origin, text string) {
	f := finding.Finding{
		Rule:     rule.ID,
		Position: c.Locate(from.Pos),
		Message:  text,
		ID:       identity(rule.ID, c.Package, text),
	}
	if from.End.IsValid() {
		to := c.Locate(from.End)
		f.EndLine, f.EndColumn = to.Line, to.Column
	}
	c.add(f, from)
}
