// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A loop that deletes from a map what goes by each key of a list has deleted it all
// where it ends.

// gone forgets in a state what a loop has deleted on the way from b to its i-th
// successor, if that is where it ends.
func (f *frame) gone(st *state, b *ssa.BasicBlock, i int) {
	if i != 1 || !f.loop[b] {
		return
	}
	list, index := rangedOver(b)
	if list == nil {
		return
	}
	blocks := loopOf(b)
	if !nothingElse(blocks) {
		return
	}
	for _, del := range deletions(blocks, list, index) {
		if !eachTime(b, del.Block()) {
			continue
		}
		restore := f.in(st)
		for _, k := range f.constList(list) {
			f.store(f.extend(f.val(del.Common().Args[0]), summary.Key(k)), summary.Clean)
		}
		restore()
	}
}

// in makes a state the one that is worked on.
func (f *frame) in(st *state) (restore func()) {
	old, steady := f.state, f.steady
	f.state = st
	return func() { f.state, f.steady = old, steady }
}

// rangedOver returns the list whose elements a loop that begins at a block visits
// one by one, and the index there.
func rangedOver(b *ssa.BasicBlock) (list, index ssa.Value) {
	branch, ok := lastOf(b).(*ssa.If)
	if !ok {
		return nil, nil
	}
	cond, ok := branch.Cond.(*ssa.BinOp)
	if !ok || !counts(cond.X, b) {
		return nil, nil
	}
	if list = measured(cond); list == nil || !isTexts(list.Type()) {
		return nil, nil
	}
	return list, cond.X
}

// measured returns the list that is longer than a number if a condition holds; nil for
// other conditions.
func measured(cond *ssa.BinOp) ssa.Value {
	if cond.Op != token.LSS || calledBuiltin(cond.Y) != "len" {
		return nil
	}
	return cond.Y.(*ssa.Call).Call.Args[0]
}

// counts reports whether a value is 0, 1, and so on each time a block is come to.
func counts(v ssa.Value, b *ssa.BasicBlock) bool {
	next, ok := v.(*ssa.BinOp)
	if !ok || next.Op != token.ADD || !isIntConst(next.Y, 1) {
		return false
	}
	phi, ok := next.X.(*ssa.Phi)
	if !ok || phi.Block() != b || next.Block() != b {
		return false
	}
	for i, e := range phi.Edges {
		if again := b.Dominates(b.Preds[i]); again && e != ssa.Value(next) || !again && !isIntConst(e, -1) {
			return false
		}
	}
	return true
}

// countsUp is counts for a variable that is counted up where the loop goes on.
func countsUp(v ssa.Value, b *ssa.BasicBlock) bool {
	phi, ok := v.(*ssa.Phi)
	if !ok || phi.Block() != b {
		return false
	}
	for i, e := range phi.Edges {
		next, ok := e.(*ssa.BinOp)
		adds := ok && next.Op == token.ADD && next.X == v && isIntConst(next.Y, 1)
		if again := b.Dominates(b.Preds[i]); again && !adds || !again && !isIntConst(e, 0) {
			return false
		}
	}
	return true
}

// loopOf returns the blocks of the loop that begins at b.
func loopOf(b *ssa.BasicBlock) map[*ssa.BasicBlock]bool {
	blocks := map[*ssa.BasicBlock]bool{b: true}
	var visit func(*ssa.BasicBlock)
	visit = func(x *ssa.BasicBlock) {
		if !blocks[x] && b.Dominates(x) {
			blocks[x] = true
			for _, p := range x.Preds {
				visit(p)
			}
		}
	}
	for _, p := range b.Preds {
		visit(p)
	}
	return blocks
}

// deletions lists where the element of a list at an index is deleted from a map that
// is the same each time.
func deletions(blocks map[*ssa.BasicBlock]bool, list, index ssa.Value) []*ssa.Call {
	var calls []*ssa.Call
	for _, ref := range *list.Referrers() {
		elem, ok := ref.(*ssa.IndexAddr)
		if !ok || elem.Index != index {
			continue
		}
		for _, load := range *elem.Referrers() {
			key, ok := load.(*ssa.UnOp)
			if !ok {
				continue
			}
			for _, use := range *key.Referrers() {
				call, ok := use.(*ssa.Call)
				if !ok || !blocks[call.Block()] {
					continue
				}
				if calledBuiltin(call) != "delete" {
					continue
				}
				if made, ok := call.Call.Args[0].(ssa.Instruction); !ok || !blocks[made.Block()] {
					calls = append(calls, call)
				}
			}
		}
	}
	return calls
}

// eachTime reports whether a loop that begins at b comes by a block each time.
func eachTime(b, by *ssa.BasicBlock) bool {
	for _, p := range b.Preds {
		if b.Dominates(p) && !by.Dominates(p) {
			return false
		}
	}
	return true
}

// nothingElse reports whether nothing is put into maps in a loop, and nobody is
// called who might.
func nothingElse(blocks map[*ssa.BasicBlock]bool) bool {
	for b := range blocks {
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.MapUpdate, *ssa.Defer, *ssa.Go, *ssa.Send:
				return false
			case *ssa.Call:
				if calledBuiltin(instr) == "" {
					return false
				}
			}
		}
	}
	return true
}
