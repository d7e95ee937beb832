// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// alloc makes a variable. Executing it again makes another one: the cell is
// reset if no pointer to the earlier one can be left.
func (f *frame) alloc(instr *ssa.Alloc) {
	o := f.object(instr, "", instr.Comment, true)
	o.Whole = true
	if !o.Single && !handedOn(instr) {
		o.Single = true
	}
	if o.Single {
		f.remember(o, summary.Clean)
	} else {
		f.remember(o, f.table.Join(f.state.memory[o], summary.Clean))
	}
	f.set(instr, pointer(o))
}

// fresh makes an object for an instruction.
func (f *frame) fresh(instr ssa.Instruction) *summary.Value {
	o := f.object(instr, "", "make", true)
	o.Whole = true
	f.remember(o, f.table.Join(f.state.memory[o], summary.Clean))
	if o.Single {
		f.remember(o, summary.Clean)
	}
	return pointer(o)
}
