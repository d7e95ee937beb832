// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What the outcome of a branch's condition says: the guards that have answered
// yes, and the edges that cannot be taken.

func outcomeOf(yes bool) summary.Outcome {
	if yes {
		return summary.IsTrue
	}
	return summary.IsFalse
}

// maxFacts bounds how many values a condition is taken apart into.
const maxFacts = 64

// facts returns the guards that have answered yes if a value is as said.
func (f *frame) facts(v ssa.Value, is summary.Outcome, budget *int) []summary.Held {
	if *budget--; *budget < 0 {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Call:
		return f.callFacts(v, 0, is)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return f.callFacts(call, v.Index, is)
		}
	case *ssa.UnOp:
		if v.Op == token.NOT {
			return f.facts(v.X, is.Opposite(), budget)
		}
	case *ssa.BinOp:
		return f.comparisonFacts(v, is, budget)
	case *ssa.Phi:
		return f.phiFacts(v, is, budget)
	case *ssa.MakeInterface:
		return f.facts(v.X, is, budget)
	case *ssa.ChangeType:
		return f.facts(v.X, is, budget)
	}
	return nil
}

// comparisonFacts takes apart v == w and v != w where w is nil or a constant.
func (f *frame) comparisonFacts(v *ssa.BinOp, is summary.Outcome, budget *int) []summary.Held {
	if v.Op != token.EQL && v.Op != token.NEQ {
		return nil
	}
	x, y := v.X, v.Y
	if _, ok := x.(*ssa.Const); ok {
		x, y = y, x
	}
	c, ok := y.(*ssa.Const)
	if !ok {
		return nil
	}
	var equal summary.Outcome
	switch text := f.constant(c); {
	case c.IsNil():
		equal = summary.IsNil
	case text.Const == summary.BoolConst(true):
		equal = summary.IsTrue
	case text.Const == summary.BoolConst(false):
		equal = summary.IsFalse
	case text.Const != "":
		equal = summary.Equals(text.Const)
	default:
		return nil
	}
	if (v.Op == token.EQL) != (is == summary.IsTrue) {
		equal = equal.Opposite()
	}
	return f.facts(x, equal, budget)
}

// phiFacts returns what holds on every edge that can bring the outcome: the
// facts of the value there, and the guards held at the end of that block.
func (f *frame) phiFacts(v *ssa.Phi, is summary.Outcome, budget *int) []summary.Held {
	var out []summary.Held
	first := true
	for i, pred := range v.Block().Preds {
		if f.exit[pred] == nil || f.excludes(v.Edges[i], is) {
			continue
		}
		held := f.edges[edge{pred, succIndex(pred, v.Block())}]
		for _, h := range f.facts(v.Edges[i], is, budget) {
			held = withHeld(held, h)
		}
		if first {
			out, first = slices.Clone(held), false
			continue
		}
		out = common(out, held)
	}
	return out
}

// excludes reports whether a value is a constant other than said.
func (f *frame) excludes(v ssa.Value, is summary.Outcome) bool {
	c, ok := v.(*ssa.Const)
	if !ok {
		return false
	}
	if c.IsNil() {
		return is == summary.NotNil
	}
	text := f.constant(c).Const
	switch is {
	case summary.IsTrue:
		return text == summary.BoolConst(false)
	case summary.IsFalse:
		return text == summary.BoolConst(true)
	case summary.Differs(text):
		return true
	}
	other, isEqual := strings.CutPrefix(string(is), string(summary.Equals("")))
	return isEqual && text != "" && text != other
}

// callFacts returns the guards that a call's result tells of: the callee is a
// guard, or promises that guards held.
func (f *frame) callFacts(call *ssa.Call, result int, is summary.Outcome) []summary.Held {
	c := call.Common()
	symbol := calleeSymbol(c)
	if symbol == "" {
		return nil
	}
	if g, ok := f.Roles.Guard(symbol); ok {
		t := c.Signature().Results()
		yes := result < t.Len() && (isBool(t.At(result).Type()) && is == summary.IsTrue || isError(t.At(result).Type()) && is == summary.IsNil && !returnsBool(c))
		if !yes {
			return nil
		}
		return []summary.Held{f.guard(symbol, g, c.Args)}
	}
	if c.IsInvoke() {
		return nil
	}
	s, ok := f.summaryOf(symbol)
	if !ok {
		return nil
	}
	return f.ensured(call, s, func(e summary.Ensure) bool { return e.Result == result && e.Outcome == is })
}

// ensured returns the guards that held if what some promises of a callee are
// about was observed.
func (f *frame) ensured(call *ssa.Call, s *summary.Summary, observed func(summary.Ensure) bool) []summary.Held {
	var out []summary.Held
	b := &binding{frame: f, sum: s, inv: &invocation{instr: call}} // for its roots only
	for _, e := range s.Ensures {
		if !observed(e) {
			continue
		}
		if b.inv.roots == nil {
			for _, arg := range call.Common().Args {
				b.inv.roots = append(b.inv.roots, f.rootsOf(arg))
			}
		}
		for _, h := range e.Held {
			out = append(out, b.held(h))
		}
	}
	return out
}
