// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a panic carries, and where a function goes on that recovers.

// A recovery is what a function knows of panics.
type recovery struct {
	panics    *summary.Value                     // what they carry
	thrown    map[*summary.Object]*summary.Value // content of the objects in panics
	raised    *summary.Value                     // by the open call being closed
	recovers  bool                               // panics were asked for
	rescues   map[*ssa.Defer]bool                // which of the deferred calls recover
	resumes   *ssa.BasicBlock                    // where it goes on after a panic, nil if it does not
	unwinding bool                               // deferred calls are being interpreted
	panicking tristate                           // and whether that is because of a panic
	steady    bool                               // nothing was stored since they were interpreted because of one
}

func newRecovery(fn *ssa.Function) recovery {
	return recovery{thrown: make(map[*summary.Object]*summary.Value), resumes: resumption(fn)}
}

// unwind interprets what happens if a callee panics: the deferred calls, and
// what follows a recovery.
func (f *frame) unwind(v *summary.Value) {
	f.panicked(v)
	f.rescue()
}

// rescue interprets the deferred calls because of a panic, and what follows a
// recovery.
func (f *frame) rescue() {
	if len(f.state.defers) == 0 || f.unwinding {
		return
	}
	saved, writes := f.state.clone(), len(f.journal)
	f.runDefers(yes)
	if rec := f.resumes; rec != nil {
		if f.flow(rec, f.state) {
			f.pending[rec] = true
		}
	}
	f.state, f.journal, f.steady = saved, f.journal[:writes], true
}

// interrupted interprets a run-time panic of an instruction, if a deferred call
// may recover from it: the function then returns with what it has stored so far.
func (f *frame) interrupted(instr ssa.Instruction) {
	if f.rescues == nil || f.steady || !mayPanic(instr) || !f.rescued() {
		return
	}
	f.rescue()
}

// mayPanicIn lets an open call panic: what that carries is the result after its
// last one.
func (f *frame) mayPanicIn(n, results int) {
	rescued := f.rescued()
	if !rescued && len(f.closings) == 0 {
		return
	}
	v := f.table.In(summary.Port{Root: summary.Root{Kind: summary.OpenValue, Index: n, Arg: results}})
	if rescued {
		f.unwind(v)
	} else { // it is for whoever made the open call that is being closed
		f.raised = f.table.Join(f.raised, v)
	}
}

// raising returns what a call results in, and after that what it panics with.
func (f *frame) raising(results int, call func() []*summary.Value) []*summary.Value {
	outer := f.raised
	f.raised = nil
	out := make([]*summary.Value, results, results+1)
	copy(out, call())
	out = append(out, f.raised)
	f.raised = f.table.Join(outer, f.raised)
	return out
}

// rescued reports whether a deferred call that is pending recovers.
func (f *frame) rescued() bool {
	return f.rescues != nil && !f.unwinding && slices.ContainsFunc(f.state.defers, func(d *ssa.Defer) bool { return f.rescues[d] })
}

// rescuers returns the defers of the function that recover, as far as their code
// was seen, nil if none does: recover is of use to the deferred function itself only.
func (f *frame) rescuers() map[*ssa.Defer]bool {
	if f.fn.Recover == nil {
		return nil
	}
	var found map[*ssa.Defer]bool
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			d, ok := instr.(*ssa.Defer)
			if !ok {
				continue
			}
			if f.recoversIn(d.Common()) {
				if found == nil {
					found = make(map[*ssa.Defer]bool)
				}
				found[d] = true
			}
		}
	}
	return found
}

// resumption returns where a function goes on after a panic, nil if none of its
// deferred calls can recover. The standard library's do not.
func resumption(fn *ssa.Function) *ssa.BasicBlock {
	if fn.Recover == nil {
		return nil
	}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.Defer:
				if mayRecover(instr.Common()) {
					return fn.Recover
				}
			case *ssa.Call: // of the loop bodies that defer something, nobody knows what
				if calledBuiltin(instr) == "ssa:deferstack" {
					return fn.Recover
				}
			}
		}
	}
	return nil
}

// mayRecover reports whether a deferred call may recover.
func mayRecover(c *ssa.CallCommon) bool {
	callee := c.StaticCallee()
	switch {
	case callee == nil:
		_, isBuiltin := c.Value.(*ssa.Builtin)
		return !isBuiltin
	case callee.Blocks != nil:
		return recovers(callee)
	}
	obj, ok := callee.Object().(*types.Func)
	return !ok || obj.Pkg() == nil || !isStandard(obj.Pkg().Path())
}

// recoversIn reports whether a deferred call recovers: of a function of another
// package, its summary says so.
func (f *frame) recoversIn(c *ssa.CallCommon) bool {
	callee := c.StaticCallee()
	if callee == nil || callee.Blocks != nil {
		return callee != nil && recovers(callee)
	}
	s, ok := f.summaryOf(calleeSymbol(c))
	return ok && s.Recovers
}

// recovers reports whether a function calls recover.
func recovers(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if v, ok := instr.(ssa.Value); ok && calledBuiltin(v) == "recover" {
				return true
			}
		}
	}
	return false
}

// mayPanic reports whether an instruction may panic at run time: by a nil
// pointer or map, an index, an assertion or a division.
func mayPanic(instr ssa.Instruction) bool {
	switch instr := instr.(type) {
	case *ssa.FieldAddr:
		return mayBeNil(instr.X)
	case *ssa.UnOp:
		return instr.Op == token.MUL && mayBeNil(instr.X)
	case *ssa.Store:
		return mayBeNil(instr.Addr)
	case *ssa.BinOp:
		return instr.Op == token.QUO || instr.Op == token.REM
	case *ssa.TypeAssert:
		return !instr.CommaOk
	case *ssa.IndexAddr, *ssa.Index, *ssa.Slice, *ssa.SliceToArrayPointer, *ssa.MapUpdate:
		return true
	}
	return false
}

// panicked notes what a panic carries, and what the objects hold that it carries.
func (f *frame) panicked(v *summary.Value) {
	f.raised = f.table.Join(f.raised, v)
	if f.going != nil {
		return // what goes on has no caller here
	}
	if f.emit {
		f.throw(v)
	}
	if next := f.table.Join(f.panics, v); !next.Equal(f.panics) {
		f.panics = next
		f.dirty = f.dirty || f.recovers
	}
}

// throw keeps the content that the objects in a panic have now: they may not
// live on to a return.
func (f *frame) throw(v *summary.Value) {
	for range f.leadsTo(v, func(o *summary.Object) bool {
		if o.Input {
			return false
		}
		f.thrown[o] = f.table.Join(f.thrown[o], f.content(o))
		return true
	}) {
	}
}
