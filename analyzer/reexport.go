// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer

import (
	"go/types"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// reexport adds to a bundle the summaries of the methods of those types of
// other packages that this package's interface lets importers reach: they can
// call them without importing the package that declares them, and drivers give
// them no facts of it.
func (u *unit) reexport(t *summary.Table, b *summary.Bundle) {
	for _, named := range u.reachable() {
		for m := range named.Methods() {
			symbol := roles.Symbol(m)
			if _, ok := b.Functions[symbol]; ok {
				continue
			}
			if s, ok := u.imports.Summary(t, symbol); ok {
				b.Functions[symbol] = s
			} else if u.imports.Analysed(m.Pkg().Path()) {
				b.Functions[symbol] = new(summary.Summary) // it does nothing with data
			}
		}
	}
}

// reachable lists the named types of other packages, not of the standard
// library, that the exported objects of this package mention, in order.
func (u *unit) reachable() []*types.Named {
	w := &typeWalk{from: u.pass.Pkg, seen: make(map[types.Type]bool)}
	scope := u.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		if obj := scope.Lookup(name); obj.Exported() {
			w.visit(obj.Type())
		}
	}
	slices.SortFunc(w.found, func(a, b *types.Named) int {
		return strings.Compare(roles.TypeSymbol(a), roles.TypeSymbol(b))
	})
	return w.found
}

// A typeWalk visits all types that a type mentions.
type typeWalk struct {
	from  *types.Package
	seen  map[types.Type]bool
	found []*types.Named
}

func (w *typeWalk) visit(t types.Type) {
	t = types.Unalias(t)
	if t == nil || w.seen[t] {
		return
	}
	w.seen[t] = true
	switch t := t.(type) {
	case *types.Named:
		w.named(t)
	case *types.Pointer:
		w.visit(t.Elem())
	case *types.Slice:
		w.visit(t.Elem())
	case *types.Array:
		w.visit(t.Elem())
	case *types.Chan:
		w.visit(t.Elem())
	case *types.Map:
		w.visit(t.Key())
		w.visit(t.Elem())
	case *types.Struct:
		for f := range t.Fields() {
			w.visit(f.Type())
		}
	case *types.Signature:
		w.visit(t.Params())
		w.visit(t.Results())
	case *types.Tuple:
		for v := range t.Variables() {
			w.visit(v.Type())
		}
	case *types.Interface:
		for m := range t.Methods() {
			w.visit(m.Type())
		}
	}
}

func (w *typeWalk) named(n *types.Named) {
	pkg := n.Obj().Pkg()
	if pkg == nil || catalogue.Std(pkg.Path()) || roles.InSDK(pkg.Path()) {
		return
	}
	if pkg != w.from {
		w.found = append(w.found, n.Origin())
	}
	w.visit(n.Underlying())
	for m := range n.Methods() {
		w.visit(m.Type())
	}
	for i := range n.TypeArgs().Len() {
		w.visit(n.TypeArgs().At(i))
	}
}
