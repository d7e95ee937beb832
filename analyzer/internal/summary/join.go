// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"cmp"
	"slices"
	"strings"
)

// Join returns what is known where either a or b may be the value. It is
// commutative, associative and idempotent up to trails, and nil is its unit.
func (t *Table) Join(a, b *Value) *Value {
	switch {
	case a == b || b == nil:
		return a
	case a == nil:
		return b
	}
	out := &Value{
		Atoms: a.Atoms.Union(b.Atoms),
		Pts:   joinPts(a.Pts, b.Pts),
		Funcs: t.joinFuncs(a.Funcs, b.Funcs),
		Rest:  min(a.Rest, b.Rest),
	}
	switch {
	case a.Const == b.Const:
		out.Const = a.Const
	case out.Rest > Unknown: // or else that says so
		out.Const = Several
	}
	if len(a.Kids) > 0 || len(b.Kids) > 0 {
		t.joinKids(out, a, b)
	}
	if out.sameAs(a) {
		return a // keep sharing
	}
	return out
}

// joinKids sets out's kids: each that a or b has, joined with what the other
// says there. A dynamic type that only one side has seen is that side's.
func (t *Table) joinKids(out, a, b *Value) {
	i, j := 0, 0
	for i < len(a.Kids) || j < len(b.Kids) {
		var e Elem
		switch {
		case j == len(b.Kids) || i < len(a.Kids) && a.Kids[i].Elem < b.Kids[j].Elem:
			e = a.Kids[i].Elem
		default:
			e = b.Kids[j].Elem
		}
		if i < len(a.Kids) && a.Kids[i].Elem == e {
			i++
		}
		if j < len(b.Kids) && b.Kids[j].Elem == e {
			j++
		}
		out.Kids = append(out.Kids, Kid{e, t.Join(t.side(a, e), t.side(b, e))})
	}
	out.boundKids(t)
}

// side returns what v says of e in a join: nil if v is an interface value that
// cannot be of that dynamic type, or holds nothing somewhere.
func (t *Table) side(v *Value, e Elem) *Value {
	if k, ok := v.Kid(e); ok {
		return k
	}
	if _, dynamic := e.IsDynamic(); dynamic && len(v.Atoms) == 0 || e == Somewhere {
		return nil
	}
	return t.cell(v, e)
}

// boundKids folds the cells over a bound into the one that stands for all.
func (v *Value) boundKids(t *Table) {
	var indexes, keys, dynamic int
	kept := v.Kids[:0:0]
	var over []Kid
	for _, k := range v.Kids {
		n := &dynamic
		limit := maxDynamic
		switch k.Elem.rest() {
		case AnyElem:
			n, limit = &indexes, maxCells
		case AnyKey:
			n, limit = &keys, maxCells
		default:
			if _, ok := k.Elem.IsDynamic(); !ok {
				kept = append(kept, k)
				continue
			}
		}
		if *n++; *n <= limit {
			kept = append(kept, k)
		} else {
			over = append(over, k)
		}
	}
	if len(over) == 0 {
		return
	}
	v.Kids = kept
	for _, k := range over {
		if rest := k.Elem.rest(); rest != "" {
			*v = *t.Graft(v, []Elem{rest}, k.Value, false)
		} else {
			v.Atoms, v.Rest = v.Atoms.Union(t.Together(k.Value)), Unknown
		}
	}
}

// compare orders locations: by object and path, the plain ones first.
func (l Loc) compare(m Loc) int {
	if c := cmp.Compare(l.Object.ID, m.Object.ID); c != 0 {
		return c
	}
	return cmp.Or(l.Path.compare(m.Path), compareBool(l.Shifted, m.Shifted), compareBool(l.Deep, m.Deep), compareBool(m.Short, l.Short))
}

// covers reports whether l is the place m, though it may be short.
func (l Loc) covers(m Loc) bool {
	m.Short = l.Short
	return l == m
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// Normal returns v with its locations in order, each once.
func (v *Value) Normal() *Value {
	if len(v.Pts) > 1 {
		v.Pts = joinPts(v.Pts[:1:1], v.Pts[1:])
	}
	return v
}

func joinPts(a, b []Loc) []Loc {
	if len(b) == 0 || slices.Equal(a, b) {
		return a
	}
	if len(a) == 0 {
		return b
	}
	out := slices.Concat(a, b)
	slices.SortFunc(out, Loc.compare)
	out = slices.CompactFunc(out, Loc.covers)
	if len(out) > maxPts {
		out = out[:maxPts:maxPts]
	}
	return out
}

// joinFuncs joins functions that are in order with others that need not be.
func (t *Table) joinFuncs(a, b []Func) []Func {
	if len(b) == 0 {
		return a
	}
	all := slices.Concat(a, b)
	slices.SortStableFunc(all, func(f, g Func) int { return strings.Compare(f.Symbol, g.Symbol) })
	out := all[:1]
	for _, f := range all[1:] {
		last := &out[len(out)-1]
		switch {
		case last.Symbol != f.Symbol:
			out = append(out, f)
		case !slices.Equal(last.Bindings, f.Bindings):
			last.Bindings = t.JoinAll(last.Bindings, f.Bindings)
		}
	}
	if len(out) > maxFuncs {
		out = out[:maxFuncs:maxFuncs]
	}
	return out
}

// JoinAll joins two lists of values, position by position.
func (t *Table) JoinAll(a, b []*Value) []*Value {
	if len(a) < len(b) {
		a, b = b, a
	}
	out := slices.Clone(a)
	for i, v := range b {
		out[i] = t.Join(out[i], v)
	}
	return out
}

// Equal reports whether a and b say the same, trails aside.
func (a *Value) Equal(b *Value) bool {
	if a == b {
		return true
	}
	if a == nil || b == nil {
		return false
	}
	return a.sameAs(b)
}

func (a *Value) sameAs(b *Value) bool {
	return a.Const == b.Const && a.Rest == b.Rest &&
		a.Atoms.Equal(b.Atoms) &&
		slices.Equal(a.Pts, b.Pts) &&
		slices.EqualFunc(a.Funcs, b.Funcs, func(f, g Func) bool {
			return f.Symbol == g.Symbol && slices.EqualFunc(f.Bindings, g.Bindings, (*Value).Equal)
		}) &&
		slices.EqualFunc(a.Kids, b.Kids, func(k, l Kid) bool { return k.Elem == l.Elem && k.Value.Equal(l.Value) })
}
