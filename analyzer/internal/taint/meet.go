// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"
	"sync"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A function is interpreted as though its inputs were objects of their own. A
// caller may know that two of them are one: a service whose writer and reader share
// a store. What the function writes by one name it may then read by the other.

// meet stores what the callee leaves in objects that it reads by another name,
// beside what is there, before it reads. In what order it does so is not known.
func (b *binding) meet() {
	if len(b.sum.Updates) == 0 {
		return
	}
	met, read := false, b.readings()
	for _, u := range b.sum.Updates {
		if b.overdrawn() {
			b.result.gap(Gap{"widened", b.symbol})
			break
		}
		locs := b.readByAnotherName(u.Port, read)
		if len(locs) == 0 {
			continue
		}
		if content := b.left(u); content != nil {
			met = true
			for _, loc := range locs {
				b.leave(loc, content, false)
			}
			read = b.readings() // what was left may lead to more
		}
	}
	if met {
		b.forget()
	}
}

// A reading is what a callee reads: an object, or all of what is at a port.
type reading struct {
	port   summary.Port
	typ    types.Type // nil if it is not known
	whole  bool
	places func() []summary.Loc // that it reads here
}

// readings lists what the callee reads.
func (b *binding) readings() []reading {
	objects, wholes := b.sum.Reads()
	list := make([]reading, 0, len(objects)+len(wholes))
	for _, p := range objects {
		list = append(list, reading{port: p, typ: b.typeAt(p), places: sync.OnceValue(func() []summary.Loc {
			locs, _ := b.locations(p)
			return locs
		})})
	}
	for _, p := range wholes {
		if t := b.typeAt(p); t == nil || holdsReference(t) {
			list = append(list, reading{port: p, typ: t, whole: true, places: sync.OnceValue(func() []summary.Loc { return b.allPlaces(p) })})
		}
	}
	return list
}

// allPlaces lists the places that are reached from a port.
func (b *binding) allPlaces(p summary.Port) []summary.Loc {
	var locs []summary.Loc
	for part := range b.leadsTo(b.port(p), func(*summary.Object) bool { return true }) {
		locs = append(locs, part.Pts...)
	}
	return locs
}

// mayMeet reports whether what is at a port, of a type if that is known, may be among
// what is read, and has another name there.
func (r *reading) mayMeet(p summary.Port, t types.Type) bool {
	switch {
	case bothVariables(p, r.port):
		return false
	case r.whole:
		return !p.Within(r.port)
	}
	return p != r.port && mayMeet(t, r.typ)
}

// readByAnotherName returns the places of an object that the callee changes which
// it reads as those of another one, or as a part of what it looks at whole.
func (b *binding) readByAnotherName(p summary.Port, read []reading) []summary.Loc {
	locs, _ := b.locations(p)
	if len(locs) == 0 {
		return nil
	}
	t := b.typeAt(p)
	named := func(loc summary.Loc) bool {
		return slices.ContainsFunc(read, func(r reading) bool {
			return r.mayMeet(p, t) && slices.ContainsFunc(r.places(), func(l summary.Loc) bool { return overlap(loc, l) })
		})
	}
	return slices.DeleteFunc(slices.Clone(locs), func(loc summary.Loc) bool { return !named(loc) })
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
