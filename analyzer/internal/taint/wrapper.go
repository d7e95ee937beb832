// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// What is in an SDK wrapper is labelled by the wrapper's type when it is taken
// out. Where that type is a type parameter, callers know the label.

// wrapped returns data inside a wrapper.
func (f *frame) wrapped(inv *invocation, inner *summary.Value) *summary.Value {
	t := inv.results.At(0).Type()
	f.relabel(inner, t)
	if outer, ok := f.Roles.Type(t); ok {
		// What the wrapper says of its data when it is taken out covers this.
		inner = f.uncovered(inner, outer)
	}
	return f.table.Graft(summary.Clean, []summary.Elem{wrappedField}, inner, true)
}

// wrappedField is the place of the data in a wrapper, by a name of our own.
var wrappedField = summary.Field("wrapped")

// uncovered returns data without what a label says as well.
func (f *frame) uncovered(v *summary.Value, label policy.Label) *summary.Value {
	return f.table.MapAtoms(v, func(a *summary.Atom) *summary.Atom {
		if !a.Open() && f.Roles.Policy().Covers(label, a.Source.Label) {
			return nil
		}
		return a
	})
}

// unwrap returns what is in the wrapper that is the i-th argument, with the
// label of its type.
func (f *frame) unwrap(inv *invocation, i int) *summary.Value {
	w, t := at(inv.args, i), inv.types[i]
	if t != nil {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			w, t = f.load(w), p.Elem()
		}
	}
	v := f.table.Project(w, wrappedField)
	if label, ok := f.Roles.Type(t); ok {
		v = f.uncovered(v, label)
	}
	return f.table.Mark(v, f.labelOf(w, t))
}

// labelOf returns the label that a wrapper's type, or another labelled type,
// gives what is taken out of a value.
func (f *frame) labelOf(w *summary.Value, t types.Type) summary.Set {
	if label, ok := f.Roles.Type(t); ok {
		set := f.source(label, "type "+typeText(t), "a value of type "+typeText(t)+" is taken out", f.pos)
		return f.transform(set, summary.LevelTransform(f.Roles.Level(t)))
	}
	if _, open, _ := f.Roles.Wrapper(t); open && w != nil {
		return w.Atoms.Map(func(a *summary.Atom) *summary.Atom {
			if !a.Exact() {
				return nil
			}
			return f.table.Seen(a, summary.Label)
		})
	}
	return nil
}

// typeText writes a type as its package's code would.
func typeText(t types.Type) string { return types.TypeString(t, shortQualifier) }
