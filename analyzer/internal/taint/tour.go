// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A loop may come to all elements of a container, one by one: by the index, from 0 to
// the length or the other way round, or by range. What it does in each turn it has then
// done to all.

// A tour says what a loop comes to one by one, and by which index or key.
type tour struct {
	over   ssa.Value
	length int64 // of an array that it goes over instead
	key    ssa.Value
	elem   ssa.Value // of a map
	down   bool      // from the last one to the first

	head   *ssa.BasicBlock // where each turn begins
	test   *ssa.BasicBlock // whose second successor ends the loop
	entry  *ssa.BasicBlock // the same where there is nothing to come to; nil if that is the test
	blocks map[*ssa.BasicBlock]bool
}

// tourOf returns the tour of a loop that a block ends.
func tourOf(b *ssa.BasicBlock) (tour, bool) {
	branch, ok := lastOf(b).(*ssa.If)
	if !ok {
		return tour{}, false
	}
	t := tour{head: b, test: b}
	switch cond := branch.Cond.(type) {
	case *ssa.BinOp:
		if t.countsDown(cond) {
			break
		}
		if cond.Op != token.LSS || !t.counts(cond) {
			return t, false
		}
		if n, ok := cond.Y.(*ssa.Const); ok {
			t.length = n.Int64()
		} else if t.over = measured(cond); t.over == nil {
			return t, false
		}
	case *ssa.Extract:
		next, ok := cond.Tuple.(*ssa.Next)
		if !ok || next.IsString || next.Block() != b {
			return t, false
		}
		t.over, t.key, t.elem = next.Iter.(*ssa.Range).X, turnOf(next, 1), turnOf(next, 2)
	default:
		return t, false
	}
	t.blocks = loopOf(t.head)
	return t, !t.blocks[b.Succs[1]]
}

// countsDown reports whether what a condition compares is counted down to 0 from the last
// index of a list, and notes that.
func (t *tour) countsDown(cond *ssa.BinOp) bool {
	if cond.Op != token.GEQ || !isIntConst(cond.Y, 0) || cond.Block() != t.test {
		return false
	}
	t.key, t.over, t.down = cond.X, countsDown(cond.X, t.test), true
	return t.over != nil
}

// counts reports whether what a condition compares is counted up from 0 in each turn,
// and notes by which variable, and where.
func (t *tour) counts(cond *ssa.BinOp) bool {
	if t.key = cond.X; counts(cond.X, t.test) || countsUp(cond.X, t.test) {
		return true
	}
	next, ok := cond.X.(*ssa.BinOp)
	if !ok {
		return false
	}
	t.key, t.head = next.X, t.test.Succs[0]
	if !countsUp(next.X, t.head) || len(t.head.Preds) != 2 {
		return false
	}
	for _, p := range t.head.Preds {
		if p != t.test {
			t.entry = p
		}
	}
	branch, ok := lastOf(t.entry).(*ssa.If)
	if !ok || t.entry.Succs[0] != t.head || t.entry.Succs[1] != t.test.Succs[1] {
		return false
	}
	first, ok := branch.Cond.(*ssa.BinOp)
	return ok && first.Op == token.LSS && isIntConst(first.X, 0) && sameRead(first.Y, cond.Y)
}

// always reports whether each turn comes by a block.
func (t *tour) always(by *ssa.BasicBlock) bool {
	return t.blocks[by] && (by != t.test || t.entry != nil) && eachTime(t.head, by)
}

// goesThrough reports whether each turn makes another tour, from its begin to its end.
func (t *tour) goesThrough(inner tour) bool {
	first := inner.head
	if inner.entry != nil {
		first = inner.entry
	}
	if first == t.head || inner.blocks[t.head] || !t.always(first) {
		return false
	}
	for b := range inner.blocks {
		for _, succ := range b.Succs {
			if b != inner.test && t.blocks[succ] && !inner.blocks[succ] {
				return false // it is left before
			}
		}
	}
	return true
}

// follows reports whether the loop comes right after a block.
func (t *tour) follows(b *ssa.BasicBlock) bool {
	return b == t.entry || slices.Equal(b.Succs, []*ssa.BasicBlock{t.head})
}

// isOver reports whether a list, or the address of an array, may be what is gone over.
func (t *tour) isOver(list ssa.Value) bool {
	array, ok := deref(list.Type()).Underlying().(*types.Array)
	if t.over == nil {
		return ok && array.Len() == t.length
	}
	return !ok
}

// isOverSame reports whether a list is what is gone over, if that is read from where it
// was, or an array of the length.
func (t *tour) isOverSame(list ssa.Value) bool {
	return t.isOver(list) && (t.over == nil || sameRead(t.over, list))
}

// turnOf returns what a loop has of a map in each turn, if it is asked for.
func turnOf(next *ssa.Next, index int) ssa.Value {
	for _, ref := range *next.Referrers() {
		if part, ok := ref.(*ssa.Extract); ok && part.Index == index {
			return part
		}
	}
	return nil
}
