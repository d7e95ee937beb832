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
	d.maps++
	o := d.object(d.inv.instr, d.inv.path+"decoded map "+itoa(d.maps), "decoded", true)
	if _, ok := d.state.memory[o]; !ok {
		d.state.memory[o] = summary.Clean
	}
	made := pointer(o)
	filled := d.table.Join(held, made) // one that is there already is kept
	if types.IsInterface(t) {
		made = d.boxed(d.noteDynamic(types.NewMap(types.Typ[types.String], anyType)), made)
	}
	for _, loc := range d.places(addr) {
		d.storeAt(loc, made, false)
	}
	for i := range st.NumFields() {
		f := st.Field(i)
		if !slices.Contains(d.fields(st), f) {
			continue
		}
		at := d.extend(filled, summary.Key(summary.StringConst(d.nameIn(st, f))))
		d.copy(at, elem, d.table.Project(v, summary.Field(f.Name())), f.Type(), depth+1)
		d.fill(at, elem, d.labelOf(from, f), depth+1)
	}
	return true
}

// mapOf returns the type of the elements of a map by text that the encoding fills
// itself. In an empty interface, it makes one.
func (d *decoder) mapOf(t types.Type) (elem types.Type, ok bool) {
	if t == nil || d.view != summary.JSON {
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
