// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package roles

import (
	"go/types"
	"strings"
)

// Symbol returns the name under which an object is known in directives, facts
// and the catalogue: "path.F", "(path.T).M", "(*path.T).M", "path.T",
// "path.v". Generic types and functions are named without type arguments.
func Symbol(obj types.Object) string {
	fn, ok := obj.(*types.Func)
	if !ok {
		return qualified(obj)
	}
	fn = fn.Origin()
	recv := fn.Signature().Recv()
	if recv == nil {
		return qualified(fn)
	}
	return "(" + TypeSymbol(recv.Type()) + ")." + fn.Name()
}

func qualified(obj types.Object) string {
	if obj.Pkg() == nil {
		return obj.Name()
	}
	return obj.Pkg().Path() + "." + obj.Name()
}

// FieldSymbol returns the symbol of a field of the named type.
func FieldSymbol(owner types.Type, field string) string {
	return "(" + TypeSymbol(types.Unalias(owner)) + ")." + field
}

// TypeSymbol returns the name of a type: "path.T" or "*path.T" for a named one,
// and its full text otherwise.
func TypeSymbol(t types.Type) string {
	switch t := types.Unalias(t).(type) {
	case *types.Pointer:
		return "*" + TypeSymbol(t.Elem())
	case *types.Named:
		return qualified(t.Obj())
	}
	return types.TypeString(t, nil)
}

// PackageOf returns the import path in a symbol. The path's last element may
// have dots itself, as in gopkg.in/gomail.v2; what follows the path has none.
func PackageOf(symbol string) string {
	symbol, _, _ = strings.Cut(strings.TrimLeft(symbol, "(*"), ")")
	slash := strings.LastIndexByte(symbol, '/')
	if dot := strings.LastIndexByte(symbol[slash+1:], '.'); dot >= 0 {
		return symbol[:slash+1+dot]
	}
	return symbol
}

// Local returns a symbol without its import path, as code in its package
// would write it: "F", "(*T).M".
func Local(symbol string) string {
	return strings.Replace(symbol, PackageOf(symbol)+".", "", 1)
}
