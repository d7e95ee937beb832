// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// What each turn of a loop over functions calls, and what that is given.

// callOfEach returns the one call in a loop of the function, or of a method of the value,
// that it has come to; nil if that may not be asked about the same each time.
func (t *tour) callOfEach() *ssa.Call {
	var found *ssa.Call
	for b := range t.blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(*ssa.Call)
			if !ok || !t.isElement(call.Common().Value) {
				continue
			}
			if found != nil || slices.ContainsFunc(call.Common().Args, func(arg ssa.Value) bool { return !t.sameEachTurn(arg) }) {
				return nil
			}
			found = call
		}
	}
	return found
}

// isElement reports whether a value is the element that the loop has come to, be it of the
// list that was read again.
func (t *tour) isElement(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return false
	}
	elem, ok := load.X.(*ssa.IndexAddr)
	return ok && elem.Index == t.key && (elem.X == t.over || t.isOverSame(elem.X) && t.sameEachTurn(elem.X) && t.sameEachTurn(t.over))
}

// sameEachTurn reports whether a value is the same in each turn, if nothing is written to
// where it is read.
func (t *tour) sameEachTurn(v ssa.Value) bool {
	instr, ok := v.(ssa.Instruction)
	if !ok || !t.blocks[instr.Block()] {
		return true
	}
	switch instr := instr.(type) {
	case *ssa.UnOp:
		return instr.Op == token.MUL && t.sameEachTurn(instr.X)
	case *ssa.FieldAddr:
		return t.sameEachTurn(instr.X)
	case *ssa.Field:
		return t.sameEachTurn(instr.X)
	case *ssa.ChangeType:
		return t.sameEachTurn(instr.X)
	case *ssa.Convert:
		return t.sameEachTurn(instr.X)
	case *ssa.MakeInterface:
		return t.sameEachTurn(instr.X)
	}
	return false
}

// isOf reports whether a value is made of what the call results in, in this turn.
func (t *listTurn) isOf(v ssa.Value) bool {
	instr, ok := v.(ssa.Instruction)
	if !ok || !t.blocks[instr.Block()] {
		return false
	}
	switch instr := instr.(type) {
	case *ssa.Call:
		return instr == t.call
	case *ssa.Extract:
		return instr.Tuple == ssa.Value(t.call)
	case *ssa.Phi:
		return instr.Block() != t.test // or it is from the turn before
	case *ssa.UnOp:
		return instr.Op == token.NOT
	case *ssa.BinOp, *ssa.MakeInterface, *ssa.ChangeType:
		return true
	}
	return false
}
