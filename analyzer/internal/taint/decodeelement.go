// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a decoder puts into a slice, map or pointer may read itself: what its method
// does, and why it refuses, comes of the text as where it stands in a struct.

// fillElement fills an element of what is of type t, one that stands for all, if any
// below it reads itself. What the container holds is known without: all of the text.
func (d *decoder) fillElement(t types.Type, set summary.Set, depth int) {
	for _, elem := range elementsOf(t) {
		if depth >= maxDecode || !d.readsBelow(elem, depth) {
			continue
		}
		d.elements++
		o := d.object(d.inv.instr, d.inv.path+"decoded element "+itoa(d.elements), "decoded", false)
		d.remember(o, summary.Clean)
		d.fill(pointer(o), elem, set, depth+1)
	}
}

// elementsOf returns the types of what a container, or a pointer, of type t leads to.
func elementsOf(t types.Type) []types.Type {
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return []types.Type{u.Elem()}
	case *types.Slice:
		return []types.Type{u.Elem()}
	case *types.Array:
		return []types.Type{u.Elem()}
	case *types.Map:
		return []types.Type{u.Key(), u.Elem()}
	}
	return nil
}

// readsBelow reports whether a type, or what the encoding knows below it, reads itself.
func (d *decoder) readsBelow(t types.Type, depth int) bool {
	if t = d.instance(t); t == nil || depth > maxDecode || isTypeParam(t) {
		return false
	}
	d.engine.steps++
	if d.reader(t) != nil {
		return true
	}
	if st, ok := t.Underlying().(*types.Struct); ok {
		for _, f := range d.fields(st) {
			if d.readsBelow(f.Type(), depth+1) {
				return true
			}
		}
	}
	for _, elem := range elementsOf(t) {
		if d.readsBelow(elem, depth+1) {
			return true
		}
	}
	return false
}
