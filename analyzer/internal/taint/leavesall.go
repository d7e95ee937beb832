// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Whether a check only looks. It is not asked whether what it writes to is who was asked
// about: a check that writes to anything that was there before may be about another from
// then on.

// leavesAll reports whether whoever a target may be, called like this, only looks at what
// is there.
func (a asking) leavesAll(target *summary.Value, inv *invocation) bool {
	if target = a.table.Whole(target); target == nil || lost(target) || len(target.Atoms) > 0 {
		return false
	}
	for symbol, next := range a.each(target, inv) {
		if symbol == "" || !a.onlyLooks(symbol, next) {
			return false
		}
	}
	return true
}

// onlyLooks is leavesAll of one function: of its own, it writes to nothing, and it gives
// no address to those whom callers know.
func (a asking) onlyLooks(symbol string, inv *invocation) bool {
	if _, ok := a.Roles.Guard(symbol); ok {
		return true
	}
	s, ok := a.summaryOf(symbol)
	if !ok || len(s.Filled)+len(s.Started) > 0 {
		return false
	}
	if slices.ContainsFunc(s.Updates, func(u summary.Update) bool { return !a.isStill(u.Content, u.Port) }) {
		return false
	}
	if len(s.Opens) == 0 {
		return true
	}
	inv.symbol = symbol
	b := a.inquired(inv, s)
	return !slices.ContainsFunc(s.Opens, func(o *summary.Open) bool {
		return slices.ContainsFunc(o.Args, func(arg *summary.Value) bool { return b.mayLead(b.value(arg)) })
	})
}

// isStill reports whether a value is what was at a port, whatever is known of that by now.
func (f *frame) isStill(v *summary.Value, p summary.Port) bool {
	if v == nil || len(v.Pts)+len(v.Funcs) > 0 || len(v.Atoms) != 1 {
		return false
	}
	if r := v.Atoms[0]; !r.Exact() || r.Transform != 0 || r.Port != p {
		return false
	}
	return !slices.ContainsFunc(v.Kids, func(k summary.Kid) bool {
		at, ok := f.table.At(p, k.Elem)
		return !ok || !f.isStill(k.Value, at)
	})
}

// mayLead reports whether a value may lead to something that can be written to.
func (f *frame) mayLead(v *summary.Value) bool {
	if v == nil {
		return false
	}
	return len(v.Pts)+len(v.Funcs) > 0 ||
		slices.ContainsFunc(v.Atoms, func(r summary.Ref) bool {
			if !r.Moves() {
				return false
			}
			t := f.typeOfInput(r.Port)
			return t == nil || !isBasic(t) && !roles.IsContext(t)
		}) ||
		slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { return f.mayLead(k.Value) })
}
