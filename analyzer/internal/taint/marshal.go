// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

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
	inner := &collector{frame: c.frame, view: c.view, seen: c.seen, hidden: make(map[string]bool), typing: c.typing}
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

// decode fills what a pointer refers to from text.
func (c *modelled) decode(e catalogue.Effect) {
	d := &decoder{modelled: c, view: e.View, via: e.Via}
	set := c.transform(c.seenAt(e.From, summary.State), e.Via)
	to := c.at(e.To[0])
	if to.addr == nil {
		c.taint(e.To[0], set)
		return
	}
	d.text = set
	originals, ok := d.originals(c.at(e.From[0]).value)
	if !ok || len(e.From) > 1 {
		d.fill(to.addr, to.typ, set, 0)
		return
	}
	for _, v := range originals {
		d.copy(to.addr, to.typ, v, anyType, 0)
	}
}

// A decoder fills values with decoded data.
type decoder struct {
	*modelled
	view summary.View
	via  summary.Transform
	text summary.Set // what the text holds
}

// originals returns the values that a text may have been made of; ok is false
// if they are not all that it holds by now.
func (d *decoder) originals(text *summary.Value) (list []*summary.Value, ok bool) {
	locs := d.places(text)
	for _, loc := range locs {
		content := d.loadAt(loc)
		then, known := content.Kid(encoded)
		now := d.collect(&summary.Value{Pts: []summary.Loc{loc}}, types.NewSlice(types.Typ[types.Byte]), summary.All)
		if !known || !then.Atoms.Covers(now) {
			return nil, false
		}
		v, known := content.Kid(origin)
		if !known || len(v.Kids) != 1 || !isDynamic(v.Kids[0].Elem) {
			return nil, false
		}
		list = append(list, v)
	}
	return list, len(list) > 0 && len(d.loose(text)) == 0
}

// maxDecode bounds how deep structs are filled field by field.
const maxDecode = 5

// fill fills what an address refers to, of type t, with decoded data: its own
// method does it, or the fields that the encoding knows get it.
func (d *decoder) fill(addr *summary.Value, t types.Type, set summary.Set, depth int) {
	if t == nil || depth > maxDecode {
		d.markAt(addr, set)
		return
	}
	if d.decodesItself(addr, t, set) {
		return
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		d.markAt(addr, set)
		return
	}
	for _, f := range d.fields(st) {
		d.fill(d.extend(addr, summary.Field(f.Name())), f.Type(), set, depth+1)
	}
}

// fields lists the fields of a struct that the encoding knows.
func (d *decoder) fields(st *types.Struct) []*types.Var {
	shown := &collector{frame: d.frame, view: d.view}
	var list []*types.Var
	for i := range st.NumFields() {
		if shown.shows(st.Field(i), st.Tag(i)) {
			list = append(list, st.Field(i))
		}
	}
	return list
}

// copy fills what an address refers to, of type t, from the value that was
// encoded: of two structs, each field from the one of its name.
func (d *decoder) copy(addr *summary.Value, t types.Type, v *summary.Value, from types.Type, depth int) {
	v, from = d.behind(v, from)
	to, isStruct := d.plain(t)
	st, wasStruct := d.plain(from)
	if !isStruct || !wasStruct || depth > maxDecode {
		d.fill(addr, t, d.transform(d.collect(v, from, d.view), d.via), depth)
		return
	}
	for _, f := range d.fields(to) {
		for i := range st.NumFields() {
			if g := st.Field(i); slices.Contains(d.fields(st), g) && d.sameName(to, f, st, g) {
				at := d.extend(addr, summary.Field(f.Name()))
				d.copy(at, f.Type(), d.table.Project(v, summary.Field(g.Name())), g.Type(), depth+1)
				d.fill(at, f.Type(), d.labelOf(from, g), depth+1)
			}
		}
	}
}

// behind follows pointers and interfaces to what they lead to, as far as there
// is one type.
func (f *frame) behind(v *summary.Value, t types.Type) (*summary.Value, types.Type) {
	for range maxDecode {
		if t == nil {
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
		if !ok || f.typeOf(symbol) == nil {
			break
		}
		v, t = v.Kids[0].Value, f.typeOf(symbol)
	}
	return v, t
}

// plain returns a struct type whose fields are encoded one by one, under their
// own names.
func (d *decoder) plain(t types.Type) (*types.Struct, bool) {
	if t == nil {
		return nil, false
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil, false
	}
	for f := range st.Fields() {
		if f.Embedded() {
			return nil, false
		}
	}
	for _, name := range slices.Concat(viewMethods[d.view], unmarshalers[d.view]) {
		if obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(t), false, packageOf(t), name); obj != nil {
			return nil, false
		}
	}
	return st, true
}

// sameName reports whether two fields have one name in the encoding.
func (d *decoder) sameName(a *types.Struct, f *types.Var, b *types.Struct, g *types.Var) bool {
	return strings.EqualFold(d.nameIn(a, f), d.nameIn(b, g))
}

func (d *decoder) nameIn(st *types.Struct, f *types.Var) string {
	for i := range st.NumFields() {
		if st.Field(i) == f {
			name, _ := encodedName(d.view, f, st.Tag(i))
			return name
		}
	}
	return ""
}

// labelOf returns what the text holds because a field is labelled.
func (d *decoder) labelOf(owner types.Type, field *types.Var) summary.Set {
	what := "field " + typeName(owner) + "." + field.Name()
	return d.text.Map(func(a *summary.Atom) *summary.Atom {
		if a.Open() || a.Source.What != what {
			return nil
		}
		return a
	})
}

// markAt adds atoms to all that is at an address.
func (c *modelled) markAt(addr *summary.Value, set summary.Set) {
	for _, loc := range c.places(addr) {
		c.storeAt(loc, c.table.Mark(c.loadAt(loc), set), false)
	}
}

// decodesItself calls the method by which a type reads itself, if it has one.
func (d *decoder) decodesItself(addr *summary.Value, t types.Type, set summary.Set) bool {
	pt := types.NewPointer(t)
	for _, name := range unmarshalers[d.view] {
		obj, _, _ := types.LookupFieldOrMethod(pt, false, packageOf(t), name)
		fn, ok := obj.(*types.Func)
		if !ok {
			continue
		}
		if _, known := d.summaryOf(roles.Symbol(fn)); !known {
			return false
		}
		o := d.object(d.inv.instr, d.inv.path+"text for "+name, "text", false)
		d.state.memory[o] = &summary.Value{Atoms: set}
		inv := &invocation{
			instr: d.inv.instr, path: d.inv.path + "/" + name, depth: d.inv.depth + 1, results: fn.Signature().Results(),
			args: []*summary.Value{pointer(o)}, types: []types.Type{fn.Signature().Params().At(0).Type()}, roots: [][]string{nil},
		}
		d.invokeOn(inv, &summary.Value{Pts: d.places(addr)}, d.noteDynamic(pt), name, nil)
		return true
	}
	return false
}
