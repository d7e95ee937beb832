// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// An answer may be in a variable: results are where something is deferred, and so
// is what a function literal has captured. What is read there is what was stored
// last, if nobody else can have stored what is observed.

// maxCells bounds the function literals, one in another, that share a variable.
const maxCells = 4

// lastStored returns what a value was stored as before it was read, in the block where
// it is read; the value itself if that is not known, or of another value.
func (f *frame) lastStored(v ssa.Value, is summary.Outcome) ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL || !f.isCell(load.X, is) {
		return v
	}
	block := load.Block().Instrs
	for _, instr := range slices.Backward(block[:slices.Index(block, ssa.Instruction(load))]) {
		if store, ok := instr.(*ssa.Store); ok && store.Addr == load.X {
			return store.Val
		}
	}
	return v
}

// isCell reports whether an address is of a variable of the function to which
// nobody else stores what is observed.
func (f *frame) isCell(addr ssa.Value, is summary.Outcome) bool {
	v, ok := addr.(*ssa.Alloc)
	return ok && !slices.ContainsFunc(*v.Referrers(), func(ref ssa.Instruction) bool {
		store, ok := ref.(*ssa.Store)
		return !(ok && store.Addr == v) && !f.harmless(ref, v, is, maxCells)
	})
}

// harmless reports whether what refers to a variable does not store in it what is
// observed, nor lets others do so.
func (f *frame) harmless(ref ssa.Instruction, v ssa.Value, is summary.Outcome, depth int) bool {
	switch ref := ref.(type) {
	case *ssa.UnOp, *ssa.DebugRef:
		return true
	case *ssa.Store:
		return ref.Addr == v && f.denies(ref.Val, is)
	case *ssa.MakeClosure:
		fn, ok := ref.Fn.(*ssa.Function)
		if !ok || depth == 0 {
			return false
		}
		for i, b := range ref.Bindings {
			if b == v && slices.ContainsFunc(*fn.FreeVars[i].Referrers(), func(in ssa.Instruction) bool {
				return !f.harmless(in, fn.FreeVars[i], is, depth-1)
			}) {
				return false
			}
		}
		return true
	}
	return false
}

// cellFacts returns the guards that have answered yes if what is read in a
// variable is as said.
func (f *frame) cellFacts(load *ssa.UnOp, is summary.Outcome, q *inquiry) []summary.Held {
	if v := f.lastStored(load, is); v != load {
		return f.facts(v, is, q)
	}
	if v, ok := load.X.(*ssa.FreeVar); ok {
		return f.capturedFacts(v, is, q)
	}
	if v, ok := load.X.(*ssa.Alloc); ok && !q.isNarrow() {
		return f.everFacts(v, load, is, q)
	}
	return nil
}

// everFacts returns what held wherever something was stored in a variable that is
// as said, if its zero value is not, or is not there any more at an instruction.
func (f *frame) everFacts(v *ssa.Alloc, then ssa.Instruction, is summary.Outcome, q *inquiry) []summary.Held {
	if !f.excludes(zeroConst(deref(v.Type())), is) && !slices.ContainsFunc(*v.Referrers(), func(ref ssa.Instruction) bool {
		store, ok := ref.(*ssa.Store)
		return ok && store.Addr == v && precedes(store, then)
	}) {
		return nil
	}
	return f.whereSet(v, is, q)
}

// storedIn returns the state in which something was stored in a variable.
func (f *frame) storedIn(store *ssa.Store) *state {
	if f.questions != nil {
		if then := f.questions.put[store]; then != nil {
			return then
		}
	}
	return new(state)
}
