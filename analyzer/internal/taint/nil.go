// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Whether a register is nil. How sure one has to be depends on who asks: a comparison
// that is decided here is decided for good, while an answer may be taken for what it
// nearly always is.

// isNilConst reports whether a register is nil.
func isNilConst(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}

// isNilOnSomeWay reports whether a register is nil on some way to it, so that a call
// would leave what it refers to otherwise as it is.
func isNilOnSomeWay(v ssa.Value) bool {
	phi, ok := v.(*ssa.Phi)
	return ok && slices.ContainsFunc(phi.Edges, isNilConst)
}

// isPartAddr reports whether a register is the address of a variable of the function, of
// a field or of an element.
func isPartAddr(v ssa.Value) bool {
	switch v.(type) {
	case *ssa.Alloc, *ssa.FieldAddr, *ssa.IndexAddr:
		return true
	}
	return false
}

// isMade reports whether a register is a map, list, channel or function that is made
// here.
func isMade(v ssa.Value) bool {
	switch v.(type) {
	case *ssa.MakeMap, *ssa.MakeSlice, *ssa.MakeChan, *ssa.MakeClosure, *ssa.Function:
		return true
	}
	return false
}

// nonNil reports whether a register that is compared is something.
func nonNil(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.MakeInterface, *ssa.Alloc, *ssa.Global:
		return true
	case *ssa.ChangeInterface:
		return nonNil(v.X)
	}
	return isMade(v)
}

// neverNil reports whether an answer is something: an error that was just made, or an
// address. See also sentinel.go.
func neverNil(v ssa.Value) bool {
	_, isMade := v.(*ssa.MakeInterface)
	return isMade || isPartAddr(v)
}

// neverNilAt reports whether a value has been compared with nil before a
// block, and is something there.
func (f *frame) neverNilAt(b *ssa.BasicBlock, v ssa.Value) bool {
	for br := range f.conditions(b).about(v) {
		if cmp, ok := br.cond.(*ssa.BinOp); ok && (cmp.X == v && isNilConst(cmp.Y) || cmp.Y == v && isNilConst(cmp.X)) {
			return cmp.Op == token.NEQ && br.yes || cmp.Op == token.EQL && !br.yes
		}
	}
	return false
}

// alwaysThere reports whether a register is something wherever it comes from, if what the
// function was given is. An interface value is if what it holds is.
func alwaysThere(v ssa.Value) bool { return areThere(v, make(map[ssa.Value]bool)) }

// areThere is alwaysThere for all but those that are looked at already.
func areThere(v ssa.Value, looked map[ssa.Value]bool) bool {
	if looked[v] {
		return true
	}
	if len(looked) > maxRoots {
		return false
	}
	looked[v] = true
	switch v := v.(type) {
	case *ssa.Parameter, *ssa.FreeVar:
		return true
	case *ssa.Slice:
		return areThere(v.X, looked)
	case *ssa.ChangeType:
		return areThere(v.X, looked)
	case *ssa.MakeInterface:
		return areThere(v.X, looked)
	case *ssa.UnOp:
		cell, ok := v.X.(*ssa.Alloc)
		return ok && v.Op == token.MUL && everyUse(cell, func(use ssa.Instruction) bool {
			store, ok := use.(*ssa.Store)
			return !ok || store.Addr == cell && areThere(store.Val, looked)
		})
	case *ssa.Phi:
		return !slices.ContainsFunc(v.Edges, func(edge ssa.Value) bool { return !areThere(edge, looked) })
	}
	return isPartAddr(v) || isMade(v)
}

// mayBeNil reports whether an address that is followed may be nil: those of variables,
// also captured ones, of fields and of elements are not.
func mayBeNil(addr ssa.Value) bool {
	switch addr.(type) {
	case *ssa.Global, *ssa.FreeVar:
		return false
	}
	return !isPartAddr(addr)
}
