// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"reflect"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Bounds of a search.
const (
	maxCollect = 8   // how deep it goes
	maxVisited = 512 // how many places it visits
)

// collect returns the atoms of all of v, of type t, that a view shows:
// pointers are followed, labelled types and fields yield their labels, and
// what is still open is looked at by whoever closes it.
func (f *frame) collect(v *summary.Value, t types.Type, view summary.View) summary.Set {
	return f.collectAs(asUsual, v, t, view)
}

func (f *frame) collectAs(typing typing, v *summary.Value, t types.Type, view summary.View) summary.Set {
	c := collector{frame: f, view: view, seen: make(map[visited]bool), typing: typing}
	return f.table.Collapse(c.value(v, t, 0))
}

type collector struct {
	*frame
	view summary.View
	seen map[visited]bool

	hidden map[string]bool // names that an outer struct has too, of an embedded one

	opening opening // why no methods are called, if so
	follows bool    // and yet pointers are followed
	nested  bool    // it is a part of what package fmt shows: of pointers, the addresses

	typing // of what use it is what types tell
}

type visited struct {
	loc summary.Loc
	typ types.Type

	view    summary.View // if there is no loc: a type shows as it is looked at
	opening opening
	rest    summary.Rest
}

func (c *collector) value(v *summary.Value, t types.Type, depth int) summary.Set {
	c.engine.steps++
	if v == nil || t == nil && !v.Carries() {
		return nil
	}
	if c.view == summary.Label {
		return c.labelOf(v, t)
	}
	if depth > c.depth() || len(c.seen) >= maxVisited {
		return c.deeper(v)
	}
	v = c.spellOut(v)
	var set summary.Set
	if t != nil {
		if label, ok := c.Roles.Type(t); ok {
			if _, _, wrapper := c.Roles.Wrapper(t); wrapper && c.view != summary.All && c.view != summary.Revealed {
				if c.opening == (opening{}) || roles.Sealed(t) {
					return nil // a wrapper shows its marker, one that is sealed whoever looks
				}
				c = c.opens(c.opening)
			}
			c.inLog(t).stripped(t)
			name := types.TypeString(t, shortQualifier)
			set = c.source(label, "type "+name, "a value of type "+name, c.pos)
			set = c.forRest(c.transform(set, summary.LevelTransform(c.Roles.Level(t))), c.rest(v, 0))
		}
		if own, ok := c.methodView(v, t); ok {
			return own
		}
	}
	if c.isAddress(t) {
		return nil
	}
	c = c.inLog(t)
	set = set.Union(c.looseSeen(v, t))
	for _, k := range v.Kids {
		if typ, ok := k.Elem.IsDynamic(); ok && !(c.view == summary.State && c.reads(k.Value, typ)) {
			set = set.Union(c.within().value(k.Value, c.typeOf(typ), depth+1))
		}
	}
	if t == nil {
		return set.Union(c.untyped(v, depth))
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		set = set.Union(c.part().fields(v, t, u, depth))
	case *types.Pointer:
		if c.typing != asUsual && c.typing != untold && c.addresses() && depth > 0 {
			if c.typing == ofStrangers {
				return set // package fmt shows the address
			}
			c = c.within()
		}
		set = set.Union(c.behind().pointees(v, u.Elem(), depth))
	case *types.Slice:
		set = set.Union(c.pointees(v, types.NewArray(u.Elem(), -1), depth))
	case *types.Array:
		if depth != 1 { // of the operands themselves there is a slice
			c = c.part()
		}
		set = set.Union(c.parts(v, func(summary.Elem) types.Type { return u.Elem() }, depth)).Union(c.unseen(u.Elem(), depth))
	case *types.Map:
		set = set.Union(c.part().pointeesBy(v, func(e summary.Elem) types.Type {
			if e == summary.MapKeys {
				return c.keyType(u)
			}
			return u.Elem()
		}, t, depth))
	case *types.Chan:
		set = set.Union(c.pointeesBy(v, func(summary.Elem) types.Type { return u.Elem() }, t, depth))
	case *types.Interface, *types.TypeParam:
		set = set.Union(c.untyped(v, depth))
	case *types.Tuple:
	}
	return set
}

// deeper returns the atoms of what lies too deep, or comes too late, to be looked
// at part by part.
func (c *collector) deeper(v *summary.Value) summary.Set {
	set := c.table.Together(v).Map(func(a *summary.Atom) *summary.Atom { return c.table.Seen(a, summary.All) })
	if len(set) > 0 || len(v.Pts) > 0 {
		c.sum.Notes |= summary.Widened
	}
	return set
}

// looseSeen returns the atoms that v itself carries, as the view shows them.
// An exact atom whose structure is spelled out by kids or by memory is looked
// at there instead.
func (c *collector) looseSeen(v *summary.Value, t types.Type) summary.Set {
	return v.Atoms.Map(func(a *summary.Atom) *summary.Atom {
		if a.Exact() && t != nil && c.spelled(a, v, t) {
			return nil
		}
		return c.passed(c.table.Seen(a, c.view))
	})
}

// fields visits the fields of a struct that the view shows.
func (c *collector) fields(v *summary.Value, owner types.Type, st *types.Struct, depth int) summary.Set {
	var set summary.Set
	for i := range st.NumFields() {
		field := st.Field(i)
		if !c.shows(field, st.Tag(i)) {
			continue
		}
		inner := c
		if field.Embedded() && tagKeys[c.view] != "" {
			inner = c.embedded(st)
		} else if c.hidden != nil {
			inner = &collector{frame: c.frame, view: c.view, seen: c.seen, nested: c.nested, typing: c.typing}
		}
		if c.prints() && c.view != summary.Dump && !field.Exported() && !c.printsItself(owner) {
			inner = c.bare(inField(owner, field))
			if c.wraps(field.Type(), 0) {
				inner = c.opens(inner.opening)
			}
		}
		part := c.table.Project(v, summary.Field(field.Name()))
		if label, name, ok := c.fieldLabel(owner, i); ok {
			set = set.Union(c.forRest(c.source(label, "field "+name, name+" goes along", c.pos), c.rest(part, 0)))
			part = c.byName(part, "field "+name)
		}
		if len(v.Kids) == 0 {
			// Its atoms are in the set already; what remains is types.
			part = c.rest(part, 0).Only()
		}
		if !part.IsClean() || c.mayLabel(field.Type()) {
			set = set.Union(inner.value(part, field.Type(), depth+1))
		}
	}
	if packageOf(owner) == c.Types {
		return set
	}
	return set.Union(c.opaque(v, st, depth))
}

// addresses reports whether the view shows an address for a pointer that is a part
// of what it shows.
func (c *collector) addresses() bool {
	return c.nested || c.prints() && c.view != summary.Dump && c.view != summary.Template
}

// prints reports whether the view is one of package fmt, or like it.
func (c *collector) prints() bool {
	switch c.view {
	case summary.Print, summary.GoSyntax, summary.Digits, summary.Dump, summary.Template:
		return true
	}
	return false
}

// part returns the collector for the parts of what is shown.
func (c *collector) part() *collector {
	if c.nested || !c.addresses() {
		return c
	}
	inner := *c
	inner.nested = true
	return &inner
}

// isAddress reports whether package fmt shows a value of type t as an address: any
// pointer but one to a struct, slice, array or map that is an operand.
func (c *collector) isAddress(t types.Type) bool {
	if t == nil || !c.addresses() {
		return false
	}
	p, ok := t.Underlying().(*types.Pointer)
	if !ok || c.nested {
		return ok
	}
	switch p.Elem().Underlying().(type) {
	case *types.Struct, *types.Slice, *types.Array, *types.Map, *types.TypeParam:
		return false
	}
	return true
}

// opaque visits the parts of a struct that only models know.
func (c *collector) opaque(v *summary.Value, st *types.Struct, depth int) summary.Set {
	var set summary.Set
	for _, k := range v.Kids {
		name, ok := k.Elem.IsField()
		if ok && !hasField(st, name) {
			set = set.Union(c.value(k.Value, nil, depth+1))
		}
	}
	return set
}

func hasField(st *types.Struct, name string) bool {
	for f := range st.Fields() {
		if f.Name() == name {
			return true
		}
	}
	return false
}

// shows reports whether the view shows a field.
func (c *collector) shows(field *types.Var, tag string) bool {
	switch c.view {
	case summary.JSON, summary.Revealed, summary.XML, summary.Gob:
	default:
		return true
	}
	if !field.Exported() && !field.Embedded() {
		return false
	}
	name, _ := encodedName(c.view, field, tag)
	return reflect.StructTag(tag).Get(tagKeys[c.view]) != "-" && !c.hidden[name]
}

func (c *collector) pointees(v *summary.Value, elem types.Type, depth int) summary.Set {
	var set summary.Set
	for _, loc := range c.visit(v, elem) {
		set = set.Union(c.value(c.loadAt(loc), elem, depth+1))
	}
	if len(c.places(v)) == 0 {
		set = set.Union(c.byType(c.rest(v, 0), elem, depth))
	}
	return set
}

// byType returns what values of type t show where there is nothing but the type,
// and what may be in the rest.
func (c *collector) byType(rest summary.Rest, t types.Type, depth int) summary.Set {
	key := visited{typ: t, view: c.view, opening: c.opening, rest: rest}
	if c.seen[key] || !c.mayLabel(t) {
		return nil
	}
	c.seen[key] = true
	return c.value(rest.Only(), t, depth+1)
}

// pointeesBy is pointees for containers whose parts have types by element.
func (c *collector) pointeesBy(v *summary.Value, typeAt func(summary.Elem) types.Type, t types.Type, depth int) summary.Set {
	var set summary.Set
	for _, loc := range c.visit(v, t) {
		content := c.spellOut(c.loadAt(loc))
		if content == nil {
			continue // it does not exist on this path
		}
		set = set.Union(c.looseSeen(content, nil))
		set = set.Union(c.parts(content, typeAt, depth))
	}
	if m, ok := t.Underlying().(*types.Map); ok {
		set = set.Union(c.unseen(c.keyType(m), depth)).Union(c.unseen(m.Elem(), depth))
	}
	return set
}

// visit returns the locations that v points to and that were not yet visited
// as this type. What an input points to and nobody changed stays open.
func (c *collector) visit(v *summary.Value, t types.Type) []summary.Loc {
	var fresh []summary.Loc
	for _, loc := range c.places(v) {
		if key := (visited{loc: loc, typ: t}); !c.seen[key] && (!loc.Object.Input || c.changedIn(loc.Object) || loc.Object.Port.Root.Kind == summary.Global || loc.Path != nil) {
			c.seen[key] = true
			fresh = append(fresh, loc)
		}
	}
	return fresh
}

func (c *collector) parts(v *summary.Value, typeAt func(summary.Elem) types.Type, depth int) summary.Set {
	var set summary.Set
	for _, k := range v.Kids {
		if k.Elem != summary.Deref && !remembers(k.Elem) {
			set = set.Union(c.value(k.Value, typeAt(k.Elem), depth+1))
		}
	}
	return set
}

// untyped visits all there is where the type does not tell.
func (c *collector) untyped(v *summary.Value, depth int) summary.Set {
	var set summary.Set
	for _, k := range v.Kids {
		if c.prints() && k.Elem == causeField || remembers(k.Elem) {
			continue // its text is part of the error's own
		}
		if _, ok := k.Elem.IsDynamic(); !ok && k.Elem != summary.Deref {
			set = set.Union(c.value(k.Value, nil, depth+1))
		}
	}
	for _, loc := range c.visit(v, nil) {
		set = set.Union(c.value(c.loadAt(loc), nil, depth+1))
	}
	return set
}

// wraps reports whether a value of type t holds an SDK wrapper.
func (c *collector) wraps(t types.Type, depth int) bool {
	if _, _, ok := c.Roles.Wrapper(t); ok {
		return !roles.Sealed(t)
	}
	if depth > 3 {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for f := range u.Fields() {
			if c.wraps(f.Type(), depth+1) {
				return true
			}
		}
	case *types.Slice:
		return c.wraps(u.Elem(), depth+1)
	case *types.Array:
		return c.wraps(u.Elem(), depth+1)
	case *types.Map:
		return c.wraps(u.Elem(), depth+1) || c.wraps(u.Key(), depth+1)
	}
	return false
}
