// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Tables of constants make up half of all instructions of most programs, and
// hold no data: the stores that fill them when a package is initialised, and the
// addresses that only these use, are not interpreted.

// tableEntry reports whether a store fills an element of a table, or a field of
// one, with a constant.
func (f *frame) tableEntry(store *ssa.Store) bool {
	if f.fn.Synthetic != initializer || !constantValue(store.Val) {
		return false
	}
	addr := store.Addr
	if field, ok := addr.(*ssa.FieldAddr); ok {
		addr = field.X
	}
	_, ok := addr.(*ssa.IndexAddr)
	return ok
}

// initializer is what the function that initialises a package's variables is
// called.
const initializer = "package initializer"

// initialized is the variable that tells an initializer that it has run.
const initialized = "init$guard"

// constantValue reports whether a value is a constant, or a struct of constants.
func constantValue(v ssa.Value) bool {
	if _, ok := v.(*ssa.Const); ok {
		return true
	}
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	alloc, ok := load.X.(*ssa.Alloc)
	return ok && everyUse(alloc, func(use ssa.Instruction) bool {
		if field, ok := use.(*ssa.FieldAddr); ok {
			return everyUse(field, storesConstant)
		}
		return use == load
	})
}

func storesConstant(use ssa.Instruction) bool {
	store, ok := use.(*ssa.Store)
	if !ok {
		return false
	}
	_, ok = store.Val.(*ssa.Const)
	return ok
}

// tableAddr reports whether an address is used for nothing but entries of
// tables.
func (f *frame) tableAddr(addr ssa.Value) bool {
	return f.fn.Synthetic == initializer && everyUse(addr, func(use ssa.Instruction) bool {
		switch use := use.(type) {
		case *ssa.Store:
			return f.tableEntry(use)
		case *ssa.FieldAddr:
			return f.tableAddr(use)
		}
		return false
	})
}

// everyUse reports whether something holds of all uses of a value.
func everyUse(v ssa.Value, holds func(use ssa.Instruction) bool) bool {
	return !slices.ContainsFunc(*v.Referrers(), func(use ssa.Instruction) bool { return !holds(use) })
}
