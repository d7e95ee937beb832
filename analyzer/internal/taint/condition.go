// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
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

// An inquiry asks what a condition says of guards.
type inquiry struct {
	budget int       // of values
	key    ssa.Value // of guards that were asked about this itself; nil for all
	turn   *listTurn // of what was asked in this turn of a loop; nil for all

	expired map[answer]bool // answers that count no more
	then    *state          // in which they do not; nil for now

	phis map[phiAsked][]summary.Held // what was found, by however many ways they came
}

// A phiAsked is a phi that was asked about in a state.
type phiAsked struct {
	of   *ssa.Phi
	is   summary.Outcome
	then *state
}

// isNarrow reports whether some guards only are asked for.
func (q *inquiry) isNarrow() bool { return q.key != nil || q.turn != nil }

func (f *frame) inquire() *inquiry { return &inquiry{budget: maxFacts, expired: f.state.expired} }

// facts returns the guards that have answered yes if a value is as said.
func (f *frame) facts(v ssa.Value, is summary.Outcome, q *inquiry) []summary.Held {
	if held := f.factsOf(v, is, q); len(held) > 0 {
		return held
	}
	return f.borneFacts(v, is, q)
}

// factsOf is facts by what makes the value.
func (f *frame) factsOf(v ssa.Value, is summary.Outcome, q *inquiry) []summary.Held {
	if q.budget--; q.budget < 0 {
		return nil
	}
	if q.turn != nil && !q.turn.isOf(v) {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Parameter:
		return f.inputFacts(f.paramPort(v), v.Type(), is, q)
	case *ssa.Call:
		if isAppend(v) {
			return f.gatheredFacts(v, is, q)
		}
		return f.callFacts(v, 0, is, q)
	case *ssa.Slice:
		return f.gatheredFacts(v, is, q)
	case *ssa.Lookup:
		return f.answerFacts(v, is, q)
	case *ssa.Extract:
		switch from := v.Tuple.(type) {
		case *ssa.Call:
			return f.callFacts(from, v.Index, is, q)
		case *ssa.Lookup:
			if v.Index == 0 {
				return f.answerFacts(from, is, q)
			}
			if is == summary.IsTrue {
				return f.answerFacts(from, summary.Present, q)
			}
		case *ssa.TypeAssert:
			if v.Index == 0 {
				return f.keptFacts(from, is, q)
			}
		}
	case *ssa.TypeAssert:
		return f.keptFacts(v, is, q)
	case *ssa.UnOp:
		if v.Op == token.NOT {
			return f.facts(v.X, is.Opposite(), q)
		}
		if part, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL {
			return f.readField(v, part.X, part.Field, is, q)
		}
		if v.Op == token.MUL {
			return f.cellFacts(v, is, q)
		}
	case *ssa.Field:
		return f.readField(v, v.X, v.Field, is, q)
	case *ssa.BinOp:
		return f.comparisonFacts(v, is, q)
	case *ssa.Phi:
		return f.phiFacts(v, is, q)
	case *ssa.MakeInterface:
		if is == summary.IsNil || is == summary.NotNil {
			return nil // it is something, whatever it holds
		}
		return f.facts(v.X, is, q)
	case *ssa.ChangeType:
		return f.facts(v.X, is, q)
	}
	return nil
}

// comparisonFacts takes apart v == w and v != w where w is nil or a constant.
func (f *frame) comparisonFacts(v *ssa.BinOp, is summary.Outcome, q *inquiry) []summary.Held {
	if held := f.lengthFacts(v, is, q); held != nil || v.Op != token.EQL && v.Op != token.NEQ {
		return held
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
	case c.IsNil() && isObjections(x.Type()):
		equal = summary.IsEmpty
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
	return f.facts(x, equal, q)
}

// phiFacts returns what holds on every edge that can bring the outcome: the
// facts of the value there, and the guards held at the end of that block.
func (f *frame) phiFacts(v *ssa.Phi, is summary.Outcome, q *inquiry) []summary.Held {
	key := phiAsked{v, is, q.then}
	held, ok := q.phis[key]
	if !ok {
		held = f.findPhiFacts(v, is, q)
		if q.phis == nil {
			q.phis = make(map[phiAsked][]summary.Held)
		}
		q.phis[key] = held
	}
	return held
}

func (f *frame) findPhiFacts(v *ssa.Phi, is summary.Outcome, q *inquiry) []summary.Held {
	var ways everyWay
	for i, pred := range v.Block().Preds {
		if f.exit[pred] == nil || f.denies(v.Edges[i], is) {
			continue
		}
		held := withAll(f.heldOn(pred, v.Block(), q), f.factsThen(f.exit[pred], v.Edges[i], is, q))
		ways.add(f.heldBefore(held, v, pred))
	}
	return f.lasting(v, ways.held, q)
}

// factsThen returns the guards that have answered yes if a value was as said in a
// state before.
func (f *frame) factsThen(then *state, v ssa.Value, is summary.Outcome, q *inquiry) []summary.Held {
	defer func(expired map[answer]bool, now *state) { q.expired, q.then = expired, now }(q.expired, q.then)
	q.expired, q.then = then.expired, then
	return f.facts(v, is, q)
}

// heldOn returns the guards held on the way from a block to another.
func (f *frame) heldOn(b, succ *ssa.BasicBlock, q *inquiry) []summary.Held {
	if !q.isNarrow() {
		return f.edges[edge{b, succIndex(b, succ)}]
	}
	return f.decidedBy(f.edgeBranches(b, succ), q)
}

// decidedBy returns the guards that have answered yes if all conditions had the
// outcomes that they had.
func (f *frame) decidedBy(of *decision, q *inquiry) []summary.Held {
	var held []summary.Held
	for br := range of.all() {
		if q.budget < 0 {
			break
		}
		held = withAll(held, f.facts(br.cond, outcomeOf(br.yes), q))
	}
	return held
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
