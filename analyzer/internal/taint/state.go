// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A state is what holds at one point: the content of objects, the guards that
// must have answered yes, and the deferred calls that may be pending.
//
// An input object that is not in memory is as it was at entry.
type state struct {
	memory  heap
	version int            // of memory: where it is the same, so is what the function's objects hold
	held    []summary.Held // sorted by key
	defers  []*ssa.Defer

	expired map[answer]bool // answers about others than who is there now
	none    []summary.Port  // of inputs, and all that is reached from them: they are not there
	known   []known         // where pointers lead
}

func (s *state) clone() *state {
	return &state{
		memory:  s.memory,
		version: s.version,
		held:    slices.Clip(s.held),
		defers:  slices.Clip(s.defers),
		expired: maps.Clone(s.expired),
		none:    slices.Clip(s.none),
		known:   slices.Clip(s.known),
	}
}

// joinState adds what may hold at the end of another path, keeps of the guards
// what holds on both, and reports whether into changed.
func (f *frame) joinState(into, from *state) bool {
	changed := false
	objects := differing(from.memory, into.memory)
	f.engine.steps += len(objects)
	for _, o := range objects {
		a, b := f.contentIn(into, o), f.contentIn(from, o)
		if v := f.joined(f.table.Join(a, b)); !v.Equal(a) {
			into.memory.set(o, v)
			f.renewed(into)
			changed = true
		}
	}
	if held := common(into.held, from.held); !sameHeld(held, into.held) {
		into.held, changed = held, true
	}
	for a := range from.expired {
		if !into.expired[a] {
			if into.expired == nil {
				into.expired = make(map[answer]bool)
			}
			into.expired[a], changed = true, true
		}
	}
	for _, d := range from.defers {
		if !slices.Contains(into.defers, d) {
			into.defers, changed = append(into.defers, d), true
		}
	}
	if none := both(into, from); !slices.Equal(none, into.none) {
		into.none, changed = none, true
	}
	if known := bothKnow(into, from); len(known) != len(into.known) {
		into.known, changed = known, true
	}
	return changed
}

// sortedObjects lists objects in their order.
func sortedObjects(of map[*summary.Object]*summary.Value) []*summary.Object {
	return slices.SortedFunc(maps.Keys(of), byID)
}

func byID(x, y *summary.Object) int { return x.ID - y.ID }

// objects lists the objects that are in memory or shared with what goes on, in their
// order.
func (f *frame) objects() []*summary.Object {
	list := sortedObjects(f.shared)
	for o := range f.state.memory.all() {
		if _, ok := f.shared[o]; !ok {
			list = append(list, o)
		}
	}
	slices.SortFunc(list, byID)
	return list
}

// contentIn returns the content of an object in a state; nil if the object
// does not exist there.
func (f *frame) contentIn(st *state, o *summary.Object) *summary.Value {
	if v, ok := st.memory.at(o); ok {
		return v
	}
	if o.Input && !st.lacks(o.Port) {
		return f.initial(o)
	}
	return nil
}

// both lists the inputs that two states lack.
func both(a, b *state) []summary.Port {
	if len(a.none) == 0 || len(b.none) == 0 {
		return nil
	}
	none := slices.DeleteFunc(slices.Clone(a.none), func(p summary.Port) bool { return !b.lacks(p) })
	for _, p := range b.none {
		if a.lacks(p) && !slices.Contains(none, p) {
			none = append(none, p)
		}
	}
	return none
}

// lacks reports whether an input is not there.
func (s *state) lacks(p summary.Port) bool {
	return slices.ContainsFunc(s.none, func(q summary.Port) bool { return p == q || p.Within(q) })
}

// initial returns the content of an input object at entry.
func (f *frame) initial(o *summary.Object) *summary.Value {
	if v, ok := f.initials[o]; ok {
		return v
	}
	v := f.table.In(o.Port)
	if o.Port.Root.Kind == summary.Global {
		v = f.table.Join(v, f.everStored(o.Port))
	}
	f.initials[o] = v
	return v
}

// everStored returns what the package stores at a port of a variable, at any time.
func (f *frame) everStored(p summary.Port) *summary.Value {
	f.reads[p.Root.Name] = true
	return f.table.Follow(f.ofVariable(p.Root.Name), p.Path.Elems())
}

// changed reports whether an input object may hold something else by now.
func (f *frame) changed(o *summary.Object) bool {
	_, here := f.state.memory.at(o)
	_, shared := f.shared[o]
	return here || shared && f.late
}

// content returns the content of an object now, with what goroutines may have left
// there.
func (f *frame) content(o *summary.Object) *summary.Value {
	now := f.contentIn(f.state, o)
	if f.late {
		now = f.table.Join(now, f.shared[o])
	}
	return f.withTwins(o, now)
}
