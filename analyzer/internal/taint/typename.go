// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"strconv"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
)

// dynamicText writes a type as the name of a dynamic type: as [roles.TypeSymbol] does,
// but with type arguments, and the same for identical types. What a type parameter is
// called, param says.
func dynamicText(t types.Type, param func(*types.TypeParam) string) string {
	name := func(t types.Type) string { return dynamicText(t, param) }
	switch t := types.Unalias(t).(type) {
	case *types.TypeParam:
		return param(t)
	case *types.Pointer:
		return "*" + name(t.Elem())
	case *types.Slice:
		return "[]" + name(t.Elem())
	case *types.Array:
		return "[" + strconv.FormatInt(t.Len(), 10) + "]" + name(t.Elem())
	case *types.Map:
		return "map[" + name(t.Key()) + "]" + name(t.Elem())
	case *types.Chan:
		return directions[t.Dir()] + name(t.Elem())
	case *types.Struct:
		return structName(t, name)
	case *types.Named:
		return instanceSymbol(roles.TypeSymbol(t), typeNames(t.TypeArgs().Types(), name))
	case *types.Signature:
		return "func" + tupleName(t.Params(), t.Variadic(), name) + tupleName(t.Results(), false, name)
	case *types.Interface:
		if t.Empty() {
			return "any"
		}
	}
	return types.TypeString(t, nil)
}

// concreteName returns the same for a type in which there are no type parameters; generic
// is true if there are.
func concreteName(t types.Type) (name string, generic bool) {
	name = dynamicText(t, func(tp *types.TypeParam) string {
		generic = true
		return tp.String()
	})
	return name, generic
}

var directions = map[types.ChanDir]string{types.SendRecv: "chan ", types.SendOnly: "chan<- ", types.RecvOnly: "<-chan "}

func structName(t *types.Struct, name func(types.Type) string) string {
	var fields []string
	for i := range t.NumFields() {
		text := name(t.Field(i).Type())
		if !t.Field(i).Embedded() {
			text = t.Field(i).Name() + " " + text
		}
		if tag := t.Tag(i); tag != "" {
			text += " " + strings.ReplaceAll(strconv.Quote(tag), anyDynamic, `\x3f`)
		}
		fields = append(fields, text)
	}
	return "struct{" + strings.Join(fields, "; ") + "}"
}

func typeNames(list func(func(types.Type) bool), name func(types.Type) string) []string {
	var names []string
	for t := range list {
		names = append(names, name(t))
	}
	return names
}

func tupleName(t *types.Tuple, variadic bool, name func(types.Type) string) string {
	var names []string
	for v := range t.Variables() {
		names = append(names, name(v.Type()))
	}
	text := "(" + strings.Join(names, ",") + ")"
	if variadic {
		text += "..."
	}
	return text
}

// instanceSymbol writes the symbol of a generic function or type with type arguments.
func instanceSymbol(symbol string, args []string) string {
	if len(args) == 0 {
		return symbol
	}
	return symbol + "[" + strings.Join(args, ",") + "]"
}

// ofInstance splits what [instanceSymbol] has written.
func ofInstance(symbol string) (generic string, args []string) {
	generic, text, ok := strings.Cut(symbol, "[")
	if !ok || generic == "" {
		return symbol, nil
	}
	depth, start := 0, 0
	for i, c := range text {
		switch c {
		case '[', '(':
			depth++
		case ']', ')':
			if depth--; depth < 0 && i == len(text)-1 {
				return generic, append(args, text[start:i])
			}
		case ',':
			if depth == 0 {
				args, start = append(args, text[start:i]), i+1
			}
		}
	}
	return symbol, nil
}

// typeCalled finds a type by its name; nil for one that is not known here. Of an
// instance whose arguments are not known, it is the generic type.
func (e *engine) typeCalled(name string, param func(i int) types.Type) types.Type {
	find := func(name string) types.Type { return e.typeCalled(name, param) }
	if elem, ok := strings.CutPrefix(name, "*"); ok {
		return composed(find(elem), func(t types.Type) types.Type { return types.NewPointer(t) })
	}
	if elem, ok := strings.CutPrefix(name, "[]"); ok {
		return composed(find(elem), func(t types.Type) types.Type { return types.NewSlice(t) })
	}
	if n, ok := strings.CutPrefix(name, anyDynamic); ok {
		if i, err := strconv.Atoi(n); err == nil {
			return param(i)
		}
		return nil
	}
	generic, args := ofInstance(name)
	pkg := e.importOf(generic)
	if pkg == nil {
		return basicType(name)
	}
	tn, ok := pkg.Scope().Lookup(roles.Local(generic)).(*types.TypeName)
	if !ok {
		return nil
	}
	return instantiated(tn.Type(), args, find)
}

func composed(elem types.Type, of func(types.Type) types.Type) types.Type {
	if elem == nil {
		return nil
	}
	return of(elem)
}

// basicType finds a type that no package declares.
func basicType(name string) types.Type {
	if tn, ok := types.Universe.Lookup(name).(*types.TypeName); ok {
		if basic, ok := tn.Type().(*types.Basic); ok {
			return basic
		}
	}
	return nil
}

// instantiated returns an instance of a generic type.
func instantiated(generic types.Type, args []string, find func(string) types.Type) types.Type {
	named, ok := generic.(*types.Named)
	if !ok || len(args) == 0 || len(args) != named.TypeParams().Len() {
		return generic
	}
	var list []types.Type
	for _, arg := range args {
		t := find(arg)
		if t == nil {
			return generic
		}
		list = append(list, t)
	}
	instance, err := types.Instantiate(nil, named, list, false)
	if err != nil {
		return generic
	}
	return instance
}
