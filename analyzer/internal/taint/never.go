// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What is never observed: who answers that there is no consent makes an error, by a
// function that never returns nil, or wraps one, by a function that returns nil only for
// nil. So where the answer is nil, that was not the way.

// noteGiven notes what a caller may observe of the results at a return.
func (f *frame) noteGiven(instr *ssa.Return) {
	for i, r := range instr.Results {
		for _, is := range certainties(r.Type()) {
			if !f.deniesAt(instr, r, is) {
				f.observed[promiseKey{i, is}] = true
			}
		}
	}
}

// certainties lists what a result of some type may never be: an error that is made is
// something, and who sends an answer that he has refused, refuses.
func certainties(t types.Type) []summary.Outcome {
	switch {
	case isError(t), isPointer(t):
		return []summary.Outcome{summary.IsNil}
	case isBool(t):
		return []summary.Outcome{summary.IsTrue, summary.IsFalse}
	}
	return nil
}

// never lists what is observed of no result. Whoever recovers returns what he has not
// said.
func (f *frame) never() []summary.Ensure {
	if f.resumes != nil || f.returned == nil {
		return nil
	}
	var out []summary.Ensure
	for i := range f.returned {
		for _, is := range certainties(f.fn.Signature.Results().At(i).Type()) {
			if !f.observed[promiseKey{i, is}] {
				out = append(out, summary.Ensure{Result: i, Outcome: summary.Never(is)})
			}
		}
	}
	return out
}

// deniesAt reports whether a result is never as said at a return.
func (f *frame) deniesAt(instr *ssa.Return, r ssa.Value, is summary.Outcome) bool {
	v := f.lastStored(r, is)
	return f.denies(v, is) || is == summary.IsNil && f.neverNilAt(instr.Block(), v)
}

// denies reports whether a value is never as said.
func (f *frame) denies(v ssa.Value, is summary.Outcome) bool {
	if f.excludes(v, is) || is == summary.IsNil && (neverNil(v) || f.isSentinel(v)) {
		return true
	}
	switch v := v.(type) {
	case *ssa.Call:
		if isAppend(v) {
			return f.deniesGathered(v, is)
		}
		return f.neverResults(v, 0, is)
	case *ssa.Slice:
		return f.deniesGathered(v, is)
	case *ssa.Extract:
		call, ok := v.Tuple.(*ssa.Call)
		return ok && f.neverResults(call, v.Index, is)
	case *ssa.UnOp:
		return v.Op == token.NOT && f.denies(v.X, is.Opposite())
	}
	return false
}

// neverResults reports whether a callee says that what it results in is never as said.
func (f *frame) neverResults(call *ssa.Call, result int, is summary.Outcome) bool {
	c := call.Common()
	symbol := calleeSymbol(c)
	if symbol == "" && call.Parent() == f.fn {
		symbol, _ = f.onlyCallee(c)
	}
	if m, ok := f.Roles.Model(symbol); ok {
		return f.neverByModel(call, m, result, is)
	}
	s, ok := f.summaryOf(symbol)
	return ok && slices.ContainsFunc(s.Ensures, func(e summary.Ensure) bool {
		return e.Result == result && (e.Outcome == summary.Never(is) || e.Outcome == is && f.deniesInput(call, e.Held))
	})
}

// deniesInput reports whether a call is given what is never as a callee says that it was.
func (f *frame) deniesInput(call *ssa.Call, held []summary.Held) bool {
	c := call.Common()
	if calleeSymbol(c) == "" || c.IsInvoke() {
		return false
	}
	return slices.ContainsFunc(held, func(h summary.Held) bool {
		if h.Said == "" || len(h.Or) > 0 || h.Of.Root.Kind != summary.Param || h.Of.Path != nil || h.Of.Root.Index >= len(c.Args) {
			return false
		}
		return f.deniesBefore(call, c.Args[h.Of.Root.Index], h.Said)
	})
}

// deniesBefore reports whether an argument of a call is never as said.
func (f *frame) deniesBefore(call *ssa.Call, arg ssa.Value, is summary.Outcome) bool {
	return f.denies(arg, is) || is == summary.IsNil && f.neverNilAt(call.Block(), arg)
}

// neverByModel reports whether a model says that a result is never nil, or only if an
// argument is that is not.
func (f *frame) neverByModel(call *ssa.Call, m *catalogue.Model, result int, is summary.Outcome) bool {
	return is == summary.IsNil && slices.ContainsFunc(m.Effects, func(e catalogue.Effect) bool {
		if !givesResult(e, m, result) {
			return false
		}
		arg, is := f.nilWith(call, m, e)
		return e.Op == catalogue.Some && f.isGiven(call, m, e.If) || arg != nil && f.deniesBefore(call, arg, is)
	})
}

// byModel returns what a call tells whose result is nil only if arguments are.
func (f *frame) byModel(call *ssa.Call, m *catalogue.Model, result int, is summary.Outcome, q *inquiry) []summary.Held {
	if is != summary.IsNil {
		return nil
	}
	var held []summary.Held
	for _, e := range m.Effects {
		if !givesResult(e, m, result) {
			continue
		}
		if arg, is := f.nilWith(call, m, e); arg != nil {
			held = withAll(held, f.facts(arg, is, q))
		}
	}
	return held
}

// givesResult reports whether an effect is one of a result.
func givesResult(e catalogue.Effect, m *catalogue.Model, result int) bool {
	return result < len(m.Results) && len(e.To) == 1 && e.To[0].Base == m.Results[result]
}

// nilWith returns what is nil, or a list of which all is, if the result is, by an effect
// that says so.
func (f *frame) nilWith(call *ssa.Call, m *catalogue.Model, e catalogue.Effect) (arg ssa.Value, is summary.Outcome) {
	if e.Op != catalogue.NilAs {
		return nil, ""
	}
	from := e.From[0]
	arg = argumentOf(call, m, catalogue.Port{Base: from.Base})
	switch {
	case !from.IsEach():
		return arg, summary.IsNil
	case arg == nil || call.Parent() != f.fn || !f.isGathered(arg):
		return nil, ""
	}
	return arg, summary.AllNil
}

// isGiven reports whether a condition of a model holds of the constant that a call is
// given.
func (f *frame) isGiven(call *ssa.Call, m *catalogue.Model, cond *catalogue.Condition) bool {
	if cond == nil {
		return true
	}
	arg, ok := argumentOf(call, m, cond.Port).(*ssa.Const)
	if !ok {
		return false
	}
	n, ok := f.constant(arg).Int()
	return ok && (n != cond.Const) == cond.Other
}

// argumentOf returns the argument of a call that a model calls by the name of a port.
func argumentOf(call *ssa.Call, m *catalogue.Model, p catalogue.Port) ssa.Value {
	i := slices.Index(argNames(m), p.Base)
	if call.Common().IsInvoke() || len(p.Path) > 0 || i < 0 || i >= len(call.Common().Args) {
		return nil
	}
	return call.Common().Args[i]
}
