// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A function that only this package names may be called by others to whom its value is
// given away: as a result, in what they gave, or in a variable that they see. Nobody
// knows whether they have asked a guard.

// giveAway notes the functions whose values callers have when this one has returned, if
// these may be in other packages.
func (f *frame) giveAway() {
	if f.callersAreHere() {
		return
	}
	g := giving{f.result, f.sum.Fresh, make(map[int]bool), f.global, make(map[string]bool)}
	for _, v := range f.sum.Results {
		g.away(v)
	}
	for _, u := range f.sum.Updates {
		g.away(u.Content)
	}
	for _, o := range f.sum.Opens {
		for _, v := range o.Args {
			g.away(v)
		}
	}
}

// giveAwayIn notes the functions that are stored in a variable which others see.
func (f *frame) giveAwayIn(symbol string, v *summary.Value) {
	if token.IsExported(roles.Local(symbol)) {
		giving{result: f.result, holds: f.global, named: make(map[string]bool)}.away(v)
	}
}

// A giving is of values of a summary.
type giving struct {
	result *results
	fresh  []*summary.Value
	seen   map[int]bool
	holds  func(variable string) *summary.Value
	named  map[string]bool // variables that were looked at
}

func (g giving) away(v *summary.Value) {
	if v == nil {
		return
	}
	for _, fn := range v.Funcs { // what it has captured, it calls itself
		g.result.out[Method(fn.Symbol)] = true
	}
	for _, k := range v.Kids {
		g.away(k.Value)
	}
	for _, r := range v.Atoms {
		if r.Moves() {
			g.awayFrom(r.Port.Root)
		}
	}
	for _, l := range v.Pts {
		g.awayFrom(l.Object.Port.Root)
		if id := l.Object.ID; !l.Object.Input && id < len(g.fresh) && !g.seen[id] {
			g.seen[id] = true
			g.away(g.fresh[id])
		}
	}
}

// awayFrom gives away what a variable holds that a value was read from.
func (g giving) awayFrom(r summary.Root) {
	if r.Kind == summary.Global && !g.named[r.Name] {
		g.named[r.Name] = true
		g.away(g.holds(r.Name))
	}
}
