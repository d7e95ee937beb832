// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"fmt"
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// An open call of a callee is carried out where its target becomes known, or
// stays open in the caller.

// close carries out an open call of the callee, now that the target may be
// known.
func (b *binding) close(i int, o *summary.Open, target *summary.Value) {
	if o.Fold.Order != summary.NoOrder {
		b.closeFold(i, o)
		return
	}
	if o.Site == (summary.Step{}) || target.IsClean() && b.isNil(o.Target) { // what goes on makes it
		b.nothing[i] = true
		return
	}
	b.mayBeWritten()
	defer b.forOpen()()
	inv := b.openInvocation(o, b.openPath(i, o))
	if inv == nil {
		return
	}
	for j, v := range inv.args {
		b.out[[2]int{i, j}] = v
	}
	if b.overdrawn() {
		b.opens[i] = b.joinResults(b.opens[i], b.unfollowed(inv))
		return
	}
	c := &closing{sum: b.sum, open: i, target: target, args: inv.args}
	if !b.Roles.Quiet() {
		c.site = o.Site
	}
	leave, ok := b.deeper(c)
	if !ok {
		b.opens[i] = b.joinResults(b.opens[i], c.results)
		return
	}
	defer leave()
	defer b.enter(i, o.Before)()
	defer b.maybe(!o.Must || b.rounds > 0)()
	defer b.within(o)()
	defer b.repeatedly(o.Many)()
	if o.Many || !b.Roles.Quiet() {
		defer b.watch()()
	}
	for turn := 0; ; turn++ {
		now, before := *inv, len(b.journal)
		out := b.raising(o.Results, func() []*summary.Value { return b.carryOut(&now, target, o) })
		out = b.joinResults(b.opens[i], out)
		news := c.again && (b.changedSince(before) || !slices.EqualFunc(out, c.results, (*summary.Value).Equal))
		b.opens[i], c.results = out, out
		if !o.Many && !news || turn == maxTurns || b.overdrawn() {
			break
		}
		if !o.Many {
			defer b.maybe(true)()
			continue
		}
		// What it is called on next may be what it returned, or left, now.
		b.forget()
		next := b.table.Join(target, b.target(o))
		again := *inv
		again.args = nil
		changed := news || b.changedSince(before) || !next.Equal(target)
		for j, a := range o.Args {
			v := b.table.Join(inv.args[j], b.valueAs(a, inv.types[j]))
			changed = changed || !v.Equal(inv.args[j])
			again.args = append(again.args, v)
			b.out[[2]int{i, j}] = v
		}
		if !changed {
			break
		}
		target, inv = next, &again
	}
}

// target returns what a call that the callee left open is of, without what the
// callee has called itself: all that is known here if variables hold it.
func (b *binding) target(o *summary.Open) *summary.Value {
	v := b.value(o.Target)
	if o.Target != nil && hasOpen(o.Target) && !slices.ContainsFunc(o.Target.Atoms, func(r summary.Ref) bool { return !b.isSeen(r.Port.Root) }) {
		return b.openPart(v)
	}
	return v
}

// openInvocation returns the call that a callee has left to be made; nil if that
// goes too deep.
func (b *binding) openInvocation(o *summary.Open, path string) *invocation {
	inv := &invocation{
		instr:   b.inv.instr,
		path:    path,
		depth:   b.inv.depth + 1,
		must:    b.inv.must && o.Must,
		logged:  o.Logged,
		results: anyResults(o.Results),
	}
	if inv.depth > maxChain {
		b.result.gap(Gap{"widened", b.symbol})
		return nil
	}
	for j, a := range o.Args {
		t := b.openType(o, j)
		inv.args = append(inv.args, b.valueAs(a, t))
		inv.types = append(inv.types, t)
		inv.roots = append(inv.roots, b.openRoots(o, j))
	}
	return inv
}

// within makes a call that a callee has left one of the code that it is written
// in, with what that says and has checked, until leave is called.
func (b *binding) within(o *summary.Open) (leave func()) {
	purpose, held := b.purpose, b.state.held
	if o.Purpose != "" {
		b.purpose = o.Purpose
	}
	told := b.guesses(o.Guessed)
	restore := b.reach(telling{Datum: b.datum(o.Told), always: o.Always, site: o.Site})
	for _, h := range o.Held {
		for _, h := range b.held(h) {
			b.hold(h)
		}
	}
	return func() {
		told()
		restore()
		b.purpose, b.state.held = purpose, held
	}
}

// A closing is an open call that is being carried out.
type closing struct {
	sum    *summary.Summary // of the callee
	open   int
	site   summary.Step // where it is written, whoever has left it open; none if that is not asked
	target *summary.Value
	args   []*summary.Value

	again   bool             // it has led to itself, as it is
	results []*summary.Value // so far
}

// maxWithin bounds how often an open call is carried out within itself, with
// other data each time.
const maxWithin = 3

// deeper notes that an open call is being carried out, until leave is called. It
// reports false if there is no point in it: the same call leads to itself, or to
// one of which no more is known, and what it results in is what the outer one
// results in, or it has led to itself too often. The outer one is carried out once
// more, if it has left or returned anything new, for what the inner one finds.
func (b *binding) deeper(c *closing) (leave func(), ok bool) {
	within := 0
	for _, outer := range b.closings {
		one := outer.sum == c.sum && outer.open == c.open
		if one && lost(outer.target) || c.repeats(outer) {
			outer.again, c.results = !b.Roles.Quiet(), outer.results
			return nil, false
		}
		if one {
			within++
		}
	}
	if within > maxWithin {
		b.result.gap(Gap{"widened", b.symbol})
		return nil, false
	}
	b.closings = append(b.closings, c)
	return func() { b.closings = b.closings[:len(b.closings)-1] }, true
}

// repeats reports whether an open call is the same as another one, with the same: many
// functions of one table may have left it open, each of which leads to each.
func (c *closing) repeats(outer *closing) bool {
	if c.site != outer.site || c.site == (summary.Step{}) && (c.sum != outer.sum || c.open != outer.open) {
		return false
	}
	return c.target.Equal(outer.target) && slices.EqualFunc(c.args, outer.args, (*summary.Value).Equal)
}

// maxTurns bounds how often an open call in a loop is carried out again because
// its own results led to more.
const maxTurns = 3

// openPath names an open call of the callee. Of functions that call each other
// it is named by where it was written, so that it is the same in every turn.
func (b *binding) openPath(i int, o *summary.Open) string {
	if b.recursive {
		return fmt.Sprintf("%s %s:%d %d %s %d %d", turn, o.Site.Func, o.Site.Line, o.Site.Pos, o.Method, len(o.Args), o.Results)
	}
	return b.inv.path + b.inv.symbol + "/" + itoa(i)
}

// openType returns the type of an argument of an open call: what the callee
// said, or else what is known here.
func (b *binding) openType(o *summary.Open, j int) types.Type {
	if j < len(o.Types) && o.Types[j] != "" {
		return b.typeOf(o.Types[j])
	}
	if a := o.Args[j]; a != nil && len(a.Atoms) == 1 && a.Atoms[0].Exact() {
		return b.typeAt(a.Atoms[0].Port)
	}
	return nil
}

func (b *binding) openRoots(o *summary.Open, j int) []string {
	if j < len(o.Roots) {
		return b.rootsAt(o.Roots[j])
	}
	return nil
}

var anyType = types.Universe.Lookup("any").Type()

var boolType = types.Typ[types.Bool]

// anyResults returns a tuple of n results of any type.
func anyResults(n int) *types.Tuple {
	vars := make([]*types.Var, n)
	for i := range vars {
		vars[i] = types.NewParam(0, nil, "", anyType)
	}
	return types.NewTuple(vars...)
}
