// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Whoever asks another goroutine something hands it an object to answer in, such as
// a channel, and waits. Laws:
//
//   - A function waits when it receives from a channel, when it calls something of
//     the library that does, or a function that waits.
//   - When it has waited, an object that it made and that others can reach holds
//     also what they have put there. Who can, callers know: what they find there is
//     an input of the function, of its own kind (summary.Awaited). What variables
//     hold that refer to the object is known here.
//   - Others can reach what an input leads to in the end, and what an open call was
//     given. Which objects these are is found when the function has been interpreted;
//     if it waits, and there are more than before, it is again.

// An awaiting is what a function knows of those that it waits for.
type awaiting struct {
	waits     bool                                  // it waits for others
	waited    bool                                  // it has by now
	waitedIn  map[*ssa.BasicBlock]bool              // blocks where it has
	awaits    map[*summary.Object]summary.Root      // objects made here that others may write to then
	handedOut [][]*summary.Value                    // what open calls were given
	kept      map[*summary.Object][]*summary.Object // by what a variable holds: where, as inputs; see kept.go
	keptThen  int                                   // how many objects variables held in the pass before
}

func newAwaiting() awaiting {
	return awaiting{
		waitedIn: make(map[*ssa.BasicBlock]bool),
		awaits:   make(map[*summary.Object]summary.Root),
		kept:     make(map[*summary.Object][]*summary.Object),
	}
}

// maxAwaited bounds the objects of a function that others are asked for.
const maxAwaited = 8

// wait notes that the function waits for others. What goes on beside it does so for
// itself.
func (f *frame) wait() {
	if f.going != nil || f.waited {
		return
	}
	f.waits, f.waited = true, true
	f.renewed(f.state)
	for b := range reachable(f.block) {
		f.waitedIn[b] = true
	}
}

// fromOthers returns what others may have put at a location while the function waited
// for them. What goes on beside it finds in memory what variables hold.
func (f *frame) fromOthers(loc summary.Loc) *summary.Value {
	var v *summary.Value
	if root, ok := f.awaits[loc.Object]; ok {
		v = f.table.Follow(f.table.In(summary.Port{Root: root}), loc.Path.Elems())
	}
	if f.going == nil {
		for _, in := range f.kept[loc.Object] {
			v = f.table.Join(v, f.table.Follow(f.initial(in), loc.Path.Elems()))
		}
	}
	return v
}

// awaitedBy returns what is now in an object that the callee made and that others
// may have written to while it waited.
func (b *binding) awaitedBy(i int) *summary.Value {
	return b.load(b.value(at(b.sum.Awaited, i)))
}

// handOut notes what an open call is given.
func (f *frame) handOut(n int, args []*summary.Value) {
	for len(f.handedOut) <= n {
		f.handedOut = append(f.handedOut, nil)
	}
	f.handedOut[n] = f.table.JoinAll(f.handedOut[n], args)
}

// findAwaited finds the objects that others can reach and that are made here, if the
// function waits for others, and reports whether there are more than before.
func (f *frame) findAwaited() (more bool) {
	if !f.waits {
		return false
	}
	l := f.leavingBy(func(o *summary.Object) bool { return !inVariable(o) })
	for _, args := range f.handedOut {
		for _, v := range args {
			l.add(v)
		}
	}
	for _, o := range f.objects() {
		if _, known := f.awaits[o]; l.objects[o] && !known && len(f.awaits) < maxAwaited {
			f.awaits[o] = summary.Root{Kind: summary.Awaited, Index: len(f.awaits)}
			more = true
		}
	}
	if n := len(f.kept); n > f.keptThen {
		f.keptThen, more = n, true
	}
	return more
}

// noteAwaited notes that the summary has given an object a number.
func (x *exporter) noteAwaited(o *summary.Object, n int) {
	root, ok := x.awaits[o]
	if !ok {
		return
	}
	for len(x.sum.Awaited) <= root.Index {
		x.sum.Awaited = append(x.sum.Awaited, summary.Clean)
	}
	list := x.sum.Awaited
	if !slices.ContainsFunc(list[root.Index].Pts, func(l summary.Loc) bool { return l.Object.ID == n }) {
		list[root.Index] = x.table.Join(list[root.Index], pointer(x.table.Made(n)))
	}
}
