// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// A branch is a condition with the outcome that it had.
type branch struct {
	cond ssa.Value
	yes  bool
}

// branches lists the conditions that decide whether a block is reached, the
// last one first: those of the blocks that dominate it, where only one way
// leads on to it.
func (f *frame) branches(b *ssa.BasicBlock) []branch {
	if list, ok := f.decided[b]; ok {
		return list
	}
	var list []branch
	if d := b.Idom(); d != nil {
		if br, ok := branchTo(d, b); ok && len(b.Preds) == 1 {
			list = append(list, br)
		}
		list = append(list, f.branches(d)...)
	}
	f.decided[b] = list
	return list
}

// branchTo returns the condition under which a block is followed by another.
func branchTo(b, succ *ssa.BasicBlock) (branch, bool) {
	cond, ok := lastOf(b).(*ssa.If)
	if !ok || b.Succs[0] == b.Succs[1] {
		return branch{}, false
	}
	i := succIndex(b, succ)
	return stripped(cond.Cond, i == 0), i >= 0
}

// stripped returns a condition without its negations.
func stripped(cond ssa.Value, yes bool) branch {
	for {
		not, ok := cond.(*ssa.UnOp)
		if !ok || not.Op != token.NOT {
			return branch{cond, yes}
		}
		cond, yes = not.X, !yes
	}
}

// neverNilAt reports whether a value has been compared with nil before a
// block, and is something there.
func (f *frame) neverNilAt(b *ssa.BasicBlock, v ssa.Value) bool {
	for _, br := range f.branches(b) {
		if cmp, ok := br.cond.(*ssa.BinOp); ok && (cmp.X == v && isNilConst(cmp.Y) || cmp.Y == v && isNilConst(cmp.X)) {
			return cmp.Op == token.NEQ && br.yes || cmp.Op == token.EQL && !br.yes
		}
	}
	return false
}

// absent forgets in a state what a pointer refers to that is nil on the way
// from b to its i-th successor: where paths join, what the others have done to
// it is all there is.
func (f *frame) absent(st *state, b *ssa.BasicBlock, i int) {
	cond, ok := lastOf(b).(*ssa.If)
	if !ok {
		return
	}
	br := stripped(cond.Cond, i == 0)
	cmp, ok := br.cond.(*ssa.BinOp)
	if !ok || !(cmp.Op == token.EQL && br.yes || cmp.Op == token.NEQ && !br.yes) {
		return
	}
	v := cmp.X
	if isNilConst(v) {
		v = cmp.Y
	} else if !isNilConst(cmp.Y) {
		return
	}
	if _, ok := v.Type().Underlying().(*types.Pointer); !ok {
		return
	}
	p := f.val(v)
	if places := f.places(p); len(places) == 1 && len(p.Pts) == 0 && len(p.Atoms) == 1 && places[0].Path == nil {
		st.memory[places[0].Object] = nil
	}
}
