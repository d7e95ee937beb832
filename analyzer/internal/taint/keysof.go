// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Keys of several records: where a function looks up records of one kind by two fields of
// a struct, such as the ids of a buyer and a seller, or by two elements of a list, each of
// these is of somebody of his own, like the records in records.go.

// A part is a field of the structs of a type, or an element of a list.
type keyPart struct {
	of    *types.Struct // nil for an element
	field int
	list  ssa.Value
	index string
}

// A lookup is what looks up records, and by which of its arguments.
type lookup struct {
	by  string
	arg int
}

// maxKeysOf bounds the parts by which one lookup is made that are told apart.
const maxKeysOf = 16

// keysOf returns the parts by which the function looks up several records.
func (f *frame) keysOf() []keyPart {
	if f.keysFound {
		return f.keys
	}
	f.keysFound = true
	if !f.guarded {
		return nil
	}
	parts := make(map[lookup][]keyPart)
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			f.eachLookup(instr, func(l lookup, key ssa.Value) {
				if p, ok := f.keyPart(key); ok && len(parts[l]) < maxKeysOf && !slices.ContainsFunc(parts[l], p.is) {
					f.addKey(parts[l], p)
					parts[l] = append(parts[l], p)
				}
			})
		}
	}
	return f.keys
}

// addKey adds a part to the keys of several if another part of the same is used likewise.
func (f *frame) addKey(others []keyPart, p keyPart) {
	for _, other := range others {
		if other.of == p.of && (p.of != nil || sameRead(other.list, p.list)) {
			f.keys = append(f.keys, other, p)
		}
	}
}

// eachLookup visits the keys by which an instruction looks up a record: by which function or
// in which kind of map, and by which argument.
func (f *frame) eachLookup(instr ssa.Instruction, visit func(l lookup, key ssa.Value)) {
	switch instr := instr.(type) {
	case *ssa.Call:
		c := instr.Common()
		results := c.Signature().Results()
		symbol := calleeSymbol(c)
		if symbol == "" || results.Len() == 0 || recordKind(results.At(0).Type()) == nil {
			return
		}
		for i, arg := range c.Args {
			if isBasic(arg.Type()) {
				visit(lookup{symbol, i}, arg)
			}
		}
	case *ssa.Lookup:
		if m, ok := instr.X.Type().Underlying().(*types.Map); ok && isBasic(m.Key()) && recordKind(m.Elem()) != nil {
			visit(lookup{by: types.TypeString(m, nil)}, instr.Index)
		}
	}
}

// keyPart returns which part of a struct or list a key was read from.
func (f *frame) keyPart(key ssa.Value) (keyPart, bool) {
	key = unconverted(key)
	if load, ok := key.(*ssa.UnOp); ok {
		key = load.X
	}
	switch v := key.(type) {
	case *ssa.FieldAddr:
		return fieldPart(v.X, v.Field)
	case *ssa.Field:
		return fieldPart(v.X, v.Field)
	case *ssa.IndexAddr:
		return keyPart{list: v.X, index: f.indexName(v.Index)}, true
	case *ssa.Index:
		return keyPart{list: v.X, index: f.indexName(v.Index)}, true
	}
	return keyPart{}, false
}

func fieldPart(of ssa.Value, i int) (keyPart, bool) {
	st, ok := deref(of.Type()).Underlying().(*types.Struct)
	return keyPart{of: st, field: i}, ok
}

// is reports whether a part is another.
func (p keyPart) is(other keyPart) bool {
	return p.of == other.of && p.field == other.field && p.index == other.index && (p.of != nil || sameRead(p.list, other.list))
}

// keyRoots returns the roots of a part of something, if it is a key of one of several, which
// are apart from each other but tell of the rest of what they are in.
func (r *rootFinder) keyRoots(container ssa.Value, p keyPart, name string) (found bool) {
	if !slices.ContainsFunc(r.keysOf(), p.is) {
		return false
	}
	for _, root := range r.container(container) {
		r.found[root+fieldRoot+name] = true
	}
	return true
}
