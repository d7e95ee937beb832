// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Which of two instructions comes first: always, or in some execution.

// precedes reports whether an instruction has always been executed before another.
func precedes(a, b ssa.Instruction) bool {
	if a.Block() != b.Block() {
		return a.Block().Dominates(b.Block())
	}
	return slices.Index(a.Block().Instrs, a) < slices.Index(b.Block().Instrs, b)
}

// mayPrecede reports whether an instruction may have been executed before another.
func mayPrecede(a, b ssa.Instruction) bool {
	return a.Block() == b.Block() && precedes(a, b) || mayFollow(a.Block(), b.Block())
}

// mayFollow reports whether a block may be executed after another, as the one that follows
// a recovery may be after any.
func mayFollow(b, then *ssa.BasicBlock) bool {
	return then == then.Parent().Recover || reachable(b)[then]
}

// reachable returns the blocks that may be executed after one.
func reachable(b *ssa.BasicBlock) map[*ssa.BasicBlock]bool { return reachedWithout(nil, b.Succs...) }

// reachedWithout returns blocks, and those that may be executed after them before
// another one is.
func reachedWithout(other *ssa.BasicBlock, from ...*ssa.BasicBlock) map[*ssa.BasicBlock]bool {
	seen := make(map[*ssa.BasicBlock]bool)
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		if b != other && !seen[b] {
			seen[b] = true
			for _, succ := range b.Succs {
				visit(succ)
			}
		}
	}
	for _, b := range from {
		visit(b)
		if after := b.Parent().Recover; after != nil {
			visit(after)
		}
	}
	return seen
}
