// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Data that was obtained, or handed over, where a guard had said yes about its
// subject keeps that, wherever it goes later: it would not be there without.

// checked returns a value that was just obtained, and is taken from the roots,
// with the guards that hold here about it.
func (f *frame) checked(v *summary.Value, roots func() []string) *summary.Value {
	if len(f.state.held) == 0 || !v.Carries() {
		return v
	}
	held := about(f.state.held, roots())
	if len(held) == 0 {
		return v
	}
	return f.table.MapAtoms(v, func(a *summary.Atom) *summary.Atom {
		if a.Open() {
			return a
		}
		return f.table.Checked(a, held)
	})
}

// handed returns the value of an operand that is handed to others here.
func (f *frame) handed(v ssa.Value) *summary.Value {
	return f.checked(f.val(v), func() []string { return f.rootsOf(v) })
}

// about returns the guards whose subject the roots belong to.
func about(held []summary.Held, roots []string) []summary.Held {
	var list []summary.Held
	for _, h := range held {
		if len(h.Roots) == 0 || concern(h.Roots, roots) {
			list = append(list, h)
		}
	}
	return list
}

// notAbout returns the guards with another subject.
func notAbout(held []summary.Held, roots []string) []summary.Held {
	var list []summary.Held
	for _, h := range held {
		if len(h.Roots) > 0 && !concern(h.Roots, roots) {
			list = append(list, h)
		}
	}
	return list
}

// Records that were collected under a check are still checked when they are
// taken out: a fact about the collection, with the collection as its subject.

// holdCollected adds the guards that had said yes about all that a collection
// may hold.
func (f *frame) holdCollected(v ssa.Value) {
	for _, h := range f.collected[v] {
		h.Roots = []string{f.localRoot(v)}
		f.hold(h)
	}
}

// findCollected notes what is known of collections, and reports whether that is more
// than before: then facts on all edges may be more.
func (f *frame) findCollected() bool {
	grown := false
	if !f.Roles.Guarded() {
		return false
	}
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			v, ok := instr.(ssa.Value)
			if !ok || !isCollection(v) {
				continue
			}
			c := coverage{frame: f, seen: make(map[ssa.Value]bool)}
			if held, _ := c.of(v); len(held) > len(f.collected[v]) {
				f.collected[v], grown = held, true
			}
		}
	}
	if grown { // collections are roots
		f.roots = make(map[ssa.Value][]string)
	}
	return grown
}

// returnedUnder returns the guards that had said yes about the i-th result, if
// it is something.
func (f *frame) returnedUnder(i int, v ssa.Value) (held []summary.Held, some bool) {
	if !isRecords(v.Type()) {
		return nil, false
	}
	c := coverage{frame: f, seen: make(map[ssa.Value]bool)}
	held, nothing := c.of(v)
	if nothing {
		return nil, false
	}
	held = append(held, withoutRoots(about(f.state.held, f.rootsOf(v)))...)
	for j := range held {
		held[j].Roots = []string{resultRoot + itoa(i)}
	}
	return held, true
}

// isRecords reports whether values of type t are records or hold several.
func isRecords(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return isRecord(u.Elem())
	case *types.Map:
		return isRecord(u.Elem())
	}
	return isRecord(t)
}

// isCollection reports whether a value is where ways to collect records meet.
func isCollection(v ssa.Value) bool {
	switch v.(type) {
	case *ssa.MakeMap:
		return true
	case *ssa.Phi:
		switch v.Type().Underlying().(type) {
		case *types.Slice, *types.Pointer, *types.Map, *types.Struct:
			return true
		}
	}
	return false
}

// A coverage finds the guards that had said yes about all that a value may be
// made of, wherever that was put in.
type coverage struct {
	*frame
	seen map[ssa.Value]bool
}

// of returns the guards, or all for a value that is made of nothing.
func (c *coverage) of(v ssa.Value) (held []summary.Held, all bool) {
	if c.seen[v] || len(c.seen) > maxRoots {
		return nil, c.seen[v]
	}
	c.seen[v] = true
	switch v := v.(type) {
	case *ssa.Const:
		return nil, true
	case *ssa.Phi:
		all = true
		for i, pred := range v.Block().Preds {
			if c.exit[pred] == nil {
				continue
			}
			held, all = c.meet(held, all, v.Edges[i], c.edges[edge{pred, succIndex(pred, v.Block())}])
		}
		return held, all
	case *ssa.Call:
		if b, ok := v.Common().Value.(*ssa.Builtin); ok && b.Name() == "append" && len(v.Common().Args) == 2 {
			all = true
			for _, arg := range v.Common().Args {
				held, all = c.meet(held, all, arg, c.heldIn(v.Block()))
			}
			return held, all
		}
	case *ssa.Slice:
		return c.of(v.X)
	case *ssa.Alloc:
		return c.stores(v, *v.Referrers())
	case *ssa.MakeMap:
		return c.stores(v, *v.Referrers())
	}
	if instr, ok := v.(ssa.Instruction); ok {
		return withoutRoots(about(c.heldIn(instr.Block()), c.rootsOf(v))), false
	}
	return nil, false
}

// stores returns what holds of all that is put into a container, if it is only
// read besides.
func (c *coverage) stores(container ssa.Value, refs []ssa.Instruction) (held []summary.Held, all bool) {
	all = true
	for _, ref := range refs {
		switch ref := ref.(type) {
		case *ssa.MapUpdate:
			if ref.Map != container {
				return nil, false
			}
			held, all = c.meet(held, all, ref.Value, c.heldIn(ref.Block()))
		case *ssa.IndexAddr:
			for _, use := range *ref.Referrers() {
				if store, ok := use.(*ssa.Store); ok {
					held, all = c.meet(held, all, store.Val, c.heldIn(store.Block()))
				}
			}
		case *ssa.Slice, *ssa.Lookup, *ssa.Range, *ssa.Return, *ssa.Phi, *ssa.DebugRef, *ssa.MakeInterface:
		case *ssa.Call:
			if _, ok := ref.Common().Value.(*ssa.Builtin); !ok {
				return nil, false
			}
		default:
			return nil, false
		}
	}
	return held, all
}

// meet keeps of what is known what also holds of v, which is put in where some
// guards hold.
func (c *coverage) meet(known []summary.Held, all bool, v ssa.Value, here []summary.Held) ([]summary.Held, bool) {
	held, none := c.of(v)
	if none {
		return known, all
	}
	held = append(slices.Clip(held), withoutRoots(about(here, c.rootsOf(v)))...)
	if all {
		return held, false
	}
	return common(known, held), false
}

// heldIn returns the guards that hold in all of a block.
func (f *frame) heldIn(b *ssa.BasicBlock) []summary.Held {
	if st := f.entry[b]; st != nil {
		return st.held
	}
	return nil
}

func withoutRoots(held []summary.Held) []summary.Held {
	out := slices.Clone(held)
	for i := range out {
		out[i].Roots = nil
	}
	return out
}
