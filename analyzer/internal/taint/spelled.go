// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// An exact atom stands for all that is at an input, as it was at entry. Of an
// input in which something has changed, the parts are spelled out: those that have
// not changed are still inputs, whatever lies between them and the one that has.

// changes notes that an input object changes.
func (f *frame) changes(o *summary.Object) {
	if o.Input {
		f.writtenTo[o] = true
	}
	if _, noted := f.state.memory.at(o); noted || !o.Input {
		return
	}
	f.noteOpen(o)
	for p := o.Port; ; {
		above, part, ok := p.Above()
		if !ok || slices.Contains(f.below[above], part) {
			return
		}
		f.below[above] = append(f.below[above], part)
		p = above
	}
}

// changedIn reports whether an input object, or one that is reached from it, may
// hold something else by now.
func (f *frame) changedIn(o *summary.Object) bool {
	return f.changed(o) || len(f.below[o.Port]) > 0
}

// spellOut returns v with a part of its own for each part of an input in which
// something has changed.
func (f *frame) spellOut(v *summary.Value) *summary.Value {
	if v == nil {
		return nil
	}
	out := v
	for _, r := range v.Atoms {
		if !r.Exact() {
			continue
		}
		for _, e := range f.below[r.Port] {
			if _, known := out.Kid(e); !known && e != summary.Deref {
				out = f.table.Graft(out, []summary.Elem{e}, f.table.Project(v, e), true)
			}
		}
	}
	return out
}

// spelled reports whether the parts of what an exact atom of v, of type t, stands
// for are visited one by one.
func (f *frame) spelled(a *summary.Atom, v *summary.Value, t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Struct:
		return f.spellsFields(v, u)
	case *types.Array:
		_, rest := v.Kid(summary.AnyElem)
		return rest || u.Len() >= 0 && countElements(v) >= u.Len()
	case *types.Pointer, *types.Slice, *types.Map, *types.Chan:
		if port, ok := f.table.At(a.Port, summary.Deref); ok {
			if o, ok := f.table.InputIf(port); ok {
				return f.changedIn(o)
			}
		}
	}
	return false
}

// spellsFields reports whether the fields of a struct are visited one by one: some is
// not as it was, and those that are as they were are not too many to be told apart.
func (f *frame) spellsFields(v *summary.Value, st *types.Struct) bool {
	return len(v.Kids) > 0 && st.NumFields() <= len(v.Kids)+summary.MaxOpen
}

// countElements counts the elements of an array of which something is said.
func countElements(v *summary.Value) (n int64) {
	for _, k := range v.Kids {
		if !k.Elem.IsOpen() { // it may be one of the others
			n++
		}
	}
	return n
}
