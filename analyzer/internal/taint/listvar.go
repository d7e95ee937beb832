// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A function, or a list of functions, that a variable of the package holds, and that nobody
// changes, is the one that was written out: see elements.go and lists.go.

// variableList returns the list that a variable holds, as if it were written out where it is
// read; nil for others.
func (f *frame) variableList(load *ssa.UnOp) *summary.Value {
	if _, ok := load.X.(*ssa.Global); !ok || !isCallables(load.Type()) {
		return nil
	}
	elems := f.elementsOf(load)
	content := summary.Clean
	for i, elem := range elems {
		fn, ok := elem.(*ssa.Function)
		if !ok {
			return nil
		}
		content = f.table.Graft(content, []summary.Elem{summary.Index(i)}, f.funcValue(fn), true)
	}
	if len(elems) == 0 {
		return nil
	}
	o := f.object(load, "", "list", true)
	f.remember(o, content)
	list := pointer(o)
	list.Const = summary.IntConst(itoa(len(elems)))
	return list
}

// variableFunc returns the function that an unexported variable holds since the package began,
// if it is the only one that is ever stored there; nil for others.
func (f *frame) variableFunc(g *ssa.Global) *ssa.Function {
	if g.Pkg != f.pkg || g.Object() == nil || g.Object().Exported() || !isFunc(deref(g.Type())) {
		return nil
	}
	stored := f.variablesSet()[g]
	if len(stored) != 1 {
		return nil
	}
	fn, _ := retyped(stored[0]).(*ssa.Function)
	return fn
}

func isFunc(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}
