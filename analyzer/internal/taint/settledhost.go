// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A host that a variable of a package tells is judged by what the package stores
// there: callers may have set it, but none need be looked at who knows more.

// settledHost returns a sink with its host known, or known to nobody, if variables
// alone tell it.
func (f *frame) settledHost(s *summary.Sink) *summary.Sink {
	if s.Host == nil || isGiven(s.Host) {
		return s
	}
	settled := *s
	settled.Host = f.storedText(s.Host)
	closeDimensions(&settled)
	return &settled
}

// isGiven reports whether callers hand over what v is, and not only a variable of
// a package that they may have set.
func isGiven(v *summary.Value) bool {
	return slices.ContainsFunc(v.Atoms, func(r summary.Ref) bool {
		return r.Exact() && r.Port.Root.Kind != summary.Global
	})
}

// storedText returns the text that all of the package stores in the variables that v
// is taken from, if it is one.
func (f *frame) storedText(v *summary.Value) *summary.Value {
	var out *summary.Value
	for _, r := range v.Atoms {
		if r.Exact() {
			out = f.table.Join(out, f.everStored(r.Port))
		}
	}
	if out == nil {
		return summary.Clean
	}
	return &summary.Value{Const: out.Beginning().Const}
}
