// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
)

// conversions notes the types that are converted to an interface.
func (e *engine) conversions(fns []*ssa.Function) {
	for _, fn := range fns {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if mi, ok := instr.(*ssa.MakeInterface); ok && !types.IsInterface(mi.X.Type()) {
					e.noteDynamic(mi.X.Type())
					e.constructs(mi.X.Type())
				}
			}
		}
	}
}

// constructs notes the types that a function returns which is converted to an
// interface itself: whoever calls it by reflection may convert what it returns.
func (e *engine) constructs(t types.Type) {
	sig, ok := t.Underlying().(*types.Signature)
	if !ok {
		return
	}
	for v := range sig.Results().Variables() {
		if t := v.Type(); !types.IsInterface(t) && packageOf(t) != nil {
			e.noteDynamic(t)
		}
	}
}

// noteDynamic notes a type of values that interfaces hold, and returns its name.
func (e *engine) noteDynamic(t types.Type) string {
	name, generic := concreteName(t)
	if generic {
		name = roles.TypeSymbol(t)
	}
	return e.noteNamed(name, t)
}

// allConverted stands for the types that are converted, for who has read which these are:
// some are noted only when what converts them is interpreted, such as a decoder.
const allConverted = "converted"

func (e *engine) noteNamed(symbol string, t types.Type) string {
	if _, ok := e.dynamic[symbol]; !ok {
		e.dynamic[symbol] = t
		e.convert = append(e.convert, symbol)
		e.grows(allConverted)
	}
	return symbol
}
