// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// maxSame bounds how deep two expressions are compared.
const maxSame = 8

// same reports whether two expressions have the same value wherever both were
// evaluated: they read the same place, and nothing in the function writes there.
func (f *frame) same(a, b ssa.Value) bool { return a != nil && b != nil && f.sameIn(a, b, maxSame) }

func (f *frame) sameIn(a, b ssa.Value, depth int) bool {
	if a, b = unconverted(a), unconverted(b); a == b {
		return true
	}
	if depth == 0 || !samePart(a, b, func(a, b ssa.Value) bool { return f.sameIn(a, b, depth-1) }) {
		return false
	}
	switch a := a.(type) { // what is read must be as it was
	case *ssa.UnOp:
		return f.unchanged(a.X)
	case *ssa.Lookup:
		return false
	}
	return true
}

// sameRead reports whether two registers are the same, or read in the same way from
// what is.
func sameRead(a, b ssa.Value) bool { return a == b || samePart(a, b, sameRead) }

// samePart reports whether two expressions are equal constants, or read the same part of
// what is the same.
func samePart(a, b ssa.Value, same func(a, b ssa.Value) bool) bool {
	switch a := a.(type) {
	case *ssa.Const:
		return isConst(a, b)
	case *ssa.UnOp:
		b, ok := b.(*ssa.UnOp)
		return ok && a.Op == token.MUL && b.Op == token.MUL && same(a.X, b.X)
	case *ssa.FieldAddr:
		b, ok := b.(*ssa.FieldAddr)
		return ok && a.Field == b.Field && same(a.X, b.X)
	case *ssa.Field:
		b, ok := b.(*ssa.Field)
		return ok && a.Field == b.Field && same(a.X, b.X)
	case *ssa.IndexAddr:
		b, ok := b.(*ssa.IndexAddr)
		return ok && same(a.X, b.X) && same(a.Index, b.Index)
	case *ssa.Lookup:
		b, ok := b.(*ssa.Lookup)
		return ok && !a.CommaOk && !b.CommaOk && same(a.X, b.X) && same(a.Index, b.Index)
	}
	return false
}

// unconverted returns what a text, or another simple value, was before it was
// given another type with as much room.
func unconverted(v ssa.Value) ssa.Value {
	for {
		switch c := v.(type) {
		case *ssa.ChangeType:
			v = c.X
		case *ssa.MakeInterface:
			v = c.X
		case *ssa.Convert:
			if !types.Identical(c.X.Type().Underlying(), c.Type().Underlying()) {
				return v
			}
			v = c.X
		default:
			return v
		}
	}
}

// unchanged reports whether the function does not write to an address, nor to
// what has it as a part, but for the one time that a variable is given its value.
func (f *frame) unchanged(addr ssa.Value) bool {
	for at := addr; at != nil; at = wholeOf(at) {
		for _, b := range f.fn.Blocks {
			for _, instr := range b.Instrs {
				if store, ok := instr.(*ssa.Store); ok && mayBe(store.Addr, at) && !initializes(store, at) {
					return false
				}
			}
		}
	}
	return true
}

// wholeOf returns the address of what has another address as a part.
func wholeOf(addr ssa.Value) ssa.Value {
	switch addr := addr.(type) {
	case *ssa.FieldAddr:
		return addr.X
	case *ssa.IndexAddr:
		if _, ok := addr.X.Type().Underlying().(*types.Pointer); ok { // to an array
			return addr.X
		}
	}
	return nil
}

// mayBe reports whether two addresses may be one.
func mayBe(a, b ssa.Value) bool {
	if !types.Identical(deref(a.Type()), deref(b.Type())) {
		return false
	}
	x, ok := a.(*ssa.FieldAddr)
	y, ok2 := b.(*ssa.FieldAddr)
	if ok && ok2 && x.Field != y.Field {
		return false
	}
	v, ok := base(a).(*ssa.Alloc)
	w, ok2 := base(b).(*ssa.Alloc)
	return !ok || !ok2 || v == w
}

// initializes reports whether a store is the only one to a variable that nothing
// else refers to.
func initializes(store *ssa.Store, addr ssa.Value) bool {
	v, ok := addr.(*ssa.Alloc)
	if !ok || store.Addr != addr {
		return false
	}
	stores := 0
	for _, ref := range *v.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if ref.Addr == addr {
				stores++
			}
		case *ssa.MakeClosure:
			return false
		}
	}
	return stores == 1
}
