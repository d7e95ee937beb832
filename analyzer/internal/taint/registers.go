// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What registers hold: the value of an operand, and the growth of it over the visits of
// the block that sets it.

// set gives a register its value, joined with what it was on earlier visits.
func (f *frame) set(reg ssa.Value, v *summary.Value) {
	if v == nil {
		v = summary.Clean
	}
	v = f.narrowed(reg.Type(), f.withVoucher(reg, v))
	f.setAgain(reg)
	old := f.regs[reg]
	if next := f.joined(f.table.Join(old, v)); !next.Equal(old) {
		f.regs[reg] = next
		f.moved = true
		f.reconsider(reg)
		f.sayFull(next)
	}
}

// reconsider lets blocks that were interpreted already, and use a register that
// has changed, be interpreted again. They need not come next.
func (f *frame) reconsider(reg ssa.Value) {
	refs := reg.Referrers()
	if refs == nil {
		return
	}
	for _, instr := range *refs {
		b := instr.Block()
		if _, isPhi := instr.(*ssa.Phi); f.entry[b] != nil && (isPhi || b != f.block) {
			f.pending[b] = true
		}
	}
}

// sayFull notes that a value has reached a bound.
func (f *frame) sayFull(v *summary.Value) {
	if v.Full() {
		f.sum.Notes |= summary.Widened
	}
}

// val returns the value of an operand.
func (f *frame) val(v ssa.Value) *summary.Value {
	switch v := v.(type) {
	case *ssa.Const:
		return f.constant(v)
	case *ssa.Global:
		return pointer(f.table.Input(summary.Port{Root: summary.Root{Kind: summary.Global, Name: globalSymbol(v)}}))
	case *ssa.Function:
		return f.funcValue(v)
	case *ssa.Builtin:
		return summary.Clean
	case *ssa.Phi:
		if end, ok := f.foldAt(v, f.block); ok {
			return end
		}
		return f.phiAt(v, f.block)
	case *ssa.Extract:
		return f.chosen(v, f.here)
	}
	return f.regs[v] // nil while its definition was not reached
}
