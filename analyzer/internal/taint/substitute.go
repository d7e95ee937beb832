// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Values of a callee in terms of its caller.

// value substitutes in a value of the callee.
func (b *binding) value(v *summary.Value) *summary.Value {
	b.engine.steps++
	if v.IsClean() {
		return v
	}
	if !b.flat && b.tooMuch() { // the parts of what is flat are
		b.flat = true
		defer func() { b.flat = false }()
		v = &summary.Value{Atoms: b.table.Collapse(b.table.Together(v))}
	}
	out := b.substituted(v)
	b.engine.steps += out.Size() / 8
	if out.Size() > b.maxSize() {
		b.result.gap(Gap{"widened", b.symbol})
		return b.table.Flat(out)
	}
	return out
}

func (b *binding) substituted(v *summary.Value) *summary.Value {
	var out *summary.Value
	typ := b.typ
	b.typ = nil // its parts are of other types
	for _, r := range v.Atoms {
		out = b.table.Join(out, b.atom(r, typ))
	}
	absent := out == nil
	switch {
	case absent && len(v.Pts) > 0 && saysLength(v.Const): // what it refers to says it here
	case absent && len(v.Atoms) > 0:
		out = &summary.Value{Const: b.constantFor(v, nil)}
	case absent:
		out = &summary.Value{Const: b.constantFor(v, nil), Rest: v.Rest}
	default:
		out = out.Holding(v.Rest)
		if is := b.constantFor(v, out); is != out.Const {
			c := *out
			c.Const = is
			out = &c
		}
	}
	if len(v.Pts) > 0 {
		for _, loc := range v.Pts {
			at := b.moved(loc)
			at.Const = b.lengthAt(v.Const, at)
			out = b.table.Join(out, at)
		}
	}
	for _, fn := range v.Funcs {
		bindings := make([]*summary.Value, len(fn.Bindings))
		for i, bound := range fn.Bindings {
			bindings[i] = b.value(bound)
		}
		out = b.table.Join(out, &summary.Value{Funcs: []summary.Func{{Symbol: b.named(fn.Symbol), Bindings: bindings}}, Const: v.Const})
	}
	for _, k := range v.Kids {
		if k.Elem.IsMany() { // what it says of all, it says of each that is told apart here
			out = b.table.Sweep(out, []summary.Elem{k.Elem}, b.value(k.Value))
		}
	}
	for _, k := range b.eachPart(v) {
		if typ, ok := k.Elem.IsDynamic(); ok && isOpenType(typ) {
			out = b.table.Join(out, b.boxedAs(typ, b.value(k.Value)))
			continue
		}
		if k.Elem == summary.Else {
			out = b.otherwise(out, k.Value, absent)
			continue
		}
		out = b.table.Graft(out, []summary.Elem{k.Elem}, b.value(k.Value), true)
	}
	return vouchedFor(v, out)
}

// hasMany reports whether a value says something of all elements that have no cell of
// their own.
func hasMany(v *summary.Value) bool {
	return v != nil && slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { return k.Elem.IsMany() })
}

// eachPart returns the parts of a value of the callee that are each one, as they are
// called here. What may be any here comes first: the others hold what they do.
func (b *binding) eachPart(v *summary.Value) []summary.Kid {
	var many, others []summary.Kid
	for _, k := range v.Kids {
		if k.Elem.IsMany() {
			continue
		}
		if k.Elem = b.elem(k.Elem); k.Elem.IsMany() {
			many = append(many, k)
		} else {
			others = append(others, k)
		}
	}
	return append(many, others...)
}

// otherwise adds the text that was there before an open call: it is still there
// before the call is carried out, and where that leaves it.
func (b *binding) otherwise(v, kept *summary.Value, before bool) *summary.Value {
	_, _, known := v.Text()
	switch {
	case before:
		return kept
	case known:
		return b.table.Join(v, kept)
	case hasOpen(v):
		return b.table.Graft(v, []summary.Elem{summary.Else}, kept, true)
	}
	return v
}

// valueAs is value for one that is of a type.
func (b *binding) valueAs(v *summary.Value, t types.Type) *summary.Value {
	if !b.recursive { // of which each turn would find more
		b.typ = t
	}
	defer func() { b.typ = nil }()
	return b.value(v)
}

// atom substitutes one atom: an exact one is the caller's value, whole, and one
// that is some part of it the parts of the type that it is of, or else the value with
// its parts taken together.
func (b *binding) atom(r summary.Ref, typ types.Type) *summary.Value {
	r.Atom = b.stated(r.Atom)
	a := r.Atom
	if !a.Open() {
		return &summary.Value{Atoms: summary.Set{r}, Rest: summary.NothingElse}
	}
	if a.Moves() {
		if b.unmade(a.Port.Root) {
			return nil
		}
		var v *summary.Value
		if a.View == summary.Within {
			v = b.somePart(a, typ)
		} else {
			v = b.port(a.Port)
		}
		if a.Transform != 0 || a.Taken != "" || a.Why.Valid {
			v = b.table.MapAtoms(v, func(c *summary.Atom) *summary.Atom { return b.afterwards(c, a) })
		}
		for _, s := range r.Trail.Steps() {
			v = v.Stepped(s)
		}
		return v
	}
	return &summary.Value{Atoms: b.seen(r), Rest: summary.NothingElse}
}

// seen returns the caller's atoms for an atom that the callee looked at.
func (b *binding) seen(r summary.Ref) summary.Set {
	r.Atom = b.stated(r.Atom)
	a := r.Atom
	if !a.Open() {
		return summary.Set{r}
	}
	view := a.View
	if a.Moves() {
		view = summary.All
	}
	set, ok := b.views[a]
	switch {
	case ok:
	case !a.Moves() && b.isSeen(a.Port.Root):
		return summary.Set{r}
	default:
		set = b.collectAs(b.typingOf(a), b.port(a.Port), b.typeAt(a.Port), view)
		set = set.Map(func(c *summary.Atom) *summary.Atom { return b.afterwards(c, a) })
		b.views[a] = set
	}
	if steps := r.Trail.Steps(); len(steps) > 0 {
		out := make(summary.Set, len(set))
		for i, c := range set {
			out[i] = summary.Ref{Atom: c.Atom, Trail: c.Trail.Concat(r.Trail)}
		}
		return out
	}
	return set
}

// isSeen reports whether a root is a variable in which there is nothing here that
// the callee did not find there: it is told already, and not again by each caller.
func (b *binding) isSeen(r summary.Root) bool {
	if r.Kind != summary.Global || !b.knew(r.Name) {
		return false
	}
	if b.altered == nil {
		b.altered = make(map[string]bool)
		for o := range b.state.memory.all() {
			if inVariable(o) {
				b.altered[o.Port.Root.Name] = true
			}
		}
	}
	return !b.altered[r.Name]
}

// knew reports whether the callee's package knew all of a variable that is known here.
func (b *binding) knew(variable string) bool {
	if b.local[b.inv.symbol] != nil {
		return true
	}
	known, ok := b.heldThere[variable]
	if !ok {
		known = b.globalIn(roles.PackageOf(b.inv.symbol), variable).Equal(b.global(variable))
		b.heldThere[variable] = known
	}
	return known
}

// afterwards returns c as it is after what the callee did to a.
func (f *frame) afterwards(c, a *summary.Atom) *summary.Atom {
	d := *c
	d.Transform |= a.Transform &^ summary.Reported
	if a.Taken != "" || a.Why.Valid {
		d.Taken, d.Cleared, d.Why = a.Taken, a.Cleared, a.Why
	}
	if d == *c {
		return c
	}
	return f.table.Atom(d)
}

// moved returns the caller's address for one of the callee's.
func (b *binding) moved(loc summary.Loc) *summary.Value {
	if !loc.Object.Input {
		return b.address([]summary.Loc{{Object: b.made(loc.Object.ID)}}, loc)
	}
	base, _ := b.locations(loc.Object.Port)
	return b.address(base, loc)
}

// address extends locations by the path of a callee's location.
func (b *binding) address(base []summary.Loc, loc summary.Loc) *summary.Value {
	out := &summary.Value{}
	for _, l := range base {
		out.Pts = append(out.Pts, b.table.Within(l, loc, func(e summary.Elem) summary.Elem {
			if e = b.elem(e); l.Shifted && e.IsIndex() {
				return summary.AnyElem
			}
			return e
		}))
	}
	return out.Normal()
}
