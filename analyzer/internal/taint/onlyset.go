// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Who answers may be in an unexported field, as a service has its gate: a function, or an
// interface value. Only this package sets it, so that whoever has the struct asks one of
// those that are stored there, whatever callers are known. Nil answers nothing.

// answerer returns what the function or interface value of a call may be, if it is read from
// such a field; nil if that is not known.
func (f *frame) answerer(called ssa.Value) *summary.Value {
	field := fieldRead(called)
	if field == nil || field.Exported() || field.Pkg() != f.Types {
		return nil
	}
	stored := f.fieldsSet()[field.Origin()]
	var out *summary.Value
	for _, v := range stored {
		if named, ok := v.(*ssa.ChangeType); ok {
			v = named.X
		}
		switch v := v.(type) {
		case *ssa.Function:
			out = f.table.Join(out, f.funcValue(v))
		case *ssa.MakeClosure: // a method of whoever was given
			fn := v.Fn.(*ssa.Function)
			obj, ok := fn.Object().(*types.Func)
			if !ok || fn.Synthetic == "" {
				return nil
			}
			bound := summary.Func{Symbol: boundPrefix + roles.Symbol(obj), Bindings: []*summary.Value{summary.Clean}}
			out = f.table.Join(out, &summary.Value{Funcs: []summary.Func{bound}})
		case *ssa.MakeInterface:
			out = f.table.Join(out, f.boxed(f.dynamicName(v.X.Type()), summary.Clean))
		default:
			return nil
		}
	}
	return out
}

// fieldRead returns the field that a value is read from.
func fieldRead(v ssa.Value) *types.Var {
	switch v := v.(type) {
	case *ssa.UnOp:
		if addr, ok := v.X.(*ssa.FieldAddr); ok {
			return fieldOf(addr)
		}
	case *ssa.Field:
		return v.X.Type().Underlying().(*types.Struct).Field(v.Field)
	}
	return nil
}

// fieldsSet lists what the package stores in fields that hold functions or interface values,
// and whose addresses it does not take. A struct that is made by conversion has what another
// type's fields hold.
func (e *engine) fieldsSet() map[*types.Var][]ssa.Value {
	if e.fields != nil {
		return e.fields
	}
	e.fields = make(map[*types.Var][]ssa.Value)
	taken := make(map[*types.Var]bool)
	for _, fn := range functions(e.pkg, e.Input) {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				switch instr := instr.(type) {
				case *ssa.FieldAddr:
					if field := fieldOf(instr).Origin(); mayAsk(field.Type()) {
						e.noteSet(field, instr, taken)
					}
				case *ssa.ChangeType:
					takeFields(deref(instr.Type()), taken)
				case *ssa.Convert, *ssa.MultiConvert:
					takeFields(deref(instr.(ssa.Value).Type()), taken)
				}
			}
		}
	}
	for field := range taken {
		delete(e.fields, field)
	}
	return e.fields
}

// mayAsk reports whether values of type t are functions or interface values.
func mayAsk(t types.Type) bool { return isFunc(t) || types.IsInterface(t) && !isTypeParam(t) }

// noteSet notes what is done at the address of a field.
func (e *engine) noteSet(field *types.Var, addr *ssa.FieldAddr, taken map[*types.Var]bool) {
	for _, ref := range *addr.Referrers() {
		switch ref := ref.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.Store:
			if ref.Addr != ssa.Value(addr) {
				taken[field] = true
				continue
			}
			e.fields[field] = append(e.fields[field], ref.Val)
		default:
			taken[field] = true
		}
	}
}

func takeFields(t types.Type, taken map[*types.Var]bool) {
	if st, ok := t.Underlying().(*types.Struct); ok {
		for field := range st.Fields() {
			taken[field.Origin()] = true
		}
	}
}
