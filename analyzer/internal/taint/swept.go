// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A loop over a container that stores something in each element has overwritten them
// all where it ends: had it run no time, there would be none.
//
// Laws:
//
//   - Every way through the loop comes by the store, and the loop ends where its head
//     says so. What leaves it in between has done a part.
//   - The container is one object, and certainly that: a list that may be nil may have
//     been nil, and where it is short there are others behind.
//   - What was stored there meanwhile, by whomever, is what is there.

// An overwriting is what is known of the stores that leave nothing of what was there.
type overwriting struct {
	sweeps   *sweeping
	inSweep  map[inSweep]*summary.Value
	rests    map[*sweep][]leftAt          // what was stored holds beside what it carries, see sweptrest.go
	rewrites map[givenAt]*[]rewrite       // calls in sweeps: what of that which they were given was overwritten each time
	ifThere  map[*summary.Object]bool     // inputs of which was asked whether they are there
	ofAll    map[*summary.Object]tristate // inputs that may be several: whether all of them are overwritten if one is
}

func newOverwriting(sweeps *sweeping) overwriting {
	return overwriting{
		sweeps:   sweeps,
		inSweep:  make(map[inSweep]*summary.Value),
		rests:    make(map[*sweep][]leftAt),
		rewrites: make(map[givenAt]*[]rewrite),
		ifThere:  make(map[*summary.Object]bool),
		ofAll:    make(map[*summary.Object]tristate),
	}
}

// swept forgets in a state what a loop has overwritten on the way from b to its i-th
// successor, if that is where it ends.
func (f *frame) swept(st *state, b *ssa.BasicBlock, i int) {
	s := f.sweeps.at[b]
	if i != 1 || s == nil || f.late || f.waited {
		return
	}
	for _, store := range s.stores {
		if loc, ok := f.sweptOver(s, store, b); ok {
			for _, to := range f.sweptPlaces(st, s, store, loc) {
				f.sweep(st, s, to)
			}
		}
	}
}

// sweep leaves at a place what a loop has written there.
func (f *frame) sweep(st *state, s *sweep, to summary.Loc) {
	if to.Deep {
		return
	}
	elems := to.Path.Elems()
	left := f.table.Follow(f.inSweep[inSweep{s, to.Object}], elems).Holds(f.restOf(s, to))
	st.memory.set(to.Object, f.bounded(f.table.Sweep(f.contentIn(st, to.Object), elems, left)))
	if to.Object.Input {
		f.ifThere[to.Object] = true
		f.overwritesAll(to.Object, true)
	}
}

// overwritesAll notes whether all the objects that an input may be are overwritten, or
// one of them.
func (f *frame) overwritesAll(o *summary.Object, all bool) {
	switch {
	case !o.Input:
	case !all:
		f.ofAll[o] = no
	case f.ofAll[o] == maybe:
		f.ofAll[o] = yes
	}
}

// sweptOver returns where the container is to whose elements a store has written, if it
// was there, and all of them. Where the loop has not been come to yet, that is still
// to be seen.
func (f *frame) sweptOver(s *sweep, store elementStore, b *ssa.BasicBlock) (summary.Loc, bool) {
	over, known := store.over, f.regs[store.of] != nil
	if over == nil {
		over = store.of
	}
	loc, ok := f.wholeAt(over)
	later := usesFrom(b.Succs[1])
	if !ok || !f.isOnlyIn(over, loc.Object, later) && !f.isOnlyWhereRead(over, loc.Object, s, later) &&
		(!loc.Object.Single || store.over != nil && !f.certain(over, loc.Object)) {
		return loc, false
	}
	of, whole := f.wholeAt(store.of)
	return loc, !known || whole && of == loc
}

// sweptPlaces lists the places in all elements of a container, or in what they refer
// to, that a store has written to.
func (f *frame) sweptPlaces(st *state, s *sweep, store elementStore, container summary.Loc) []summary.Loc {
	if store.isCall() {
		return f.placesGiven(st, s, store, container)
	}
	return f.placesStored(st, s, store, container)
}

// placesStored lists those that the loop itself writes to.
func (f *frame) placesStored(st *state, s *sweep, store elementStore, container summary.Loc) []summary.Loc {
	switch {
	case store.only != nil:
		return []summary.Loc{f.table.Into(container, summary.Key(f.constant(store.only).Const))}
	case store.at == nil:
		return []summary.Loc{f.table.Into(container, summary.AnyKey)}
	case store.ref == nil:
		return []summary.Loc{f.placeIn(store.at, store.elem, f.table.Into(container, summary.AnyElem))}
	}
	elem := f.table.Into(container, summary.AnyKey)
	if load, ok := store.ref.(*ssa.UnOp); ok {
		elem = f.placeIn(load.X, store.elem, f.table.Into(container, summary.AnyElem))
	}
	return f.sweptBehind(st, s, elem, func(to summary.Loc) summary.Loc { return f.placeIn(store.at, store.ref, to) })
}

// sweptBehind lists the places in what is referred to from a place in all elements of a
// container, and from nowhere else.
func (f *frame) sweptBehind(st *state, s *sweep, elem summary.Loc, part func(summary.Loc) summary.Loc) []summary.Loc {
	if elem.Deep || f.table.Follow(f.inSweep[inSweep{s, elem.Object}], elem.Path.Elems()).Carries() {
		return nil // they may be others by now
	}
	var places []summary.Loc
	content, later := f.contentIn(st, elem.Object), usesFrom(s.test.Succs[1])
	for _, to := range f.places(f.table.Follow(content, elem.Path.Elems())) {
		if !to.Shifted && !to.Short && f.isReachedBy(to.Object, elem.Object, later) && f.isReferredToAt(to.Object, content, elem.Path.Elems()) {
			places = append(places, part(to))
		}
	}
	return places
}

// placeIn returns the place of a part of what is at a place: at an address, from that of
// the whole on. The address itself may be of the first one alone, from when the loop
// was first come to.
func (f *frame) placeIn(addr, whole ssa.Value, at summary.Loc) summary.Loc {
	if addr == whole {
		return at
	}
	switch part := addr.(type) {
	case *ssa.FieldAddr:
		return f.table.Into(f.placeIn(part.X, whole, at), summary.Field(fieldOf(part).Name()))
	case *ssa.IndexAddr:
		elem := summary.AnyElem
		if _, ok := part.Index.(*ssa.Const); ok {
			elem = f.index(part.Index)
		}
		return f.table.Into(f.placeIn(part.X, whole, at), elem)
	case *ssa.Alloc:
		if of := copiedFrom(part); of != nil {
			return f.placeIn(of, whole, at)
		}
	}
	return at
}

// wholeAt returns the one place where a container is that is one each time, and that
// others do not write to.
func (f *frame) wholeAt(v ssa.Value) (summary.Loc, bool) {
	addr := f.val(v)
	locs := f.targets(addr)
	if !leadsTo(addr, locs) {
		return summary.Loc{}, false
	}
	return locs[0], isOnePlace(locs[0]) && !locs[0].Shifted && !locs[0].Short
}

// An inSweep is an object, and a loop in which it is written to.
type inSweep struct {
	*sweep
	*summary.Object
}

// writes notes what is written in a loop that may overwrite all that was there.
func (f *frame) writes(loc summary.Loc, v *summary.Value) {
	for _, s := range f.sweeps.in[f.block] {
		key := inSweep{s, loc.Object}
		f.inSweep[key] = f.bounded(f.table.Graft(f.inSweep[key], loc.Path.Elems(), v, false))
		f.leaves(s, loc, f.rest(v, 0))
	}
}
