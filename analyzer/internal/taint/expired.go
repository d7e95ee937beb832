// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// An answer is about whoever was in a place when the question was asked. Where
// another has been put there since, or a loop has gone on to the next, it says
// nothing of who is there: what held does not hold any more, and answers that were
// kept for later have expired.

// executed notes that an instruction has been executed: who is asked about by what
// it yields may be another than before.
func (f *frame) executed(instr ssa.Instruction) {
	q := f.questions
	if q == nil {
		return
	}
	for _, call := range q.by[instr] {
		f.expire(call)
	}
	switch instr := instr.(type) {
	case *ssa.Call:
		known := 0
		if of := q.asked[instr]; of != nil {
			known = len(of.places)
			of.places = f.placesRead(of, instr)
			known -= len(of.places)
			f.renew(answer{nil, instr})
		}
		f.begins(instr, known != 0)
	case *ssa.UnOp:
		f.takes(instr)
	case *ssa.Phi:
		f.renewAll(instr)
	case *ssa.Store:
		if cell := cellOf(instr.Addr); cell != nil && isAnswer(instr.Val.Type()) {
			q.put[instr] = &state{held: slices.Clip(f.state.held), expired: maps.Clone(f.state.expired)}
			f.renewAll(cell)
		}
	case *ssa.Alloc:
		for _, call := range q.setters {
			f.renew(answer{instr, call})
		}
		for _, in := range q.kept { // there is no answer in its fields
			if field, ok := in.(*ssa.FieldAddr); ok && field.X == ssa.Value(instr) {
				f.renewAll(in)
			}
		}
	case *ssa.MakeClosure:
		f.readsBy(instr)
	}
}

// renew notes that an answer was given now.
func (f *frame) renew(a answer) { delete(f.state.expired, a) }

// renewAll notes that something was kept now.
func (f *frame) renewAll(in ssa.Value) {
	f.renew(answer{in, callers})
	for call := range f.questions.asked {
		if !f.questions.isSetter(call) {
			f.renew(answer{in, call})
		}
	}
}

// expire notes that the question would be about another by now.
func (f *frame) expire(call *ssa.Call) {
	if f.state.expired == nil {
		f.state.expired = make(map[answer]bool)
	}
	f.state.expired[answer{nil, call}] = true
	for _, in := range f.questions.kept {
		f.state.expired[answer{in, call}] = true
		f.questions.ever[answer{in, call}] = true
	}
	f.state.held = slices.DeleteFunc(slices.Clone(f.state.held), func(h summary.Held) bool {
		return slices.Contains(f.questions.about[subjectKey(h.Roots)], call)
	})
}

// lasting returns the guards that were asked about who is there still, of those that
// are known by what is kept.
func (f *frame) lasting(in ssa.Value, held []summary.Held, q *inquiry) []summary.Held {
	if f.questions == nil || len(held) == 0 {
		return held
	}
	if !slices.Contains(f.questions.kept, in) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(held), func(h summary.Held) bool {
		return slices.ContainsFunc(f.questions.about[subjectKey(h.Roots)], func(call *ssa.Call) bool {
			return q.expired[answer{in, call}]
		})
	})
}

// replaced notes that something is written to places: who is asked about by what is
// there may be another.
func (f *frame) replaced(locs []summary.Loc) {
	f.replacedUnless(locs, func(_, _ summary.Loc, _ bool) bool { return false })
}

// replacedUnless is replaced but for what is kept. Those who may read of what they were
// lent are taken to tell people apart by what all of it is, or points to: it is replaced
// if it is written whole.
func (f *frame) replacedUnless(locs []summary.Loc, kept func(at, read summary.Loc, whole bool) bool) {
	if f.questions == nil {
		return
	}
	if slices.ContainsFunc(locs, func(at summary.Loc) bool { return at.Object.Input }) {
		f.expire(callers)
	}
	another := func(list []summary.Loc, whole bool) bool {
		return slices.ContainsFunc(list, func(read summary.Loc) bool {
			return slices.ContainsFunc(locs, func(at summary.Loc) bool {
				return overlap(at, read) && (!whole || len(at.Path.Elems()) <= len(read.Path.Elems())) && !kept(at, read, whole)
			})
		})
	}
	for call, of := range f.questions.asked {
		if another(of.places, false) || another(of.lent, true) {
			f.expire(call)
			f.calledAgain(call)
			f.replacedBeside(call)
		}
	}
}

// replaces notes what a callee writes to objects: it says of all that is in them what
// is there then, of most that it is what was there.
func (b *binding) replaces(u summary.Update, locs []summary.Loc) {
	b.replacedUnless(locs, func(at, read summary.Loc, whole bool) bool {
		elems := read.Path.Elems()
		if n := len(at.Path.Elems()); n < len(elems) {
			elems = elems[n:]
		} else {
			elems = nil
		}
		in, ok := b.portAt(u.Port, elems)
		v := b.table.Follow(u.Content, elems)
		if whole && v != nil {
			v = &summary.Value{Atoms: v.Atoms, Pts: v.Pts}
		}
		return ok && b.isStill(v, in)
	})
}
