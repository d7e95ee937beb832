// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import "github.com/go-lineage/go-lineage/lineage/policy"

// A set holds no atom that another one of it says as well. Whoever receives
// data that came along two ways receives it in the better state of the two:
// what was compared as well as copied has been copied.
//
// These are the laws of "a subsumes b":
//
//  1. They speak of the same source, or of inputs of one root, and of the same
//     purpose for which the data was taken out.
//  2. Whatever has happened to a has happened to b too.
//  3. Whatever was checked of a where it was obtained was checked of b too.
//  4. A collapsed input stands for all of its parts, and a look at all of it
//     for a look at what is not wrapped. A view by methods or tags stands for
//     itself alone: what a part shows, the whole may hide. So does an atom
//     that moves, be it as it is or some part of it.

// subsumes reports whether b says nothing that a does not say.
func (a *Atom) subsumes(b *Atom) bool {
	if a.kin != b.kin || a.Transform&^b.Transform != 0 {
		return false
	}
	if a.Checked != nil && a.Checked != b.Checked {
		return false
	}
	if a.Source != nil {
		return true
	}
	if a.View != b.View && !(a.View == All && b.View == Raw) {
		return false
	}
	if a.View == All || a.View == Raw {
		return a.Port.Path.Begins(b.Port.Path)
	}
	return a.Port.Path == b.Port.Path
}

// A kin is what atoms must have in common for one to subsume another. It is
// numbered, since comparing it is what most of the time of joins goes into.
type kin struct {
	source  *Source
	root    Root
	taken   policy.Purpose
	cleared policy.Recipient
	why     Input
}

// kinOf returns the number of an atom's kin.
func (t *Table) kinOf(a *Atom) int32 {
	k := kin{a.Source, a.Port.Root, a.Taken, a.Cleared, a.Why}
	n, ok := t.kins[k]
	if !ok {
		n = int32(len(t.kins))
		t.kins[k] = n
	}
	return n
}

// Begins reports whether q is p or longer than p by some elements.
func (p *Path) Begins(q *Path) bool {
	if p == nil {
		return true
	}
	for ; q != nil && q.length >= p.length; q = q.parent {
		if p == q {
			return true
		}
	}
	return false
}

// reduce takes out of s, in place, what the rest says as well, and that of which
// nothing is left. Of atoms that subsume each other there are none: they would
// be one.
func (s Set) reduce() Set {
	kept := s[:0]
	for i, r := range s {
		if !kept.says(r.Atom) && !s[i+1:].says(r.Atom) && !r.Lost() {
			kept = append(kept, r)
		}
	}
	return kept
}

// unless appends an atom to s unless another set says it as well.
func (s Set) unless(other Set, r Ref) Set {
	if r.Lost() || other.says(r.Atom) {
		return s
	}
	return append(s, r)
}

// says reports whether an atom of s subsumes a.
func (s Set) says(a *Atom) bool {
	for _, r := range s {
		if r.kin == a.kin && r.subsumes(a) {
			return true
		}
	}
	return false
}
