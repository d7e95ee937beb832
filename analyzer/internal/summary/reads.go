// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import "slices"

// Reads returns the objects of callers whose content the function may depend on,
// each by the port of what it holds, and the ports at which it looks at all there
// is, in the order in which the summary speaks of them.
func (s *Summary) Reads() (objects, wholes []Port) {
	r := s.read()
	return r.objects, r.wholes
}

// Labelled reports whether the function brings labelled data of its own.
func (s *Summary) Labelled() bool { return s.read().labelled }

// Labelled reports whether there are labels anywhere in v.
func (v *Value) Labelled() bool {
	return v != nil && (slices.ContainsFunc(v.Atoms, func(r Ref) bool { return !r.Open() }) ||
		slices.ContainsFunc(v.Funcs, func(f Func) bool { return slices.ContainsFunc(f.Bindings, (*Value).Labelled) }) ||
		slices.ContainsFunc(v.Kids, func(k Kid) bool { return k.Value.Labelled() }))
}

// read looks through a summary, once.
func (s *Summary) read() *reading {
	if s.reads == nil {
		s.reads = newReading()
		s.reads.summary(s)
	}
	return s.reads
}

// TurnsBack reports whether an open call may work with what one returns that the
// summary lists later, by way of a loop or of a deferred call; or, if that is asked,
// with what one in a loop leaves in memory.
func (s *Summary) TurnsBack(memory bool) bool {
	many := 0
	for i, o := range s.Opens {
		if o.Many && memory {
			many++
		}
		if many > 1 || o.dependsOn(i+1) {
			return true
		}
	}
	return false
}

// dependsOn reports whether an open call is of, or is given, what comes of one with
// that number or a later one.
func (o *Open) dependsOn(n int) bool {
	later := func(root Root) bool { return (root.Kind == OpenValue || root.Kind == OpenArg) && root.Index >= n }
	var any func(v *Value) bool
	any = func(v *Value) bool {
		return v != nil && (slices.ContainsFunc(v.Atoms, func(r Ref) bool { return r.Open() && later(r.Port.Root) }) ||
			slices.ContainsFunc(v.Pts, func(l Loc) bool { return l.Object.Input && later(l.Object.Port.Root) }) ||
			slices.ContainsFunc(v.Funcs, func(f Func) bool { return slices.ContainsFunc(f.Bindings, any) }) ||
			slices.ContainsFunc(v.Kids, func(k Kid) bool { return any(k.Value) }))
	}
	return any(o.Target) || slices.ContainsFunc(o.Args, any)
}

// A reading collects ports.
type reading struct {
	known, whole    map[Port]bool
	objects, wholes []Port
	labelled        bool
}

func newReading() *reading { return &reading{known: make(map[Port]bool), whole: make(map[Port]bool)} }

func (r *reading) summary(s *Summary) {
	r.values(s.Results)
	r.value(s.Panic)
	r.updates(s.Updates)
	r.values(s.Fresh)
	for _, list := range [][]*Open{s.Opens, s.Started} {
		for _, o := range list {
			r.value(o.Target)
			r.values(o.Args)
			r.updates(o.Before)
			r.set(o.Told.Atoms)
		}
	}
	for _, sink := range s.Sinks {
		r.values([]*Value{sink.Host, sink.Recipient, sink.Purpose})
		for _, d := range sink.Data {
			r.set(d.Atoms)
		}
	}
}

func (r *reading) updates(list []Update) {
	for _, u := range list {
		r.value(u.Content)
	}
}

func (r *reading) values(list []*Value) {
	for _, v := range list {
		r.value(v)
	}
}

func (r *reading) value(v *Value) {
	if v == nil {
		return
	}
	r.set(v.Atoms)
	for _, fn := range v.Funcs {
		r.values(fn.Bindings)
	}
	for _, k := range v.Kids {
		r.value(k.Value)
	}
}

// set adds the objects on the ways to what atoms stand for.
func (r *reading) set(s Set) {
	for _, a := range s {
		if !a.Open() {
			r.labelled = true
			continue
		}
		switch a.Port.Root.Kind {
		case OpenValue, OpenArg, Panicked, Awaited:
			continue // of which callers know as much
		case Global:
			r.add(Port{Root: a.Port.Root})
		}
		for p := a.Port.Path; p != nil; p = p.parent {
			if p.elem == Deref {
				r.add(Port{a.Port.Root, p})
			}
		}
		if !a.Moves() && !r.whole[a.Port] {
			r.whole[a.Port] = true
			r.wholes = append(r.wholes, a.Port)
		}
	}
}

func (r *reading) add(p Port) {
	if !r.known[p] {
		r.known[p] = true
		r.objects = append(r.objects, p)
	}
}
