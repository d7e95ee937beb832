// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Package unsafe leads from a part to what is around it, and from one type to another.

// sliceOf returns the slice of which a pointer is to the first element: where that
// lies in an array or slice, of this.
func (f *frame) sliceOf(v *summary.Value) *summary.Value {
	return f.around(v, func(last summary.Elem) bool {
		_, cell := last.IsCell()
		return cell || last == summary.AnyElem
	}, false)
}

// somewhereNear returns where pointer arithmetic leads from a pointer: anywhere in the
// struct or array that it points into.
func (f *frame) somewhereNear(v *summary.Value) *summary.Value {
	return f.around(v, func(summary.Elem) bool { return true }, true)
}

// around returns pointers to what the places lie in that v points to, where they are such
// parts of it.
func (f *frame) around(v *summary.Value, part func(last summary.Elem) bool, deep bool) *summary.Value {
	if v == nil || len(v.Pts) == 0 {
		return v
	}
	out := &summary.Value{Atoms: v.Atoms}
	for _, loc := range v.Pts {
		elems := loc.Path.Elems()
		if n := len(elems); n > 0 && part(elems[n-1]) {
			loc.Path = nil
			for _, e := range elems[:n-1] {
				loc.Path, _ = f.table.Extend(loc.Path, e)
			}
		}
		loc.Deep = loc.Deep || deep
		out = f.table.Join(out, &summary.Value{Pts: []summary.Loc{loc}})
	}
	return out
}

// asText returns what is read from memory as a text: that of the bytes, where it is a slice
// of these that was made a text without a copy.
func (f *frame) asText(v *summary.Value, load *ssa.UnOp) *summary.Value {
	if !isString(load.Type()) {
		return v
	}
	to, ok := load.X.(*ssa.Convert)
	if !ok {
		return v
	}
	from, ok := to.X.(*ssa.Convert)
	if !ok || !isSlice(deref(from.X.Type())) {
		return v
	}
	return &summary.Value{Atoms: f.all(v, deref(from.X.Type()), 0)}
}
