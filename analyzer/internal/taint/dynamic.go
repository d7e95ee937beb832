// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What an interface value is made of, and what comes out of it again.

func (f *frame) makeInterface(instr *ssa.MakeInterface) {
	symbol := f.dynamicName(instr.X.Type())
	f.set(instr, f.boxed(symbol, f.forCall(instr)))
	if len(f.waiting) > 0 {
		f.converted(instr, symbol)
	}
}

// changeType converts to a type with the same underlying one. That of a type
// parameter is an interface.
func (f *frame) changeType(instr *ssa.ChangeType) {
	if isTypeParam(instr.X.Type()) && types.IsInterface(instr.Type()) && !isTypeParam(instr.Type()) {
		f.set(instr, f.boxed(f.dynamicName(instr.X.Type()), f.val(instr.X)))
		return
	}
	f.set(instr, f.retyped(f.unnamed(f.val(instr.X), instr.X.Type()), instr.X.Type(), instr.Type()))
}

// retyped returns a struct, or a pointer to one, that was converted to another
// type: there fields have other labels, or none, and so the data in them brings
// its own along.
func (f *frame) retyped(v *summary.Value, from, to types.Type) *summary.Value {
	owner := deref(from)
	st, ok := owner.Underlying().(*types.Struct)
	if !ok || types.Identical(owner, deref(to)) {
		return v
	}
	for i := range st.NumFields() {
		field := summary.Field(st.Field(i).Name())
		if owner != from {
			f.takeAddress(f.extend(v, field), owner, i)
		} else if part, ok := f.markField(f.table.Project(v, field), owner, i); ok {
			v = f.table.Graft(v, []summary.Elem{field}, part, true)
		}
	}
	return v
}

// boxed returns an interface value that holds v.
func (f *frame) boxed(symbol string, v *summary.Value) *summary.Value {
	if v == nil {
		v = summary.Clean
	}
	return &summary.Value{Kids: []summary.Kid{{Elem: summary.Dynamic(symbol), Value: v}}, Const: v.Const, Rest: summary.NothingElse}
}

func (f *frame) typeAssert(instr *ssa.TypeAssert) {
	v := f.val(instr.X)
	ok := summary.Clean
	if types.IsInterface(instr.AssertedType) && !isTypeParam(instr.AssertedType) {
		v = f.implementing(v, instr.AssertedType)
	} else {
		name := f.dynamicName(instr.AssertedType)
		ok = isOf(v, name, nonNil(instr.X))
		v = f.unboxed(v, name)
	}
	if instr.CommaOk {
		v = f.tuple(v, ok)
	}
	f.set(instr, v)
}

// isOf returns whether an interface value is of a dynamic type, if that is known.
func isOf(v *summary.Value, name string, something bool) *summary.Value {
	if v == nil || len(v.Atoms) > 0 || len(v.Pts) > 0 || len(v.Kids) == 0 || isOpenType(name) {
		return summary.Clean
	}
	may, other := false, false
	for _, k := range v.Kids {
		typ, ok := k.Elem.IsDynamic()
		if !ok || isOpenType(typ) {
			return summary.Clean
		}
		may, other = may || typ == name, other || typ != name
	}
	switch {
	case !may:
		return &summary.Value{Const: summary.BoolConst(false)}
	case !other && something:
		return &summary.Value{Const: summary.BoolConst(true)}
	}
	return summary.Clean
}

// implementing returns an interface value without the dynamic types that are
// known not to have the methods of another interface.
func (f *frame) implementing(v *summary.Value, iface types.Type) *summary.Value {
	it, ok := iface.Underlying().(*types.Interface)
	v = f.table.Whole(v)
	if v == nil || !ok || len(v.Kids) == 0 {
		return v
	}
	out := *v
	out.Kids = nil
	for _, k := range v.Kids {
		symbol, _ := k.Elem.IsDynamic()
		if t := f.typeOf(symbol); t == nil || isOpenType(symbol) || types.Implements(t, it) {
			out.Kids = append(out.Kids, k)
		}
	}
	return &out
}

func isDynamic(e summary.Elem) bool {
	_, ok := e.IsDynamic()
	return ok
}
