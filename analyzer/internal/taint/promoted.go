// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
)

// promoted lists what the compiler writes for the methods that structs which are not
// exported have from what they embed. Importers call them through interfaces, and
// cannot see what such a struct embeds: the compiler tells them of its exported types,
// and of those that these mention.
func promoted(pkg *ssa.Package) []*ssa.Function {
	var list []*ssa.Function
	scope := pkg.Pkg.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || tn.Exported() || tn.IsAlias() {
			continue
		}
		named, ok := tn.Type().(*types.Named)
		if !ok || named.TypeParams() != nil {
			continue
		}
		if _, ok := named.Underlying().(*types.Struct); !ok {
			continue
		}
		ofValue := pkg.Prog.MethodSets.MethodSet(named)
		ofPointer := pkg.Prog.MethodSets.MethodSet(types.NewPointer(named))
		for sel := range ofPointer.Methods() {
			m := sel.Obj()
			if len(sel.Index()) == 1 || !token.IsExported(m.Name()) {
				continue
			}
			if its := ofValue.Lookup(m.Pkg(), m.Name()); its != nil {
				sel = its // which a pointer has as well
			}
			if fn := pkg.Prog.MethodValue(sel); fn != nil && fn.Blocks != nil {
				list = append(list, fn)
			}
		}
	}
	return list
}

// isPromoted reports whether a function is one that [promoted] lists.
func isPromoted(fn *ssa.Function) bool {
	return strings.HasPrefix(fn.Synthetic, "wrapper for") && fn.Signature.Recv() != nil
}

// promotedSymbol names a promoted method as one of the struct that embeds its owner.
func promotedSymbol(fn *ssa.Function) string {
	return "(" + roles.TypeSymbol(fn.Signature.Recv().Type()) + ")." + fn.Name()
}
