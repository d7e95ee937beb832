// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"slices"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Rest says what a value may hold beside its atoms, in all of it that no kid
// overrides. The greater, the less there is: of two values that join, the
// lesser holds.
type Rest uint8

const (
	Unknown        Rest = iota // whatever there is
	Pseudonymized              // what was de-identified at least to that level
	Anonymized                 // likewise
	OnlyStatistics             // likewise
	NothingElse                // the value is its atoms, and what the code itself says
	restCount
)

// rests are the values of which nothing else is known.
var rests = func() (vs [restCount]*Value) {
	vs[Unknown] = Clean
	for r := Unknown + 1; r < restCount; r++ {
		vs[r] = &Value{Rest: r}
	}
	return vs
}()

// Only returns the value that has no atoms, and of which this is known.
func (r Rest) Only() *Value { return rests[r] }

// RestOnly returns the content of a list that v leads to nowhere: of nil, nothing.
func (v *Value) RestOnly() *Value {
	if v == nil || len(v.Atoms) > 0 {
		return Clean
	}
	return v.Rest.Only()
}

// RestOf returns what is left of data to which x has happened. What a branch
// tells is not in the value.
func RestOf(x Transform) Rest {
	if x&Implicit != 0 {
		return NothingElse
	}
	switch x.Level() {
	case policy.Statistic:
		return OnlyStatistics
	case policy.Anonymous:
		return Anonymized
	case policy.Pseudonymous:
		return Pseudonymized
	}
	return Unknown
}

// Transform returns what has happened at least to what is in the rest.
func (r Rest) Transform() Transform {
	switch r {
	case OnlyStatistics:
		return Statistic
	case Anonymized:
		return Anonymous
	case Pseudonymized:
		return Pseudonymous
	}
	return 0
}

// Rest returns what the atoms of a set are at worst.
func (s Set) Rest() Rest {
	rest := NothingElse
	for _, r := range s {
		rest = min(rest, RestOf(r.Transform))
	}
	return rest
}

// Holding returns v where it may hold, anywhere, what is in the rest.
func (v *Value) Holding(rest Rest) *Value { return v.lowered(rest, false) }

// Holds returns v where what no part overrides holds no more than the rest.
func (v *Value) Holds(rest Rest) *Value {
	switch {
	case v == nil || v.IsClean():
		return rest.Only()
	case rest <= v.Rest:
		return v
	}
	out := *v
	out.memo = memo{}
	out.Rest = rest
	return &out
}

// Exposed returns v where others may have written to what is not as callers
// gave it.
func (v *Value) Exposed() *Value { return v.lowered(Unknown, true) }

// lowered lowers the rest of all of v, but for what is of callers where that is
// left to them.
func (v *Value) lowered(rest Rest, left bool) *Value {
	if v == nil || !v.knows(rest) {
		return v
	}
	out := *v
	out.memo = memo{}
	if !left || !slices.ContainsFunc(v.Atoms, func(r Ref) bool { return r.Open() }) {
		out.Rest = min(v.Rest, rest)
	}
	if len(v.Kids) > 0 {
		out.Kids = make([]Kid, len(v.Kids))
		for i, k := range v.Kids {
			out.Kids[i] = Kid{k.Elem, k.Value.lowered(rest, left)}
		}
	}
	return &out
}

// Knows reports whether something is known of the rest of v or of a part of it.
func (v *Value) Knows() bool { return v != nil && v.knows(Unknown) }

// knows reports whether more is known than that something is in the rest.
func (v *Value) knows(rest Rest) bool {
	if v.Rest > rest {
		return true
	}
	for _, k := range v.Kids {
		if k.Value != nil && k.Value.knows(rest) {
			return true
		}
	}
	return false
}
