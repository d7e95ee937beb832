// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a function literal that an open call is given, such as the body of a loop over an
// iterator of an interface, brings of its own into variables around it. Callers who know
// whom the call is of know more, but there may be none: frameworks call handlers.

// runBodies has the literals called that an open call is given, where they put what they
// have read themselves into what they have captured. What they are given, callers know.
func (f *frame) runBodies(inv *invocation) {
	if inv.depth > 0 || f.spent() {
		return
	}
	defer f.maybe(true)()
	for i, arg := range inv.args {
		if arg == nil {
			continue
		}
		for _, target := range arg.Funcs {
			if s, ok := f.summaryOf(target.Symbol); ok && brings(s) {
				f.callFunc(f.calledBack(inv, i, f.signature(target.Symbol, inv.types[i]), notKnown), target)
			}
		}
	}
}

func notKnown(int, types.Type) *summary.Value { return summary.Clean }

// brings reports whether a literal puts labelled data into what it has captured.
func brings(s *summary.Summary) bool {
	puts := false
	labels := slices.ContainsFunc(s.Fresh, isLabelled)
	for _, u := range s.Updates {
		if u.Port.Root.Kind == summary.Free {
			puts, labels = true, labels || isLabelled(u.Content)
		}
	}
	return puts && labels
}

// isLabelled reports whether a value has labels of its own.
func isLabelled(v *summary.Value) bool {
	return v != nil && (slices.ContainsFunc(v.Atoms, func(r summary.Ref) bool { return !r.Open() }) ||
		slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { return isLabelled(k.Value) }))
}
