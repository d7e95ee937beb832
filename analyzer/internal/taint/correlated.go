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

// conditions returns what decides whether a block is reached.
func (f *frame) conditions(b *ssa.BasicBlock) *decision { return f.decisions().of[b.Index] }

// edgeBranches returns what decides whether a block is followed by another.
func (f *frame) edgeBranches(b, succ *ssa.BasicBlock) *decision {
	return f.decisions().on[edge{b, succIndex(b, succ)}]
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
	on := f.edgeBranches(pred, phi.Block())
	if none, ok := f.emptyOn(in, on); ok {
		return none
	}
	var v *summary.Value
	if part, ok := in.(*ssa.Extract); ok {
		v = f.chosen(part, func() *decision { return on })
	} else {
		v = f.val(in)
	}
	return f.chosenUnder(v, f.edges[edge{pred, succIndex(pred, phi.Block())}], in)
}

// A phiAsk asks what a phi may be where something was decided.
type phiAsk struct {
	phi  *ssa.Phi
	here *decision
}

// phiAt returns what a phi may be in a block. That is found once for all blocks where as
// much of what counts for it was decided: what comes before the part that is being
// interpreted is final.
func (f *frame) phiAt(phi *ssa.Phi, b *ssa.BasicBlock) *summary.Value {
	if b == nil || phi.Block() == b || !f.conditional(phi) {
		return f.regs[phi]
	}
	ask := phiAsk{phi, f.conditions(b).counting(f.turn[phi.Block().Index])}
	if v, ok := f.phis[ask]; ok {
		return v
	}
	if v, ok := f.phisNow[ask]; ok {
		return v
	}
	if f.ways > f.maxWays {
		f.sum.Notes |= summary.Widened
		return f.regs[phi]
	}
	heres := f.heres
	f.inPhi++
	v := f.findPhiAt(phi, ask.here)
	f.inPhi--
	switch {
	case f.heres == heres && f.turn[phi.Block().Index] < f.turn[b.Index]:
		f.phis[ask] = v
	case f.inPhi > 0:
		f.phisNow[ask] = v
	}
	if f.inPhi == 0 {
		clear(f.phisNow)
	}
	return v
}

func (f *frame) findPhiAt(phi *ssa.Phi, here *decision) *summary.Value {
	var v *summary.Value
	some := false
	f.ways += len(phi.Block().Preds)
	for i, pred := range phi.Block().Preds {
		if f.exit[pred] == nil || f.unreachable(pred, succIndex(pred, phi.Block())) || here.contradicts(f.edgeBranches(pred, phi.Block())) {
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
			return f.edgeBranches(pred, phi.Block()).depth > 0
		})
		f.decisive[phi] = known
	}
	return known
}

// isConst reports whether a register is the constant c, if that has a value.
func isConst(c *ssa.Const, v ssa.Value) bool {
	d, ok := v.(*ssa.Const)
	return ok && c.Value != nil && d.Value != nil && c.Value.ExactString() == d.Value.ExactString()
}
