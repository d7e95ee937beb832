// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package check

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/analyzer/internal/taint"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// counts reports whether what is left of data after a transform still is data
// of its label: the table of ENGINE 3.2, made of code. How much there is says
// nothing of anyone; whether something is so says nothing of an identifier,
// but is the very thing where a condition or a question is concerned.
func counts(p *policy.Policy, l policy.Label, x summary.Transform) bool {
	if x.Lost() {
		return false
	}
	if x&(summary.Cmp|summary.Lookup) != 0 {
		return slices.ContainsFunc(p.Closure(l.Classes), func(c policy.Class) bool {
			return c == policy.SpecialCare || c == policy.Inquiry
		})
	}
	return true
}

// A judgement is what the policy says of a flow.
type judgement struct {
	rule       *finding.Rule // nil if the flow is permitted
	verdict    finding.Verdict
	decision   policy.Decision
	conditions []policy.Condition
	met        policy.Met
	use        policy.Use
	drift      bool
	address    string // of a recipient whom nobody named
	notes      []string
	purposes   []policy.Purpose // that are permitted where none is stated
}

// judge asks the policy.
func judge(p *policy.Policy, f *taint.Flow) judgement {
	if f.Kind == summary.Log {
		return judgeLog(f)
	}
	j := judgement{use: f.Use, address: f.Address}
	unnamed := f.Kind == summary.Unnamed
	if vendor, ok := p.VendorAt(f.Address); ok {
		j.use.Vendor, j.use.Recipient, unnamed = vendor, "", false
	}
	taken := f.Atom.Taken
	if j.use.Purpose == "" {
		j.use.Purpose = taken
	}
	j.decision = p.Decide(linked(p, f), j.use)
	j.use = j.decision.Use
	j.met = policy.Met{Level: f.Atom.Level()}
	for _, h := range f.Held {
		if len(h.Or) > 0 {
			j.either(p, h)
		} else if holdsFor(p, h, j.use) {
			if !slices.Contains(j.met.Conditions, h.Condition) {
				j.met.Conditions = append(j.met.Conditions, h.Condition)
			}
		} else {
			j.note("a check by " + h.Guard + " holds here, but for another purpose or recipient")
		}
	}
	for _, h := range f.Other {
		j.note("a check by " + h.Guard + " holds here, but it asks about another subject")
	}
	if f.Atom.Cleared != "" && p.Includes(f.Atom.Cleared, j.use.Recipient) && p.Serves(j.use.Purpose, taken) {
		// Disclose has decided, recorded and enforced this at run time.
		for _, w := range j.decision.Ways {
			j.met.Conditions = append(j.met.Conditions, w.Conditions...)
			j.met.Level = policy.Statistic
		}
	}
	j.settle()
	switch {
	case j.rule == nil:
	case f.Implicit():
		j.rule = &implicitDisclosure
	case unnamed:
		j.rule = &undeclaredRecipient
	default:
		j.purposes = statable(p, j)
	}
	if f.Implicit() {
		return j // what is not taken along cannot drift
	}
	j.drift = taken != "" && f.Use.Purpose != "" && !p.Serves(f.Use.Purpose, taken) && !p.Serves(taken, f.Use.Purpose)
	if j.rule == nil && j.drift {
		j.rule = &purposeDrift
	}
	return j
}

// note notes something once: several checks may say the same.
func (j *judgement) note(text string) {
	if !slices.Contains(j.notes, text) {
		j.notes = append(j.notes, text)
	}
}

// either adds the conditions of one guard among several of which one has said
// yes, if any of them will do.
func (j *judgement) either(p *policy.Policy, h summary.Held) {
	met := j.met
	for _, alternative := range h.Alternatives() {
		if !holdsFor(p, alternative, j.use) {
			return
		}
		met.Conditions = append(slices.Clip(j.met.Conditions), alternative.Condition)
		if !j.decision.PermittedWith(met) {
			return
		}
	}
	j.met = met
}

// linked returns the label of a flow's data beside what is disclosed together
// with it: what says something of a person becomes personal next to what
// identifies one (clause 1).
func linked(p *policy.Policy, f *taint.Flow) policy.Label {
	if len(f.With) == 0 {
		return f.Source.Label
	}
	return p.Link(append([]policy.Label{f.Source.Label}, f.With...)...)[0]
}

// settle chooses the verdict.
func (j *judgement) settle() {
	switch {
	case j.decision.PermittedWith(j.met):
		j.verdict = finding.Permitted
	case j.decision.Prohibited():
		j.verdict, j.rule = finding.NotPermitted, &notPermitted
	default:
		j.verdict, j.rule = finding.NeedsConsent, &needsConsent
		for _, w := range j.decision.Ways {
			missing := w.Missing(j.met)
			if len(missing) == 1 && missing[0] == policy.DeIdentified {
				j.verdict, j.rule = finding.NeedsDeidentify, &needsDeidentification
			}
		}
	}
	for _, w := range j.decision.Ways {
		for _, c := range w.Conditions {
			if !slices.Contains(j.conditions, c) {
				j.conditions = append(j.conditions, c)
			}
		}
	}
}

// holdsFor reports whether a guard's yes is about this use.
func holdsFor(p *policy.Policy, h summary.Held, use policy.Use) bool {
	if h.Purpose != "" && h.Purpose != use.Purpose && !p.Serves(use.Purpose, h.Purpose) {
		return false
	}
	return h.Recipient == "" || p.Includes(h.Recipient, use.Recipient)
}
