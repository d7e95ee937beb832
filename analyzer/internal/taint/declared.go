// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What the types tell that code declares which cannot be seen.

// declaredSignature returns the signature of a function or method as it is
// declared, with its type parameters; nil if it is not known.
func (e *engine) declaredSignature(symbol string) *types.Signature {
	pkg := e.importOf(symbol)
	if pkg == nil {
		return nil
	}
	var obj types.Object
	if typ, name, method := strings.Cut(strings.TrimLeft(roles.Local(symbol), "(*"), ")."); method {
		if tn, ok := pkg.Scope().Lookup(typ).(*types.TypeName); ok {
			obj, _, _ = types.LookupFieldOrMethod(tn.Type(), true, pkg, name)
		}
	} else {
		obj = pkg.Scope().Lookup(roles.Local(symbol))
	}
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil
	}
	return fn.Signature()
}

// importOf returns the package of a symbol, nil if it is not imported here.
func (e *engine) importOf(symbol string) *types.Package {
	path := roles.PackageOf(symbol)
	pkg, ok := e.packages[path]
	if !ok {
		pkg, _ = roles.Import(e.Types, path)
		e.packages[path] = pkg
	}
	return pkg
}

// A partOf is a part of values of a type that can be told apart by its type.
type partOf struct {
	elem summary.Elem // "" for what a pointer points to
	typ  types.Type
}

// maxParts bounds how deep a type is looked into.
const maxParts = 4

// partsOf lists the parts of values of type t; none for what keeps to itself what
// it holds.
func partsOf(t types.Type) []partOf {
	switch u := underlying(t).(type) {
	case *types.Pointer:
		return []partOf{{"", u.Elem()}}
	case *types.Slice:
		return []partOf{{summary.AnyElem, u.Elem()}}
	case *types.Array:
		return []partOf{{summary.AnyElem, u.Elem()}}
	case *types.Map:
		return []partOf{{summary.MapKeys, u.Key()}, {summary.AnyKey, u.Elem()}}
	case *types.Chan:
		return []partOf{{summary.AnyKey, u.Elem()}}
	case *types.Struct:
		var list []partOf
		for field := range u.Fields() {
			if !field.Exported() {
				return nil
			}
			list = append(list, partOf{summary.Field(field.Name()), field.Type()})
		}
		return list
	case *types.Signature:
		var list []partOf
		for i, typ := range provided(u) {
			list = append(list, partOf{summary.Result(i), typ})
		}
		return list
	}
	return nil
}

// partType returns the type of a part of values of type t; nil if it is not known.
func partType(t types.Type, i int) types.Type {
	if t == nil {
		return nil
	}
	if parts := partsOf(t); i < len(parts) {
		return parts[i].typ
	}
	return nil
}

// provided lists the types of what a function provides that is given nothing: an
// iterator what it yields, another its results.
func provided(sig *types.Signature) []types.Type {
	switch {
	case sig.Params().Len() == 0:
		return typesOf(sig.Results())
	case sig.Params().Len() == 1 && sig.Results().Len() == 0:
		return yielded(sig.Params().At(0).Type())
	}
	return nil
}

// yielded lists the types of what a function of type t takes that says no more than
// whether it wants more; none for any other.
func yielded(t types.Type) []types.Type {
	sig := functionType(t)
	if sig == nil || sig.Results().Len() > 1 || sig.Results().Len() == 1 && !isBool(sig.Results().At(0).Type()) {
		return nil
	}
	return typesOf(sig.Params())
}

func typesOf(tuple *types.Tuple) []types.Type {
	var list []types.Type
	for v := range tuple.Variables() {
		list = append(list, v.Type())
	}
	return list
}

// functionType returns the signature of functions of type t; nil for another type.
func functionType(t types.Type) *types.Signature {
	if t == nil {
		return nil
	}
	sig, _ := underlying(t).(*types.Signature)
	return sig
}

// resultType returns the type of a result; nil if it is not known.
func resultType(sig *types.Signature, i int) types.Type {
	if sig == nil || i >= sig.Results().Len() {
		return nil
	}
	return sig.Results().At(i).Type()
}

// within reports whether a type, or one of the parts of its values, is as asked.
func within(t types.Type, is func(types.Type) bool) bool {
	return withinTo(t, is, make(map[types.Type]bool), 0)
}

func withinTo(t types.Type, is func(types.Type) bool, seen map[types.Type]bool, depth int) bool {
	if seen[t] {
		return false
	}
	seen[t] = true
	if is(t) {
		return true
	}
	return depth < maxParts && slices.ContainsFunc(partsOf(t), func(p partOf) bool { return withinTo(p.typ, is, seen, depth+1) })
}

// typeParamsIn visits the type parameters that are written in a type.
func typeParamsIn(t types.Type, visit func(*types.TypeParam)) {
	switch t := types.Unalias(t).(type) {
	case *types.TypeParam:
		visit(t)
	case *types.Named:
		for arg := range t.TypeArgs().Types() {
			typeParamsIn(arg, visit)
		}
	default:
		for _, p := range partsOf(t) {
			typeParamsIn(p.typ, visit)
		}
	}
}
