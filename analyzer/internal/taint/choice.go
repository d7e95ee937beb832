// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"cmp"
	"go/token"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// An answer may be one of several constants, as levels of consent are. Comparing it with
// some of them, for equality or order, leaves those for which all comparisons came out as
// they did; what each of these tells holds.

// choiceFacts returns what the constants tell that the branch from b to its i-th
// successor, and those before it, leave of a result that was compared.
func (f *frame) choiceFacts(b *ssa.BasicBlock, i int, q *inquiry) []summary.Held {
	last, ok := branchTo(b, b.Succs[i])
	if !ok {
		return nil
	}
	of, _, ok := comparison(last)
	if !ok {
		return nil
	}
	all := f.choices(of)
	if len(all) == 0 {
		return nil
	}
	left := slices.Clone(all)
	rule := func(br branch) {
		left = slices.DeleteFunc(left, func(text string) bool { return f.ruledOut(text, of, br) })
	}
	rule(last)
	for br := range f.conditions(b).about(of) {
		if len(left) > 0 {
			rule(br)
		}
	}
	if len(left) == len(all) {
		return nil
	}
	var ways everyWay
	for _, text := range left {
		ways.add(f.facts(of, summary.Equals(text), q))
	}
	return ways.held
}

// choices lists the constants of which a call results in one, if its callee says so.
func (f *frame) choices(v ssa.Value) []string {
	call, result := v, 0
	if part, ok := v.(*ssa.Extract); ok {
		call, result = part.Tuple, part.Index
	}
	from, ok := call.(*ssa.Call)
	if !ok || from.Common().IsInvoke() {
		return nil
	}
	s, ok := f.summaryOf(calleeSymbol(from.Common()))
	if !ok {
		return nil
	}
	for _, e := range s.Ensures {
		if list, ok := e.Outcome.OneOf(); ok && e.Result == result {
			return list
		}
	}
	return nil
}

// oneOf promises callers that a result is one of the constants that it promises
// something about.
func (f *frame) oneOf() []summary.Ensure {
	var out []summary.Ensure
	for i := range f.returned {
		if !isBasic(f.fn.Signature.Results().At(i).Type()) || isBool(f.fn.Signature.Results().At(i).Type()) {
			continue
		}
		list, all := f.answers(i)
		if all && slices.ContainsFunc(list, func(text string) bool { return len(f.promises[promiseKey{i, summary.Equals(text)}]) > 0 }) {
			slices.Sort(list)
			out = append(out, summary.Ensure{Result: i, Outcome: summary.OneOf(list)})
		}
	}
	return out
}

// ruledOut reports whether a branch came out as it did not for a constant.
func (f *frame) ruledOut(text string, of ssa.Value, br branch) bool {
	v, with, ok := comparison(br)
	if !ok || v != of {
		return false
	}
	c, op := f.constant(with).Const, br.cond.(*ssa.BinOp).Op
	if c == "" {
		return false
	}
	switch op {
	case token.EQL:
		return (text == c) != br.yes
	case token.NEQ:
		return (text != c) != br.yes
	}
	order, ok := compareInts(text, c)
	if !ok {
		return false
	}
	switch op {
	case token.LSS:
		return (order < 0) != br.yes
	case token.LEQ:
		return (order <= 0) != br.yes
	case token.GTR:
		return (order > 0) != br.yes
	case token.GEQ:
		return (order >= 0) != br.yes
	}
	return false
}

// comparison takes a comparison with a constant, on its right, apart.
func comparison(br branch) (of ssa.Value, with *ssa.Const, ok bool) {
	cond, ok := br.cond.(*ssa.BinOp)
	if !ok {
		return nil, nil, false
	}
	with, ok = cond.Y.(*ssa.Const)
	return cond.X, with, ok
}

// compareInts compares two integer constants.
func compareInts(a, b string) (order int, ok bool) {
	x, ok := (&summary.Value{Const: a}).Int()
	y, ok2 := (&summary.Value{Const: b}).Int()
	if !ok || !ok2 {
		return 0, false
	}
	m, err := strconv.ParseInt(x, 10, 64)
	n, err2 := strconv.ParseInt(y, 10, 64)
	return cmp.Compare(m, n), err == nil && err2 == nil
}
