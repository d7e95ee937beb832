// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What decoders fill with text, field by field where it is known what the text
// was made of.

// decode fills what a pointer refers to from text.
func (c *modelled) decode(e catalogue.Effect) {
	d := &decoder{modelled: c, view: e.View, via: e.Via}
	set := c.transform(c.seenAt(e.From, summary.State), e.Via)
	d.text = set
	originals, ok := d.originals(c.at(e.From[0]).value)
	for _, to := range c.heldAt(e.To[0]) {
		if to.addr == nil {
			c.taint(e.To[0], set)
			continue
		}
		c.replacedIn(to.addr, nil)
		if !ok || len(e.From) > 1 {
			d.fill(to.addr, to.typ, set, 0)
			continue
		}
		for _, v := range originals {
			d.copy(to.addr, to.typ, v, anyType, 0)
		}
	}
}

// A decoder fills values with decoded data.
type decoder struct {
	*modelled
	view summary.View
	via  summary.Transform
	text summary.Set // what the text holds
	maps int         // made so far

	elements int // likewise

	fits bool // what is filled is of the type that the text was made of
}

// filling fills with what was of a type.
func (d *decoder) filling(addr *summary.Value, t, from types.Type, set summary.Set, depth int) {
	before := d.fits
	d.fits = t != nil && from != nil && types.Identical(t, from)
	d.fill(addr, t, set, depth)
	d.fits = before
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
	if t = d.instance(t); t == nil || depth > maxDecode {
		d.markAt(addr, set)
		return
	}
	if d.decodesItself(addr, t, set) {
		return
	}
	if d.quotes(t) {
		d.refuses(&summary.Value{Atoms: set})
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		d.fillHeld(addr, set, depth)
		d.markAt(addr, set)
		d.fillElement(t, set, depth)
		return
	}
	for _, f := range d.fields(st) {
		if d.quotesIn(st, f) {
			d.refuses(&summary.Value{Atoms: set})
		}
		d.fill(d.extend(addr, summary.Field(f.Name())), f.Type(), set, depth+1)
	}
}

// fillHeld fills what an interface at an address holds a pointer to.
func (d *decoder) fillHeld(addr *summary.Value, set summary.Set, depth int) {
	for _, k := range d.load(addr).Kids {
		if symbol, ok := k.Elem.IsDynamic(); ok {
			if t := d.typeOf(symbol); t != nil && isPointer(t) {
				d.fill(k.Value, deref(t), set, depth+1)
			}
		}
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
	t = d.instance(t)
	if d.intoMap(addr, t, v, from, depth) {
		return
	}
	to, isStruct := d.plain(t)
	st, wasStruct := d.plain(from)
	if !isStruct || !wasStruct || depth > maxDecode {
		d.filling(addr, t, from, d.transform(d.collect(v, from, d.view), d.via), depth)
		return
	}
	for _, f := range d.fields(to) {
		for i := range st.NumFields() {
			if g := st.Field(i); slices.Contains(d.fields(st), g) && d.sameName(to, f, st, g) {
				d.copyField(d.extend(addr, summary.Field(f.Name())), f.Type(), v, from, i, depth)
			}
		}
	}
}

// copyField fills what an address refers to from the i-th field of a struct. What
// callers gave was not asked for labels where the text was made: they look at all
// of what is encoded.
func (d *decoder) copyField(addr *summary.Value, t types.Type, v *summary.Value, owner types.Type, i, depth int) {
	field := owner.Underlying().(*types.Struct).Field(i)
	part, label := d.table.Project(v, summary.Field(field.Name())), d.labelOf(owner, field)
	if len(label) == 0 && hasOpen(part) {
		part, _ = d.markField(part, owner, i)
	}
	d.copy(addr, t, part, field.Type(), depth+1)
	d.filling(addr, t, field.Type(), label, depth+1)
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
