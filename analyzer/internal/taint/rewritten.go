// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A loop may give each element of a container to a function. What that leaves there is
// then in all of them, as if the loop had stored it.

// A givenAt is an argument of a call.
type givenAt struct {
	call ssa.Instruction
	arg  int
}

// A rewrite is what a call overwrites of what an argument leads to, or of what is behind
// a field there: all, or a field.
type rewrite struct {
	behind *summary.Path
	field  summary.Elem
}

// noteRewritten notes that a callee has written what is at a parameter, or behind a field
// there, whichever of some objects that is. Where it was nil, there was nothing to write.
func (b *binding) noteRewritten(u summary.Update, locs []summary.Loc, uses map[*summary.Object]int) {
	to, _, ok := u.Port.Above()
	if b.sweeps.in[b.block] == nil || !ok || b.weak || len(locs) == 0 || b.argument(to.Root) == nil || !isOfOne(to.Path) {
		return
	}
	_, some := b.port(to).Held()
	if some || slices.ContainsFunc(locs, func(l summary.Loc) bool {
		return uses[l.Object] > 1 || l.Shifted || l.Short || l.Deep
	}) {
		return
	}
	if b.rewritten == nil {
		b.rewritten = make(map[int][]rewrite)
	}
	list := b.rewritten[to.Root.Index]
	fields := b.changedFields(u)
	for _, k := range fields {
		list = append(list, rewrite{to.Path, k.Elem})
	}
	if fields == nil {
		list = append(list, rewrite{behind: to.Path})
	}
	b.rewritten[to.Root.Index] = list
}

// changedFields returns what a callee leaves in the fields of a struct whose others are as
// they were; nil if that is not all.
func (b *binding) changedFields(u summary.Update) []summary.Kid {
	v, was := u.Content, b.table.In(u.Port)
	if v == nil || len(v.Atoms) != 1 || v.Atoms[0].Atom != was.Atoms[0].Atom || len(v.Pts)+len(v.Funcs) > 0 || v.Const != was.Const || v.Rest != was.Rest {
		return nil
	}
	if slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { _, field := k.Elem.IsField(); return !field }) {
		return nil
	}
	return v.Kids
}

// leaveFields is leave for fields alone: in a loop, what others leave in other fields is
// not brought back.
func (b *binding) leaveFields(loc summary.Loc, fields []summary.Kid, content *summary.Value, strong bool) {
	for _, k := range fields {
		b.leave(b.table.Into(loc, k.Elem), b.table.Project(content, k.Elem), strong)
	}
}

// isOfOne reports whether a path leads from an address to a field, or nowhere.
func isOfOne(path *summary.Path) bool {
	for i, e := range path.Elems() {
		if _, field := e.IsField(); !field && (i > 0 || e != summary.Deref) || field && i == 0 {
			return false
		}
	}
	return true
}

// noteCall notes what of the arguments of a call in a sweep has been written each time.
func (f *frame) noteCall(call ssa.CallInstruction, args int) {
	if f.sweeps.in[f.block] == nil {
		return
	}
	for i := range args {
		key := givenAt{call, i}
		parts, before := f.rewritten[i], f.rewrites[key]
		if before != nil {
			parts = slices.DeleteFunc(slices.Clone(*before), func(r rewrite) bool { return !slices.Contains(parts, r) })
		}
		f.rewrites[key] = &parts
	}
}

// placesGiven lists the places that a call in a loop has written to, in all elements of
// what that goes over. If the call has not been come to yet, there is no element, and
// nothing that elements alone refer to.
func (f *frame) placesGiven(st *state, s *sweep, store elementStore, container summary.Loc) []summary.Loc {
	given := f.placesStored(st, s, store, container)
	parts := f.rewrites[givenAt{store.Instruction, store.arg}]
	var list []summary.Loc
	if parts == nil {
		for _, at := range given {
			for _, to := range pointsTo(f.table.Follow(f.contentIn(st, at.Object), at.Path.Elems())) {
				if !to.Input && f.isReachedBy(to, at.Object, usesFrom(s.test.Succs[1])) {
					list = append(list, summary.Loc{Object: to})
				}
			}
		}
		return append(list, given...)
	}
	for _, part := range *parts {
		for _, at := range f.placesBehind(st, s, store, given, part.behind) {
			if part.field != "" {
				at = f.table.Into(at, part.field)
			}
			list = append(list, at)
		}
	}
	return list
}

// placesBehind lists what is referred to from fields of elements, or the elements.
func (f *frame) placesBehind(st *state, s *sweep, store elementStore, given []summary.Loc, path *summary.Path) []summary.Loc {
	if path == nil {
		return given
	}
	var list []summary.Loc
	for _, at := range given {
		if store.ref != nil {
			continue // not of the container itself
		}
		for _, field := range path.Elems()[1:] {
			at = f.table.Into(at, field)
		}
		list = append(list, f.sweptBehind(st, s, at, func(to summary.Loc) summary.Loc { return to })...)
	}
	return list
}

// pointsTo lists the objects that a value and its parts point to.
func pointsTo(v *summary.Value) []*summary.Object {
	if v == nil {
		return nil
	}
	var list []*summary.Object
	for _, l := range v.Pts {
		list = append(list, l.Object)
	}
	for _, k := range v.Kids {
		list = append(list, pointsTo(k.Value)...)
	}
	return list
}
