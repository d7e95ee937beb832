// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"cmp"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Source is one place where labelled data comes into being.
type Source struct {
	Label policy.Label
	What  string // the marked thing, such as "field example.com/x.Profile.Health"
	Text  string // what happens there, such as "Profile.Health is read"
	At    Step   // where
}

// An Atom is the unit of what is known of data: either a labelled source, or
// an open port. Atoms are interned in a [Table] and compared by pointer.
type Atom struct {
	Source *Source // nil if open
	Port   Port    // if open: whatever is here
	View   View    // if open: how it is seen; Exact moves the whole subtree
	Transform
	Taken   policy.Purpose   // the purpose it was taken out for, if stated
	Cleared policy.Recipient // with Taken: a run-time decision let it go there
	Why     Input            // instead of Taken: the purpose is stated by callers
	Checked *Checks          // the guards that had answered yes about it where it was obtained

	id  int32 // in the order of interning
	kin int32 // see [Table.kinOf]
}

// An Input is a port that states a purpose, if there is one, or a whole use on
// which a run-time decision was made.
type Input struct {
	Port    Port
	Valid   bool
	Decided bool
}

// Open reports whether a stands for whatever is at an input port.
func (a *Atom) Open() bool { return a.Source == nil }

// Exact reports whether a moves the whole subtree at its port.
func (a *Atom) Exact() bool { return a.Source == nil && a.View == Exact }

// Moves reports whether a moves the structure of what is at its port, or of some
// part of that.
func (a *Atom) Moves() bool { return a.Source == nil && (a.View == Exact || a.View == Within) }

// String returns the atom as written in dumps.
func (a *Atom) String() string {
	var b strings.Builder
	if a.Open() {
		b.WriteString(a.Port.String())
		if a.View != Exact {
			b.WriteString(" as " + a.View.String())
		}
	} else {
		b.WriteString(a.Source.Label.String() + " from " + a.Source.What)
	}
	if a.Transform != 0 {
		b.WriteString(" via " + a.Transform.String())
	}
	if a.Taken != "" {
		b.WriteString(" for " + string(a.Taken))
	}
	if a.Why.Valid {
		b.WriteString(" for what is at " + a.Why.Port.String())
	}
	for _, h := range a.Checked.List() {
		b.WriteString(" checked " + h.Key())
	}
	return b.String()
}

// A Step is one thing that happens to data on its way. Pos is a position of
// the file set of the package under analysis; a step that another package
// recorded has File and Line instead.
type Step struct {
	Pos     int // token.Pos
	Package string
	File    string
	Line    int
	Func    string
	Text    string
}

// A Trail is how an atom got to where it is: the last step and what came
// before it. Trails are for people: two values that differ only in their
// trails are equal, and the first trail found is kept.
type Trail struct {
	Prev *Trail
	Step Step
	n    int
}

// maxTrail bounds a trail; beyond it, steps before the last are left out.
const maxTrail = 24

// Then returns the trail with one more step. Its last step is always s.
func (t *Trail) Then(s Step) *Trail {
	if t == nil {
		return &Trail{Step: s, n: 1}
	}
	switch {
	case t.Step == s:
		return t
	case t.n >= maxTrail:
		return &Trail{Prev: t.Prev, Step: s, n: t.n}
	}
	return &Trail{Prev: t, Step: s, n: t.n + 1}
}

// Concat returns the steps of t followed by those of u.
func (t *Trail) Concat(u *Trail) *Trail {
	if t == nil {
		return u
	}
	for _, s := range u.Steps() {
		t = t.Then(s)
	}
	return t
}

// Steps returns the steps, first to last.
func (t *Trail) Steps() []Step {
	var steps []Step
	for ; t != nil; t = t.Prev {
		steps = append(steps, t.Step)
	}
	slices.Reverse(steps)
	return steps
}

// A Ref is an atom in a set, and how it got there.
type Ref struct {
	*Atom
	Trail *Trail
}

// A Set is a set of atoms, sorted by the order in which they were interned.
type Set []Ref

// maxAtoms bounds a set.
const maxAtoms = 64

// Union returns the atoms of s and t. Of an atom in both, the trail in s is
// kept.
func (s Set) Union(t Set) Set {
	if len(s) == 0 {
		return t
	}
	more := t.Without(s)
	if len(more) == 0 {
		return s
	}
	out := make(Set, 0, len(s)+len(more))
	ofS, ofMore := kinsOf(s), kinsOf(more)
	for i, j := 0, 0; i < len(s) || j < len(more); {
		if j == len(more) || i < len(s) && s[i].id < more[j].id {
			out = out.unless(more, ofMore, s[i])
			i++
		} else {
			out = out.unless(s, ofS, more[j])
			j++
		}
	}
	if len(out) > maxAtoms {
		out = out[:maxAtoms:maxAtoms] // the earliest are kept
	}
	return out
}

// Without returns the atoms of s that are not in t.
func (s Set) Without(t Set) Set {
	var out Set
	i := 0
	for n, r := range s {
		for i < len(t) && t[i].id < r.id {
			i++
		}
		if i < len(t) && t[i].Atom == r.Atom {
			continue
		}
		if out == nil {
			out = make(Set, 0, len(s)-n)
		}
		out = append(out, r)
	}
	return out
}

// Covers reports whether every atom of t is in s.
func (s Set) Covers(t Set) bool {
	if len(t) > len(s) {
		return false
	}
	i := 0
	for _, r := range t {
		for i < len(s) && s[i].id < r.id {
			i++
		}
		if i == len(s) || s[i].Atom != r.Atom {
			return false
		}
	}
	return true
}

// Has reports whether a is in s.
func (s Set) Has(a *Atom) bool {
	_, ok := slices.BinarySearchFunc(s, a, func(r Ref, a *Atom) int { return cmp.Compare(r.id, a.id) })
	return ok
}

// Equal reports whether s and t hold the same atoms.
func (s Set) Equal(t Set) bool {
	return slices.EqualFunc(s, t, func(a, b Ref) bool { return a.Atom == b.Atom })
}

// Of returns the set of the given references, in any order.
func Of(refs ...Ref) Set { return Set(slices.Clone(refs)).order() }

// order makes a set of s, in place.
func (s Set) order() Set {
	byID := func(a, b Ref) int { return cmp.Compare(a.id, b.id) }
	if !slices.IsSortedFunc(s, byID) {
		slices.SortStableFunc(s, byID)
	}
	s = slices.CompactFunc(s, func(a, b Ref) bool { return a.Atom == b.Atom }).reduce()
	if len(s) > maxAtoms {
		s = s[:maxAtoms:maxAtoms]
	}
	return s
}
