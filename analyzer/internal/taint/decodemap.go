// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a struct was encoded to becomes a map, or the map that an empty interface
// then holds, key by key.

// intoMap fills a map or an interface, of type t, at an address from the struct
// that was encoded. It reports false if it cannot.
func (d *decoder) intoMap(addr *summary.Value, t types.Type, v *summary.Value, from types.Type, depth int) bool {
	elem, ok := d.mapOf(t)
	st, wasStruct := d.plain(from)
	held := d.load(addr)
	if !ok || !wasStruct || depth >= maxDecode || types.IsInterface(t) && !held.IsClean() {
		return false // an interface may hold a pointer to what is filled
	}
	filled := held // one that is there already is kept
	if len(held.Pts) != 1 || len(held.Atoms) > 0 {
		filled = d.table.Join(held, d.newMap(addr, t))
	}
	for i := range st.NumFields() {
		f := st.Field(i)
		if !slices.Contains(d.fields(st), f) {
			continue
		}
		at := d.extend(filled, summary.Key(summary.StringConst(d.nameIn(st, f))))
		d.copyField(at, elem, v, from, i, depth)
	}
	return true
}

// newMap stores a new map, or an interface that holds one, at an address.
func (d *decoder) newMap(addr *summary.Value, t types.Type) *summary.Value {
	d.maps++
	o := d.object(d.inv.instr, d.inv.path+"decoded map "+itoa(d.maps), "decoded", true)
	if _, ok := d.state.memory.at(o); !ok {
		d.remember(o, summary.Clean)
	}
	stored := pointer(o)
	if types.IsInterface(t) {
		stored = d.boxed(d.noteDynamic(types.NewMap(types.Typ[types.String], anyType)), stored)
	}
	for _, loc := range d.places(addr) {
		d.storeAt(loc, stored, false)
	}
	return pointer(o)
}

// mapOf returns the type of the elements of a map by text that the encoding fills
// itself. In an empty interface, it makes one.
func (d *decoder) mapOf(t types.Type) (elem types.Type, ok bool) {
	if t == nil || isTypeParam(t) || d.view != summary.JSON {
		return nil, false
	}
	switch u := t.Underlying().(type) {
	case *types.Interface:
		return anyType, u.Empty()
	case *types.Map:
		return u.Elem(), isString(u.Key()) && !d.readsItself(t) && !d.readsItself(u.Key())
	}
	return nil, false
}

// readsItself reports whether a type has a method by which it is decoded.
func (d *decoder) readsItself(t types.Type) bool {
	return slices.ContainsFunc(unmarshalers[d.view], func(name string) bool {
		obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(t), false, packageOf(t), name)
		return obj != nil
	})
}
