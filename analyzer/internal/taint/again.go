// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a call that goes on may find when a caller makes it again, and what it had
// found before.

// findsMore reports whether a call that a callee has started may find anything that
// it did not find there: labels; and, if callers are not told, what they give.
func (f *frame) findsMore(s *started) bool {
	m := &search{f, make(map[*summary.Object]bool), !s.outermost().told}
	return m.in(s.target) || slices.ContainsFunc(s.args, m.in)
}

// A search looks for data in what values lead to.
type search struct {
	*frame
	seen map[*summary.Object]bool
	open bool // also what callers give
}

func (m *search) in(v *summary.Value) bool {
	if v == nil {
		return false
	}
	if slices.ContainsFunc(v.Atoms, func(r summary.Ref) bool { return m.open || !r.Open() }) {
		return true
	}
	for _, loc := range m.places(v) {
		if o := loc.Object; !m.seen[o] {
			m.seen[o] = true
			if m.in(m.spellOut(m.content(o))) {
				return true
			}
		}
	}
	for _, fn := range v.Funcs {
		if slices.ContainsFunc(fn.Bindings, m.in) {
			return true
		}
		if sum, ok := m.summaryOf(Method(fn.Symbol)); ok && m.hasLabels(sum) {
			return true
		}
	}
	return slices.ContainsFunc(v.Kids, func(k summary.Kid) bool {
		typ, ok := k.Elem.IsDynamic()
		t := m.typeOf(typ)
		return ok && t != nil && m.mayLabel(deref(t)) || m.in(k.Value)
	})
}

// hasLabels reports whether calling a function brings labels to where it is called: in
// what it returns or writes, or gives to what it calls there.
func (m *search) hasLabels(s *summary.Summary) bool {
	labelled := func(v *summary.Value) bool {
		return slices.ContainsFunc(m.table.Together(v), func(r summary.Ref) bool { return !r.Open() })
	}
	return len(m.yields(s)) > 0 ||
		slices.ContainsFunc(s.Updates, func(u summary.Update) bool { return labelled(u.Content) }) ||
		slices.ContainsFunc(s.Opens, func(o *summary.Open) bool { return slices.ContainsFunc(o.Args, labelled) })
}
