// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"iter"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// closed returns a value as a variable holds it: without what callers give, and
// with what is behind pointers in place of them. What is in other variables
// stays there, and so does an object that is held elsewhere too: it is at home in
// the first place.
func (f *frame) closed(v *summary.Value, holder summary.Root) *summary.Value {
	deepest := maxClosed
	if f.overdrawn() {
		deepest = 1
	}
	for depth := deepest; ; depth-- {
		h := &holding{frame: f, variable: holder, deepest: depth, behind: make(map[step]*summary.Value)}
		if out := h.value(v, 0, spot{summary.Port{Root: holder}, true}); !h.large || depth == 1 {
			return out
		}
	}
}

// maxClosed bounds how many pointers are followed into a variable's content. Where
// many lead to many, fewer are.
const maxClosed = 6

// A holding closes what a variable holds.
type holding struct {
	*frame
	variable summary.Root
	deepest  int
	behind   map[step]*summary.Value // what is there, closed
	large    bool                    // some of it is too large
}

// A step goes to a place in the memory of the function that is so far from the
// variable.
type step struct {
	summary.Loc
	depth int
}

func (h *holding) value(v *summary.Value, depth int, at spot) *summary.Value {
	h.engine.steps++
	if v == nil {
		return summary.Clean
	}
	if depth > h.deepest {
		return h.beyond(v)
	}
	if h.large && h.deepest > 1 { // whatever it holds, it is closed again
		return summary.Clean
	}
	out := &summary.Value{
		Const: v.ClosedConst(),
		Atoms: v.Atoms.Map(func(a *summary.Atom) *summary.Atom {
			if a.Open() && !(a.Exact() && h.elsewhere(a.Port.Root)) {
				return nil
			}
			return h.unstated(h.table.ClosedAtom(a))
		}),
	}
	if funcs := h.functions(v.Funcs, depth, at); len(funcs) > 0 {
		out = h.table.Join(out, &summary.Value{Funcs: funcs, Const: v.Const})
	}
	for _, k := range v.Kids {
		e := k.Elem.Closed()
		if typ, ok := e.IsDynamic(); ok {
			e = summary.Dynamic(unnamedTypes(typ))
		}
		if part := h.value(k.Value, depth, h.part(at, e)); !part.IsClean() || isDynamic(e) {
			out = h.table.Graft(out, []summary.Elem{e}, part, true)
		}
	}
	out = h.pointees(out, v.Pts, depth, at)
	h.large = h.large || out.Size() > h.maxSize()
	return out
}

// functions returns functions with what they have captured closed.
func (h *holding) functions(list []summary.Func, depth int, at spot) []summary.Func {
	var funcs []summary.Func
	for _, fn := range list {
		bindings := make([]*summary.Value, len(fn.Bindings))
		for i, b := range fn.Bindings {
			bindings[i] = h.value(b, depth, h.part(at, summary.Bound(i)))
		}
		funcs = append(funcs, summary.Func{Symbol: unnamedTypes(fn.Symbol), Bindings: bindings})
	}
	return funcs
}

// pointees returns a value with what is at its places in place of them, but for what is
// at home elsewhere.
func (h *holding) pointees(out *summary.Value, places []summary.Loc, depth int, at spot) *summary.Value {
	var others []summary.Loc
	for _, loc := range places {
		switch {
		case !loc.Object.Input:
			there := h.part(at, summary.Deref)
			if home, elsewhere := h.home(loc, there); elsewhere {
				others = append(others, h.table.ClosedLoc(home))
				continue
			}
			_, another := out.Kid(summary.Deref)
			out = h.table.Graft(out, []summary.Elem{summary.Deref}, h.at(step{loc, depth + 1}, there), !another)
		case h.elsewhere(loc.Object.Port.Root):
			others = append(others, h.table.ClosedLoc(loc))
		}
	}
	if len(others) > 0 {
		out = h.table.Join(out, (&summary.Value{Pts: others}).Normal())
	}
	return out
}

// elsewhere reports whether a root is another variable.
func (h *holding) elsewhere(r summary.Root) bool {
	return r.Kind == summary.Global && r != h.variable
}

// at returns what a step leads to. Many ways lead to the same one in lists and trees.
// What others put there while the function waited is in a variable already, or is for
// callers to know.
func (h *holding) at(s step, at spot) *summary.Value {
	v, ok := h.behind[s]
	if !ok {
		there := h.own(s.Loc)
		if s.Deep {
			there = h.table.Flat(there)
		}
		v = h.value(there, s.depth, at)
		h.behind[s] = v
	}
	return v
}

// beyond returns what lies too deep in a variable to be told apart: its labels, and
// its functions, which are what calls are made of.
func (f *frame) beyond(v *summary.Value) *summary.Value {
	held := &summary.Value{}
	for part := range f.partsBeyond(v) {
		for _, fn := range part.Funcs {
			bindings := make([]*summary.Value, len(fn.Bindings))
			for i, b := range fn.Bindings {
				bindings[i] = &summary.Value{Atoms: f.labelsBeyond(b)}
			}
			held = f.table.Join(held, &summary.Value{Funcs: []summary.Func{{Symbol: unnamedTypes(fn.Symbol), Bindings: bindings}}})
			f.sum.Notes |= summary.Widened
		}
	}
	return f.table.Smear(&summary.Value{Atoms: f.labelsBeyond(v)}, held)
}

// labelsBeyond returns the labels of all that a value leads to.
func (f *frame) labelsBeyond(v *summary.Value) summary.Set {
	if f.Roles.Quiet() {
		return nil // there are none
	}
	var set summary.Set
	for part := range f.partsBeyond(v) {
		set = set.Union(part.Atoms.Map(func(a *summary.Atom) *summary.Atom {
			if a.Open() {
				return nil
			}
			return f.table.With(a, summary.Widened)
		}))
	}
	if len(set) > 0 {
		f.sum.Notes |= summary.Widened
	}
	return set
}

// partsBeyond returns what a value leads to of what is made here: where the function has
// overdrawn, only so much.
func (f *frame) partsBeyond(v *summary.Value) iter.Seq[*summary.Value] {
	return func(yield func(*summary.Value) bool) {
		looked := 0
		for part := range f.leadsTo(v, madeHere) {
			if looked++; looked > fewVisited && f.overdrawn() {
				f.sum.Notes |= summary.Widened
				return
			}
			if f.engine.steps++; !yield(part) {
				return
			}
		}
	}
}
