// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// A turn of a loop may store only if something is there, or for one key: where it does
// not, there is nothing to overwrite, or it is the turn of another key.

// under returns the conditions on which a turn comes to a block, ok is false if there may
// be others.
func (t *tour) under(b *ssa.BasicBlock) (list []branch, ok bool) {
	for t.blocks[b] && !t.always(b) {
		by := b.Idom()
		cond, ok := lastOf(by).(*ssa.If)
		if !ok || len(b.Preds) != 1 || b.Preds[0] != by {
			return nil, false
		}
		list = append(list, positive(cond.Cond, by.Succs[0] == b))
		b = by
	}
	return list, t.blocks[b]
}

// coversUnder reports whether a store that is under conditions leaves nothing of what was
// there where they do not hold, and notes the key that it is for.
func (t *tour) coversUnder(store *elementStore, conditions []branch) bool {
	for _, br := range conditions {
		if key := t.keyOf(br); key != nil && store.at == nil && store.only == nil {
			store.only = key
			continue
		}
		br.yes = !br.yes
		e, ok := emptyIf(br)
		if !ok || e.length && !isString(e.v.Type()) || !t.isOf(store, e.v) {
			return false
		}
	}
	return true
}

// keyOf returns the constant that the key is if a condition has its outcome, nil if that
// does not say so.
func (t *tour) keyOf(br branch) *ssa.Const {
	cmp, ok := br.cond.(*ssa.BinOp)
	if !ok || cmp.X != t.key || (cmp.Op != token.EQL || !br.yes) && (cmp.Op != token.NEQ || br.yes) {
		return nil
	}
	key, _ := cmp.Y.(*ssa.Const)
	return key
}

// isOf reports whether a value was read where a store writes, or is the reference to that.
func (t *tour) isOf(store *elementStore, v ssa.Value) bool {
	if store.at == nil {
		return t.elem != nil && v == t.elem
	}
	if store.ref != nil && sameRead(v, store.ref) {
		return true
	}
	read, ok := v.(*ssa.UnOp)
	return ok && read.Op == token.MUL && sameRead(read.X, store.at)
}
