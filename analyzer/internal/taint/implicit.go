// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a branch gives away (ENGINE 3.3): if data decides whether something is
// sent, that it is sent tells the data, whatever is sent. And a constant that
// was chosen by data is as good as the data.
//
// Laws:
//
//   - One branch between the data and what happens, no more: a call hands its
//     own branches on to the callee's sinks only if the callee reaches them
//     whenever it is called.
//   - Whether there is something (nil, an error, ok, a length, an empty text)
//     tells nothing, nor does the head of a loop. What is behind such a test is
//     as if it were not there.
//   - Nothing is decided here: which data counts is for package check.

// A telling is what is told by the fact that a point is reached.
type telling struct {
	summary.Datum
	always bool // it is reached whenever the function is called
	site   summary.Step
	first  summary.Step // of the open calls that are being closed one within the other
}

// told returns what reaching the instruction being interpreted tells. Where
// an open call is being closed, that is what reaching the open call tells.
func (f *frame) told() telling {
	here := f.toldBy(f.block)
	if f.inside == nil {
		return here
	}
	return f.inside.within(here)
}

// reach notes what reaching an open call tells, while it is being closed.
func (f *frame) reach(t telling) (restore func()) {
	old := f.inside
	t.first = t.site
	if old != nil {
		t = t.within(*old)
		t.first = old.first
	}
	f.inside = &t
	return func() { f.inside = old }
}

// handing returns the step of handing data over: where it is written, which is
// in the callee while an open call of its is being closed.
func (f *frame) handing(text string) summary.Step {
	if f.inside == nil {
		return f.step(text)
	}
	step := f.inside.site
	step.Text = text
	return step
}

// calling returns the step of a call that is left open: where it is written, however
// many callers it was handed on by.
func (f *frame) calling(text string) summary.Step {
	if f.inside == nil {
		return f.step(text)
	}
	return f.inside.first
}

// within returns what is told by reaching t, which lies in what is called at
// another point.
func (t telling) within(outer telling) telling {
	if !t.always {
		return t
	}
	t.Atoms = t.Atoms.Union(outer.Atoms)
	t.Roots = union(t.Roots, outer.Roots)
	t.always = outer.always
	return t
}

func union(a, b []string) []string {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// toldBy returns what reaching a block tells.
func (f *frame) toldBy(b *ssa.BasicBlock) telling {
	branches := f.branches(b)
	t := telling{always: len(branches) == 0}
	for _, branch := range branches {
		cond, _ := condition(branch)
		if set := f.decides(cond, true); len(set) > 0 {
			t.Atoms = t.Atoms.Union(set)
			t.Roots = union(t.Roots, f.rootsOf(cond))
		}
	}
	return t
}

// decides returns the atoms of a condition, as they are in what it decides;
// those that were themselves chosen by a branch only if deep.
func (f *frame) decides(cond ssa.Value, deep bool) summary.Set {
	v := f.val(cond)
	if v == nil {
		return nil
	}
	set := v.Atoms.Map(func(a *summary.Atom) *summary.Atom {
		if a.Transform&(summary.Len|summary.Err) != 0 || a.Transform&summary.Implicit != 0 && !deep {
			return nil
		}
		return f.table.With(f.table.Seen(a, summary.Raw), summary.Cmp|summary.Implicit)
	})
	pos := cond.Pos()
	if !pos.IsValid() {
		pos = f.pos
	}
	return set.Stepped(summary.Step{Pos: int(pos), Func: f.symbol, Text: "a branch depends on it"})
}

// choose marks a constant with what decides that it is this one: the
// branches on the way to where it is taken.
func (f *frame) choose(v *summary.Value, branches []*ssa.BasicBlock) *summary.Value {
	var set summary.Set
	for _, branch := range branches {
		if cond, ok := condition(branch); ok && !f.silent(branch) {
			set = set.Union(f.decides(cond, false))
		}
	}
	if len(set) == 0 {
		return v
	}
	return f.table.Mark(v, set)
}

// isFlag reports whether a value is a constant that a branch may choose.
func isFlag(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && isBasic(c.Type())
}

// chosenEdge returns the value that comes into a phi on its i-th edge.
func (f *frame) chosenEdge(phi *ssa.Phi, i int) *summary.Value {
	v := f.broughtBy(phi, i)
	if !isFlag(phi.Edges[i]) {
		return v
	}
	pred, here := phi.Block().Preds[i], f.branches(phi.Block())
	branches := slices.DeleteFunc(slices.Clone(f.branches(pred)), func(b *ssa.BasicBlock) bool { return slices.Contains(here, b) })
	if len(pred.Succs) > 1 {
		branches = append(branches, pred)
	}
	return f.choose(v, branches)
}

// chosenResult returns the i-th value of a return. What is returned beside an
// error is no answer.
func (f *frame) chosenResult(instr *ssa.Return, i int) *summary.Value {
	if none, ok := f.emptyOn(instr.Results[i], f.conditions(instr.Block())); ok {
		return none
	}
	v := f.chosenUnder(f.val(instr.Results[i]), f.state.held, instr.Results[i])
	if !isFlag(instr.Results[i]) || failing(instr) {
		return v
	}
	return f.choose(v, f.branches(instr.Block()))
}

// chosenContent returns the value of a store: of a constant, to something that
// was there before the branch and is there after it.
func (f *frame) chosenContent(store *ssa.Store) *summary.Value {
	v := f.chosenUnder(f.written(store), f.state.held, store.Val)
	if ret, i := namedResult(store); ret != nil {
		v = f.reloaded(ret, i, store.Val, v)
	}
	if !isFlag(store.Val) {
		return v
	}
	var before []*ssa.BasicBlock
	if made, ok := base(store.Addr).(*ssa.Alloc); ok {
		before = f.branches(made.Block())
	}
	ends := len(f.fn.Blocks)
	branches := slices.DeleteFunc(slices.Clone(f.branches(store.Block())), func(b *ssa.BasicBlock) bool {
		return slices.Contains(before, b) || f.control().after[b.Index] == ends
	})
	return f.choose(v, branches)
}

// base returns what an address is a part of.
func base(addr ssa.Value) ssa.Value {
	for {
		switch a := addr.(type) {
		case *ssa.FieldAddr:
			addr = a.X
		case *ssa.IndexAddr:
			addr = a.X
		default:
			return addr
		}
	}
}
