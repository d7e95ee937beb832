// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/constant"
	"go/token"
	"go/types"
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

	promises bool // it is for callers: what they have given is theirs to ask about
}

// maxLooks bounds the values that are looked into.
const maxLooks = 4 * maxRoots

// of returns the guards, of no way for a value that is made of nothing.
func (c *coverage) of(v ssa.Value) (ways everyWay) {
	if c.looks++; c.within[v] || c.looks > maxLooks {
		return everyWay{some: !c.within[v]}
	}
	c.within[v] = true
	defer delete(c.within, v)
	switch v := v.(type) {
	case *ssa.Const:
		return everyWay{}
	case *ssa.Phi:
		for i, pred := range v.Block().Preds {
			if c.exit[pred] == nil {
				continue
			}
			c.meet(&ways, v.Edges[i], c.heldOn(pred, v.Block()))
		}
		return ways
	case *ssa.Call:
		if isAppend(v) && len(v.Common().Args) == 2 {
			for _, arg := range v.Common().Args {
				c.meet(&ways, arg, c.heldIn(v.Block()))
			}
			return ways
		}
	case *ssa.Slice:
		if isIntConst(v.High, 0) { // to append to
			return everyWay{}
		}
		return c.of(v.X)
	case *ssa.UnOp:
		if variable := v.X; v.Op == token.MUL && isVariableOfRecords(variable) && (c.within[variable] || isAlloc(variable)) {
			return c.of(variable)
		}
	case *ssa.Alloc:
		if !isVariableOfRecords(v) {
			return c.stores(v)
		}
		return c.filled(v)
	case *ssa.MakeSlice, *ssa.MakeMap, *ssa.MakeChan:
		return c.filled(v)
	}
	if instr, ok := v.(ssa.Instruction); ok {
		ways.add(withoutRoots(aboutAll(c.heldIn(instr.Block()), c.rootsOf(v))))
		return ways
	}
	return everyWay{some: true}
}

// stores returns what holds of all elements of an array, if it is only read
// besides.
func (c *coverage) stores(array *ssa.Alloc) (ways everyWay) {
	for _, ref := range *array.Referrers() {
		switch ref := ref.(type) {
		case *ssa.IndexAddr:
			for _, use := range *ref.Referrers() {
				if store, ok := use.(*ssa.Store); ok {
					c.meet(&ways, store.Val, c.heldIn(store.Block()))
				}
			}
		case *ssa.Slice, *ssa.Return, *ssa.Phi, *ssa.DebugRef, *ssa.MakeInterface:
		default:
			return everyWay{some: true}
		}
	}
	return ways
}

// meet keeps of what is known what also holds of v, which is put in where some
// guards hold.
func (c *coverage) meet(ways *everyWay, v ssa.Value, here []summary.Held) {
	of := c.of(v)
	if !of.some {
		return
	}
	if !isAssembled(v) {
		of.held = append(slices.Clip(of.held), c.asOf(c.rootsOf(v), here)...)
	}
	ways.add(of.held)
}

// isAssembled reports whether a value is made of others, of which each is looked
// at: that one of them was asked about says nothing of the whole.
func isAssembled(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Call:
		return isAppend(v)
	case *ssa.Slice:
		return isAssembled(v.X)
	case *ssa.Alloc:
		_, ok := deref(v.Type()).Underlying().(*types.Array)
		return ok
	}
	return false
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

func isIntConst(v ssa.Value, n int64) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && c.Value.Kind() == constant.Int && c.Int64() == n
}

func withoutRoots(held []summary.Held) []summary.Held {
	out := slices.Clone(held)
	for i := range out {
		out[i].Roots = nil
	}
	return out
}
