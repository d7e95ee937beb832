// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Addresses: the value of a pointer in, the locations that it may be of out. What an
// input points to is an object as well, made when it is first asked for.

// places returns the locations that an address may be.
func (f *frame) places(addr *summary.Value) []summary.Loc {
	if addr == nil {
		return nil
	}
	locs := addr.Pts
	if held, ok := addr.Held(); ok {
		locs = slices.Concat(locs, held.Pts)
	}
	for _, r := range addr.Atoms {
		if !r.Exact() {
			continue
		}
		if port, ok := f.table.At(r.Port, summary.Deref); ok {
			locs = append(slices.Clip(locs), summary.Loc{Object: f.table.Input(port)})
		}
	}
	return locs
}

// targets is places for whoever follows the address: an interface value that
// holds a pointer is as good as the pointer.
func (f *frame) targets(addr *summary.Value) []summary.Loc {
	locs := f.places(addr)
	if addr == nil {
		return locs
	}
	for _, k := range addr.Kids {
		if isDynamic(k.Elem) {
			locs = append(slices.Clip(locs), f.targets(k.Value)...)
		}
	}
	return locs
}

// deepTargets returns where an address may lead to that is of some part of an input,
// nobody knows which: somewhere in what that input leads to.
func (f *frame) deepTargets(addr *summary.Value) []summary.Loc {
	if addr == nil {
		return nil
	}
	var locs []summary.Loc
	for _, r := range addr.Atoms {
		if r.View != summary.Within || !r.Moves() {
			continue
		}
		for p, part, ok := r.Port.Above(); ok; p, part, ok = p.Above() {
			if part == summary.Deref {
				at, _ := f.table.At(p, part)
				locs = append(locs, summary.Loc{Object: f.table.Input(at), Deep: true})
				break
			}
		}
	}
	return locs
}

// leadsTo reports whether an address is of one place, of those that it may be
// of, rather than one that it may hold somewhere.
func leadsTo(addr *summary.Value, locs []summary.Loc) bool {
	_, some := addr.Held()
	return len(locs) == 1 && !some
}

// loose returns the atoms of an address that hold for whatever it leads to:
// labels, and inputs whose structure is not known any more.
func (f *frame) loose(addr *summary.Value) summary.Set {
	if addr == nil {
		return nil
	}
	return addr.Atoms.Map(func(a *summary.Atom) *summary.Atom {
		if a.Exact() {
			if _, ok := f.table.At(a.Port, summary.Deref); ok {
				return nil
			}
			a = f.table.With(a, summary.Widened)
		}
		if a.View == summary.Within { // what it leads to is some part as well
			return a
		}
		return f.table.Seen(a, summary.All)
	})
}

// extend returns an address moved into what it points to.
func (f *frame) extend(addr *summary.Value, e summary.Elem) *summary.Value {
	out := &summary.Value{Atoms: f.loose(addr)}
	for _, loc := range f.places(addr) {
		elem := e
		if loc.Shifted && e.IsIndex() {
			elem = summary.AnyElem
		}
		loc.Short = false // an element is whole
		out.Pts = append(out.Pts, f.table.Into(loc, elem))
	}
	return out.Normal()
}
