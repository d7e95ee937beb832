// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A function is interpreted as though its inputs were objects of their own. A
// caller may know that two of them are one: a service whose writer and reader share
// a store. What the function writes by one name it may then read by the other.

// meet stores what the callee leaves in objects that it reads by another name,
// beside what is there, before it reads. In what order it does so is not known.
func (b *binding) meet() {
	met := false
	for _, u := range b.sum.Updates {
		locs := b.readByAnotherName(u.Port)
		if len(locs) == 0 {
			continue
		}
		if content := b.left(u); content != nil {
			met = true
			for _, loc := range locs {
				b.leave(loc, content, false)
			}
		}
	}
	if met {
		b.forget()
	}
}

// readByAnotherName returns the places of an object that the callee changes which
// it reads as those of another one, or as a part of what it looks at whole.
func (b *binding) readByAnotherName(p summary.Port) []summary.Loc {
	var read []summary.Loc
	t := b.typeAt(p)
	objects, wholes := b.sum.Reads()
	for _, q := range objects {
		if q != p && !bothVariables(p, q) && mayMeet(t, b.typeAt(q)) {
			locs, _ := b.locations(q)
			read = append(read, locs...)
		}
	}
	for _, q := range wholes {
		if u := b.typeAt(q); !p.Within(q) && !bothVariables(p, q) && (u == nil || holdsReference(u)) {
			for part := range b.leadsTo(b.port(q), func(*summary.Object) bool { return true }) {
				read = append(read, part.Pts...)
			}
		}
	}
	if len(read) == 0 {
		return nil
	}
	locs, _ := b.locations(p)
	return slices.DeleteFunc(slices.Clone(locs), func(loc summary.Loc) bool {
		return !slices.ContainsFunc(read, func(l summary.Loc) bool { return overlap(loc, l) })
	})
}

// bothVariables reports whether two ports are in variables: the callee knows as much
// of these, see closed.
func bothVariables(p, q summary.Port) bool {
	return p.Root.Kind == summary.Global && q.Root.Kind == summary.Global
}

// mayMeet reports whether objects of two types, as far as these are known, may be
// one, or one a part of the other.
func mayMeet(t, u types.Type) bool {
	return t == nil || u == nil || consistsOf(t, u) || consistsOf(u, t)
}

// consistsOf reports whether a value of type u may be a part of one of type t, or
// all of it.
func consistsOf(t, u types.Type) bool {
	if types.Identical(t, u) {
		return true
	}
	switch t := t.Underlying().(type) {
	case *types.Struct:
		for field := range t.Fields() {
			if consistsOf(field.Type(), u) {
				return true
			}
		}
	case *types.Array:
		return consistsOf(t.Elem(), u)
	}
	return false
}

// overlap reports whether two places may have a part in common.
func overlap(l, m summary.Loc) bool {
	if l.Object != m.Object {
		return false
	}
	a, b := l.Path.Elems(), m.Path.Elems()
	for i := range min(len(a), len(b)) {
		if !a[i].MayMeet(b[i]) {
			return false
		}
	}
	return true
}
