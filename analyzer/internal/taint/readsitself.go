// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Types that read themselves: what their methods do with a text, and why they refuse
// it, comes of the text. They may be in slices, maps and behind pointers.

// unmarshalers are the methods by which a type reads itself.
var unmarshalers = map[summary.View][]string{
	summary.JSON: {"UnmarshalJSON", "UnmarshalText"},
	summary.XML:  {"UnmarshalXML", "UnmarshalXMLAttr", "UnmarshalText"},
	summary.Gob:  {"GobDecode", "UnmarshalBinary"},
}

// decodesItself calls the method by which a type reads itself, if it has one.
func (d *decoder) decodesItself(addr *summary.Value, t types.Type, set summary.Set) bool {
	fn := d.reader(t)
	if fn == nil {
		return false
	}
	name := fn.Name()
	inv := &invocation{instr: d.inv.instr, path: d.inv.path + "/" + name, depth: d.inv.depth + 1, results: fn.Signature().Results()}
	for p := range fn.Signature().Params().Variables() {
		inv.args = append(inv.args, d.read(p.Type(), name, set))
		inv.types = append(inv.types, p.Type())
		inv.roots = append(inv.roots, nil)
	}
	out := d.invokeOn(inv, &summary.Value{Pts: d.places(addr)}, d.noteDynamic(types.NewPointer(t)), name, nil)
	d.refuses(at(out, 0))
	return true
}

// reader returns the method by which a type reads itself, if what that does is known.
func (d *decoder) reader(t types.Type) *types.Func {
	for _, name := range unmarshalers[d.view] {
		obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(t), false, packageOf(t), name)
		if fn, ok := obj.(*types.Func); ok {
			symbol := roles.Symbol(fn)
			_, known := d.summaryOf(symbol)
			if _, modelled := d.Roles.Model(symbol); known || modelled {
				return fn
			}
			return nil
		}
	}
	return nil
}

// read returns what a method that reads is given as a parameter: text, the decoder that
// has it, or an element of it.
func (d *decoder) read(t types.Type, method string, set summary.Set) *summary.Value {
	v := &summary.Value{Atoms: set}
	if !refers(t) {
		return v
	}
	o := d.object(d.inv.instr, d.inv.path+"text for "+method, "text", false)
	if isPointer(t) {
		v = d.table.Graft(nil, []summary.Elem{summary.Field("buf")}, v, true)
	}
	d.remember(o, v)
	return pointer(o)
}

// fillElement fills an element of what is of type t, one that stands for all, if any
// below it reads itself. What the container holds is known without: all of the text.
func (d *decoder) fillElement(t types.Type, set summary.Set, depth int) {
	for _, elem := range elementsOf(t) {
		if depth >= maxDecode || !d.readsBelow(elem, depth) {
			continue
		}
		d.elements++
		o := d.object(d.inv.instr, d.inv.path+"decoded element "+itoa(d.elements), "decoded", false)
		d.remember(o, summary.Clean)
		d.fill(pointer(o), elem, set, depth+1)
	}
}

// elementsOf returns the types of what a container, or a pointer, of type t leads to.
func elementsOf(t types.Type) []types.Type {
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return []types.Type{u.Elem()}
	case *types.Slice:
		return []types.Type{u.Elem()}
	case *types.Array:
		return []types.Type{u.Elem()}
	case *types.Map:
		return []types.Type{u.Key(), u.Elem()}
	}
	return nil
}

// readsBelow reports whether a type, or what the encoding knows below it, reads itself, or is
// quoted where it cannot be read.
func (d *decoder) readsBelow(t types.Type, depth int) bool {
	if t = d.instance(t); t == nil || depth > maxDecode || isTypeParam(t) {
		return false
	}
	d.engine.steps++
	if d.reader(t) != nil || d.quotes(t) {
		return true
	}
	if st, ok := t.Underlying().(*types.Struct); ok {
		for _, f := range d.fields(st) {
			if d.quotesIn(st, f) || d.readsBelow(f.Type(), depth+1) {
				return true
			}
		}
	}
	for _, elem := range elementsOf(t) {
		if d.readsBelow(elem, depth+1) {
			return true
		}
	}
	return false
}
