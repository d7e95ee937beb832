// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"reflect"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// fields visits the fields of a struct that the view shows.
func (c *collector) fields(v *summary.Value, owner types.Type, st *types.Struct, depth int) summary.Set {
	var set summary.Set
	apart := c.spellsFields(v, st)
	for i := range st.NumFields() {
		field := st.Field(i)
		if !c.shows(field, st.Tag(i)) {
			continue
		}
		inner := c
		if field.Embedded() && tagKeys[c.view] != "" {
			inner = c.embedded(st)
		} else if c.hidden != nil {
			inner = c.apart(c.view)
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
		if _, known := v.Kid(summary.Field(field.Name())); !known && !apart {
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

// opaque visits the parts of a struct that only models know.
func (c *collector) opaque(v *summary.Value, st *types.Struct, depth int) summary.Set {
	var set summary.Set
	for _, k := range v.Kids {
		name, ok := k.Elem.IsField()
		if ok && fieldNamed(st, name) == nil {
			set = set.Union(c.value(k.Value, nil, depth+1))
		}
	}
	return set
}

// fieldNamed returns the field of a struct of that name, nil if there is none.
func fieldNamed(st *types.Struct, name string) *types.Var {
	for f := range st.Fields() {
		if f.Name() == name {
			return f
		}
	}
	return nil
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
