// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import "github.com/go-lineage/go-lineage/analyzer/internal/summary"

// Whether a call has changed what memory holds is told by the writes that were noted
// meanwhile: a copy of memory for each call takes time that grows with the square of a
// function's length.

// A watching is the writes that were noted, and by how many they are wanted.
type watching struct {
	journal []write
	watched int
}

// A write is one to memory, with what the object held before; nothing if it was not in
// memory.
type write struct {
	object *summary.Object
	before *summary.Value
	there  bool
}

// remember sets what an object holds from now on.
func (f *frame) remember(o *summary.Object, v *summary.Value) {
	before, there := f.state.memory.at(o)
	if f.watched > 0 {
		f.journal = append(f.journal, write{o, before, there})
	}
	if !there || before != v {
		f.renewed(f.state)
	}
	f.state.memory.set(o, v)
	f.writtenAt(o)
}

// renewed gives the memory of a state another version: it holds something else.
func (e *engine) renewed(st *state) {
	e.versions++
	st.version = e.versions
}

// watch has the writes to memory noted until stop is called.
func (f *frame) watch() (stop func()) {
	f.watched++
	return func() {
		if f.watched--; f.watched == 0 {
			f.journal = nil
		}
	}
}

// changedSince reports whether an object that was there when so many writes had been
// noted holds something else now.
func (f *frame) changedSince(writes int) bool {
	first := make(map[*summary.Object]bool)
	for _, w := range f.journal[writes:] {
		if first[w.object] {
			continue
		}
		first[w.object] = true
		was, there := w.before, w.there
		if !there && w.object.Input {
			was, there = f.initial(w.object), true
		}
		if there && !f.state.memory.of(w.object).Equal(was) {
			return true
		}
	}
	return false
}
