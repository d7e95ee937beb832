// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Answers that are kept in a map, to be looked up later: where all that is put
// there under a key was put there because a guard had said yes when it was asked
// about that very key, finding it there says so of the key that was looked up.

// keyRoot is the root of whatever key something was found under.
const keyRoot = "its key"

// answerFacts returns the guards that have answered yes if what a map has under a
// key is as said.
func (f *frame) answerFacts(l *ssa.Lookup, is summary.Outcome, q *inquiry) []summary.Held {
	if !f.recalls || !f.asks(l.Index, q.key) {
		return nil
	}
	if is != summary.Present && !f.excludes(zeroElem(l.X.Type()), is) {
		return nil // so it is where nobody was asked
	}
	held := f.answersIn(l.X, is, q)
	for i, h := range held {
		if len(h.Roots) == 0 {
			continue
		}
		if held[i].Roots = f.rootsOf(l.Index); len(held[i].Roots) == 0 {
			held[i].Roots = []string{lostRoot}
		}
	}
	return held
}

// zeroElem returns what a map has under a key that it does not have; nil if that
// is no answer.
func zeroElem(m types.Type) ssa.Value {
	t, ok := m.Underlying().(*types.Map)
	if !ok {
		return nil
	}
	basic, ok := t.Elem().Underlying().(*types.Basic)
	switch {
	case !ok:
		return nil
	case basic.Info()&types.IsBoolean != 0:
		return ssa.NewConst(constant.MakeBool(false), t.Elem())
	case basic.Info()&types.IsInteger != 0:
		return ssa.NewConst(constant.MakeInt64(0), t.Elem())
	case basic.Info()&types.IsString != 0:
		return ssa.NewConst(constant.MakeString(""), t.Elem())
	}
	return nil
}

// answersIn returns the guards that have answered yes about any key under which a
// map has what is said. That is known of a map of which all writers are seen.
func (f *frame) answersIn(m ssa.Value, is summary.Outcome, q *inquiry) []summary.Held {
	ways := f.answersBefore(m, is)
	for _, ref := range *m.Referrers() {
		switch ref := ref.(type) {
		case *ssa.MapUpdate:
			if ref.Map != m {
				return nil
			}
			if is != summary.Present && f.excludes(ref.Value, is) {
				continue
			}
			ways.add(f.answered(ref, is, q))
		case *ssa.Lookup, *ssa.Range, *ssa.Return, *ssa.DebugRef:
		case *ssa.Call:
			if _, ok := ref.Common().Value.(*ssa.Builtin); !ok {
				return nil
			}
		default:
			return nil
		}
	}
	return ways.held
}

// answersBefore returns the same for a map as it comes into being, of no way for one
// that is empty then.
func (f *frame) answersBefore(m ssa.Value, is summary.Outcome) everyWay {
	result := 0
	if part, ok := m.(*ssa.Extract); ok {
		m, result = part.Tuple, part.Index
	}
	switch m := m.(type) {
	case *ssa.MakeMap:
		return everyWay{}
	case *ssa.Call:
		if s, ok := f.summaryOf(calleeSymbol(m.Common())); ok && !m.Common().IsInvoke() {
			return everyWay{f.ensured(m, s, f.inquire(), func(e summary.Ensure) bool { return e.Result == result && e.Outcome == summary.Keeps(is) }), true}
		}
	}
	return everyWay{some: true}
}

// answered returns the guards that have answered yes about the key of an update,
// if what it puts there is as said.
func (f *frame) answered(update *ssa.MapUpdate, is summary.Outcome, q *inquiry) []summary.Held {
	ask := &inquiry{budget: q.budget, key: update.Key}
	defer func() { q.budget = ask.budget }()
	held := f.decidedBy(f.conditions(update.Block()), ask)
	if is != summary.Present {
		held = withAll(held, f.facts(update.Value, is, ask))
	}
	var out []summary.Held
	for _, h := range held {
		if len(h.Roots) > 0 {
			h.Roots = []string{keyRoot}
		}
		out = withHeld(out, h)
	}
	return out
}

// answerable lists what may be said of answers in a map that is returned.
func (f *frame) answerable(m ssa.Value) []summary.Outcome {
	if c, ok := m.(*ssa.Const); ok && c.IsNil() || !f.recalls || !isAnswers(m.Type()) {
		return nil
	}
	list := []summary.Outcome{summary.Present}
	if zero := zeroElem(m.Type()); zero != nil && f.excludes(zero, summary.IsTrue) && isBool(zero.Type()) {
		list = append(list, summary.IsTrue)
	}
	return list
}

// isAnswers reports whether values of type t may be maps of answers: each is a
// truth or another simple thing, or just there.
func isAnswers(t types.Type) bool {
	m, ok := t.Underlying().(*types.Map)
	if !ok {
		return false
	}
	st, ok := m.Elem().Underlying().(*types.Struct)
	return ok && st.NumFields() == 0 || zeroElem(t) != nil
}

// asksAnswers reports whether the function looks up answers or returns them, and
// calls what may have given some.
func (f *frame) asksAnswers() bool {
	uses, asks := false, false
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.Lookup:
				uses = uses || isAnswers(instr.X.Type())
			case *ssa.Return:
				for _, r := range instr.Results {
					uses = uses || isAnswers(r.Type())
				}
			case *ssa.Call:
				asks = asks || f.mayAnswer(instr.Common())
			}
		}
	}
	return uses && asks
}

// mayAnswer reports whether a call's result tells of guards.
func (f *frame) mayAnswer(c *ssa.CallCommon) bool {
	symbol := calleeSymbol(c)
	if _, ok := f.Roles.Guard(symbol); ok {
		return true
	}
	s, ok := f.summaryOf(symbol)
	return ok && slices.ContainsFunc(s.Ensures, func(e summary.Ensure) bool { return len(e.Held) > 0 })
}

// asks reports whether a guard with a subject, if it has one, was asked about a
// key itself, if there is one.
func (f *frame) asks(subject, key ssa.Value) bool {
	return key == nil || subject == nil || f.same(subject, key)
}

// argument returns the argument of a call that roots of its callee mean, if it is
// one of them as it is.
func argument(call *ssa.Call, roots []string) ssa.Value {
	if len(roots) != 1 {
		return nil
	}
	if i, rest, ok := paramRoot(roots[0]); ok && rest == "" && i < len(call.Common().Args) {
		return call.Common().Args[i]
	}
	return nil
}
