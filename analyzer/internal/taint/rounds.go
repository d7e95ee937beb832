// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// The open calls of a callee are listed once, in an order that is not always that in
// which they are made: in a loop a call is given what a later one has returned the
// time before, and a deferred call what is returned further down. So they are
// carried out in rounds, until nothing new comes of it.

// Bounds of the rounds after the first, and where nothing is marked.
const (
	maxOpenRounds = 3
	fewOpenRounds = 1
)

// A closed is what an open call was carried out with.
type closed struct {
	target *summary.Value
	args   []*summary.Value
	writes int // to memory when it was done
}

// closeAll carries out the open calls of the callee.
func (b *binding) closeAll() {
	back, last := b.sum.TurnsBack(!b.Roles.Quiet()), make([]closed, len(b.sum.Opens))
	if back {
		defer b.watch()()
	}
	for again := true; again && b.rounds <= b.engine.bound(maxOpenRounds, fewOpenRounds) && (b.rounds == 0 || !b.overdrawn()); b.rounds++ {
		again = false
		for i, o := range b.sum.Opens {
			now := closed{target: b.target(o)}
			if back {
				now.args = b.values(o.Args)
			}
			if b.rounds > 0 && !b.isNews(o, last[i], now) {
				continue
			}
			b.close(i, o, now.target)
			b.forget()
			if !b.Roles.Quiet() {
				b.fill(b.early[i])
			}
			now.writes = len(b.journal)
			last[i], again = now, back
		}
	}
	b.rounds = 0
	if b.Roles.Quiet() { // once is enough to tell callers
		b.fill(b.madeEarly())
	}
}

// isNews reports whether an open call may do something that it has not done when it
// was carried out before.
func (b *binding) isNews(o *summary.Open, last, now closed) bool {
	return !now.target.Equal(last.target) || !slices.EqualFunc(now.args, last.args, (*summary.Value).Equal) ||
		o.Many && b.changedSince(last.writes)
}

func (b *binding) values(list []*summary.Value) []*summary.Value {
	out := make([]*summary.Value, len(list))
	for i, v := range list {
		out[i] = b.value(v)
	}
	return out
}
