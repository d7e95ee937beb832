// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"reflect"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// decoders are the packages that fill what a pointer refers to by its type:
// with which view the same type is encoded.
var decoders = map[string]summary.View{
	"encoding/json": summary.JSON,
	"encoding/xml":  summary.XML,
	"encoding/gob":  summary.Gob,
}

// unmarshalers are the methods by which a type reads itself.
var unmarshalers = map[summary.View][]string{
	summary.JSON: {"UnmarshalJSON", "UnmarshalText"},
	summary.Gob:  {"GobDecode", "UnmarshalBinary"},
}

// tagKeys are the keys of struct tags that encoders look at.
var tagKeys = map[summary.View]string{summary.JSON: "json", summary.Revealed: "json", summary.XML: "xml"}

// encodedName returns the name that a view has for a field, and whether a tag
// gives it.
func encodedName(view summary.View, field *types.Var, tag string) (name string, tagged bool) {
	name, _, _ = strings.Cut(reflect.StructTag(tag).Get(tagKeys[view]), ",")
	if name == "" {
		return field.Name(), false
	}
	return name, true
}

// embedded returns the collector for the fields of an embedded struct: those
// whose names the outer struct has too are not encoded.
func (c *collector) embedded(outer *types.Struct) *collector {
	inner := &collector{frame: c.frame, view: c.view, seen: c.seen, hidden: make(map[string]bool)}
	for name := range c.hidden {
		inner.hidden[name] = true
	}
	for i := range outer.NumFields() {
		name, tagged := encodedName(c.view, outer.Field(i), outer.Tag(i))
		if outer.Field(i).Exported() && (tagged || !outer.Field(i).Embedded()) {
			inner.hidden[name] = true
		}
	}
	return inner
}

// decodes returns the view of the encoding that a model's effect reads, if it
// fills what a pointer refers to.
func (c *modelled) decodes(to catalogue.Port) (summary.View, bool) {
	view, ok := decoders[c.model.Package]
	return view, ok && len(to.Path) > 0 && to.Path[len(to.Path)-1] == "^"
}

// maxDecode bounds how deep structs are filled field by field.
const maxDecode = 5

// decode fills what an address refers to, of type t, with decoded data: its
// own method does it, or the fields that the encoding knows get it.
func (c *modelled) decode(addr *summary.Value, t types.Type, set summary.Set, view summary.View, depth int) {
	if t == nil || depth > maxDecode {
		c.fill(addr, set)
		return
	}
	if c.decodesItself(addr, t, set, view) {
		return
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		c.fill(addr, set)
		return
	}
	shown := &collector{frame: c.frame, view: view}
	for i := range st.NumFields() {
		if field := st.Field(i); shown.shows(field, st.Tag(i)) {
			c.decode(c.extend(addr, summary.Field(field.Name())), field.Type(), set, view, depth+1)
		}
	}
}

// fill adds atoms to all that is at an address.
func (c *modelled) fill(addr *summary.Value, set summary.Set) {
	for _, loc := range c.places(addr) {
		c.storeAt(loc, c.table.Mark(c.loadAt(loc), set), false)
	}
}

// decodesItself calls the method by which a type reads itself, if it has one.
func (c *modelled) decodesItself(addr *summary.Value, t types.Type, set summary.Set, view summary.View) bool {
	pt := types.NewPointer(t)
	for _, name := range unmarshalers[view] {
		obj, _, _ := types.LookupFieldOrMethod(pt, false, packageOf(t), name)
		fn, ok := obj.(*types.Func)
		if !ok {
			continue
		}
		if _, known := c.summaryOf(roles.Symbol(fn)); !known {
			return false
		}
		o := c.object(c.inv.instr, c.inv.path+"text for "+name, "text", false)
		c.state.memory[o] = &summary.Value{Atoms: set}
		inv := &invocation{
			instr: c.inv.instr, path: c.inv.path + "/" + name, depth: c.inv.depth + 1, results: fn.Signature().Results(),
			args: []*summary.Value{pointer(o)}, types: []types.Type{fn.Signature().Params().At(0).Type()}, roots: [][]string{nil},
		}
		c.invokeOn(inv, &summary.Value{Pts: c.places(addr)}, c.noteDynamic(pt), name, nil)
		return true
	}
	return false
}
