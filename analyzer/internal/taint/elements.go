// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// What is written out in a list literal is in the list, all of it and in this order,
// as long as everybody only looks at it.

// maxListed bounds the elements of a literal that are told apart.
const maxListed = 16

// elementsOf returns the elements of a list, nil if others may be there, or none.
func (e *engine) elementsOf(list ssa.Value) []ssa.Value {
	switch list := list.(type) {
	case *ssa.Slice:
		if e.readsList(list, 0) {
			return writtenOut(list)
		}
	case *ssa.UnOp:
		if g, ok := list.X.(*ssa.Global); ok && g.Pkg == e.pkg {
			e.constMaps()
			return e.literals[g]
		}
	}
	return nil
}

// writtenOut returns what is stored in a new array, each element once, right before all
// of it is taken for a list.
func writtenOut(list *ssa.Slice) []ssa.Value {
	array, ok := list.X.(*ssa.Alloc)
	if !ok || list.Low != nil || list.High != nil || list.Max != nil || array.Block() != list.Block() {
		return nil
	}
	of, ok := deref(array.Type()).Underlying().(*types.Array)
	if !ok || of.Len() > maxListed {
		return nil
	}
	elems := make([]ssa.Value, of.Len())
	once := everyUse(array, func(use ssa.Instruction) bool {
		if use == ssa.Instruction(list) {
			return true
		}
		elem, ok := use.(*ssa.IndexAddr)
		if !ok {
			return false
		}
		store, ok := onlyUse(elem).(*ssa.Store)
		i, isConst := elem.Index.(*ssa.Const)
		if !ok || !isConst || store.Addr != elem || elems[i.Int64()] != nil || store.Block() != list.Block() || !precedes(store, list) {
			return false
		}
		elems[i.Int64()] = store.Val
		if typed, ok := store.Val.(*ssa.ChangeType); ok {
			elems[i.Int64()] = typed.X
		}
		return true
	})
	if !once || slices.Contains(elems, nil) {
		return nil
	}
	return elems
}
