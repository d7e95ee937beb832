// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Where nothing is marked, neither here nor in any import, no data of this
// package can be found anywhere. What remains to be known is what its functions
// do with the data of those who import it: so only functions that importers can
// get at are interpreted. Most code of most programs is of this kind.

// idle reports whether there is nothing to be known: nothing is marked, and
// there are tests in the package, so that this is not what others import. An
// external test of it may, and must take its functions for code that cannot be
// seen, if it marks anything itself; all others import the package without its
// tests, which is analysed by itself.
func idle(in *Input) bool {
	return in.Roles.Quiet() && slices.ContainsFunc(in.Files, func(f *ast.File) bool {
		return strings.HasSuffix(in.Fset.File(f.FileStart).Name(), "_test.go")
	})
}

// relevant returns the functions that must be interpreted, in the order of
// fns.
func (e *engine) relevant(fns []*ssa.Function) []*ssa.Function {
	if !e.Roles.Quiet() {
		return fns
	}
	members := make(map[*ssa.Function]bool)
	for _, fn := range fns {
		members[fn] = true
	}
	reached := make(map[*ssa.Function]bool)
	var reach func(fn *ssa.Function)
	reach = func(fn *ssa.Function) {
		if reached[fn] {
			return
		}
		reached[fn] = true
		for _, callee := range mentioned(fn, members, e.methods) {
			reach(callee)
		}
	}
	for _, fn := range fns {
		if importable(fn) {
			reach(fn)
		}
	}
	var kept []*ssa.Function
	for _, fn := range fns {
		if reached[fn] {
			kept = append(kept, fn)
		}
	}
	return kept
}

// importable reports whether importers can call a function by its name, or it
// runs when they start. That a method of a type that is not exported can be
// called through an interface is no matter of its type's name.
func importable(fn *ssa.Function) bool {
	switch {
	case fn.Parent() != nil:
		return false
	case fn.Synthetic != "" || fn.Name() == "init" || strings.HasPrefix(fn.Name(), declaredInit):
		return true
	}
	return token.IsExported(fn.Name())
}
