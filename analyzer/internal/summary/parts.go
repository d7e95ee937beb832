// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"slices"
	"strings"
)

// Parts of values: how they are read, and how values with other parts are made.

// Kid returns the part of v at e, if v says something of its own about it.
func (v *Value) Kid(e Elem) (*Value, bool) {
	if v == nil {
		return nil, false
	}
	i, ok := slices.BinarySearchFunc(v.Kids, e, func(k Kid, e Elem) int { return strings.Compare(string(k.Elem), string(e)) })
	if !ok {
		return nil, false
	}
	return v.Kids[i].Value, true
}

// Referring returns v with other atoms and places of its own.
func (v *Value) Referring(atoms Set, pts []Loc) *Value {
	out := *v
	out.memo = memo{}
	out.Atoms, out.Pts = atoms, pts
	return &out
}

// Places returns the places that v refers to itself.
func (v *Value) Places() []Loc {
	if v == nil {
		return nil
	}
	return v.Pts
}

// Replaced returns v with another part at e.
func (v *Value) Replaced(e Elem, part *Value) *Value { return v.with(e, part) }

// with returns v with the part at e replaced.
func (v *Value) with(e Elem, part *Value) *Value {
	out := *v
	out.memo = memo{}
	i, ok := slices.BinarySearchFunc(v.Kids, e, func(k Kid, e Elem) int { return strings.Compare(string(k.Elem), string(e)) })
	if ok {
		out.Kids = slices.Clone(v.Kids)
		out.Kids[i].Value = part
	} else {
		out.Kids = make([]Kid, 0, len(v.Kids)+1)
		out.Kids = append(append(append(out.Kids, v.Kids[:i]...), Kid{e, part}), v.Kids[i:]...)
	}
	out.Const = ""
	return &out
}

// cell returns what v says of e: its kid, or what any cell of no other name holds,
// and those that e may be.
func (t *Table) cell(v *Value, e Elem) *Value {
	if v == nil {
		return Clean
	}
	if k, ok := v.Kid(e); ok {
		return k
	}
	out := t.unnamed(v, e)
	if e.rest() == "" {
		return out
	}
	for _, k := range v.Kids {
		if k.Elem.mayBe(e) {
			out = t.Join(out, k.Value)
		}
	}
	return out
}

// unnamed returns what v says of e without naming it: the kid for all cells that e is
// one of, or the atoms below e.
func (t *Table) unnamed(v *Value, e Elem) *Value {
	if rest := e.rest(); rest != "" {
		if k, ok := v.Kid(rest); ok {
			return k
		}
	}
	switch e {
	case Head:
		return &Value{Atoms: v.Atoms, Const: v.Const}
	case Else:
		if isOpenConst(v.Const) || v.Const == Several {
			return Clean
		}
		return &Value{Const: v.Const}
	}
	if len(v.Atoms) == 0 && len(v.Pts) == 0 && len(v.Funcs) == 0 {
		return v.Rest.Only()
	}
	out := &Value{Atoms: v.Atoms.Map(func(a *Atom) *Atom { return t.Under(a, e) }), Rest: v.Rest}
	if _, dynamic := e.IsDynamic(); dynamic {
		out.Pts, out.Funcs = v.Pts, v.Funcs
	}
	return out
}

// Project returns the part of v at e. The part at an element that stands for
// many joins all of them. What v holds somewhere may be there too.
func (t *Table) Project(v *Value, e Elem) *Value {
	if v == nil {
		return nil
	}
	out := t.cell(v, e)
	if e == AnyElem || e == AnyKey {
		for _, k := range v.Kids {
			if k.Elem.rest() == e {
				out = t.Join(out, k.Value)
			}
		}
	}
	if e.isInside() {
		out = t.below(out, v)
	}
	return out
}

// Follow returns the part of v at path.
func (t *Table) Follow(v *Value, elems []Elem) *Value {
	for _, e := range elems {
		v = t.Project(v, e)
	}
	return v
}

// Graft returns v with the part at elems replaced by part, or, where the write
// is weak, joined with it.
func (t *Table) Graft(v *Value, elems []Elem, part *Value, strong bool) *Value {
	if v == nil {
		v = Clean
	}
	if part == nil {
		part = Clean
	}
	if len(elems) == 0 {
		if strong {
			return part
		}
		return t.Join(v, part)
	}
	e, below := elems[0], elems[1:]
	if _, added := v.Kid(Before); added && e.IsIndex() {
		v = v.Unparted()
	}
	if rest := e.rest(); rest != "" && !v.hasRoom(e, rest) {
		e = rest
	}
	if e.IsMany() {
		strong = false
	}
	sub := t.Graft(t.cell(v, e), below, part, strong)
	if sub.IsClean() && v.cleanAt(e) {
		return v
	}
	out := v.with(e, sub)
	for _, k := range v.Kids {
		if e.IsMany() && k.Elem.rest() == e || k.Elem.mayBe(e) {
			out = out.with(k.Elem, t.Graft(k.Value, below, part, false))
		}
	}
	return out
}

// Sweep returns v with the part at elems replaced by part, in every one of the
// cells that an element stands for.
func (t *Table) Sweep(v *Value, elems []Elem, part *Value) *Value {
	if v == nil {
		v = Clean
	}
	if part == nil {
		part = Clean
	}
	if len(elems) == 0 {
		return part
	}
	e, below := elems[0], elems[1:]
	if _, added := v.Kid(Before); added && e.IsIndex() {
		v = v.Unparted()
	}
	out := v.with(e, t.Sweep(t.cell(v, e), below, part))
	if e.IsMany() {
		for _, k := range v.Kids {
			if k.Elem.rest() == e {
				out = out.with(k.Elem, t.Sweep(k.Value, below, part))
			}
		}
	}
	return out
}

// cleanAt reports whether v says that there is nothing at e without having a
// kid there. That an interface value may be of a dynamic type is something.
func (v *Value) cleanAt(e Elem) bool {
	if _, dynamic := e.IsDynamic(); dynamic || len(v.Atoms)+len(v.Pts)+len(v.Funcs) > 0 || v.Const != "" || v.Rest != Unknown {
		return false
	}
	return !slices.ContainsFunc(v.Kids, func(k Kid) bool { return k.Elem == e || k.Elem == e.rest() || k.Elem.mayBe(e) })
}

// hasRoom reports whether v may hold a cell of its own for e.
func (v *Value) hasRoom(e, rest Elem) bool {
	if _, ok := v.Kid(e); ok {
		return true
	}
	n := 0
	for _, k := range v.Kids {
		if k.Elem.rest() == rest {
			n++
		}
	}
	return n < maxCells
}
