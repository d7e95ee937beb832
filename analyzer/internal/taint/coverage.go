// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/constant"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A coverage finds the guards that had said yes about all that a value may be
// made of, wherever that was put in.
type coverage struct {
	*frame
	within map[ssa.Value]bool // being looked into
	looks  int
	by     *filter // of the guards, only what this function says; nil for all
}

// maxLooks bounds the values that are looked into.
const maxLooks = 4 * maxRoots

// of returns the guards, or all for a value that is made of nothing.
func (c *coverage) of(v ssa.Value) (held []summary.Held, all bool) {
	if c.looks++; c.within[v] || c.looks > maxLooks {
		return nil, c.within[v]
	}
	c.within[v] = true
	defer delete(c.within, v)
	switch v := v.(type) {
	case *ssa.Const:
		return nil, true
	case *ssa.Phi:
		all = true
		for i, pred := range v.Block().Preds {
			if c.exit[pred] == nil {
				continue
			}
			held, all = c.meet(held, all, v.Edges[i], c.heldOn(pred, v.Block()))
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
	case *ssa.MakeSlice:
		if isZeroConst(v.Len) {
			return nil, true
		}
	case *ssa.Slice:
		if isZeroConst(v.High) { // to append to
			return nil, true
		}
		return c.of(v.X)
	case *ssa.Alloc:
		return c.stores(v, *v.Referrers())
	case *ssa.MakeMap:
		return c.stores(v, *v.Referrers())
	case *ssa.MakeChan:
		return c.sent(v)
	}
	if instr, ok := v.(ssa.Instruction); ok {
		return withoutRoots(aboutAll(c.heldIn(instr.Block()), c.rootsOf(v))), false
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
	held = append(slices.Clip(held), withoutRoots(aboutAll(here, c.rootsOf(v)))...)
	if all {
		return held, false
	}
	return common(known, held), false
}

// heldIn returns the guards that hold in all of a block.
func (c *coverage) heldIn(b *ssa.BasicBlock) []summary.Held {
	if c.by != nil {
		return c.said(*c.by, c.conditions(b))
	}
	if st := c.entry[b]; st != nil {
		return st.held
	}
	return nil
}

// heldOn returns the guards that hold on the way from a block to another.
func (c *coverage) heldOn(b, succ *ssa.BasicBlock) []summary.Held {
	if c.by != nil {
		return c.said(*c.by, c.edgeBranches(b, succ))
	}
	return c.edges[edge{b, succIndex(b, succ)}]
}

func isZeroConst(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && c.Value.Kind() == constant.Int && c.Int64() == 0
}

func withoutRoots(held []summary.Held) []summary.Held {
	out := slices.Clone(held)
	for i := range out {
		out[i].Roots = nil
	}
	return out
}
