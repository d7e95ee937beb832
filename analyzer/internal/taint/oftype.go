// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a callee has found deeper in its input than paths go is some part of that input:
// a node of a tree, of which nobody knows which. Its type is known, though, and so it is
// one of the parts of that type. Where the input is known here, these are objects, whose
// fields are still told apart.

// maxSought bounds the parts of an input that are looked at for those of a type.
const maxSought = 256

// somePart returns what an atom is that is some part of a value of the callee, if it is
// of a type: the parts of that type, or else all of it taken together.
func (b *binding) somePart(a *summary.Atom, typ types.Type) *summary.Value {
	key := typedAtom{a, typ}
	v, ok := b.some[key]
	if !ok {
		v = b.findPart(a, typ)
		b.some[key] = v
	}
	return v
}

// A typedAtom is an atom whose type is known, or nil.
type typedAtom struct {
	*summary.Atom
	typ types.Type
}

func (b *binding) findPart(a *summary.Atom, typ types.Type) *summary.Value {
	v := b.port(a.Port)
	if v == nil {
		return summary.Clean
	}
	if parts, ok := b.partsOfType(v, b.typeAt(a.Port), typ); ok {
		return parts
	}
	flat := b.table.Flat(v)
	if len(v.Pts) == 0 && len(v.Kids) == 0 {
		return flat
	}
	behind := b.seen(summary.Ref{Atom: b.table.Seen(a, summary.All)})
	b.engine.steps += (v.Size() + len(behind)) / 8
	return b.table.Mark(flat, behind.Map(func(c *summary.Atom) *summary.Atom {
		if c.Open() && slices.ContainsFunc(flat.Atoms, func(r summary.Ref) bool { return r.View == summary.Within && c.Port.Within(r.Port) }) {
			return nil // it is some part of that
		}
		return c
	}))
}

// A seeker collects the parts of a type.
type seeker struct {
	*frame
	typ   types.Type
	found *summary.Value
	been  map[summary.Loc]bool
	left  int
	lost  bool // there may be others
}

// partsOfType returns what of all that v leads to, which is of type t, is of another
// type. It reports false if that cannot be told.
func (f *frame) partsOfType(v *summary.Value, t, typ types.Type) (_ *summary.Value, ok bool) {
	if t == nil || typ == nil {
		return nil, false
	}
	s := &seeker{frame: f, typ: typ, been: make(map[summary.Loc]bool), left: maxSought}
	s.in(v, t)
	f.engine.steps += maxSought - s.left
	return s.found, !s.lost && s.found != nil
}

func (s *seeker) in(v *summary.Value, t types.Type) {
	if v == nil || s.lost {
		return
	}
	if s.left--; s.left < 0 || t == nil {
		s.lost = true
		return
	}
	if sameType(t, s.typ) {
		s.found = s.table.Join(s.found, v)
	}
	switch u := t.Underlying().(type) {
	case *types.Basic, *types.Signature:
	case *types.Pointer:
		s.behind(v, func(content *summary.Value) { s.in(content, u.Elem()) })
	case *types.Slice:
		s.behind(v, func(content *summary.Value) { s.in(s.table.Project(content, summary.AnyElem), u.Elem()) })
	case *types.Map:
		s.behind(v, func(content *summary.Value) {
			s.in(s.table.Project(content, summary.MapKeys), u.Key())
			s.in(s.table.Project(content, summary.AnyKey), u.Elem())
		})
	case *types.Array:
		s.in(s.table.Project(v, summary.AnyElem), u.Elem())
	case *types.Struct:
		for field := range u.Fields() {
			s.in(s.table.Project(v, summary.Field(field.Name())), field.Type())
		}
	case *types.Interface:
		s.inside(v)
	default:
		s.lost = true
	}
}

// behind goes on with what a pointer, slice or map refers to, once for each place.
func (s *seeker) behind(v *summary.Value, in func(content *summary.Value)) {
	if len(s.table.Whole(v).Atoms) > 0 && len(s.loose(v)) > 0 {
		s.lost = true // some part of it
		return
	}
	for _, loc := range s.targets(v) {
		if !s.been[loc] {
			s.been[loc] = true
			in(s.loadAt(loc))
		}
	}
}

// inside goes on with what an interface value holds.
func (s *seeker) inside(v *summary.Value) {
	if _, some := v.Held(); some || len(v.Atoms) > 0 {
		s.lost = true
		return
	}
	for _, k := range v.Kids {
		if typ, ok := k.Elem.IsDynamic(); ok {
			s.in(k.Value, s.typeOf(typ))
		}
	}
}

// sameType reports whether values of one type may be such of another: they are the
// same, or instances of the same.
func sameType(t, u types.Type) bool {
	if types.Identical(t, u) {
		return true
	}
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		q, ok := types.Unalias(u).(*types.Pointer)
		return ok && sameType(p.Elem(), q.Elem())
	}
	a, ok := types.Unalias(t).(*types.Named)
	b, alike := types.Unalias(u).(*types.Named)
	return ok && alike && a.Origin() == b.Origin()
}
