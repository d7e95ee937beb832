// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Who refers to an object at some point: what memory holds where somebody will get at it,
// and registers that are used later.

// isReferredTo reports whether memory refers to an object, where somebody will get at it,
// but for what one object holds.
func (f *frame) isReferredTo(o, but *summary.Object, later uses) bool {
	for holder, content := range f.state.memory.all() {
		if holder != but && refersTo(content, o) && (holder.Input || !f.isGone(holder, later)) {
			return true
		}
	}
	return false
}

// isOnlyIn reports whether, at some point, an object can be reached from one register
// alone: of those that were made where it was, no other is left, and if that is nil,
// none.
func (f *frame) isOnlyIn(reg ssa.Value, o *summary.Object, later uses) bool {
	if o.Input || f.usedIn(func(other ssa.Value) func(ssa.Instruction) bool {
		if other == reg {
			return func(ssa.Instruction) bool { return false }
		}
		return later(other)
	}, o) {
		return false
	}
	return !f.isReferredTo(o, nil, later)
}

// isReachedBy reports whether, at some point, an object can be reached from one
// container alone. An input is what it is that the container refers to.
func (f *frame) isReachedBy(o, container *summary.Object, later uses) bool {
	if o.Input {
		return container.Input && o.Port.Within(container.Port)
	}
	return !f.usedIn(later, o) && !f.isReferredTo(o, container, later)
}

// isReferredToAt reports whether, of what a container holds, only what is at a path refers
// to an object.
func (f *frame) isReferredToAt(o *summary.Object, content *summary.Value, path []summary.Elem) bool {
	return o.Input || !refersTo(f.table.Sweep(content, path, summary.Clean), o)
}

// isGone reports whether nobody refers to an object any more.
func (f *frame) isGone(o *summary.Object, later uses) bool {
	return f.holders(o) == 0 && !f.usedIn(later, o)
}

// holders counts the objects in memory that refer to an object.
func (f *frame) holders(o *summary.Object) int {
	n := 0
	for _, content := range f.state.memory.all() {
		if refersTo(content, o) {
			n++
		}
	}
	return n
}

func refersTo(v *summary.Value, o *summary.Object) bool {
	return v != nil && (slices.ContainsFunc(v.Pts, func(l summary.Loc) bool { return l.Object == o }) ||
		slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { return refersTo(k.Value, o) }))
}

func countRefs(v *summary.Value, o *summary.Object) int {
	if v == nil {
		return 0
	}
	n := 0
	for _, l := range v.Pts {
		if l.Object == o {
			n++
		}
	}
	for _, k := range v.Kids {
		n += countRefs(k.Value, o)
	}
	return n
}

// usedIn reports whether a register that refers to an object is used later.
func (f *frame) usedIn(later uses, o *summary.Object) bool {
	for reg, v := range f.regs {
		if refersTo(v, o) && slices.ContainsFunc(*reg.Referrers(), later(reg)) {
			return true
		}
	}
	return false
}
