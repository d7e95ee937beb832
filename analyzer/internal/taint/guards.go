// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
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

// edge returns the state on the way from b to its i-th successor.
func (f *frame) edge(b *ssa.BasicBlock, i int) *state {
	st := f.exit[b].clone()
	if branch, ok := lastOf(b).(*ssa.If); ok && f.guarded {
		st.held = withAll(st.held, f.facts(branch.Cond, outcomeOf(i == 0), f.inquire()))
		st.held = withAll(st.held, f.choiceFacts(b, i, f.inquire()))
		st.held = withAll(st.held, f.passed(b, i, st))
	}
	f.edges[edge{b, i}] = st.held
	f.empty(st, b, i)
	f.gone(st, b, i)
	f.swept(st, b, i)
	return st
}

// An edge is the way from a block to its i-th successor.
type edge struct {
	block *ssa.BasicBlock
	i     int
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
	if f.notYetThrough(b, i) {
		return true
	}
	return i == 0 && cond.Const == summary.BoolConst(false) || i == 1 && cond.Const == summary.BoolConst(true)
}

func lastOf(b *ssa.BasicBlock) ssa.Instruction {
	if len(b.Instrs) == 0 {
		return nil
	}
	return b.Instrs[len(b.Instrs)-1]
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
	var values []*summary.Value
	var roots [][]string
	for _, arg := range args {
		values = append(values, f.val(arg))
		roots = append(roots, f.rootsOf(arg))
	}
	return f.guardOf(g, f.offset(symbol, args), &invocation{symbol: symbol, args: values, roots: roots})
}

// guardOf returns what a guard's yes means if it is called like this, with so many
// arguments before the first parameter.
func (f *frame) guardOf(g *roles.Guard, offset int, inv *invocation) summary.Held {
	h := summary.Held{Guard: inv.symbol, Condition: g.Condition, Purpose: g.Use.Purpose, Recipient: g.Use.Recipient}
	if i := offset + g.Subject; g.Subject >= 0 && i < len(inv.args) {
		h.Roots = inv.roots[i]
		if len(h.Roots) == 0 {
			h.Roots = []string{"nobody"} // a constant is no one's data
		}
	}
	arg := func(i int) *summary.Value {
		if i < 0 {
			return nil
		}
		return at(inv.args, offset+i)
	}
	stating{purpose: arg(g.PurposeParam)}.ask(&h)
	if text, _, ok := arg(g.RecipientParam).Text(); ok {
		h.Recipient = policy.Recipient(text)
	}
	if use := arg(g.UseParam); use != nil {
		f.use(use).ask(&h)
	}
	return h
}

// subject returns the argument that tells whom a guard is asked about; nil if
// none does.
func (f *frame) subject(symbol string, g *roles.Guard, args []ssa.Value) ssa.Value {
	if i := f.offset(symbol, args) + g.Subject; g.Subject >= 0 && i < len(args) {
		return args[i]
	}
	return nil
}

// offset returns the index of the argument that is the first parameter: SSA puts
// the receiver before it in static calls only.
func (f *frame) offset(symbol string, args []ssa.Value) int {
	if !strings.HasPrefix(symbol, "(") || len(args) == 0 {
		return 0
	}
	if _, isInterface := f.interfaceMethod(symbol); isInterface {
		return 0
	}
	return 1
}

// mustGuard notes a guard that returns nothing: it panics or exits unless the
// condition holds.
func (f *frame) mustGuard(inv *invocation, g *roles.Guard) {
	if call, ok := inv.instr.(ssa.CallInstruction); ok && inv.results.Len() == 0 {
		h := f.guard(inv.symbol, g, call.Common().Args)
		if asked, ok := call.(*ssa.Call); ok {
			f.heard(asked, []summary.Held{h})
		}
		f.hold(h)
	}
}
