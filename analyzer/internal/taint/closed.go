// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import "github.com/go-lineage/go-lineage/analyzer/internal/summary"

// closed returns a value as a variable holds it: without what callers give, and
// with what is behind pointers in place of them. What is in other variables
// stays there.
func (f *frame) closed(v *summary.Value, holder summary.Root) *summary.Value {
	h := holding{f, holder, make(map[step]*summary.Value)}
	return h.value(v, 0)
}

// maxClosed bounds how far pointers are followed into a variable's content.
const maxClosed = 6

// A holding closes what a variable holds.
type holding struct {
	*frame
	variable summary.Root
	behind   map[step]*summary.Value // what is there, closed
}

// A step goes to a place in the memory of the function that is so far from the
// variable.
type step struct {
	summary.Loc
	depth int
}

func (h *holding) value(v *summary.Value, depth int) *summary.Value {
	h.engine.steps++
	if v == nil {
		return summary.Clean
	}
	if depth > maxClosed {
		return h.beyond(v)
	}
	out := &summary.Value{
		Const: v.Const,
		Atoms: v.Atoms.Map(func(a *summary.Atom) *summary.Atom {
			if a.Open() && !(a.Exact() && h.elsewhere(a.Port.Root)) {
				return nil
			}
			return h.unstated(a)
		}),
	}
	for _, fn := range v.Funcs {
		bindings := make([]*summary.Value, len(fn.Bindings))
		for i, b := range fn.Bindings {
			bindings[i] = h.value(b, depth+1)
		}
		out.Funcs = append(out.Funcs, summary.Func{Symbol: fn.Symbol, Bindings: bindings})
	}
	for _, k := range v.Kids {
		if part := h.value(k.Value, depth+1); !part.IsClean() || isDynamic(k.Elem) {
			out = h.table.Graft(out, []summary.Elem{k.Elem}, part, true)
		}
	}
	for _, loc := range v.Pts {
		switch {
		case !loc.Object.Input:
			_, another := out.Kid(summary.Deref)
			out = h.table.Graft(out, []summary.Elem{summary.Deref}, h.at(step{loc, depth + 1}), !another)
		case h.elsewhere(loc.Object.Port.Root):
			out = h.table.Join(out, &summary.Value{Pts: []summary.Loc{loc}})
		}
	}
	return out
}

// elsewhere reports whether a root is another variable.
func (h *holding) elsewhere(r summary.Root) bool {
	return r.Kind == summary.Global && r != h.variable
}

// at returns what a step leads to. Many ways lead to the same one in lists and trees.
func (h *holding) at(s step) *summary.Value {
	v, ok := h.behind[s]
	if !ok {
		v = h.value(h.loadAt(s.Loc), s.depth)
		h.behind[s] = v
	}
	return v
}

// beyond returns the labels of what lies too deep in a variable to be told
// apart.
func (f *frame) beyond(v *summary.Value) *summary.Value {
	if f.Roles.Quiet() {
		return summary.Clean // there are none
	}
	var set summary.Set
	for part := range f.leadsTo(v, madeHere) {
		f.engine.steps++
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
	return &summary.Value{Atoms: set}
}
