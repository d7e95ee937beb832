// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What is found at one place, and referred to from nowhere else, is overwritten where it
// is read from there: if nothing is there on some way, nobody has it then.

// isOnlyAt reports whether, at some point, an object can be reached from one place alone.
func (f *frame) isOnlyAt(o *summary.Object, place summary.Loc, later uses) bool {
	return !o.Input && isPlace(place) && refersTo(f.own(place), o) && countRefs(f.content(place.Object), o) == 1 &&
		!f.isReferredTo(o, place.Object, later)
}

// isOnlyWhereRead reports whether a container that a sweep goes over was read from the
// one place that refers to an object, which is not written to before it ends.
func (f *frame) isOnlyWhereRead(v ssa.Value, o *summary.Object, s *sweep, later uses) bool {
	read, ok := v.(*ssa.UnOp)
	if !ok || read.Op != token.MUL {
		return false
	}
	if b := read.Block(); !s.blocks[b] && (!s.follows(b) || !isFresh(read, b)) {
		return false
	}
	addr := f.val(read.X)
	locs := f.targets(addr)
	if !leadsTo(addr, locs) || f.table.Follow(f.inSweep[inSweep{s, locs[0].Object}], locs[0].Path.Elems()).Carries() {
		return false
	}
	return f.isOnlyAt(o, locs[0], later) && !f.usedIn(func(reg ssa.Value) func(ssa.Instruction) bool {
		if reg == v {
			return func(ssa.Instruction) bool { return false }
		}
		return later(reg)
	}, o)
}

// placeOf returns the one place in the caller's memory where the value at a port of the
// callee is, or was just read from.
func (b *binding) placeOf(p summary.Port) (summary.Loc, bool) {
	to, part, ok := p.Above()
	if !ok {
		return b.readForCall(p.Root)
	}
	if part == summary.Deref {
		locs, one := b.locations(p)
		return at1(locs), one
	}
	loc, ok := b.placeOf(to)
	if !ok {
		return loc, false
	}
	return b.table.Into(loc, b.elem(part)), true
}

// readForCall returns where an argument was read that nothing was stored in since.
func (b *binding) readForCall(r summary.Root) (summary.Loc, bool) {
	read, ok := b.argument(r).(*ssa.UnOp)
	if !ok || read.Op != token.MUL || read.Block() != b.inv.instr.Block() || !nothingStored(read, b.inv.instr) {
		return summary.Loc{}, false
	}
	addr := b.val(read.X)
	locs := b.targets(addr)
	return at1(locs), leadsTo(addr, locs)
}

func at1(locs []summary.Loc) summary.Loc {
	if len(locs) == 0 {
		return summary.Loc{}
	}
	return locs[0]
}
