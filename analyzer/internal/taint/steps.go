// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Of the steps in a list that a loop goes through, each is taken where all before it have
// been, and have answered as they should: see checklist.go.

// afterThoseBefore holds, while a call is one of a function, the guards that the functions
// before it in a checklist have asked, until alone is called.
func (f *frame) afterThoseBefore(inv *invocation, fn summary.Func) (alone func()) {
	l := f.checklistOf(inv)
	if l == nil || f.hurried || f.state.expired[answer{l.begun, l.call}] {
		return func() {}
	}
	before := f.state.held
	turns := f.turnsOf(l)
	for _, t := range turns[:firstOf(fn, turns)] {
		for _, h := range f.passedBy(t) {
			f.hold(h)
		}
	}
	with := f.state.held
	return func() {
		f.state.held = slices.DeleteFunc(slices.Clone(f.state.held), func(h summary.Held) bool { return isAmong(h, with) && !isAmong(h, before) })
	}
}

// firstOf returns how many turns come before one that may be of a function.
func firstOf(fn summary.Func, turns []listTurn) int {
	return max(0, slices.IndexFunc(turns, func(t listTurn) bool {
		return t.of == nil || slices.ContainsFunc(t.of.Funcs, func(other summary.Func) bool { return other.Symbol == fn.Symbol })
	}))
}

// checklistOf returns the checklist that a call comes to the functions of.
func (f *frame) checklistOf(inv *invocation) *checklist {
	if f.questions == nil || inv.depth > 0 || inv.path != "" {
		return nil
	}
	for _, l := range f.questions.lists {
		if l.call == inv.instr {
			return l
		}
	}
	return nil
}
