// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// What goes on in the background may put another in the place of the one who was asked
// about, at any time since it was started. So from there on an answer from before says
// nothing; one that is asked for later, as after waiting, counts.

// replacedBeside notes that what goes on replaces whom a question is about, if that is
// what is being interpreted.
func (f *frame) replacedBeside(call *ssa.Call) {
	if f.going == nil {
		return
	}
	q, at := f.questions, f.going.outermost().site.instr
	if slices.Contains(q.beside[at], call) {
		return
	}
	if q.beside == nil {
		q.beside = make(map[ssa.Instruction][]*ssa.Call)
	}
	q.beside[at] = append(q.beside[at], call)
	f.dirty = f.dirty || f.turns < maxOnward
}

// startsToReplace notes that a call is started that may replace who was asked about.
func (f *frame) startsToReplace(at ssa.Instruction) {
	if f.questions == nil || f.going != nil {
		return
	}
	for _, call := range f.questions.beside[at] {
		f.expire(call)
		f.calledAgain(call)
	}
}
