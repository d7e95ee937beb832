// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// What type arguments a call of generic code has: where it is called itself, SSA says;
// a function value has them in its symbol, "F$1[p.T,?0]", and a method those of its
// receiver's type. They are names, and change as dynamic types do on their way to
// callers.

// typeArgsOf returns the type arguments of a function that is mentioned, with those of
// its receiver first. A literal has the type parameters of the function around.
func typeArgsOf(fn *ssa.Function) []types.Type {
	if args := fn.TypeArgs(); len(args) > 0 {
		return args
	}
	if fn.Parent() != nil {
		return paramsAsArgs(fn)
	}
	if obj, ok := fn.Object().(*types.Func); ok && fn.Synthetic != "" {
		if recv := obj.Signature().Recv(); recv != nil {
			return receiverArgs(recv.Type())
		}
	}
	return nil
}

func paramsAsArgs(fn *ssa.Function) []types.Type {
	for fn.Parent() != nil && fn.TypeParams().Len() == 0 {
		fn = fn.Parent()
	}
	var list []types.Type
	for tp := range fn.TypeParams().TypeParams() {
		list = append(list, tp)
	}
	return list
}

// receiverArgs returns the type arguments of a method by its receiver's type.
func receiverArgs(t types.Type) []types.Type {
	if t == nil {
		return nil
	}
	named, ok := types.Unalias(deref(t)).(*types.Named)
	if !ok {
		return nil
	}
	var list []types.Type
	for arg := range named.TypeArgs().Types() {
		list = append(list, arg)
	}
	return list
}

// TypeArgs returns the names of the type arguments of a function value, by its symbol, or
// of a dynamic type.
func TypeArgs(symbol string) []string {
	_, args := ofInstance(symbol)
	return args
}

// functionSymbol returns the symbol of a function value, with its type arguments.
func (f *frame) functionSymbol(symbol string, args []types.Type) string {
	var names []string
	for _, t := range args {
		names = append(names, f.dynamicName(t))
	}
	return instanceSymbol(symbol, names)
}

// typesCalled finds type arguments by their names; nil for each that is not known.
func (f *frame) typesCalled(names []string) []types.Type {
	var list []types.Type
	for _, name := range names {
		t := f.typeOf(name)
		if t == nil && isOpenType(name) {
			t = f.typeCalled(name, f.param)
		}
		list = append(list, t)
	}
	return list
}

// unnamedTypes returns the name of a dynamic type, or a symbol, where it is not known
// any more what function the type parameters in it are of.
func unnamedTypes(name string) string {
	nobody := binding{inv: new(invocation)}
	return nobody.named(name)
}

// typeArgsAt returns the type arguments of a method of a dynamic type.
func (f *frame) typeArgsAt(t types.Type, typ string) []types.Type {
	if t != nil {
		return receiverArgs(t)
	}
	_, names := ofInstance(typ)
	return f.typesCalled(names)
}
