// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import "github.com/go-lineage/go-lineage/analyzer/internal/summary"

// enter puts objects into the state that the callee has left them in when it
// calls on. What follows is said in terms of what they were, so leave restores
// that, but for what the call has changed.
func (b *binding) enter(before []summary.Update) (leave func()) {
	if len(before) == 0 {
		return func() {}
	}
	contents := make([]*summary.Value, len(before))
	for i, u := range before {
		contents[i] = b.value(u.Content)
	}
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
	return func() {
		for _, o := range sortedObjects(was, nil) {
			if now := b.contentIn(b.state, o); now.Equal(entered[o]) {
				b.remember(o, was[o])
			} else {
				b.remember(o, b.table.Join(was[o], now))
			}
		}
	}
}
