// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A sentinel is an error in a variable of a package, that says why somebody refuses. It is
// something if all that the package ever stores there is, and something is from the
// beginning. What other packages call an error of theirs is taken to be one.

// isSentinel reports whether a value was read from such a variable.
func (f *frame) isSentinel(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return false
	}
	g, ok := load.X.(*ssa.Global)
	if !ok || g.Pkg != f.pkg {
		return ok && isError(v.Type())
	}
	stored, known := f.variablesSet()[g]
	return known && !slices.ContainsFunc(stored, func(v ssa.Value) bool { return !f.denies(v, summary.IsNil) })
}

// variablesSet lists what the package stores in variables that have been something since
// it began, and whose addresses it does not take.
func (e *engine) variablesSet() map[*ssa.Global][]ssa.Value {
	if e.settings != nil {
		return e.settings
	}
	e.settings = make(map[*ssa.Global][]ssa.Value)
	begun, taken := make(map[*ssa.Global]bool), make(map[*ssa.Global]bool)
	for _, fn := range functions(e.pkg, e.Input) {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				for _, g := range variablesIn(instr) {
					switch instr := instr.(type) {
					case *ssa.UnOp:
					case *ssa.Store:
						e.settings[g] = append(e.settings[g], instr.Val)
						begun[g] = begun[g] || fn.Synthetic == initializer
						taken[g] = taken[g] || instr.Addr != g
					default:
						taken[g] = true
					}
				}
			}
		}
	}
	for g := range e.settings {
		if taken[g] || !begun[g] {
			delete(e.settings, g)
		}
	}
	return e.settings
}

// variablesIn lists the variables of packages that an instruction names, which may hold
// nil.
func variablesIn(instr ssa.Instruction) (list []*ssa.Global) {
	for _, op := range instr.Operands(nil) {
		if g, ok := (*op).(*ssa.Global); ok && (isError(deref(g.Type())) || isPointer(deref(g.Type())) || isFunc(deref(g.Type()))) {
			list = append(list, g)
		}
	}
	return list
}
