// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package roles

import (
	"fmt"
	"go/types"
	"slices"
	"strings"
)

// Import returns the package with the path, if pkg imports it, directly or
// not.
func Import(pkg *types.Package, path string) (*types.Package, bool) {
	seen := make(map[*types.Package]bool)
	var find func(p *types.Package) *types.Package
	find = func(p *types.Package) *types.Package {
		if p.Path() == path {
			return p
		}
		seen[p] = true
		for _, imp := range p.Imports() {
			if !seen[imp] {
				if found := find(imp); found != nil {
					return found
				}
			}
		}
		return nil
	}
	found := find(pkg)
	return found, found != nil
}

// Find returns the object with a symbol, if pkg or what it imports has it.
func Find(pkg *types.Package, symbol string) (types.Object, error) { return lookup(pkg, symbol) }

// lookup finds the object that a directive names: "path.F", "(path.T).M",
// "(*path.T).M" or, for a field, "(path.T).f".
func lookup(pkg *types.Package, symbol string) (types.Object, error) {
	path := PackageOf(symbol)
	in, ok := Import(pkg, path)
	if !ok {
		return nil, fmt.Errorf("package %s is not imported here; import it, if only for its declarations, or correct the symbol %s", path, symbol)
	}
	local := Local(symbol)
	typ, member, isMember := cutMember(local)
	if !isMember {
		obj := in.Scope().Lookup(local)
		if obj == nil {
			return nil, fmt.Errorf("package %s has no %s", path, local)
		}
		return obj, nil
	}
	tn, ok := in.Scope().Lookup(strings.TrimPrefix(typ, "*")).(*types.TypeName)
	if !ok {
		return nil, fmt.Errorf("package %s has no type %s", path, strings.TrimPrefix(typ, "*"))
	}
	obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(tn.Type()), true, in, member)
	if iface, ok := tn.Type().Underlying().(*types.Interface); ok && obj == nil {
		obj = interfaceMethod(iface, member)
	}
	if obj == nil {
		return nil, fmt.Errorf("type %s.%s has no method or field %s", path, strings.TrimPrefix(typ, "*"), member)
	}
	if fn, ok := obj.(*types.Func); ok && !promoted(fn, tn) && Symbol(fn) != symbol {
		return nil, fmt.Errorf("the method is %s; write it so", Symbol(fn))
	}
	return obj, nil
}

// cutMember splits "(*T).M".
func cutMember(local string) (typ, member string, ok bool) {
	if !strings.HasPrefix(local, "(") {
		return "", local, false
	}
	return strings.Cut(local[1:], ").")
}

func interfaceMethod(iface *types.Interface, name string) types.Object {
	for m := range iface.Methods() {
		if m.Name() == name {
			return m
		}
	}
	return nil
}

// promoted reports whether a method reached through tn is declared elsewhere.
func promoted(fn *types.Func, tn *types.TypeName) bool {
	recv := fn.Signature().Recv()
	return recv == nil || !slices.Contains([]string{TypeSymbol(tn.Type()), "*" + TypeSymbol(tn.Type())}, TypeSymbol(recv.Type()))
}
