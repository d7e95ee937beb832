// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A call that goes on may be given data long after it was started, by whoever
// stores it where the call looks. A flow is reported there, so that each such
// place is a finding that can be mended, or allowed, on its own; where the call
// was started is a step. Which steps store something that such a call may find is
// noted: those into variables, and those after one was started here.

// gives notes that a value is stored in an object.
func (f *frame) gives(o *summary.Object, v *summary.Value) {
	if !f.found(o) || v == nil {
		return
	}
	for _, r := range v.Atoms {
		if r.Trail != nil && f.pos.IsValid() && r.Trail.Step.Pos == int(f.pos) {
			f.give(o, r.Trail.Step)
		}
	}
	for _, k := range v.Kids {
		f.gives(o, k.Value)
	}
}

// found reports whether a call that goes on may find what is stored in an object
// now.
func (f *frame) found(o *summary.Object) bool { return f.late || inVariable(o) }

func inVariable(o *summary.Object) bool { return o.Input && o.Port.Root.Kind == summary.Global }

func (f *frame) give(o *summary.Object, s summary.Step) {
	if inVariable(o) {
		f.stores[s] = true
	} else {
		f.given[s] = true
	}
}

// whereGiven returns where a flow is reported of data that came on a trail to what
// is sent now, and in which function.
func (f *frame) whereGiven(t *summary.Trail) (token.Pos, string) {
	if f.going == nil {
		return f.pos, f.symbol
	}
	for ; t != nil; t = t.Prev {
		if s := t.Step; s.Pos != int(f.pos) && (f.given[s] || f.stores[s]) {
			return token.Pos(s.Pos), s.Func
		}
	}
	return f.pos, f.symbol
}

// storedBy adds a step to what the callee stores at a location, and in objects
// that it makes for that, but for what was there already.
func (b *binding) storedBy(loc summary.Loc, content *summary.Value) *summary.Value {
	if !b.found(loc.Object) {
		return content
	}
	made := make(map[*summary.Object]bool)
	for _, o := range b.fresh {
		made[o] = true
	}
	objects, atoms := b.heldBy(content, func(o *summary.Object) bool { return made[o] })
	if len(atoms) == 0 {
		return content
	}
	there := b.table.Follow(b.contentIn(b.state, loc.Object), loc.Path.Elems())
	_, known := b.heldBy(there, func(o *summary.Object) bool { return !o.Input && !made[o] })
	step := b.step("stored by " + roles.Local(b.inv.symbol))
	if b.pos.IsValid() {
		b.give(loc.Object, step)
	}
	for _, o := range objects {
		b.remember(o, b.state.memory.of(o).SteppedBut(known, step))
	}
	return content.SteppedBut(known, step)
}

// maxBehind bounds the objects that are looked at behind a value.
const maxBehind = 16

// heldBy returns the objects that a value leads to within some, and all the atoms
// in it and there.
func (f *frame) heldBy(v *summary.Value, within func(*summary.Object) bool) (objects []*summary.Object, atoms summary.Set) {
	for part := range f.leadsTo(v, func(o *summary.Object) bool {
		if !within(o) || len(objects) == maxBehind {
			return false
		}
		objects = append(objects, o)
		return true
	}) {
		atoms = atoms.Union(part.Atoms)
	}
	return objects, atoms
}
