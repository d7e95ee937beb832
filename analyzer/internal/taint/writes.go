// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// What an instruction may write, itself or because others may meanwhile.

// mayReplace reports whether an instruction may write to what others have.
func mayReplace(instr ssa.Instruction) bool {
	switch instr := instr.(type) {
	case *ssa.Store:
		return !isAlloc(instr.Addr)
	case *ssa.MapUpdate, *ssa.RunDefers:
		return true
	}
	return letsWrite(instr)
}

// maySet reports whether an instruction may set a field of some struct.
func maySet(instr ssa.Instruction, field *types.Var) bool {
	store, ok := instr.(*ssa.Store)
	if !ok {
		return letsWrite(instr)
	}
	if part, ok := store.Addr.(*ssa.FieldAddr); ok {
		return fieldOf(part) == field
	}
	return !isAlloc(store.Addr)
}

// overwrites are the builtin functions that write to what others have.
var overwrites = map[string]bool{"append": true, "copy": true, "clear": true, "delete": true}

// letsWrite reports whether others may write while an instruction is executed: it calls
// them, or waits for them, or is a call that writes itself.
func letsWrite(instr ssa.Instruction) bool {
	switch instr := instr.(type) {
	case *ssa.Call:
		name := calledBuiltin(instr)
		return name == "" || overwrites[name]
	case *ssa.Go, *ssa.Defer, *ssa.Send, *ssa.Select, *ssa.Next:
		return true
	case *ssa.UnOp:
		return instr.Op == token.ARROW
	}
	return false
}

// isFresh reports whether a value was read in a block, and nothing was stored since.
func isFresh(v ssa.Value, b *ssa.BasicBlock) bool {
	read, ok := v.(ssa.Instruction)
	if !ok || read.Block() != b {
		return false
	}
	return nothingStored(read, nil)
}

// nothingStored reports whether nothing was stored after an instruction in its block,
// before another or to its end.
func nothingStored(after, before ssa.Instruction) bool {
	later := after.Block().Instrs
	later = later[slices.Index(later, after)+1:]
	if i := slices.Index(later, before); i >= 0 {
		later = later[:i]
	}
	return !slices.ContainsFunc(later, func(instr ssa.Instruction) bool {
		switch instr := instr.(type) {
		case *ssa.Store, *ssa.MapUpdate, *ssa.Go, *ssa.Defer, *ssa.RunDefers, *ssa.Send, *ssa.Select:
			return true
		case *ssa.Call:
			return calledBuiltin(instr) != "len"
		case *ssa.UnOp:
			return instr.Op == token.ARROW
		}
		return false
	})
}

// isSetThrough reports whether a function stores where an address leads to, or in a field
// there.
func isSetThrough(addr ssa.Value) bool {
	return !everyUse(addr, func(use ssa.Instruction) bool {
		switch use := use.(type) {
		case *ssa.Store:
			return use.Addr != addr
		case *ssa.FieldAddr:
			return !isSetThrough(use)
		}
		return true
	})
}
