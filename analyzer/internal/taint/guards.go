// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Guards are facts on the edges of the control flow: what must have answered
// yes whenever an edge is taken. At joins only what holds on all edges is
// kept, so a check on one branch, in a loop that goes on, or on a path around
// it proves nothing.

// hold adds a guard to the state.
func (f *frame) hold(h summary.Held) {
	f.state.held = withHeld(f.state.held, h)
}

func withHeld(list []summary.Held, h summary.Held) []summary.Held {
	i, ok := slices.BinarySearchFunc(list, h, func(a, b summary.Held) int { return strings.Compare(a.Key(), b.Key()) })
	if ok {
		return list
	}
	return slices.Insert(slices.Clone(list), i, h)
}

// maxHeld bounds the guards that are told apart where paths join.
const maxHeld = 12

// common returns what held if either a or b did: the guards in both lists, and
// of two that are about one subject, that it was one of them.
func common(a, b []summary.Held) []summary.Held {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	if sameHeld(a, b) {
		return a
	}
	var both []summary.Held
	for _, g := range a {
		for _, h := range b {
			if either, ok := summary.Either(g, h); ok && len(both) < maxHeld {
				both = withHeld(both, either)
			}
		}
	}
	// Of what follows from another, nothing is to be learned.
	return slices.DeleteFunc(both, func(h summary.Held) bool {
		return slices.ContainsFunc(both, func(g summary.Held) bool {
			if len(g.Or) >= len(h.Or) {
				return false
			}
			either, ok := summary.Either(g, h)
			return ok && either.Key() == h.Key()
		})
	})
}

func sameHeld(a, b []summary.Held) bool {
	return slices.EqualFunc(a, b, func(g, h summary.Held) bool { return g.Key() == h.Key() })
}

// edge returns the state on the way from b to its i-th successor.
func (f *frame) edge(b *ssa.BasicBlock, i int) *state {
	st := f.exit[b].clone()
	if branch, ok := lastOf(b).(*ssa.If); ok && f.Roles.Guarded() {
		budget := maxFacts
		for _, h := range f.facts(branch.Cond, outcomeOf(i == 0), &budget) {
			st.held = withHeld(st.held, h)
		}
	}
	f.edges[edge{b, i}] = st.held
	f.absent(st, b, i)
	return st
}

// An edge is the way from a block to its i-th successor.
type edge struct {
	block *ssa.BasicBlock
	i     int
}

func outcomeOf(yes bool) summary.Outcome {
	if yes {
		return summary.IsTrue
	}
	return summary.IsFalse
}

// unreachable reports whether the branch from b to its i-th successor is never
// taken, because its condition is constant.
func (f *frame) unreachable(b *ssa.BasicBlock, i int) bool {
	branch, ok := lastOf(b).(*ssa.If)
	if !ok {
		return false
	}
	cond := f.val(branch.Cond)
	if cond == nil {
		return false
	}
	return i == 0 && cond.Const == summary.BoolConst(false) || i == 1 && cond.Const == summary.BoolConst(true)
}

func lastOf(b *ssa.BasicBlock) ssa.Instruction {
	if len(b.Instrs) == 0 {
		return nil
	}
	return b.Instrs[len(b.Instrs)-1]
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
				b.inv.roots = append(b.inv.roots, f.subjectOf(arg))
			}
		}
		for _, h := range e.Held {
			out = append(out, b.held(h))
		}
	}
	return out
}

func returnsBool(c *ssa.CallCommon) bool {
	t := c.Signature().Results()
	return t.Len() > 0 && isBool(t.At(0).Type())
}

func calleeSymbol(c *ssa.CallCommon) string {
	if c.IsInvoke() {
		return roles.Symbol(c.Method)
	}
	if fn := c.StaticCallee(); fn != nil {
		return symbolOf(declared(fn))
	}
	return ""
}

// guard returns what a guard's yes means.
func (f *frame) guard(symbol string, g *roles.Guard, args []ssa.Value) summary.Held {
	offset := 0
	if strings.HasPrefix(symbol, "(") && len(args) > 0 && f.methodCall(symbol, args) {
		offset = 1
	}
	h := summary.Held{Guard: symbol, Condition: g.Condition, Purpose: g.Use.Purpose, Recipient: g.Use.Recipient}
	if g.Subject >= 0 && offset+g.Subject < len(args) {
		h.Roots = f.subjectOf(args[offset+g.Subject])
		if len(h.Roots) == 0 {
			h.Roots = []string{"nobody"} // a constant is no one's data
		}
	}
	arg := func(i int) *summary.Value {
		if i < 0 || offset+i >= len(args) {
			return nil
		}
		return f.val(args[offset+i])
	}
	if text, _, ok := arg(g.PurposeParam).Text(); ok {
		h.Purpose = policy.Purpose(text)
	}
	if text, _, ok := arg(g.RecipientParam).Text(); ok {
		h.Recipient = recipient(text)
	}
	if use := arg(g.UseParam); use != nil {
		if text, _, ok := f.table.Project(use, summary.Field("Purpose")).Text(); ok {
			h.Purpose = policy.Purpose(text)
		}
		if text, _, ok := f.table.Project(use, summary.Field("Recipient")).Text(); ok {
			h.Recipient = recipient(text)
		}
	}
	return h
}

// methodCall reports whether the first argument is the receiver: SSA puts it
// there for static calls only.
func (f *frame) methodCall(symbol string, args []ssa.Value) bool {
	_, isInterface := f.interfaceMethod(symbol)
	return !isInterface
}

// mustGuard notes a guard that returns nothing: it panics or exits unless the
// condition holds.
func (f *frame) mustGuard(inv *invocation, g *roles.Guard) {
	if call, ok := inv.instr.(ssa.CallInstruction); ok && inv.results.Len() == 0 {
		f.hold(f.guard(inv.symbol, g, call.Common().Args))
	}
}

// ensure notes what the guards held at a return promise to callers.
func (f *frame) ensure(instr *ssa.Return) {
	if !f.Roles.Guarded() {
		return
	}
	promise := func(result int, is summary.Outcome, held []summary.Held) {
		key := promiseKey{result, is}
		old, ok := f.promises[key]
		if !ok {
			f.promises[key] = slices.Clone(held)
			return
		}
		f.promises[key] = common(old, held)
	}
	promise(0, summary.Returns, f.state.held)
	for i, r := range instr.Results {
		if held, some := f.returnedUnder(i, r); some {
			promise(i, summary.Gives, held)
		}
		for _, is := range f.outcomes(i, r.Type()) {
			if f.excludes(r, is) {
				continue
			}
			if is == summary.IsNil && (neverNil(r) || f.neverNilAt(instr.Block(), r)) {
				continue
			}
			held, budget := f.state.held, maxFacts
			for _, h := range f.facts(r, is, &budget) {
				held = withHeld(held, h)
			}
			promise(i, is, held)
		}
	}
}

// outcomes lists what a caller may observe of the i-th result.
func (f *frame) outcomes(i int, t types.Type) []summary.Outcome {
	switch {
	case isError(t):
		return []summary.Outcome{summary.IsNil, summary.NotNil}
	case isBool(t):
		return []summary.Outcome{summary.IsTrue, summary.IsFalse}
	case !isBasic(t):
		return nil
	}
	var list []summary.Outcome
	for _, text := range f.answers(i) {
		list = append(list, summary.Equals(text), summary.Differs(text))
	}
	return list
}

// maxAnswers bounds the constants of a result that are told apart.
const maxAnswers = 8

// answers lists the constants that the i-th result may be.
func (f *frame) answers(i int) []string {
	var list []string
	seen := make(map[ssa.Value]bool)
	var visit func(v ssa.Value)
	visit = func(v ssa.Value) {
		if seen[v] || len(list) >= maxAnswers {
			return
		}
		seen[v] = true
		switch v := v.(type) {
		case *ssa.Const:
			if text := f.constant(v).Const; text != "" && !slices.Contains(list, text) {
				list = append(list, text)
			}
		case *ssa.Phi:
			for _, e := range v.Edges {
				visit(e)
			}
		}
	}
	for _, b := range f.fn.Blocks {
		if ret, ok := lastOf(b).(*ssa.Return); ok && i < len(ret.Results) {
			visit(ret.Results[i])
		}
	}
	return list
}

type promiseKey struct {
	result  int
	outcome summary.Outcome
}

// neverNil reports whether an error value is one that was just made.
func neverNil(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return true
	case *ssa.Call:
		symbol := calleeSymbol(v.Common())
		return symbol == "errors.New" || symbol == "fmt.Errorf"
	case *ssa.UnOp:
		_, isGlobal := v.X.(*ssa.Global)
		return v.Op == token.MUL && isGlobal // a sentinel
	}
	return false
}

// ensures lists the promises in order.
func (f *frame) ensures() []summary.Ensure {
	var out []summary.Ensure
	for key, held := range f.promises {
		if len(held) > 0 {
			out = append(out, summary.Ensure{Result: key.result, Outcome: key.outcome, Held: held})
		}
	}
	slices.SortFunc(out, func(a, b summary.Ensure) int {
		return cmp.Or(cmp.Compare(a.Result, b.Result), cmp.Compare(a.Outcome, b.Outcome))
	})
	return out
}
