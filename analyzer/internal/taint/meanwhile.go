// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What goes on in the background, interpreted when the function is.

// maxOnward bounds how often calls that go on are interpreted, because of what they
// leave in memory.
const maxOnward = 3

// goOn interprets the calls that go on, at the end of a pass over the function.
func (f *frame) goOn() {
	if len(f.started) == 0 {
		return
	}
	f.tell()
	f.turns++
	for i := 0; i < len(f.started); i++ { // which may become more
		f.goOnWith(f.started[i])
	}
}

func (f *frame) goOnWith(s *started) {
	raised := f.raised
	f.block, f.pos, f.state, f.going, f.late, f.waited = s.block, s.pos, f.since(s), s, true, true
	before := f.state.memory
	leave := f.maybe(true)
	f.atInstr = f.engine.steps
	s.call()
	leave()
	for o, v := range f.state.memory.all() {
		if _, old := before.at(o); !old && !o.Input {
			f.grow(o, v)
		}
	}
	f.going, f.raised = nil, raised
}

// since returns what memory holds at any time since a call was started.
func (f *frame) since(s *started) *state {
	st := f.end(s.block)
	f.joinState(st, s.at)
	st.defers = nil
	for _, o := range sortedObjects(f.lost) {
		st.memory.set(o, f.table.Join(f.contentIn(st, o), f.lost[o]))
	}
	for o := range st.memory.all() {
		for _, in := range f.kept[o] {
			st.memory.set(o, f.table.Join(st.memory.of(o), f.initial(in)))
		}
	}
	st.held = s.at.held
	return st
}

// end returns what memory holds where the function ends that has been in a block,
// or anywhere after that if it goes on without end.
func (f *frame) end(from *ssa.BasicBlock) *state {
	blocks := reachable(from)
	blocks[from] = true
	ends := func(b *ssa.BasicBlock) bool { return blocks[b] && len(b.Succs) == 0 && f.exit[b] != nil }
	if !slices.ContainsFunc(f.fn.Blocks, ends) {
		return f.joinedExits(func(b *ssa.BasicBlock) bool { return blocks[b] })
	}
	return f.joinedExits(ends)
}

// joinedExits returns what memory holds at the end of any of some blocks.
func (f *frame) joinedExits(of func(*ssa.BasicBlock) bool) *state {
	st := new(state)
	for _, b := range f.fn.Blocks {
		if f.exit[b] != nil && of(b) {
			f.joinState(st, f.exit[b])
		}
	}
	return st
}

// leftToCallers reports whether callers find all that a call does which a callee has
// started: those of the recursion that this function is in; and where nothing is
// marked, those who have given it what it can reach.
func (b *binding) leftToCallers(s *started) bool {
	return (b.recursive || b.Roles.Quiet()) && s.outermost().told
}

// overwrite notes what is about to be overwritten while calls go on, which may
// have seen it.
func (f *frame) overwrite(o *summary.Object) {
	if !f.late {
		return
	}
	if old := f.contentIn(f.state, o); !old.IsClean() {
		f.lost[o] = f.bounded(f.table.Join(f.lost[o], old))
	}
}

// grow adds to what calls that go on may have left in an object at any time.
func (f *frame) grow(o *summary.Object, content *summary.Value) {
	old, ok := f.shared[o]
	if ok && content.IsClean() {
		return
	}
	if next := f.bounded(f.table.Join(old, content)); !ok || !next.Equal(old) {
		f.shared[o] = next
		f.dirty = f.dirty || f.turns < maxOnward
	}
}
