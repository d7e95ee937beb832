// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import "github.com/go-lineage/go-lineage/analyzer/internal/summary"

// enter puts objects into the state that the callee has left them in when it
// calls on. What follows is said in terms of what they were, so leave restores
// that, but for what the call has changed; what the i-th open call leaves is noted.
func (b *binding) enter(i int, before []summary.Update) (leave func()) {
	if len(before) == 0 {
		return func() {}
	}
	contents := make([]*summary.Value, len(before))
	for i, u := range before {
		contents[i] = b.value(u.Content)
	}
	version, known := b.state.version, b.lookups
	b.entering = true
	was, entered := make(map[*summary.Object]*summary.Value), make(map[*summary.Object]*summary.Value)
	for i, u := range before {
		locs, one := b.locations(u.Port)
		for _, loc := range locs {
			if _, ok := was[loc.Object]; !ok {
				was[loc.Object] = b.contentIn(b.state, loc.Object)
			}
			b.storeAt(loc, contents[i], one && !loc.Shifted && !loc.Short)
			entered[loc.Object] = b.contentIn(b.state, loc.Object)
		}
	}
	b.entering = false
	b.forget()
	begun := b.state.version
	return func() {
		if b.state.version == begun && b.state == known.of { // it has changed nothing
			defer func() { b.state.version, b.lookups = version, known }()
		}
		for _, o := range sortedObjects(was) {
			b.noteLeft(i, o)
			if now := b.contentIn(b.state, o); now.Equal(entered[o]) {
				b.remember(o, was[o])
			} else {
				b.remember(o, b.table.Join(was[o], now))
			}
		}
	}
}

// noteLeft notes what an open call has left in an object that was told to have changed
// before.
func (b *binding) noteLeft(i int, o *summary.Object) {
	if b.wrote[i] == nil {
		b.wrote[i] = make(map[*summary.Object]*summary.Value)
	}
	b.wrote[i][o] = b.table.Join(b.wrote[i][o], b.contentIn(b.state, o))
}

// leftBy puts objects into the state in which an open call has left them, until restore
// is called.
func (b *binding) leftBy(i int) (restore func()) {
	var before []write
	for o, v := range b.wrote[i] {
		was, there := b.state.memory.at(o)
		before = append(before, write{o, was, there})
		b.state.memory.set(o, v)
	}
	return func() {
		for _, w := range before {
			if w.there {
				b.state.memory.set(w.object, w.before)
			} else {
				b.state.memory.drop(w.object)
			}
		}
	}
}
