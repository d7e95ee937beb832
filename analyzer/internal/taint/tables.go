// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Tables of constants make up half of all instructions of most programs, and
// hold no data: what fills them when a package is initialised is not interpreted.

// ofTable reports whether an instruction is part of what fills a table: the store
// of an entry, an address that only these use, or what makes up an entry.
func (f *frame) ofTable(instr ssa.Instruction) bool {
	if f.fn.Synthetic != initializer {
		return false
	}
	switch instr := instr.(type) {
	case *ssa.Store:
		if field, ok := instr.Addr.(*ssa.FieldAddr); ok && isEntry(field.X) {
			return true
		}
		return tableEntry(instr)
	case *ssa.FieldAddr:
		return isEntry(instr.X) || tableAddr(instr)
	case *ssa.IndexAddr:
		return tableAddr(instr)
	case *ssa.Alloc:
		return isEntry(instr)
	case *ssa.UnOp:
		return isEntry(instr.X)
	}
	return false
}

// tableEntry reports whether a store fills an element of a table, or a field of
// one, with a constant.
func tableEntry(store *ssa.Store) bool {
	addr := store.Addr
	if field, ok := addr.(*ssa.FieldAddr); ok {
		addr = field.X
	}
	_, ok := addr.(*ssa.IndexAddr)
	return ok && constantValue(store.Val)
}

// isEntry reports whether a struct of constants is made for nothing but to be
// stored in tables.
func isEntry(v ssa.Value) bool {
	alloc, ok := v.(*ssa.Alloc)
	return ok && everyUse(alloc, func(use ssa.Instruction) bool {
		if load, ok := use.(*ssa.UnOp); ok {
			return everyUse(load, func(use ssa.Instruction) bool {
				store, ok := use.(*ssa.Store)
				return ok && tableEntry(store)
			})
		}
		return setsConstant(use)
	})
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
	return ok && everyUse(alloc, func(use ssa.Instruction) bool { return use == load || setsConstant(use) })
}

// setsConstant reports whether a field of a struct is used to store constants in it.
func setsConstant(use ssa.Instruction) bool {
	field, ok := use.(*ssa.FieldAddr)
	return ok && everyUse(field, func(use ssa.Instruction) bool {
		store, ok := use.(*ssa.Store)
		if !ok {
			return false
		}
		_, ok = store.Val.(*ssa.Const)
		return ok
	})
}

// tableAddr reports whether an address is used for nothing but entries of
// tables.
func tableAddr(addr ssa.Value) bool {
	return everyUse(addr, func(use ssa.Instruction) bool {
		switch use := use.(type) {
		case *ssa.Store:
			return tableEntry(use)
		case *ssa.FieldAddr:
			return tableAddr(use)
		}
		return false
	})
}

// onlyUse returns the one use of a value; nil if there are more, or none.
func onlyUse(v ssa.Value) ssa.Instruction {
	if refs := *v.Referrers(); len(refs) == 1 {
		return refs[0]
	}
	return nil
}

// everyUse reports whether something holds of all uses of a value.
func everyUse(v ssa.Value, holds func(use ssa.Instruction) bool) bool {
	return !slices.ContainsFunc(*v.Referrers(), func(use ssa.Instruction) bool { return !holds(use) })
}
