// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import "golang.org/x/tools/go/ssa"

// Which registers are used after some point.

// uses tells which uses of a register come after some point, before it is set again.
type uses func(reg ssa.Value) func(use ssa.Instruction) bool

// usesFrom are those from the beginning of a block.
func usesFrom(b *ssa.BasicBlock) uses {
	return func(reg ssa.Value) func(ssa.Instruction) bool {
		later := reachedWithout(setIn(reg), b)
		return func(use ssa.Instruction) bool { return later[use.Block()] }
	}
}

// usesAfter are those after an instruction.
func usesAfter(at ssa.Instruction) uses {
	return func(reg ssa.Value) func(ssa.Instruction) bool {
		later := reachedWithout(setIn(reg), at.Block().Succs...)
		if set, ok := reg.(ssa.Instruction); ok && set.Block() == at.Block() && !precedes(set, at) {
			return func(ssa.Instruction) bool { return false } // it is set later, too
		}
		return func(use ssa.Instruction) bool {
			return later[use.Block()] || use.Block() == at.Block() && use != at && precedes(at, use)
		}
	}
}

// setIn returns the block in which a register is set, nil for an input.
func setIn(reg ssa.Value) *ssa.BasicBlock {
	if instr, ok := reg.(ssa.Instruction); ok {
		return instr.Block()
	}
	return nil
}
