// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A list of checks: a loop calls each of the functions in a list, and goes on only where
// the answer is as it should be. Where the loop ends because there is no more, all have
// answered so, and what each of them tells holds.
//
// Laws:
//
//   - What is in the list is known, here or to callers, and it is not empty: see listed.go.
//   - All are asked about the same: the arguments come from before the loop, or are read
//     again from where nothing has been written since the loop began.
//   - What the loop asks besides says nothing of other turns.

// A checklist is such a loop.
type checklist struct {
	tour
	call  *ssa.Call   // of each
	list  []ssa.Value // if it is written out, and all that is done with it is to look at it
	kept  listHeld    // or else
	begun *ssa.Call   // when the length is taken before the loop, that begins
}

// A listTurn is a turn of a loop over a checklist: the call is of this, or if that is nil,
// of each that callers have put into the list.
type listTurn struct {
	*checklist
	of *summary.Value
}

// findChecklists returns the lists of checks that a function goes through, by the block
// that ends the loop.
func (f *frame) findChecklists() map[*ssa.BasicBlock]*checklist {
	var found map[*ssa.BasicBlock]*checklist
	for _, b := range f.fn.Blocks {
		if !f.loop[b] {
			continue
		}
		t, ok := tourOf(b)
		if !ok || t.over == nil || t.elem != nil || t.entry != nil {
			continue
		}
		measure, ok := lastOf(b).(*ssa.If).Cond.(*ssa.BinOp)
		if !ok {
			continue
		}
		begun, isLen := measure.Y.(*ssa.Call)
		if call := t.callOfEach(); call != nil && isLen {
			if found == nil {
				found = make(map[*ssa.BasicBlock]*checklist)
			}
			found[b] = &checklist{tour: t, call: call, list: f.elementsOf(t.over), begun: begun}
		}
	}
	return found
}

// notYetThrough reports whether the way from b to its i-th successor is out of a loop over
// a checklist of which no turn has ended by now: there is at least one, or nothing is known
// of what the list holds.
func (f *frame) notYetThrough(b *ssa.BasicBlock, i int) bool {
	if f.questions == nil || i != 1 || f.hurried {
		return false
	}
	l := f.questions.lists[b]
	return l != nil && !l.kept.left && !slices.ContainsFunc(b.Preds, func(p *ssa.BasicBlock) bool { return l.blocks[p] && f.exit[p] != nil })
}

// passed returns the guards that have answered yes where a loop over a checklist ends, on
// the way from b to its i-th successor.
func (f *frame) passed(b *ssa.BasicBlock, i int, st *state) []summary.Held {
	if f.questions == nil || i != 1 || f.hurried {
		return nil
	}
	l := f.questions.lists[b]
	if l == nil || st.expired[answer{l.begun, l.call}] {
		return nil
	}
	var all []summary.Held
	for _, t := range f.turnsOf(l) {
		all = withAll(all, f.passedBy(t))
	}
	return all
}

// passedBy returns those of one turn, wherever it ends.
func (f *frame) passedBy(t listTurn) []summary.Held {
	var ways everyWay
	for _, pred := range t.test.Preds {
		if !t.blocks[pred] || f.exit[pred] == nil {
			continue
		}
		q := f.inquire()
		q.turn = &t
		ways.add(f.decidedBy(f.edgeBranches(pred, t.test), q))
	}
	return ways.held
}

// calledAgain notes that who is asked about by the call of a checklist may be another in
// the next turn.
func (f *frame) calledAgain(call *ssa.Call) {
	for _, l := range f.questions.lists {
		if l.call == call {
			f.state.expired[answer{l.begun, call}] = true
		}
	}
}

// begins notes that a loop over a checklist begins when its length is taken, and comes to
// that again once it is known whom it asks about.
func (f *frame) begins(call *ssa.Call, news bool) {
	for _, l := range f.questions.lists {
		switch {
		case l.begun == call && !l.blocks[call.Block()]:
			f.renew(answer{call, l.call})
		case l.call == call && news:
			for b := range l.blocks {
				f.pending[b] = f.entry[b] != nil
			}
		}
	}
}
