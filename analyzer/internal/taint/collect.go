// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Bounds of a search.
const (
	maxCollect = 12  // how deep it goes
	maxVisited = 512 // how many places it visits
	fewVisited = 64  // the same, where nothing is marked
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

// apart returns a collector that goes on with another view, and with nothing of what
// this one knows of outer structs and openings.
func (c *collector) apart(view summary.View) *collector {
	return &collector{frame: c.frame, view: view, seen: c.seen, nested: c.nested, typing: c.typing}
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
	if depth > c.depth() || len(c.seen) >= c.engine.bound(maxVisited, fewVisited) || c.overdrawn() {
		return c.deeper(v)
	}
	v = c.spellOut(v)
	var set summary.Set
	if t != nil {
		var ok bool
		if c, set, ok = c.labelled(v, t); !ok {
			return nil
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
	return c.content(set, v, t, depth)
}

// labelled returns the label of a type as a source, if it has one, and the collector for
// what a value of the type holds; ok is false if the view shows nothing of that.
func (c *collector) labelled(v *summary.Value, t types.Type) (_ *collector, set summary.Set, ok bool) {
	label, ok := c.Roles.Type(t)
	if !ok {
		return c, nil, true
	}
	if _, _, wrapper := c.Roles.Wrapper(t); wrapper && c.view != summary.All && c.view != summary.Revealed {
		if c.opening == (opening{}) || roles.Sealed(t) {
			return c, nil, false // a wrapper shows its marker, one that is sealed whoever looks
		}
		c = c.opens(c.opening)
	}
	c.inLog(t).stripped(t)
	name := typeText(t)
	set = c.source(label, "type "+name, "a value of type "+name, c.pos)
	return c, c.forRest(c.transform(set, summary.LevelTransform(c.Roles.Level(t))), c.rest(v, 0)), true
}

// content returns a set with the atoms of the parts of a value of type t, and of what it
// points to.
func (c *collector) content(set summary.Set, v *summary.Value, t types.Type, depth int) summary.Set {
	if t == nil {
		return set.Union(c.untyped(v, depth))
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		return set.Union(c.part().fields(v, t, u, depth))
	case *types.Pointer:
		if c.typing != asUsual && c.typing != untold && c.addresses() && depth > 0 {
			if c.typing == ofStrangers {
				return set // package fmt shows the address
			}
			c = c.within()
		}
		return set.Union(c.behind().pointees(v, u.Elem(), depth))
	case *types.Slice:
		return set.Union(c.pointees(v, types.NewArray(u.Elem(), -1), depth))
	case *types.Array:
		if depth != 1 { // of the operands themselves there is a slice
			c = c.part()
		}
		return set.Union(c.parts(v, func(summary.Elem) types.Type { return u.Elem() }, depth)).Union(c.unseen(u.Elem(), depth))
	case *types.Map:
		return set.Union(c.part().pointeesBy(v, func(e summary.Elem) types.Type {
			if e == summary.MapKeys {
				return c.keyType(u)
			}
			return u.Elem()
		}, t, depth))
	case *types.Chan:
		return set.Union(c.pointeesBy(v, func(summary.Elem) types.Type { return u.Elem() }, t, depth))
	case *types.Interface, *types.TypeParam:
		return set.Union(c.untyped(v, depth))
	}
	return set
}

// deeper returns the atoms of what lies too deep, or comes too late, to be looked
// at part by part, and of what it points to.
func (c *collector) deeper(v *summary.Value) summary.Set {
	set := c.table.Together(v)
	for _, loc := range v.Pts {
		if !loc.Object.Input {
			set = set.Union(c.table.Together(c.loadAt(loc)))
		}
	}
	set = set.Map(func(a *summary.Atom) *summary.Atom { return c.table.Seen(a, summary.All) })
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
