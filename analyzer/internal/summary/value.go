// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"slices"
	"strings"
)

// A Value is what is known of one value at one point of a program: a tree.
// Values are immutable; nil is "no value reaches here" and joins as nothing.
//
// Atoms hold for all of the tree that no kid overrides: a kid says what its
// part is, whatever the atoms are. So overwriting a field with something
// clean is a clean kid, and marking a whole struct adds the atoms to every
// kid as well ([Value.Mark]).
type Value struct {
	Atoms Set
	Pts   []Loc  // what a pointer, slice, map or channel may refer to, sorted
	Funcs []Func // what a function value may be, sorted
	Const string // a known constant, see [StringConst]; "" if not known
	Rest  Rest   // what else it may hold
	Kids  []Kid  // sorted by Elem

	size    int32 // memo of Size, 0 is not known yet
	carries int8  // memo of Carries: 0 is not known yet, 1 yes, -1 no
	full    int8  // memo of Full, likewise
}

// A Kid is one part of a value.
type Kid struct {
	Elem  Elem
	Value *Value
}

// A Loc is a place in memory: an object and a path in it. The elements of a
// shifted slice are not at the indices of its object, and behind those of a short
// one its object may have more. A deep place is somewhere below the path: it lies
// deeper than paths go.
type Loc struct {
	Object  *Object
	Path    *Path
	Shifted bool
	Short   bool
	Deep    bool
}

// An Object is a piece of memory: an input, a variable, an allocation.
type Object struct {
	ID     int    // order of creation; negative for inputs
	Input  bool   // its content at entry is whatever is at Port
	Port   Port   // of an input
	Single bool   // it stands for one object, so that writes may overwrite
	Whole  bool   // it was made by code that is seen: what nobody put in is not there
	Name   string // for dumps
}

// A Func is one function that a function value may be. Symbol names it as
// bundles do; Bindings are the values that a closure captured.
type Func struct {
	Symbol   string
	Bindings []*Value
}

// Bounds of a value (ENGINE 2.9).
const (
	maxPts     = 32
	maxFuncs   = 16
	maxCells   = 8  // constant indices or keys per container
	maxDynamic = 16 // dynamic types per interface value
)

// Clean is a value of which nothing is known and that carries nothing.
var Clean = &Value{}

// StringConst, BoolConst and IntConst write constants; PrefixConst is a string
// of which only the beginning is known.
func StringConst(s string) string { return "s" + s }

// PrefixConst writes a string of which only the beginning is known.
func PrefixConst(s string) string { return "p" + s }

// BoolConst writes a boolean constant.
func BoolConst(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// IntConst writes an integer constant.
func IntConst(s string) string { return "i" + s }

// Something is the constant of a function value that is not nil.
const Something = "!"

// Several is the constant of a value that may be one of several, or an input: whatever
// callers give, it is not known to be that.
const Several = "~"

// IsZero reports whether v is known to be the zero value of a string, a number or
// a boolean.
func (v *Value) IsZero() bool {
	return v != nil && slices.Contains(zeros, v.Const) && len(v.Atoms) == 0
}

var zeros = []string{StringConst(""), IntConst("0"), BoolConst(false)}

// Text returns the string constant v, or the beginning of it if only that is
// known.
func (v *Value) Text() (s string, whole, ok bool) {
	if v == nil || v.Const == "" || v.Const[0] != 's' && v.Const[0] != 'p' {
		return "", false, false
	}
	return v.Const[1:], v.Const[0] == 's', true
}

// IsBool reports whether v is a boolean constant.
func (v *Value) IsBool() bool {
	return v.Const == BoolConst(true) || v.Const == BoolConst(false)
}

// Int returns the integer constant v, as its decimal text.
func (v *Value) Int() (s string, ok bool) {
	if v == nil || !strings.HasPrefix(v.Const, "i") {
		return "", false
	}
	return v.Const[1:], true
}

// IsClean reports whether v carries nothing at all.
func (v *Value) IsClean() bool {
	return v == nil || len(v.Atoms) == 0 && len(v.Pts) == 0 && len(v.Funcs) == 0 && v.Const == "" && v.Rest == Unknown && len(v.Kids) == 0
}

// Size returns the number of parts and atoms of v, and of what its functions
// have captured.
func (v *Value) Size() int {
	if v == nil {
		return 0
	}
	if v.size == 0 {
		n := 1 + len(v.Atoms) + len(v.Pts)
		for _, k := range v.Kids {
			n += k.Value.Size()
		}
		for _, fn := range v.Funcs {
			for _, b := range fn.Bindings {
				n += b.Size()
			}
		}
		v.size = int32(min(n, 1<<30))
	}
	return int(v.size)
}

// Carries reports whether there are atoms or locations anywhere in v.
func (v *Value) Carries() bool {
	if v == nil {
		return false
	}
	if v.carries == 0 {
		v.carries = -1
		if len(v.Atoms) > 0 || len(v.Pts) > 0 || slices.ContainsFunc(v.Kids, func(k Kid) bool { return k.Value.Carries() }) {
			v.carries = 1
		}
	}
	return v.carries > 0
}

// Full reports whether v, or a part of it, has reached a bound, so that
// something may have been left out.
func (v *Value) Full() bool {
	if v == nil {
		return false
	}
	if v.full == 0 {
		v.full = -1
		dynamic := 0
		for _, k := range v.Kids {
			if _, ok := k.Elem.IsDynamic(); ok {
				dynamic++
			}
		}
		if len(v.Atoms) >= maxAtoms || len(v.Pts) >= maxPts || len(v.Funcs) >= maxFuncs || dynamic >= maxDynamic ||
			slices.ContainsFunc(v.Kids, func(k Kid) bool { return k.Value.Full() }) {
			v.full = 1
		}
	}
	return v.full > 0
}

// Kid returns the part of v at e, if v says something of its own about it.
func (v *Value) Kid(e Elem) (*Value, bool) {
	if v == nil {
		return nil, false
	}
	i, ok := slices.BinarySearchFunc(v.Kids, e, func(k Kid, e Elem) int { return strings.Compare(string(k.Elem), string(e)) })
	if !ok {
		return nil, false
	}
	return v.Kids[i].Value, true
}

// with returns v with the part at e replaced.
func (v *Value) with(e Elem, part *Value) *Value {
	out := *v
	out.size, out.carries, out.full = 0, 0, 0
	i, ok := slices.BinarySearchFunc(v.Kids, e, func(k Kid, e Elem) int { return strings.Compare(string(k.Elem), string(e)) })
	if ok {
		out.Kids = slices.Clone(v.Kids)
		out.Kids[i].Value = part
	} else {
		out.Kids = make([]Kid, 0, len(v.Kids)+1)
		out.Kids = append(append(append(out.Kids, v.Kids[:i]...), Kid{e, part}), v.Kids[i:]...)
	}
	out.Const = ""
	return &out
}

// cell returns what v says of e: its kid, or what any cell of no other name holds,
// and those that e may be.
func (t *Table) cell(v *Value, e Elem) *Value {
	if v == nil {
		return Clean
	}
	if k, ok := v.Kid(e); ok {
		return k
	}
	out := t.unnamed(v, e)
	if e.rest() == "" {
		return out
	}
	for _, k := range v.Kids {
		if k.Elem.mayBe(e) {
			out = t.Join(out, k.Value)
		}
	}
	return out
}

// unnamed returns what v says of e without naming it: the kid for all cells that e is
// one of, or the atoms below e.
func (t *Table) unnamed(v *Value, e Elem) *Value {
	if rest := e.rest(); rest != "" {
		if k, ok := v.Kid(rest); ok {
			return k
		}
	}
	switch e {
	case Head:
		return &Value{Atoms: v.Atoms, Const: v.Const}
	case Else:
		if isOpenConst(v.Const) || v.Const == Several {
			return Clean
		}
		return &Value{Const: v.Const}
	}
	if len(v.Atoms) == 0 && len(v.Pts) == 0 && len(v.Funcs) == 0 {
		return v.Rest.Only()
	}
	out := &Value{Atoms: v.Atoms.Map(func(a *Atom) *Atom { return t.Under(a, e) }), Rest: v.Rest}
	if _, dynamic := e.IsDynamic(); dynamic {
		out.Pts, out.Funcs = v.Pts, v.Funcs
	}
	return out
}

// Project returns the part of v at e. The part at an element that stands for
// many joins all of them. What v holds somewhere may be there too.
func (t *Table) Project(v *Value, e Elem) *Value {
	if v == nil {
		return nil
	}
	out := t.cell(v, e)
	if e == AnyElem || e == AnyKey {
		for _, k := range v.Kids {
			if k.Elem.rest() == e {
				out = t.Join(out, k.Value)
			}
		}
	}
	if e.isInside() {
		out = t.below(out, v)
	}
	return out
}

// Follow returns the part of v at path.
func (t *Table) Follow(v *Value, elems []Elem) *Value {
	for _, e := range elems {
		v = t.Project(v, e)
	}
	return v
}

// Graft returns v with the part at elems replaced by part, or, where the write
// is weak, joined with it.
func (t *Table) Graft(v *Value, elems []Elem, part *Value, strong bool) *Value {
	if v == nil {
		v = Clean
	}
	if part == nil {
		part = Clean
	}
	if len(elems) == 0 {
		if strong {
			return part
		}
		return t.Join(v, part)
	}
	e, below := elems[0], elems[1:]
	if _, added := v.Kid(Before); added && e.IsIndex() {
		v = v.Unparted()
	}
	if rest := e.rest(); rest != "" && !v.hasRoom(e, rest) {
		e = rest
	}
	if e.IsMany() {
		strong = false
	}
	sub := t.Graft(t.cell(v, e), below, part, strong)
	if sub.IsClean() && v.cleanAt(e) {
		return v
	}
	out := v.with(e, sub)
	for _, k := range v.Kids {
		if e.IsMany() && k.Elem.rest() == e || k.Elem.mayBe(e) {
			out = out.with(k.Elem, t.Graft(k.Value, below, part, false))
		}
	}
	return out
}

// Sweep returns v with the part at elems replaced by part, in every one of the
// cells that an element stands for.
func (t *Table) Sweep(v *Value, elems []Elem, part *Value) *Value {
	if v == nil {
		v = Clean
	}
	if part == nil {
		part = Clean
	}
	if len(elems) == 0 {
		return part
	}
	e, below := elems[0], elems[1:]
	if _, added := v.Kid(Before); added && e.IsIndex() {
		v = v.Unparted()
	}
	out := v.with(e, t.Sweep(t.cell(v, e), below, part))
	if e.IsMany() {
		for _, k := range v.Kids {
			if k.Elem.rest() == e {
				out = out.with(k.Elem, t.Sweep(k.Value, below, part))
			}
		}
	}
	return out
}

// cleanAt reports whether v says that there is nothing at e without having a
// kid there. That an interface value may be of a dynamic type is something.
func (v *Value) cleanAt(e Elem) bool {
	if _, dynamic := e.IsDynamic(); dynamic || len(v.Atoms)+len(v.Pts)+len(v.Funcs) > 0 || v.Const != "" || v.Rest != Unknown {
		return false
	}
	return !slices.ContainsFunc(v.Kids, func(k Kid) bool { return k.Elem == e || k.Elem == e.rest() || k.Elem.mayBe(e) })
}

// hasRoom reports whether v may hold a cell of its own for e.
func (v *Value) hasRoom(e, rest Elem) bool {
	if _, ok := v.Kid(e); ok {
		return true
	}
	n := 0
	for _, k := range v.Kids {
		if k.Elem.rest() == rest {
			n++
		}
	}
	return n < maxCells
}

// Beginning returns what is known of how a text begins: its atoms are those of
// which a caller may know the text.
func (v *Value) Beginning() *Value {
	for v != nil {
		head, ok := v.Kid(Head)
		if !ok {
			break
		}
		v = head
	}
	switch _, _, known := v.Text(); {
	case v == nil:
		return Clean
	case known:
		return &Value{Const: v.Const}
	}
	out := &Value{Atoms: v.Atoms}
	if isOpenConst(v.Const) {
		out.Const = v.Const
	}
	return out
}

// Mark returns v with the atoms added to all of it. How a text begins is known
// as before.
func (t *Table) Mark(v *Value, atoms Set) *Value {
	if len(atoms) == 0 {
		return v
	}
	if v == nil {
		v = Clean
	}
	out := *v
	out.size, out.carries, out.full = 0, 0, 0
	out.Atoms = v.Atoms.Union(atoms)
	out.Rest = min(v.Rest, atoms.Rest())
	if len(v.Kids) > 0 {
		out.Kids = make([]Kid, len(v.Kids))
		for i, k := range v.Kids {
			if out.Kids[i] = k; k.Elem != Head {
				out.Kids[i].Value = t.Mark(k.Value, atoms)
			}
		}
	}
	return &out
}

// MapAtoms returns v with f applied to the atoms of all of it.
func (t *Table) MapAtoms(v *Value, f func(*Atom) *Atom) *Value {
	return v.mapRefs(func(s Set) Set { return s.Map(f) })
}

// Stepped returns v with a step added to the trail of every atom in it.
func (v *Value) Stepped(step Step) *Value {
	return v.mapRefs(func(s Set) Set { return s.Stepped(step) })
}

// SteppedBut returns v with a step added to the trail of every atom in it that is
// not in a set.
func (v *Value) SteppedBut(known Set, step Step) *Value {
	return v.mapRefs(func(s Set) Set {
		out := make(Set, len(s))
		for i, r := range s {
			if out[i] = r; !known.Has(r.Atom) {
				out[i].Trail = r.Trail.Then(step)
			}
		}
		return out
	})
}

// Stepped returns s with a step added to every trail.
func (s Set) Stepped(step Step) Set {
	out := make(Set, len(s))
	for i, r := range s {
		out[i] = Ref{r.Atom, r.Trail.Then(step)}
	}
	return out
}

func (v *Value) mapRefs(f func(Set) Set) *Value {
	if v == nil || len(v.Atoms) == 0 && len(v.Kids) == 0 {
		return v
	}
	out := *v
	out.size, out.carries, out.full = 0, 0, 0
	if out.Atoms = f(v.Atoms); len(out.Atoms) < len(v.Atoms) {
		out.Rest = Unknown // something was left out
		if isOpenConst(v.Const) {
			out.Const = ""
		}
	}
	if len(v.Kids) > 0 {
		out.Kids = make([]Kid, len(v.Kids))
		for i, k := range v.Kids {
			out.Kids[i] = Kid{k.Elem, k.Value.mapRefs(f)}
		}
	}
	return &out
}
