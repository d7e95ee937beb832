// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Parts of structs, arrays and maps.

func (f *frame) fieldAddr(instr *ssa.FieldAddr) {
	owner := deref(instr.X.Type())
	at := f.extend(f.val(instr.X), summary.Field(fieldOf(instr).Name()))
	if label, name, ok := f.fieldLabel(owner, instr.Field); ok && handedOn(instr) {
		at = f.table.Mark(at, f.addressOf(label, name))
	}
	f.set(instr, at)
}

// handedOn reports whether an address is used for more than reading and writing
// what is there. Then that may be read where nobody knows whose field it is, and
// the address carries the label.
func handedOn(addr ssa.Value) bool {
	return !everyUse(addr, func(use ssa.Instruction) bool {
		switch use := use.(type) {
		case *ssa.Store:
			return use.Val != addr
		case *ssa.UnOp, *ssa.DebugRef:
			return true
		case *ssa.FieldAddr:
			return !handedOn(use)
		case *ssa.IndexAddr:
			return !handedOn(use)
		}
		return false
	})
}

// handedOnBefore reports whether an address may have been handed on before an
// instruction, so that others may have written there.
func handedOnBefore(addr ssa.Value, then ssa.Instruction) bool {
	return !everyUse(addr, func(use ssa.Instruction) bool {
		switch part := use.(type) {
		case *ssa.Store:
			if part.Val != addr {
				return true
			}
		case *ssa.UnOp, *ssa.DebugRef:
			return true
		case *ssa.FieldAddr, *ssa.IndexAddr:
			return !handedOnBefore(use.(ssa.Value), then)
		}
		return !mayPrecede(use, then)
	})
}

// takeAddress marks the field at an address under which it may be read where its
// label is not known.
func (f *frame) takeAddress(at *summary.Value, owner types.Type, i int) {
	label, name, ok := f.fieldLabel(owner, i)
	if !ok {
		return
	}
	part := f.load(at)
	if set := f.forRest(f.addressOf(label, name), f.rest(part, 0)); len(set) > 0 {
		f.store(at, f.table.Mark(part, set))
	}
}

// addressOf is the source that the address of a labelled field is.
func (f *frame) addressOf(label policy.Label, name string) summary.Set {
	return f.source(label, "field "+name, addressTaken+name+" is taken", f.pos)
}

// addressTaken begins the text of a source that is there because the address of
// a field was handed on.
const addressTaken = "the address of "

// byName drops from what is read of a field, by its name, what is there because
// its address was handed on: it is the same data.
func (f *frame) byName(v *summary.Value, what string) *summary.Value {
	return f.table.MapAtoms(v, func(a *summary.Atom) *summary.Atom {
		if a.Source != nil && a.Source.What == what && strings.HasPrefix(a.Source.Text, addressTaken) {
			return nil
		}
		return a
	})
}

func (f *frame) field(instr *ssa.Field) {
	st := underlying(instr.X.Type()).(*types.Struct)
	v := f.table.Project(f.val(instr.X), summary.Field(st.Field(instr.Field).Name()))
	f.set(instr, f.labelField(v, instr, instr.X, instr.X.Type(), instr.Field))
}

// labelField adds the label of a field of x to a value read from it.
func (f *frame) labelField(v *summary.Value, instr ssa.Instruction, x ssa.Value, owner types.Type, i int) *summary.Value {
	v, ok := f.markField(v, owner, i)
	if !ok {
		return v
	}
	return f.checked(v, func() []string { return f.rootsRead(x, instr) })
}

// markField adds the label of a field to its value, if it has one and what is
// there is not known to be without data.
func (f *frame) markField(v *summary.Value, owner types.Type, i int) (_ *summary.Value, ok bool) {
	label, name, ok := f.fieldLabel(owner, i)
	if !ok {
		return v, false
	}
	set := f.forRest(f.source(label, "field "+name, name+" is read", f.pos), f.rest(v, 0))
	return f.table.Mark(f.byName(v, "field "+name), set), len(set) > 0
}

// fieldLabel returns the label of the i-th field of a struct, if it has one, and
// what the field is called.
func (f *frame) fieldLabel(owner types.Type, i int) (_ policy.Label, name string, ok bool) {
	st := underlying(owner).(*types.Struct)
	label, ok := f.Roles.Field(owner, st.Field(i), st.Tag(i))
	if !ok {
		return policy.Label{}, "", false
	}
	return label, typeName(owner) + "." + st.Field(i).Name(), true
}

// element reads one element of an array value or a string.
func (f *frame) element(v *summary.Value, t types.Type, e summary.Elem) *summary.Value {
	if isString(t) {
		return f.derived(v, summary.Encode)
	}
	return f.table.Project(v, e)
}

func (f *frame) lookup(instr *ssa.Lookup) {
	m := f.val(instr.X)
	var v *summary.Value
	found := summary.Clean
	if value, there, ok := f.tabled(instr.X, instr.Index); ok {
		v, found = value, &summary.Value{Const: summary.BoolConst(there)}
	} else if isString(instr.X.Type()) {
		v = f.derived(m, summary.Encode)
	} else {
		v = f.load(f.under(m, instr.Index))
		v = f.table.Mark(v, f.all(f.val(instr.Index), instr.Index.Type(), summary.Lookup))
	}
	if instr.CommaOk {
		v = f.tuple(v, found)
	}
	f.set(instr, v)
}

func (f *frame) mapUpdate(instr *ssa.MapUpdate) {
	m := f.val(instr.Map)
	f.store(f.extend(m, summary.MapKeys), f.putIn(instr, f.val(instr.Key)))
	f.store(f.under(m, instr.Key), f.putIn(instr, f.val(instr.Value)).Stepped(f.step("stored in a map")))
}

// fieldOf returns the field that an address is of.
func fieldOf(at *ssa.FieldAddr) *types.Var {
	return underlying(deref(at.X.Type())).(*types.Struct).Field(at.Field)
}
