// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// pointees visits what a pointer or slice points to.
func (c *collector) pointees(v *summary.Value, elem types.Type, depth int) summary.Set {
	if by := c.boxes[v]; by != nil && len(c.state.known) > 0 {
		return c.value(c.foundBy(by, c.load(v)), elem, depth+1)
	}
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
// as this type.
func (c *collector) visit(v *summary.Value, t types.Type) []summary.Loc {
	var fresh []summary.Loc
	for _, loc := range c.places(v) {
		if key := (visited{loc: loc, typ: t}); !c.seen[key] && (slices.Contains(v.Pts, loc) || !c.staysOpen(loc)) {
			c.seen[key] = true
			fresh = append(fresh, loc)
		}
	}
	return fresh
}

// staysOpen reports whether an input says already what is at a place to which it
// points: callers know, if nobody has changed it.
func (c *collector) staysOpen(loc summary.Loc) bool {
	o := loc.Object
	return o.Input && loc.Path == nil && o.Port.Root.Kind != summary.Global && !c.changedIn(o)
}

// parts visits the parts of a value, each by its type.
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
