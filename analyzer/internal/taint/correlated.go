// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A branch is a condition with the outcome that it had.
type branch struct {
	cond ssa.Value
	yes  bool
}

// conditions lists the conditions that decide whether a block is reached, the
// last one first: those of the blocks that dominate it, where only one way
// leads on to it.
func (f *frame) conditions(b *ssa.BasicBlock) []branch {
	if list, ok := f.decided[b]; ok {
		return list
	}
	var list []branch
	if d := b.Idom(); d != nil {
		if br, ok := branchTo(d, b); ok && len(b.Preds) == 1 {
			list = append(list, br)
		}
		list = append(list, f.conditions(d)...)
	}
	f.decided[b] = list
	return list
}

// branchTo returns the condition under which a block is followed by another.
func branchTo(b, succ *ssa.BasicBlock) (branch, bool) {
	cond, ok := lastOf(b).(*ssa.If)
	if !ok || b.Succs[0] == b.Succs[1] {
		return branch{}, false
	}
	i := succIndex(b, succ)
	return positive(cond.Cond, i == 0), i >= 0
}

// positive returns a condition without its negations.
func positive(cond ssa.Value, yes bool) branch {
	for {
		not, ok := cond.(*ssa.UnOp)
		if !ok || not.Op != token.NOT {
			return branch{cond, yes}
		}
		cond, yes = not.X, !yes
	}
}

// Correlated conditions: what came in over an edge that was taken under a
// condition is not there where the same condition has the other outcome.

// broughtBy returns what comes in over the i-th edge of a phi: of a loop over a map,
// what was chosen there. It is checked by the guards that hold on that way.
func (f *frame) broughtBy(phi *ssa.Phi, i int) *summary.Value {
	pred, in := phi.Block().Preds[i], phi.Edges[i]
	on := func() []branch { return f.edgeBranches(pred, phi.Block()) }
	if none, ok := f.emptyOn(in, on); ok {
		return none
	}
	var v *summary.Value
	if part, ok := in.(*ssa.Extract); ok {
		v = f.chosen(part, on)
	} else {
		v = f.val(in)
	}
	return f.chosenUnder(v, f.edges[edge{pred, succIndex(pred, phi.Block())}], in)
}

// phiAt returns what a phi may be in a block. Phis of phis are looked at once, by however
// many ways they came.
func (f *frame) phiAt(phi *ssa.Phi, b *ssa.BasicBlock) *summary.Value {
	if b == nil || phi.Block() == b || !f.conditional(phi) {
		return f.regs[phi]
	}
	v, ok := f.phis[phi]
	if ok {
		return v
	}
	f.inPhi++
	v = f.findPhiAt(phi, b)
	switch f.inPhi--; {
	case f.inPhi == 0:
		f.phis = nil
	case f.phis == nil:
		f.phis = map[*ssa.Phi]*summary.Value{phi: v}
	default:
		f.phis[phi] = v
	}
	return v
}

func (f *frame) findPhiAt(phi *ssa.Phi, b *ssa.BasicBlock) *summary.Value {
	here := f.conditions(b)
	var v *summary.Value
	some := false
	for i, pred := range phi.Block().Preds {
		if f.exit[pred] == nil || f.unreachable(pred, succIndex(pred, phi.Block())) || f.contradict(here, f.edgeBranches(pred, phi.Block())) {
			some = some || f.exit[pred] != nil
			continue
		}
		v = f.table.Join(v, f.broughtBy(phi, i))
	}
	if !some {
		return f.regs[phi]
	}
	return v
}

// conditional reports whether some condition outside of loops decides which
// edge a phi takes its value from.
func (f *frame) conditional(phi *ssa.Phi) bool {
	known, ok := f.decisive[phi]
	if !ok {
		known = !f.loop[phi.Block()] && slices.ContainsFunc(phi.Block().Preds, func(pred *ssa.BasicBlock) bool {
			return len(f.edgeBranches(pred, phi.Block())) > 0
		})
		f.decisive[phi] = known
	}
	return known
}

func (f *frame) edgeBranches(b, succ *ssa.BasicBlock) []branch {
	list := f.conditions(b)
	if br, ok := branchTo(b, succ); ok {
		return append([]branch{br}, list...)
	}
	return list
}

// contradict reports whether two lists have a condition with different
// outcomes, which is the same at both places because nothing is in a loop.
func (f *frame) contradict(a, b []branch) bool {
	for _, x := range a {
		for _, y := range b {
			if same, opposite := sameCondition(x.cond, y.cond); same && (x.yes == y.yes) == opposite && !f.repeated(x.cond) && !f.repeated(y.cond) {
				return true
			}
		}
	}
	return false
}

func (f *frame) repeated(v ssa.Value) bool {
	instr, ok := v.(ssa.Instruction)
	return ok && f.loop[instr.Block()]
}

// sameCondition reports whether two conditions are one, or compare one value
// with equal constants, and whether their outcomes are opposite then.
func sameCondition(a, b ssa.Value) (same, opposite bool) {
	if a == b {
		return true, false
	}
	x, ok := a.(*ssa.BinOp)
	y, ok2 := b.(*ssa.BinOp)
	if !ok || !ok2 || x.X != y.X || !sameConst(x.Y, y.Y) {
		return false, false
	}
	switch {
	case x.Op == y.Op:
		return true, false
	case x.Op == token.EQL && y.Op == token.NEQ, x.Op == token.NEQ && y.Op == token.EQL:
		return true, true
	}
	return false, false
}

func sameConst(a, b ssa.Value) bool {
	c, ok := a.(*ssa.Const)
	d, ok2 := b.(*ssa.Const)
	if !ok || !ok2 {
		return false
	}
	return c.IsNil() && d.IsNil() || isConst(c, d)
}

// isConst reports whether a register is the constant c, if that has a value.
func isConst(c *ssa.Const, v ssa.Value) bool {
	d, ok := v.(*ssa.Const)
	return ok && c.Value != nil && d.Value != nil && c.Value.ExactString() == d.Value.ExactString()
}
