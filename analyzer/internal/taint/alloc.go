// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

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
	begin := summary.Clean
	if isLiteral(instr) {
		begin = summary.NothingElse.Only()
	}
	if o.Single {
		f.remember(o, begin)
	} else {
		f.remember(o, f.table.Join(f.state.memory[o], begin))
	}
	f.set(instr, pointer(o))
}

// isLiteral reports whether a variable is made by the literal of a struct that may have
// marks: the fields that it does not name are nobody's data. Others may be there to be
// filled.
func isLiteral(instr *ssa.Alloc) bool {
	t := deref(instr.Type())
	_, ok := t.Underlying().(*types.Struct)
	p := packageOf(t)
	return ok && instr.Comment == "complit" && (p == nil || !isStandard(p.Path()))
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
