// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// An answer may be set by a function literal that has captured the variable, and is called
// by others: once, within a transaction, beside. The literal promises what held wherever
// it has set the variable to what is observed.
//
// Laws:
//
//   - When the literal is called, and whether it is called again, is not known. So its
//     answer counts as long as nobody has replaced who is asked about since the variable
//     was made.
//   - Nor has the literal itself, at any time.

// promiseSets promises callers what held where captured variables were set.
func (f *frame) promiseSets() {
	if f.questions == nil || f.sum.Notes&summary.Widened != 0 {
		return
	}
	for i, v := range f.fn.FreeVars {
		t := deref(v.Type())
		if !isSaid(t) || !isSetThrough(v) {
			continue
		}
		for _, is := range f.outcomes(i, t) {
			q := f.inquire()
			q.expired = f.questions.ever
			if held := f.whereSet(v, is, q); len(held) > 0 {
				f.promises[promiseKey{i, summary.Sets(is)}] = held
			}
		}
	}
}

// whereSet returns what held wherever a variable was set to what is said, in the function
// or in literals that have captured it, if nobody else may set it.
func (f *frame) whereSet(v ssa.Value, is summary.Outcome, q *inquiry) []summary.Held {
	var ways everyWay
	for _, ref := range *v.Referrers() {
		held, never, ok := f.setAt(ref, v, is, q)
		switch {
		case !ok:
			return nil
		case !never:
			ways.add(held)
		}
	}
	return f.lasting(v, ways.held, q)
}

// setAt returns what held where an instruction has set a variable to what is said; never
// is true if it does not.
func (f *frame) setAt(ref ssa.Instruction, v ssa.Value, is summary.Outcome, q *inquiry) (held []summary.Held, never, ok bool) {
	if f.harmless(ref, v, is, maxCells) {
		return nil, true, true
	}
	switch ref := ref.(type) {
	case *ssa.Store:
		if ref.Addr != v {
			return nil, false, false
		}
		if f.entry[ref.Block()] == nil {
			return nil, true, true
		}
		then := f.storedIn(ref)
		return withAll(then.held, f.factsThen(then, ref.Val, is, q)), false, true
	case *ssa.MakeClosure:
		held = f.setBy(ref, slices.Index(ref.Bindings, v), is)
		return held, false, len(held) > 0
	}
	return nil, false, false
}

// setBy returns what a literal promises of the variable that is its i-th.
func (f *frame) setBy(lit *ssa.MakeClosure, i int, is summary.Outcome) []summary.Held {
	if f.questions == nil || f.questions.setters[lit] == nil {
		return nil
	}
	var held []summary.Held
	f.promisesOf(lit, func(b *binding, e summary.Ensure) {
		if e.Result == i && e.Outcome == summary.Sets(is) {
			for _, h := range e.Held {
				if h.Said == "" {
					held = append(held, b.held(h)...)
				}
			}
		}
	})
	f.heard(f.questions.setters[lit], held)
	return held
}

// promisesOf comes to what a literal promises of variables that it sets.
func (f *frame) promisesOf(lit *ssa.MakeClosure, visit func(*binding, summary.Ensure)) {
	symbol := symbolOf(lit.Fn.(*ssa.Function))
	s, ok := f.summaryOf(symbol)
	if !ok {
		return
	}
	inv := &invocation{instr: lit, symbol: symbol}
	for _, v := range lit.Bindings {
		inv.free = append(inv.free, f.val(v))
	}
	b := f.inquired(inv, s)
	for _, e := range s.Ensures {
		if e.Outcome.IsSet() || makesOnce(f.questions.setters[lit]) {
			visit(b, e)
		}
	}
}

// findSetters notes the literals that promise something of variables they set, if one call
// is all that they are used for: that stands for their questions.
func (f *frame) findSetters(q *questions) {
	q.setters, q.ever = make(map[*ssa.MakeClosure]*ssa.Call), make(map[answer]bool)
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			lit, ok := instr.(*ssa.MakeClosure)
			if !ok {
				continue
			}
			call, ok := onlyUse(lit).(*ssa.Call)
			s, known := f.summaryOf(symbolOf(lit.Fn.(*ssa.Function)))
			if ok && known && (makesOnce(call) || slices.ContainsFunc(s.Ensures, func(e summary.Ensure) bool { return e.Outcome.IsSet() })) {
				q.setters[lit] = call
				if q.asked[call] == nil {
					q.ask(call, f.loop)
				}
			}
		}
	}
}

// isSetter reports whether a call stands for the questions of literals.
func (q *questions) isSetter(call *ssa.Call) bool {
	for _, setter := range q.setters {
		if setter == call {
			return true
		}
	}
	return false
}
