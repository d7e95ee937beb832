// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/analyzer/internal/taint"
)

// reexport adds to a bundle the summaries of functions of other packages that
// importers may have to call without importing those packages, as drivers give
// them no facts of these: the methods of the types that this package's interface
// lets them reach, and what the summaries themselves mention as function values
// or as dynamic types of interface values.
func (u *unit) reexport(t *summary.Table, b *summary.Bundle) {
	r := &reexporter{unit: u, table: t, bundle: b, types: make(map[string]bool)}
	for _, symbol := range slices.Sorted(maps.Keys(b.Functions)) {
		r.mentioned(b.Functions[symbol])
	}
	for _, symbol := range slices.Sorted(maps.Keys(b.Globals)) {
		b.Globals[symbol].Mentions(r.function, r.dynamic)
	}
	for _, key := range slices.Sorted(maps.Keys(b.Pending)) {
		r.mentioned(b.Pending[key])
	}
	for _, named := range u.reachable() {
		r.methods(named)
	}
}

type reexporter struct {
	*unit
	table  *summary.Table
	bundle *summary.Bundle
	types  map[string]bool // whose methods were handed on
}

// function hands on the summary of a function of another package, and what that
// mentions.
func (r *reexporter) function(symbol string) {
	for _, arg := range taint.TypeArgs(symbol) {
		r.dynamic(arg)
	}
	symbol = taint.Method(symbol)
	if _, ok := r.bundle.Functions[symbol]; ok || roles.PackageOf(symbol) == r.pass.Pkg.Path() {
		return
	}
	if s, ok := r.imports.Summary(r.table, symbol); ok {
		r.bundle.Functions[symbol] = s
		r.mentioned(s)
	} else if r.imports.Analysed(roles.PackageOf(symbol)) && !isHidden(symbol) {
		r.bundle.Functions[symbol] = new(summary.Summary) // it does nothing with data
	}
}

func (r *reexporter) mentioned(s *summary.Summary) { s.Mentions(r.function, r.dynamic) }

// dynamic hands on the methods of a type of another package.
func (r *reexporter) dynamic(symbol string) {
	for _, arg := range taint.TypeArgs(symbol) {
		r.dynamic(arg)
	}
	name, _, _ := strings.Cut(strings.TrimPrefix(symbol, "*"), "[")
	path := roles.PackageOf(name)
	if r.types[name] || path == r.pass.Pkg.Path() || catalogue.Std(path) || roles.InSDK(path) {
		return
	}
	if pkg, ok := roles.Import(r.pass.Pkg, path); ok {
		if tn, ok := pkg.Scope().Lookup(roles.Local(name)).(*types.TypeName); ok {
			if named, ok := types.Unalias(tn.Type()).(*types.Named); ok {
				r.methods(named)
				return
			}
		}
	}
	r.types[name] = true
}

func (r *reexporter) methods(named *types.Named) {
	name := roles.TypeSymbol(named)
	if r.types[name] {
		return
	}
	r.types[name] = true
	for m := range named.Methods() {
		r.function(roles.Symbol(m))
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
