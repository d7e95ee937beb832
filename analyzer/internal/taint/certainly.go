// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What was stored in a variable last, and by the function itself, is certainly there as
// long as nobody else was given its address. So is what was copied from such a variable.

// certain reports whether a container is an object whenever that is there at all.
func (f *frame) certain(v ssa.Value, o *summary.Object) bool {
	switch v := v.(type) {
	case *ssa.Parameter, *ssa.MakeSlice, *ssa.MakeMap, *ssa.Alloc:
		return true
	case *ssa.Slice:
		return f.certain(v.X, o)
	case *ssa.ChangeType:
		return f.certain(v.X, o)
	case *ssa.Call:
		return isAppend(v) || !o.Input && f.holders(o) == 0
	case *ssa.Extract:
		_, ok := v.Tuple.(*ssa.Call)
		return ok && !o.Input && f.holders(o) == 0
	case *ssa.UnOp:
		return v.Op == token.MUL && f.certainlyAt(v.X, nil, v, o)
	}
	return false
}

// certainlyAt reports whether an object is what some part of what an address leads to
// was, at an instruction: what callers gave, or was stored there last.
func (f *frame) certainlyAt(addr ssa.Value, parts []summary.Elem, at ssa.Instruction, o *summary.Object) bool {
	variable, fields := fieldsOf(addr)
	fields = append(fields, parts...)
	made, ok := variable.(*ssa.Alloc)
	if !ok {
		return o.Input && parts == nil && len(f.storesTo(addr)) == 0 && (!f.isWritten(addr) || !handedOnBefore(variable, at))
	}
	if handedOnBefore(made, at) || slices.ContainsFunc(fields, func(e summary.Elem) bool { return e.IsMany() || e.IsIndex() || e == summary.Deref }) {
		return false
	}
	last, rest, _ := lastStore(made, fields, at)
	switch {
	case last == nil:
		return false
	case len(rest) == 0:
		return f.certain(last.Val, o)
	}
	switch v := last.Val.(type) {
	case *ssa.Parameter:
		return o.Input
	case *ssa.UnOp:
		return v.Op == token.MUL && f.certainlyAt(v.X, rest, v, o)
	}
	return false
}

// storesTo lists the stores of a function to places like that of an address: of the
// same field, or of the same variable.
func (f *frame) storesTo(addr ssa.Value) []*ssa.Store {
	var list []*ssa.Store
	field, isField := addr.(*ssa.FieldAddr)
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			store, ok := instr.(*ssa.Store)
			if !ok {
				continue
			}
			other, alike := store.Addr.(*ssa.FieldAddr)
			if store.Addr == addr || store.Addr == base(addr) || isField && alike && field.Field == other.Field && field.X.Type() == other.X.Type() {
				list = append(list, store)
			}
		}
	}
	return list
}

// isWritten reports whether anything is known of the input that an address is in, but
// that it is one.
func (f *frame) isWritten(addr ssa.Value) bool {
	return slices.ContainsFunc(f.targets(f.val(addr)), func(l summary.Loc) bool { return f.changed(l.Object) })
}

// lastStore returns what was stored in a variable, at fields or at what has them, last
// before an instruction, nil for nothing; and the fields of that.
func lastStore(variable *ssa.Alloc, fields []summary.Elem, at ssa.Instruction) (last *ssa.Store, rest []summary.Elem, known bool) {
	stores := storesIn(variable)
	for _, s := range stores {
		to, path := fieldsOf(s.Addr)
		n := min(len(path), len(fields))
		if to != variable || !slices.Equal(path[:n], fields[:n]) || !mayPrecede(s, at) {
			continue
		}
		if !precedes(s, at) || len(path) > len(fields) || last != nil && !precedes(last, s) {
			return nil, nil, false
		}
		last, rest = s, fields[n:]
	}
	return last, rest, true
}

// storesIn lists the stores of a function to a variable, in their order in the text.
func storesIn(variable *ssa.Alloc) []*ssa.Store {
	var list []*ssa.Store
	for _, b := range variable.Parent().Blocks {
		for _, instr := range b.Instrs {
			if store, ok := instr.(*ssa.Store); ok && base(store.Addr) == variable {
				list = append(list, store)
			}
		}
	}
	return list
}

// fieldsOf returns of what an address is a part, and of which fields and elements.
func fieldsOf(addr ssa.Value) (of ssa.Value, path []summary.Elem) {
	for {
		switch part := addr.(type) {
		case *ssa.FieldAddr:
			path = append(path, summary.Field(fieldOf(part).Name()))
			addr = part.X
		case *ssa.IndexAddr:
			path = append(path, summary.AnyElem)
			addr = part.X
		default:
			slices.Reverse(path)
			return addr, path
		}
	}
}
