// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// promised notes what a function promises of all that it puts into its i-th input of
// a kind, and reports whether it does.
func (s *fillers) promised(symbol string, inv *invocation, i int, is summary.Outcome) bool {
	if s.by != nil || !s.here(inv.instr) {
		return false
	}
	callee, ok := s.summaryOf(symbol)
	if !ok {
		return false
	}
	ensured, ok := callee.Ensured(i, is)
	if !ok {
		return false
	}
	b := s.inquired(inv, callee)
	var held []summary.Held
	for _, h := range ensured {
		if h.Guard != givers {
			held = append(held, b.asked(h))
			continue
		}
		roots := b.rootsAt(h.Roots)
		held = append(held, s.asOf(roots, s.heldIn(inv.instr.Block()))...)
	}
	s.ways.add(held)
	return true
}

// givers stands for the guards of whoever calls the function: what is put there is
// what they have given, and they may have asked about that.
const givers = "its givers"

// asOf returns the guards that say something of all that has the roots, among
// those that hold; and in what is promised also who else may have asked.
func (c *coverage) asOf(roots []string, here []summary.Held) []summary.Held {
	held := withoutRoots(aboutAll(here, roots))
	if !c.promises {
		return held
	}
	for _, r := range roots {
		if c.anyGiven([]string{r}) && !isAll(r) {
			held = withHeld(held, summary.Held{Guard: givers, Roots: []string{r}})
		}
	}
	return held
}

// promiseFills promises callers what was checked of all that is put into what they
// have given, and into what is captured.
func (f *frame) promiseFills() {
	promise := func(i int, v ssa.Value, is summary.Outcome) {
		if !isCollectionOfRecords(v.Type()) && !isVariableOfRecords(v) {
			return
		}
		c := coverage{frame: f, within: map[ssa.Value]bool{v: true}, promises: true}
		if held := c.filled(v).held; len(held) > 0 {
			f.promises[promiseKey{i, is}] = held
		}
	}
	for i, p := range f.fn.Params {
		promise(i, p, summary.FillsParam)
	}
	for i, v := range f.fn.FreeVars {
		promise(i, v, summary.FillsFree)
	}
}

// isVariableOfRecords reports whether a value is a variable that holds several
// records, as others may share it.
func isVariableOfRecords(v ssa.Value) bool {
	p, ok := v.Type().Underlying().(*types.Pointer)
	return ok && isCollectionOfRecords(p.Elem())
}
