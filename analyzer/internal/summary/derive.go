// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

// Atoms that are made of others, and sets of them.

// With returns a as it is after x happened to it.
func (t *Table) With(a *Atom, x Transform) *Atom {
	if a.Transform|x == a.Transform {
		return a
	}
	return t.derive(a, derivation{op: with, transform: x}, func(b *Atom) { b.Transform |= x })
}

// A derivation is an operation on an atom. What it results in is remembered:
// interning looks at all that makes an atom, and takes much longer.
type derivation struct {
	op        operation
	view      View
	transform Transform
	path      *Path
}

type operation uint8

const (
	with operation = iota
	seen
	under
	rooted
)

// A derived atom is the result of a derivation.
type derived struct {
	derivation
	atom *Atom
}

// maxDerived bounds what is remembered of an atom.
const maxDerived = 32

// derive returns a as change makes it.
func (t *Table) derive(a *Atom, how derivation, change func(*Atom)) *Atom {
	known := t.derived[a.id-1]
	for _, d := range known {
		if d.derivation == how {
			return d.atom
		}
	}
	b := *a
	change(&b)
	out := t.Atom(b)
	if len(known) < maxDerived {
		t.derived[a.id-1] = append(known, derived{how, out})
	}
	return out
}

// Seen returns a as a view shows it, collapsed. What an earlier view has left
// of it stays so. Of some part, nobody knows what a view shows: what a part
// shows, the whole may hide.
func (t *Table) Seen(a *Atom, v View) *Atom {
	if !a.Moves() {
		return a
	}
	if a.View == Within {
		v = All
	}
	return t.derive(a, derivation{op: seen, view: v}, func(b *Atom) { b.View = v })
}

// Below returns the atom for some part of a value that a covers.
func (t *Table) Below(a *Atom) *Atom {
	if a.Exact() {
		a = t.derive(a, derivation{op: seen, view: Within}, func(b *Atom) { b.View = Within })
	}
	return t.With(a, Widened)
}

// Under returns the atom for element e of a value that a covers.
func (t *Table) Under(a *Atom, e Elem) *Atom {
	if !a.Exact() {
		return a
	}
	p, ok := t.At(a.Port, e)
	if !ok {
		return t.Below(a)
	}
	return t.derive(a, derivation{op: under, path: p.Path}, func(b *Atom) { b.Port = p })
}

// Map returns the set with f applied to each atom; atoms for which f returns
// nil, or of which nothing is left that counts, are left out. Trails are kept.
func (s Set) Map(f func(*Atom) *Atom) Set {
	same := true
	var out Set
	for i, r := range s {
		a := f(r.Atom)
		if same && a == r.Atom {
			continue
		}
		if same {
			same, out = false, append(make(Set, 0, len(s)), s[:i]...)
		}
		if a != nil && !a.Lost() {
			out = append(out, Ref{a, r.Trail})
		}
	}
	if same {
		return s
	}
	return out.order()
}

// MaxOpen bounds the collapsed open atoms of a set that was collected.
const MaxOpen = 12

// Collapse bounds a set that was collected from many places: beyond the bound,
// parts of an input stand for the whole input, and variables, whose known
// content is in the set already, are left out.
func (t *Table) Collapse(s Set) Set {
	n := 0
	for _, r := range s {
		if r.Open() {
			n++
		}
	}
	if n <= MaxOpen {
		return s
	}
	return s.Map(func(a *Atom) *Atom {
		if !a.Open() || a.Port.Path == nil {
			return a
		}
		if a.Port.Root.Kind == Global {
			return nil
		}
		return t.derive(t.Seen(a, All), derivation{op: rooted}, func(b *Atom) {
			b.Port.Path = nil
			b.Transform |= Widened
		})
	})
}
