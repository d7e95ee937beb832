// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A pointer may lead to several places: to a default where none was given, to the record
// that was chosen, to whatever a map holds. What is stored by it may be at each of them, or
// not. But who reads by the same pointer finds what was stored.
//
// Laws:
//
//   - The register has not been set again since.
//   - Nobody else has written to any of the places since, nor has a call been made that
//     callers carry out, or that nobody knows.
//   - Nothing goes on beside, and no way leads here on which it was not stored.

// A pointing is the pointers by which something is known, or will be.
type pointing struct {
	storing ssa.Value                    // by which something is stored right now
	boxes   map[*summary.Value]ssa.Value // as calls are given them
}

func newPointing() pointing { return pointing{boxes: make(map[*summary.Value]ssa.Value)} }

// A known is what is found where a pointer leads, whichever of its places that is.
type known struct {
	by    ssa.Value
	path  *summary.Path // of fields
	value *summary.Value
	at    []summary.Loc // one of these
}

// maxKnown bounds what is known at one point.
const maxKnown = 16

// pointerOf returns the pointer of which an address is a field, in which others may lie,
// and the path to that; nil if there is one place to which it leads.
func (f *frame) pointerOf(addr ssa.Value) (by ssa.Value, path *summary.Path) {
	switch addr := addr.(type) {
	case *ssa.FieldAddr:
		by, path = f.pointerOf(addr.X)
		longer, ok := f.table.Extend(path, summary.Field(fieldOf(addr).Name()))
		if !ok {
			return nil, nil
		}
		return by, longer
	case *ssa.Alloc, *ssa.Global, *ssa.FreeVar, *ssa.IndexAddr:
		return nil, nil
	}
	return addr, nil
}

// storeBy writes a value to an address, and notes what is known by the pointer then.
func (f *frame) storeBy(addr ssa.Value, v *summary.Value) {
	by, path := f.pointerOf(addr)
	f.storing = by
	f.store(f.val(addr), v)
	f.storing = nil
	if by == nil {
		return
	}
	f.know(by, path, v)
}

// know notes what is found where a pointer leads, at a path.
func (f *frame) know(by ssa.Value, path *summary.Path, v *summary.Value) {
	f.forgetKnown(func(k known) bool { return k.by == by && (path.Begins(k.path) || k.path.Begins(path)) })
	if v == nil { // it has not been come to yet
		return
	}
	p := f.val(by)
	locs := f.targets(p)
	if leadsTo(p, locs) && isPlace(locs[0]) && !f.hasTwins(locs[0].Object) || len(f.deepTargets(p)) > 0 ||
		f.going != nil || f.late || f.resumes != nil || len(f.state.known) >= maxKnown {
		return
	}
	f.state.known = append(slices.Clip(f.state.known), known{by, path, v, slices.Clone(locs)})
}

// foundBy returns what is found at an address, of which this would be found otherwise.
func (f *frame) foundBy(addr ssa.Value, v *summary.Value) *summary.Value {
	if len(f.state.known) == 0 || addr == nil || f.late {
		return v
	}
	by, path := f.pointerOf(addr)
	for _, k := range f.state.known {
		if k.by != by {
			continue
		}
		left := f.table.Mark(k.value, f.loose(f.val(by)))
		for i := 0; f.waited && i < len(k.at); i++ { // what others may have put there since
			left = f.table.Join(left, f.table.Follow(f.fromOthers(k.at[i]), k.path.Elems()))
		}
		switch {
		case k.path.Begins(path):
			v = f.table.Follow(left, path.Elems()[len(k.path.Elems()):])
		case path.Begins(k.path):
			v = f.table.Graft(v, k.path.Elems()[len(path.Elems()):], left, true)
		}
	}
	return v
}

// leaves notes what a callee certainly leaves where an argument leads.
func (b *binding) leaves(p summary.Port, content *summary.Value) {
	to, part, ok := p.Above()
	if !ok || to.Path != nil || part != summary.Deref {
		return
	}
	if arg := b.argument(to.Root); arg != nil {
		if by, path := b.pointerOf(arg); by != nil {
			b.know(by, path, content)
		}
	}
}

// forCall returns the pointer that is converted to an interface, to be given to one call: who
// only looks at what it leads to finds what is known.
func (f *frame) forCall(instr *ssa.MakeInterface) *summary.Value {
	v := f.val(instr.X)
	by, _ := f.pointerOf(instr.X)
	if v == nil || !slices.ContainsFunc(f.state.known, func(k known) bool { return k.by == by }) || !isForOneCall(instr) {
		return v
	}
	box := *v
	f.boxes[&box] = instr.X
	return &box
}

// isForOneCall reports whether a value is an argument of one call, and nothing else.
func isForOneCall(v *ssa.MakeInterface) bool {
	switch use := onlyUse(v).(type) {
	case *ssa.Call:
		return true
	case *ssa.Store:
		elem, ok := use.Addr.(*ssa.IndexAddr)
		if !ok {
			return false
		}
		list, ok := elem.X.(*ssa.Alloc)
		return ok && everyUse(list, func(use ssa.Instruction) bool {
			switch use := use.(type) {
			case *ssa.IndexAddr:
				return true
			case *ssa.Slice:
				_, given := onlyUse(use).(*ssa.Call)
				return given
			}
			return false
		})
	}
	return false
}

// writtenAt forgets what was known of an object, but by the pointer that stores there.
func (f *frame) writtenAt(o *summary.Object) {
	f.forgetKnown(func(k known) bool {
		return k.by != f.storing && slices.ContainsFunc(k.at, func(l summary.Loc) bool { return l.Object == o || maybeTwins(l.Object, o) })
	})
}

// setAgain forgets what was known by a register.
func (f *frame) setAgain(reg ssa.Value) { f.forgetKnown(func(k known) bool { return k.by == reg }) }

// mayBeWritten forgets all: somebody may write who is not seen.
func (f *frame) mayBeWritten() { f.state.known = nil }

func (f *frame) forgetKnown(is func(known) bool) {
	if slices.ContainsFunc(f.state.known, is) {
		f.state.known = slices.DeleteFunc(slices.Clone(f.state.known), is)
	}
}

// bothKnow lists what is known in both of two states.
func bothKnow(a, b *state) []known {
	if len(a.known) == 0 || len(b.known) == 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(a.known), func(k known) bool {
		return !slices.ContainsFunc(b.known, func(l known) bool { return k.by == l.by && k.path == l.path && k.value.Equal(l.value) })
	})
}
