// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"reflect"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

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

// keyType returns the type as which a view shows the keys of a map: JSON does
// not ask the methods of a text.
func (c *collector) keyType(m *types.Map) types.Type {
	if key := m.Key(); c.view != summary.JSON || !isString(key) {
		return key
	}
	return types.Typ[types.String]
}

// embedded returns the collector for the fields of an embedded struct: those
// whose names the outer struct has too are not encoded.
func (c *collector) embedded(outer *types.Struct) *collector {
	inner := c.apart(c.view)
	inner.hidden = make(map[string]bool)
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

// Text that an encoder made remembers what it was made of, in parts of its
// object that only decoders look at.
const (
	origin  = summary.Elem(".origin")  // the value that was encoded
	encoded = summary.Elem(".encoded") // what the text held then
)

// remembers reports whether e is a part that says how text came about, and not
// what it holds.
func remembers(e summary.Elem) bool { return e == origin || e == encoded }

// encode puts what the encoding shows of a value into new text.
func (c *modelled) encode(e catalogue.Effect) {
	set := c.transform(c.seenAt(e.From, e.View), e.Via)
	text := &summary.Value{Atoms: set}
	text = c.table.Graft(text, []summary.Elem{encoded}, &summary.Value{Atoms: set}, true)
	text = c.table.Graft(text, []summary.Elem{origin}, c.at(e.From[0]).value, true)
	for _, loc := range c.places(c.at(e.To[0]).value) {
		c.storeAt(loc, text, false)
	}
}

// behind follows pointers and interfaces to what they lead to, as far as there
// is one type.
func (f *frame) behind(v *summary.Value, t types.Type) (*summary.Value, types.Type) {
	for range maxDecode {
		if t = f.instance(t); t == nil {
			break
		}
		if p, ok := t.Underlying().(*types.Pointer); ok {
			v, t = f.load(v), p.Elem()
			continue
		}
		if v == nil || !types.IsInterface(t) || len(v.Atoms) > 0 || len(v.Kids) != 1 {
			break
		}
		symbol, ok := v.Kids[0].Elem.IsDynamic()
		if !ok || f.instanceOf(symbol) == nil {
			break
		}
		v, t = v.Kids[0].Value, f.instanceOf(symbol)
	}
	return v, t
}
