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
//     for a look at what is not wrapped. Some part of an input stands for some
//     part of each of its parts. A view by methods or tags stands for itself
//     alone: what a part shows, the whole may hide. So does an atom that moves
//     as it is.

// subsumes reports whether b says nothing that a, which is of its kin, does not say.
func (a *Atom) subsumes(b *Atom) bool {
	if a.Transform&^b.Transform != 0 || a.Checked != nil && a.Checked != b.Checked {
		return false
	}
	if a.Source != nil || !a.ofParts() {
		return true
	}
	return (a.View == b.View || a.View == All) && a.Port.Path.Begins(b.Port.Path)
}

// ofParts reports whether an open atom is a look at all parts of what is at its port, or
// one of them.
func (a *Atom) ofParts() bool { return a.View == All || a.View == Raw || a.View == Within }

// A kin is what atoms must have in common for one to subsume another. It is
// numbered, since comparing it is what most of the time of joins goes into.
type kin struct {
	source  *Source
	root    Root
	path    *Path // of an open atom that is not of parts
	view    View  // of an open atom; a look at all parts and one at what is not wrapped are of one kin
	taken   policy.Purpose
	cleared policy.Recipient
	why     Input
}

// kinOf returns the number of an atom's kin.
func (t *Table) kinOf(a *Atom) int32 {
	k := kin{source: a.Source, root: a.Port.Root, taken: a.Taken, cleared: a.Cleared, why: a.Why}
	if a.Open() {
		if k.view = a.View; k.view == Raw {
			k.view = All
		}
		if !a.ofParts() {
			k.path = a.Port.Path
		}
	}
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
	var one, several kins
	for _, r := range s {
		if !one.add(r.kin) {
			several.add(r.kin)
		}
	}
	kept := s[:0]
	for i, r := range s {
		if several.has(r.kin) && (kept.says(r.Atom) || s[i+1:].says(r.Atom)) || r.Lost() {
			continue
		}
		kept = append(kept, r)
	}
	return kept
}

// unless appends an atom to s unless another set, of the given kins, says it as well.
func (s Set) unless(other Set, of *kins, r Ref) Set {
	if r.Lost() || of.has(r.kin) && other.says(r.Atom) {
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

// Kins are those that may be in a set: most atoms have none in common with any other, and
// need not be compared.
type kins [8]uint64

// kinsOf returns the kins of a set.
func kinsOf(s Set) *kins {
	var k kins
	for _, r := range s {
		k.add(r.kin)
	}
	return &k
}

// add reports whether n was not among the kins yet.
func (k *kins) add(n int32) bool {
	if k.has(n) {
		return false
	}
	k[n>>6&7] |= 1 << (n & 63)
	return true
}

// has reports whether n may be among the kins.
func (k *kins) has(n int32) bool { return k[n>>6&7]>>(n&63)&1 != 0 }
