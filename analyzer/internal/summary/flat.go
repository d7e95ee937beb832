// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

// Some structure is given up: of a value that has grown too large, and of what
// lies deeper than paths go. What is left says less of where things are, and as
// much of what there is: a call of it leads to whatever it led to before.

// Flat returns a value with all its parts taken together: their atoms, and
// [Somewhere] in it their places, functions and dynamic types.
func (t *Table) Flat(v *Value) *Value {
	if v == nil {
		return nil
	}
	held := &Value{Pts: v.anywhere(nil)}
	held.Funcs = t.joinFuncs(nil, t.flatten(held, v, nil))
	held.boundKids(t)
	out := &Value{Atoms: t.Collapse(t.Together(v))}
	if !held.IsClean() {
		out.Kids = []Kid{{Somewhere, held}}
	}
	return out
}

// flatten adds the dynamic types that are anywhere in v to held, and the functions
// to funcs. What they hold is in the rest.
func (t *Table) flatten(held, v *Value, funcs []Func) []Func {
	for _, fn := range v.Funcs {
		captured := make([]*Value, len(fn.Bindings))
		for i, b := range fn.Bindings {
			captured[i] = t.leaf(b)
		}
		funcs = append(funcs, Func{fn.Symbol, captured})
	}
	for _, k := range v.Kids {
		_, dynamic := k.Elem.IsDynamic()
		if _, known := held.Kid(k.Elem); dynamic && !known {
			*held = *held.with(k.Elem, Clean)
		}
		funcs = t.flatten(held, k.Value, funcs)
	}
	return funcs
}

// leaf returns the atoms and places of what a function has captured. Functions
// that it has captured in turn have no end.
func (t *Table) leaf(v *Value) *Value {
	if v == nil {
		return nil
	}
	return &Value{Atoms: t.Collapse(t.Together(v)), Pts: v.anywhere(nil)}
}

// anywhere adds the places that are anywhere in v.
func (v *Value) anywhere(pts []Loc) []Loc {
	if v == nil {
		return pts
	}
	pts = joinPts(pts, v.Pts)
	for _, k := range v.Kids {
		pts = k.Value.anywhere(pts)
	}
	return pts
}

// Together returns the atoms of all parts of a value, each as some part.
func (t *Table) Together(v *Value) Set {
	if v == nil {
		return nil
	}
	if v.together != nil {
		return *v.together
	}
	set := v.Atoms.Map(t.Below)
	for _, k := range v.Kids {
		more := t.Together(k.Value)
		if len(set)+len(more) > maxAtoms { // before some are left out
			set, more = t.Collapse(set), t.Collapse(more)
		}
		set = set.Union(more)
	}
	v.together = &set
	return set
}

// Smear returns v with what another value holds put somewhere in it.
func (t *Table) Smear(v, held *Value) *Value {
	flat := t.Flat(held)
	v = v.Holding(Unknown)
	if flat.IsClean() {
		return v
	}
	if v == nil {
		v = Clean
	}
	known, _ := v.Held()
	return v.with(Somewhere, t.Join(known, t.Whole(flat)))
}

// below returns v, which is a part of the whole, with what the whole holds
// somewhere.
func (t *Table) below(v, whole *Value) *Value {
	held, ok := whole.Held()
	if !ok {
		return v
	}
	known, _ := v.Held()
	return t.Mark(v.Holding(Unknown), held.Atoms).with(Somewhere, t.Join(known, held))
}

// Whole returns v as what it may be itself, rather than hold somewhere. Of
// whatever dynamic type it is, it may be any of its places and functions.
func (t *Table) Whole(v *Value) *Value {
	held, ok := v.Held()
	if !ok {
		return v
	}
	rest := *v
	rest.memo = memo{}
	rest.Kids = v.Kids[:len(v.Kids)-1]
	one := &Value{Atoms: v.Atoms.Union(held.Atoms), Pts: held.Pts, Funcs: held.Funcs}
	out := t.Join(&rest, one)
	for _, k := range held.Kids {
		part := k.Value
		if _, dynamic := k.Elem.IsDynamic(); dynamic {
			part = t.Join(one, part)
		}
		known, _ := out.Kid(k.Elem)
		out = out.with(k.Elem, t.Join(known, part))
	}
	return out
}

// Held returns what v holds somewhere.
func (v *Value) Held() (*Value, bool) {
	if v == nil || len(v.Kids) == 0 || v.Kids[len(v.Kids)-1].Elem != Somewhere {
		return nil, false
	}
	return v.Kids[len(v.Kids)-1].Value, true
}

// Into returns the place at e of what is at a place.
func (t *Table) Into(l Loc, e Elem) Loc {
	if !l.Deep {
		path, ok := t.Extend(l.Path, e)
		l.Path, l.Deep = path, !ok
	}
	return l
}

// Within returns the place that inner is, in an object that is itself at a
// place where elements are called something else; nil if they are not.
func (t *Table) Within(l, inner Loc, called func(Elem) Elem) Loc {
	for _, e := range inner.Path.Elems() {
		if called != nil {
			e = called(e)
		}
		l = t.Into(l, e)
	}
	l.Shifted = l.Shifted || inner.Shifted
	l.Short = l.Short && inner.Path == nil || inner.Short
	l.Deep = l.Deep || inner.Deep
	return l
}
