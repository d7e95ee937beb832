// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a pointer may be of, where that may be several, its type narrows down: one to a
// node is not of the list that holds the nodes. Without that, whatever lies deeper than
// paths go would be part of each other, which costs most of the time and says nothing.
//
// Where nothing fits, the type says nothing: code that converts by package unsafe makes
// pointers to what is of another type. So packages that import it are left alone, and
// generic functions, of which the types are not known.

// narrowed returns a value of a type without the places and inputs that no value of the
// type refers to.
func (f *frame) narrowed(of types.Type, v *summary.Value) *summary.Value {
	held, some := v.Held()
	if v == nil || of == nil || !f.narrows || len(v.Pts)+len(v.Atoms) < 2 && !some {
		return v
	}
	t := referred(of)
	if t == nil {
		return v
	}
	atoms := v.Atoms.Map(func(a *summary.Atom) *summary.Atom {
		if a.Exact() && !f.shapeBehind(a.Port).fits(t) {
			return nil
		}
		return a
	})
	pts, heldPts := f.fittingPlaces(v.Places(), t), f.fittingPlaces(held.Places(), t)
	if len(pts)+len(atoms)+len(heldPts) == 0 {
		return v
	}
	if len(heldPts) < len(held.Places()) {
		v = v.Replaced(summary.Somewhere, held.Referring(held.Atoms, heldPts))
	}
	if len(pts) < len(v.Pts) || len(atoms) < len(v.Atoms) {
		v = v.Referring(atoms, pts)
	}
	return v
}

// fittingPlaces returns the places that a pointer to t may be of.
func (f *frame) fittingPlaces(pts []summary.Loc, t types.Type) []summary.Loc {
	misfit := func(loc summary.Loc) bool { return !f.shapeAt(loc).fits(t) }
	if !slices.ContainsFunc(pts, misfit) {
		return pts
	}
	return slices.DeleteFunc(slices.Clone(pts), misfit)
}

// narrows reports whether types tell what the pointers of a function may be of.
func narrows(fn *ssa.Function) bool {
	for outer := fn; outer != nil; outer = outer.Parent() {
		if outer.TypeParams().Len() > 0 || outer.Signature.RecvTypeParams().Len() > 0 {
			return false
		}
	}
	return fn.Pkg == nil || !slices.Contains(fn.Pkg.Pkg.Imports(), types.Unsafe)
}

// A shape is the type of what is at a place, as far as it is known.
type shape struct {
	types.Type      // nil if it is not known
	none       bool // no type has such a place
}

// fits reports whether a pointer to t may be of the place.
func (s shape) fits(t types.Type) bool {
	if s.none || s.Type == nil {
		return !s.none
	}
	a, ofArray := s.Type.Underlying().(*types.Array)
	b, isArray := t.Underlying().(*types.Array)
	if ofArray && isArray { // of whatever length
		return alike(a.Elem(), b.Elem())
	}
	return ofArray == isArray && alike(s.Type, t)
}

// alike reports whether a pointer to one type may be converted to one to the other.
func alike(t, u types.Type) bool {
	return sameType(t, u) || types.IdenticalIgnoreTags(t.Underlying(), u.Underlying())
}

// referred returns the type of what a value of type t refers to: of a map or a channel,
// that is what it is itself. It is nil if it refers to nothing.
func referred(t types.Type) types.Type {
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return u.Elem()
	case *types.Slice:
		return types.NewArray(u.Elem(), -1)
	case *types.Map, *types.Chan:
		return t
	}
	return nil
}

// shapeAt returns the shape of what is at a place of the function's memory.
func (f *frame) shapeAt(loc summary.Loc) shape {
	switch {
	case loc.Deep || loc.Shifted:
		return shape{}
	case loc.Object.Input:
		return f.shapeIn(f.shapeOfInput(loc.Object.Port), loc.Path)
	}
	return f.shapeIn(shape{Type: f.typeOfMade[loc.Object]}, loc.Path)
}

// shapeBehind returns the shape of what an input refers to.
func (f *frame) shapeBehind(p summary.Port) shape {
	return f.shapeOfPart(f.shapeOfInput(p), summary.Deref)
}

// shapeOfInput returns the shape of an input: what variables hold, and open calls result
// in, is not asked for.
func (f *frame) shapeOfInput(p summary.Port) shape {
	switch i := p.Root.Index; {
	case p.Root.Kind == summary.Param && i < len(f.fn.Params):
		return f.shapeIn(shape{Type: f.fn.Params[i].Type()}, p.Path)
	case p.Root.Kind == summary.Free && i < len(f.fn.FreeVars):
		return f.shapeIn(shape{Type: f.fn.FreeVars[i].Type()}, p.Path)
	}
	return shape{}
}

// shapeIn returns the shape at a path in what is of a known shape.
func (f *frame) shapeIn(s shape, path *summary.Path) shape {
	for _, e := range path.Elems() {
		s = f.shapeOfPart(s, e)
	}
	return s
}

// shapeOfPart returns the shape of a part of what is of a known shape.
func (f *frame) shapeOfPart(s shape, e summary.Elem) shape {
	if s.none || s.Type == nil {
		return s
	}
	name, isField := e.IsField()
	none := shape{none: isField && !isModelled(s.Type)}
	switch u := s.Type.Underlying().(type) {
	case *types.Struct:
		if field := fieldNamed(u, name); isField && field != nil {
			return shape{Type: field.Type()}
		}
		none.none = none.none || e.IsElement() && !isModelled(s.Type)
		return none
	case *types.Map:
		switch {
		case e == summary.MapKeys:
			return shape{Type: u.Key()}
		case e.IsElement():
			return shape{Type: u.Elem()}
		}
	case *types.Chan:
		if e.IsElement() {
			return shape{Type: u.Elem()}
		}
	case *types.Array:
		if e.IsIndex() {
			return shape{Type: u.Elem()}
		}
	case *types.Pointer, *types.Slice:
	default:
		return shape{}
	}
	if e == summary.Deref {
		return shape{Type: referred(s.Type)}
	}
	return none
}

// isModelled reports whether a type may have parts that models call by names of theirs.
func isModelled(t types.Type) bool {
	p := packageOf(t)
	return p != nil && (isStandard(p.Path()) || catalogue.HasModel(p.Path()))
}
