// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Which of the calls that go on callers are told of, and with what. What such a
// call leaves open is left open once, where it was started.

// maxStarted bounds the calls of a summary that go on in the background.
const maxStarted = 8

// tell decides which calls callers are told of: those that can reach what others
// have then.
func (f *frame) tell() {
	leaves := f.leaving()
	var told []*started
	for _, s := range f.started {
		s.told = s.by == nil && s.target != nil && f.doesMore(s) && leaves.outlasts(s)
		if !s.told || slices.ContainsFunc(told, s.same) {
			continue
		}
		if s.told = len(told) < maxStarted; s.told {
			told = append(told, s)
		} else {
			f.sum.Notes |= summary.Widened
		}
	}
	f.toTell = told
}

// same reports whether two calls are of the same functions with the same data.
func (s *started) same(t *started) bool {
	return t.Method == s.Method && t.target.Equal(s.target) && slices.EqualFunc(t.args, s.args, (*summary.Value).Equal)
}

// leftOpen reports whether what is left open now is left so by a call that callers
// make themselves.
func (f *frame) leftOpen() bool {
	if f.going == nil {
		return false
	}
	s := f.going.outermost()
	return s.told && s.again
}

// outermost returns the call that has started all the others that led to this one.
func (s *started) outermost() *started {
	for s.by != nil {
		s = s.by
	}
	return s
}

// startedCalls tells callers of what goes on and can reach what is theirs.
func (x *exporter) startedCalls() {
	x.goesOn = true
	for _, s := range x.toTell {
		o := s.Open
		o.Target, o.Args, o.Found = x.value(s.target), nil, append(slices.Clone(s.known), s.found...)
		for _, a := range s.args {
			o.Args = append(o.Args, x.value(a))
		}
		x.sum.Started = append(x.sum.Started, o)
		x.contents()
	}
}

// A leaving is the objects made here that others have when the function has
// returned.
type leaving struct {
	*frame
	objects map[*summary.Object]bool
}

func (f *frame) leaving() *leaving {
	l := f.leavingBy(func(*summary.Object) bool { return true })
	for _, v := range f.returned {
		l.add(v)
	}
	return l
}

// leavingBy returns the objects that others have because they are reached from some
// of the inputs and variables.
func (f *frame) leavingBy(in func(*summary.Object) bool) *leaving {
	l := &leaving{f, make(map[*summary.Object]bool)}
	f.state, f.late, f.waited = f.end(f.fn.Blocks[0]), true, false
	for _, o := range f.objects() {
		if o.Input && in(o) {
			l.add(f.content(o))
		}
	}
	return l
}

func (l *leaving) add(v *summary.Value) {
	for range l.leadsTo(v, l.leaves) {
	}
}

// leaves notes that an object leaves, and reports whether that is new.
func (l *leaving) leaves(o *summary.Object) bool {
	if o.Input || l.objects[o] {
		return false
	}
	l.objects[o] = true
	return true
}

// doesMore reports whether it makes a difference what the objects hold that a
// call works with.
func (f *frame) doesMore(s *started) bool {
	if s.Method != "" || hasOpen(s.target) {
		return true
	}
	return slices.ContainsFunc(s.target.Funcs, func(fn summary.Func) bool {
		symbol := Method(fn.Symbol)
		if f.hasRole(symbol) {
			return true
		}
		if sum, ok := f.summaryOf(symbol); ok {
			return sum.Moves()
		}
		m, ok := f.Roles.Model(symbol)
		return !ok || len(m.Effects) > 0
	})
}

// outlasts reports whether a call can reach an object that others have when the
// function has returned.
func (l *leaving) outlasts(s *started) bool {
	return l.reachesOut(s.target) || slices.ContainsFunc(s.args, l.reachesOut)
}

func (l *leaving) reachesOut(v *summary.Value) bool {
	for part := range l.leadsTo(v, func(*summary.Object) bool { return true }) {
		if slices.ContainsFunc(part.Atoms, func(r summary.Ref) bool { return r.Exact() && l.fromCaller(r.Port.Root) && l.mayRefer(r.Port) }) ||
			slices.ContainsFunc(part.Pts, func(loc summary.Loc) bool { return l.isOut(loc.Object) }) {
			return true
		}
	}
	return false
}

// isOut reports whether others have an object when the function has returned.
func (l *leaving) isOut(o *summary.Object) bool {
	return l.objects[o] || o.Input && l.fromCaller(o.Port.Root) || len(l.kept[o]) > 0
}

// mayRefer reports whether the value of an input may refer to an object.
func (f *frame) mayRefer(p summary.Port) bool {
	t := f.typeOfInput(p)
	return t == nil || holdsReference(t)
}

// holdsReference reports whether a value of type t may refer to an object.
func holdsReference(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Kind() == types.UnsafePointer
	case *types.Array:
		return holdsReference(u.Elem())
	case *types.Struct:
		for field := range u.Fields() {
			if holdsReference(field.Type()) {
				return true
			}
		}
		return false
	}
	return true
}

// fromCaller reports whether a root is what callers, or others beside them, have:
// also what they call to get it. Nothing is kept in variables of the standard
// library but what models say.
func (f *frame) fromCaller(r summary.Root) bool {
	switch r.Kind {
	case summary.Global:
		return !isStandard(roles.PackageOf(r.Name))
	case summary.OpenValue, summary.OpenArg:
		return r.Index < len(f.opened) && slices.ContainsFunc(f.opened[r.Index].Atoms, func(a summary.Ref) bool {
			of := a.Port.Root
			opened := of.Kind == summary.OpenValue || of.Kind == summary.OpenArg
			return opened && of.Index >= r.Index || f.fromCaller(of) // a loop leads to itself
		})
	}
	return true
}
