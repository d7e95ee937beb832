// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import "github.com/go-lineage/go-lineage/lineage/policy"

// How values are written, and the nodes of which they are made.

func (e *encoder) value(v *Value) {
	e.node(valueNode, v != nil, func() {
		e.parts(len(v.Atoms) > 0, len(v.Pts) > 0, len(v.Funcs) > 0, v.Const != "", v.Rest != Unknown, len(v.Kids) > 0)
		listIfAny(e, v.Atoms, e.ref)
		listIfAny(e, v.Pts, e.loc)
		listIfAny(e, v.Funcs, func(f Func) { e.string(f.Symbol); list(e, f.Bindings, e.value) })
		e.optional(v.Const)
		if v.Rest != Unknown {
			e.uint(int(v.Rest))
		}
		listIfAny(e, v.Kids, func(k Kid) { e.string(string(k.Elem)); e.value(k.Value) })
	})
}

func (e *encoder) loc(l Loc) {
	e.parts(l.Object.Input, l.Shifted, l.Short, l.Deep, l.Path != nil)
	if l.Object.Input {
		e.port(l.Object.Port)
	} else {
		e.uint(l.Object.ID)
	}
	if l.Path != nil {
		e.elems(l.Path)
	}
}

func (e *encoder) elems(p *Path) {
	e.node(pathNode, p != nil, func() {
		e.elems(p.parent)
		e.string(string(p.elem))
	})
}

// port writes the kind of its root and the index as one number, which for most
// takes one byte.
func (e *encoder) port(p Port) {
	e.uint(int(p.Root.Kind) + rootKinds*p.Root.Index)
	switch p.Root.Kind {
	case Global:
		e.string(p.Root.Name)
	case OpenValue, OpenArg:
		e.uint(p.Root.Arg)
	}
	e.elems(p.Path)
}

func (e *encoder) ref(r Ref) {
	e.atom(r.Atom)
	e.trail(r.Trail)
}

func (e *encoder) atom(a *Atom) {
	e.node(atomNode, true, func() {
		e.parts(a.Source != nil, a.View != Exact, a.Transform != 0, a.Taken != "", a.Cleared != "", a.Why.Valid, a.Checked != nil, a.Why.Decided)
		if a.Source != nil {
			e.source(a.Source)
		} else {
			e.port(a.Port)
		}
		if a.View != Exact {
			e.uint(int(a.View))
		}
		if a.Transform != 0 {
			e.uint(int(a.Transform))
		}
		e.optional(string(a.Taken))
		e.optional(string(a.Cleared))
		if a.Why.Valid {
			e.port(a.Why.Port)
		}
		listIfAny(e, a.Checked.List(), e.held)
	})
}

func (e *encoder) source(s *Source) {
	e.label(s.Label)
	e.string(s.What)
	e.string(s.Text)
	e.step(s.At)
}

func (e *encoder) label(l policy.Label) {
	e.parts(len(l.Classes) > 0, len(l.Purposes) > 0, len(l.Recipients) > 0, l.Origin != "")
	listIfAny(e, l.Classes, func(c policy.Class) { e.string(string(c)) })
	listIfAny(e, l.Purposes, func(p policy.Purpose) { e.string(string(p)) })
	listIfAny(e, l.Recipients, func(r policy.Recipient) { e.string(string(r)) })
	e.optional(string(l.Origin))
}

func (e *encoder) trail(t *Trail) {
	e.node(trailNode, t != nil, func() {
		e.trail(t.Prev)
		e.step(t.Step)
	})
}

func (e *encoder) step(s Step) {
	if s.File == "" && s.Pos != 0 {
		s.File, s.Line = e.locate(s.Pos)
		s.Package = e.path
	}
	e.node(stepNode, true, func() {
		e.string(s.Package)
		e.string(s.File)
		e.uint(s.Line)
		e.string(s.Func)
		e.string(s.Text)
	})
}
