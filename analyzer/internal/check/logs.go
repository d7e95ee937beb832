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

// loggable reports whether data may stand in a log: what was computed from it,
// or made less of, which is what logs are for; and that of no class, or of
// classes that are restricted only beside what identifies.
func loggable(p *policy.Policy, l policy.Label, x summary.Transform) bool {
	return !x.Raw() || !slices.ContainsFunc(p.Closure(l.Classes), func(c policy.Class) bool {
		def, ok := p.Class(c)
		return !ok || def.Linked == ""
	})
}

// judgeLog judges data that is written to a log. No clause speaks of logs: the
// operator has the data, and is warned.
func judgeLog(f *taint.Flow) judgement {
	j := judgement{rule: &rawInLog, verdict: finding.Permitted, use: f.Use}
	if j.use.Purpose == "" {
		j.use.Purpose = f.Atom.Taken
	}
	j.decision = policy.Decision{
		Label: f.Source.Label, Use: j.use,
		Reason: "a log is copied, kept and read by more people than anybody decided on",
	}
	return j
}

// opened reports whether a formatter opens a wrapper where the flow ends in a
// log: that is a finding of its own, and mends both.
func (c *checker) opened(f *taint.Flow) bool {
	return slices.ContainsFunc(c.Misuses, func(m taint.Misuse) bool { return m.Kind == taint.Printed && m.Pos == f.Pos })
}
