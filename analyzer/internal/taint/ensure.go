// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"cmp"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a function promises its callers: which guards held if a result is as said.

// ensure notes what the guards held at a return promise to callers.
func (f *frame) ensure(instr *ssa.Return) {
	f.noteGiven(instr)
	if !f.guarded {
		return
	}
	f.promiseVouchers(summary.Tells(summary.IsTrue))
	f.promise(0, summary.Returns, f.state.held)
	for i, r := range instr.Results {
		if held, some := f.returnedUnder(i, r); some {
			f.promise(i, summary.Gives, held)
		}
		for _, by := range f.filterable(r) {
			if ways := f.keptBy(by, r); ways.some {
				f.promise(i, by.outcome(), ways.held)
			}
		}
		f.promiseFields(instr, i)
		for _, is := range f.answerable(r) {
			f.promise(i, summary.Keeps(is), f.answersIn(r, is, f.inquire()))
		}
		for _, is := range f.outcomes(i, r.Type()) {
			if f.deniesAt(instr, r, is) {
				continue
			}
			f.promise(i, is, withAll(f.state.held, f.facts(f.lastStored(r, is), is, f.inquire())))
		}
	}
}

// promise adds what held on one more way on which a result is as said.
func (f *frame) promise(result int, is summary.Outcome, held []summary.Held) {
	key := promiseKey{result, is}
	old, ok := f.promises[key]
	if !ok {
		f.promises[key] = slices.Clone(held)
		return
	}
	f.promises[key] = common(old, held)
}

// outcomes lists what a caller may observe of the i-th result.
func (f *frame) outcomes(i int, t types.Type) []summary.Outcome {
	switch {
	case isError(t), isPointer(t):
		return []summary.Outcome{summary.IsNil, summary.NotNil}
	case isBool(t):
		return []summary.Outcome{summary.IsTrue, summary.IsFalse}
	case isObjections(t):
		return []summary.Outcome{summary.IsEmpty}
	case !isBasic(t):
		return nil
	}
	var list []summary.Outcome
	constants, _ := f.answers(i)
	for _, text := range constants {
		list = append(list, summary.Equals(text), summary.Differs(text))
	}
	return list
}

// maxAnswers bounds the constants of a result that are told apart.
const maxAnswers = 8

// answers lists the constants that the i-th result may be; all is true if it is nothing
// else.
func (f *frame) answers(i int) (list []string, all bool) {
	all = true
	seen := make(map[ssa.Value]bool)
	var visit func(v ssa.Value)
	visit = func(v ssa.Value) {
		if seen[v] {
			return
		}
		if len(list) >= maxAnswers {
			all = false
			return
		}
		seen[v] = true
		switch v := v.(type) {
		case *ssa.Const:
			text := f.constant(v).Const
			all = all && text != ""
			if text != "" && !slices.Contains(list, text) {
				list = append(list, text)
			}
		case *ssa.Phi:
			for _, e := range v.Edges {
				visit(e)
			}
		case *ssa.UnOp:
			s := f.lastStored(v, summary.Returns)
			all = all && s != v
			if s != v {
				visit(s)
			}
		default:
			all = false
		}
	}
	for _, b := range f.fn.Blocks {
		if ret, ok := lastOf(b).(*ssa.Return); ok && i < len(ret.Results) {
			visit(ret.Results[i])
		}
	}
	return list, all && f.resumes == nil
}

type promiseKey struct {
	result  int
	outcome summary.Outcome
}

// ensures lists the promises in order.
func (f *frame) ensures() []summary.Ensure {
	var out []summary.Ensure
	for key, held := range f.promises {
		if len(held) > 0 {
			held = slices.Clone(held)
			for i := range held {
				held[i].Read = f.readBy(held[i].Roots)
			}
			out = append(out, summary.Ensure{Result: key.result, Outcome: key.outcome, Held: held})
		}
	}
	out = slices.Concat(out, f.never(), f.oneOf(), f.sticks())
	slices.SortFunc(out, func(a, b summary.Ensure) int {
		return cmp.Or(cmp.Compare(a.Result, b.Result), cmp.Compare(a.Outcome, b.Outcome))
	})
	return out
}
