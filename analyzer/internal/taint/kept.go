// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A variable holds what is behind a pointer in place of the pointer (closed). A
// call that goes on works with the object itself, and is to find what others put
// there by way of the variable: so it is noted which objects variables hold.

// keep notes that a variable holds objects that were made here.
func (f *frame) keep(v *summary.Value, p summary.Port) {
	if v == nil {
		return
	}
	at, ok := f.table.At(p, summary.Deref)
	for _, loc := range v.Pts {
		if in := f.table.Input(at); ok && !loc.Object.Input && loc.Path == nil && !slices.Contains(f.kept[loc.Object], in) {
			f.kept[loc.Object] = append(f.kept[loc.Object], in)
		}
	}
	for _, k := range v.Kids {
		if at, ok := f.table.At(p, k.Elem); ok {
			f.keep(k.Value, at)
		}
	}
}

// portAt returns the port of a part of what is at a port.
func (f *frame) portAt(p summary.Port, path []summary.Elem) (_ summary.Port, ok bool) {
	ok = true
	for _, e := range path {
		if p, ok = f.table.At(p, e); !ok {
			break
		}
	}
	return p, ok
}
