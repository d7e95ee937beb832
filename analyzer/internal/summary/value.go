// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"slices"
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

	memo
}

// A memo is what was found out about a value and its parts, once. Whoever makes a value
// from another begins with none.
type memo struct {
	together *Set  // see Together; nil is not known yet
	size     int32 // see Size, 0 is not known yet
	carries  int8  // see Carries: 0 is not known yet, 1 yes, -1 no
	full     int8  // see Full, likewise
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

// Clean is a value of which nothing is known and that carries nothing. All tables have it.
var Clean = &Value{memo: memo{together: new(Set), size: 1, carries: -1, full: -1}}

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
