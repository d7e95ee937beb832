// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What the answer of a call tells: of the guard that it is, or of those that the callee
// promises to have asked.

// callFacts returns the guards that a call's result tells of: the callee is a
// guard, or promises that guards held.
func (f *frame) callFacts(call *ssa.Call, result int, is summary.Outcome, q *inquiry) []summary.Held {
	if q.turn != nil {
		held := f.saidInTurn(q.turn, result, is)
		f.heard(call, held)
		return held
	}
	if q.key == nil && (q.expired[answer{nil, call}] || q.isOld(call)) {
		return nil
	}
	held := f.promisedBy(call, result, is, q)
	if target := f.answerer(call.Call.Value); target != nil && q.key == nil {
		held = withAll(held, f.targetFacts(call, target, result, is))
	}
	f.heard(call, held)
	return held
}

// promisedBy is callFacts of an answer however old.
func (f *frame) promisedBy(call *ssa.Call, result int, is summary.Outcome, q *inquiry) []summary.Held {
	c := call.Common()
	symbol, args := calleeSymbol(c), c.Args
	if symbol == "" {
		symbol, args = f.onlyCallee(c)
	}
	if symbol == "" {
		return f.targetFacts(call, f.val(c.Value), result, is)
	}
	if g, ok := f.Roles.Guard(symbol); ok {
		t := c.Signature().Results()
		yes := result < t.Len() && (isBool(t.At(result).Type()) && is == summary.IsTrue || isError(t.At(result).Type()) && is == summary.IsNil && !returnsBool(c))
		if !yes || !f.asks(f.subject(symbol, g, args), q.key) {
			return nil
		}
		return []summary.Held{f.guard(symbol, g, args)}
	}
	if c.IsInvoke() {
		return f.targetFacts(call, f.val(c.Value), result, is)
	}
	if m, ok := f.Roles.Model(symbol); ok {
		return f.byModel(call, m, result, is, q)
	}
	s, ok := f.summaryOf(symbol)
	if !ok {
		return nil
	}
	return f.ensured(call, s, q, func(e summary.Ensure) bool { return e.Result == result && e.Outcome == is })
}

// onlyCallee returns which function a function value is, if it can be one only, and
// its arguments: what a method is bound to is not known as an argument, and so the
// function value stands for it.
func (f *frame) onlyCallee(c *ssa.CallCommon) (string, []ssa.Value) {
	fn, ok := onlyFunc(f.val(c.Value))
	if !ok {
		return "", nil
	}
	symbol := Method(fn.Symbol)
	if strings.HasPrefix(fn.Symbol, boundPrefix) {
		return symbol, slices.Insert(slices.Clone(c.Args), 0, c.Value)
	}
	return symbol, c.Args
}

// ensured returns the guards that held if what some promises of a callee are
// about was observed; if there is a key, those that were asked about that.
func (f *frame) ensured(call *ssa.Call, s *summary.Summary, q *inquiry, observed func(summary.Ensure) bool) []summary.Held {
	var out []summary.Held
	var b *binding // for its inputs only
	for _, e := range s.Ensures {
		if !observed(e) {
			continue
		}
		if b == nil {
			b = f.inquired(f.invoked(call), s)
			b.inquiry = q
		}
		for _, h := range e.Held {
			if q.key == nil || len(h.Roots) == 0 || len(b.inv.args) == len(call.Common().Args) && f.same(argument(call, h.Roots), q.key) {
				out = append(out, b.held(h)...)
			}
		}
	}
	return out
}

// invoked returns a call as it was made, to see what it was about.
func (f *frame) invoked(call *ssa.Call) *invocation {
	c := call.Common()
	inv := new(invocation)
	if fn := f.val(c.Value); fn != nil && len(fn.Funcs) == 1 {
		inv = begun(fn.Funcs[0])
	}
	inv.instr, inv.symbol = call, calleeSymbol(c)
	for _, arg := range c.Args {
		inv.args = append(inv.args, f.val(arg))
		inv.types = append(inv.types, arg.Type())
		inv.roots = append(inv.roots, f.rootsOf(arg))
	}
	return inv
}
