// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// method finds the method that a call on a value of a dynamic type reaches,
// and the receiver that it is given: a promoted method gets the embedded
// field.
func (f *frame) method(recv *summary.Value, typ, name string) (symbol string, _ *summary.Value, _ types.Type, ok bool) {
	t := f.typeOf(typ)
	if t == nil {
		typ, _ := ofInstance(typ)
		symbol := "(" + typ + ")." + name
		value := "(" + strings.TrimPrefix(typ, "*") + ")." + name
		if s, ok := f.summaryOf(value); ok && value != symbol && !s.Inert() {
			return value, f.load(recv), nil, true
		}
		if _, ok := f.summaryOf(symbol); ok {
			return symbol, recv, nil, true
		}
		if _, ok := f.Roles.Model(symbol); ok {
			return symbol, recv, nil, true
		}
		return "", recv, nil, false
	}
	obj, index, _ := types.LookupFieldOrMethod(t, true, f.Types, name)
	fn, isFunc := obj.(*types.Func)
	if !isFunc {
		obj, index, _ = types.LookupFieldOrMethod(t, true, packageOf(t), name)
		if fn, isFunc = obj.(*types.Func); !isFunc {
			return "", recv, t, false
		}
	}
	for _, i := range index[:len(index)-1] {
		recv, t = f.embeddedIn(recv, t, i)
	}
	if types.IsInterface(t) {
		return roles.Symbol(fn), recv, t, true
	}
	_, wantsPointer := fn.Signature().Recv().Type().(*types.Pointer)
	_, isPointer := t.Underlying().(*types.Pointer)
	switch {
	case isPointer && !wantsPointer:
		recv, t = f.load(recv), deref(t)
	case !isPointer && wantsPointer:
		o := f.object(f.anchor(), "recv "+typ, "receiver", false)
		f.remember(o, recv)
		recv, t = pointer(o), types.NewPointer(t)
	}
	return roles.Symbol(fn), recv, t, true
}

// anchor returns an instruction of the current block, to name an object by.
func (f *frame) anchor() ssa.Instruction { return f.block.Instrs[len(f.block.Instrs)-1] }

func packageOf(t types.Type) *types.Package {
	if n, ok := types.Unalias(deref(t)).(*types.Named); ok {
		return n.Obj().Pkg()
	}
	return nil
}

// interfaceMethod returns the method with the symbol if its receiver is an
// interface.
func (f *frame) interfaceMethod(symbol string) (*types.Func, bool) {
	if symbol == "(error).Error" {
		return errorMethod, true
	}
	local := roles.Local(symbol)
	typ, name, ok := strings.Cut(strings.TrimPrefix(local, "("), ").")
	if !ok {
		return nil, false
	}
	t := f.typeOf(roles.PackageOf(symbol) + "." + strings.TrimPrefix(typ, "*"))
	if t == nil || !types.IsInterface(t) {
		return nil, false
	}
	obj, _, _ := types.LookupFieldOrMethod(t, false, f.Types, name)
	fn, ok := obj.(*types.Func)
	return fn, ok
}

var errorMethod = types.Universe.Lookup("error").Type().Underlying().(*types.Interface).Method(0)

// receiverType returns the type of a method's receiver, with type arguments.
func (f *frame) receiverType(symbol string, args []string) types.Type {
	typ, _, ok := strings.Cut(strings.TrimPrefix(symbol, "("), ").")
	if !ok {
		return nil
	}
	return f.typeOf(instanceSymbol(typ, args))
}
