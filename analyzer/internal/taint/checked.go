// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Data that was obtained where a guard had said yes about its subject keeps
// that, wherever it goes later: it would not be there without.

// checked returns a value that was just obtained, and is taken from the roots,
// with the guards that hold here about it.
func (f *frame) checked(v *summary.Value, roots func() []string) *summary.Value {
	if len(f.state.held) == 0 || !v.Carries() {
		return v
	}
	held := about(f.state.held, roots())
	if len(held) == 0 {
		return v
	}
	return f.table.MapAtoms(v, func(a *summary.Atom) *summary.Atom {
		if a.Open() {
			return a
		}
		return f.table.Checked(a, held)
	})
}

// about returns the guards whose subject the roots belong to.
func about(held []summary.Held, roots []string) []summary.Held {
	var list []summary.Held
	for _, h := range held {
		if len(h.Roots) == 0 || meets(h.Roots, roots) {
			list = append(list, h)
		}
	}
	return list
}
