// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage

import (
	"github.com/go-lineage/go-lineage/lineage/internal/mark"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Label is what a marker type says of the values it marks.
//
// Marker types are empty structs whose Label method is one return of a
// [policy.Label] literal of constants, because the analyzer reads that literal
// while a running program calls the method:
//
//	type EmployerFile struct{}
//
//	func (EmployerFile) Label() policy.Label {
//		return policy.Label{
//			Classes:  []policy.Class{policy.ContractLimited},
//			Purposes: []policy.Purpose{policy.RecruitmentSelection},
//			Recipients: []policy.Recipient{policy.Partner},
//		}
//	}
type Label interface {
	Label() policy.Label
}

// Tagged is a T that is marked with L. It is as large as a T, is comparable
// where T is, and never prints its value.
//
// L is part of the type's structure, so that no conversion turns one mark into
// another. It is so without a field of its own, because the compiler treats a
// struct with one field as that field: a map with marked strings as keys is as
// fast as one with strings.
type Tagged[T any, L Label] struct {
	held held[T, L]
}

type held[T any, L Label] struct{ v T }

// Tag marks a value.
func Tag[L Label, T any](v T) Tagged[T, L] { return Tagged[T, L]{held[T, L]{v}} }

// Label returns what the mark says.
func (t Tagged[T, L]) Label() policy.Label {
	var l L
	return l.Label()
}

// Levelled is implemented by types whose values are all de-identified to a
// level, and by marker types for such values. It is called on the zero value.
type Levelled interface {
	Level() policy.Level
}

// Level returns how far values of this type are de-identified: as the type or
// the mark says, whichever is further.
func (t Tagged[T, L]) Level() policy.Level {
	var (
		mark  L
		zero  T
		level policy.Level
	)
	for _, v := range [...]any{mark, zero} {
		if l, ok := v.(Levelled); ok && l.Level().AtLeast(level) {
			level = l.Level()
		}
	}
	return level
}

// Use returns the value for a purpose of the operator's own. It is free and
// checks nothing while the program runs: the analyzer holds the value to that
// purpose from here on, so write the purpose as a constant.
func (t Tagged[T, L]) Use(purpose policy.Purpose) T { return t.held.v }

// Expose returns the value for a reason that no purpose covers. It panics if the
// reason is empty. The analyzer reports every call that is not allowed in so many
// words.
func (t Tagged[T, L]) Expose(reason string) T {
	if reason == "" {
		panic("lineage: Expose without a reason: say why no purpose covers it")
	}
	return t.held.v
}

// Reveal returns the value to the packages of this module that decide about
// whole structures. Only they can make a key that opens.
func (t Tagged[T, L]) Reveal(key mark.Key) any {
	if !key.Opens() {
		return nil
	}
	return t.held.v
}

// Map applies f to a marked value. The caller names the label of the result,
// which must cover the value's; the analyzer reports one that does not.
//
//	upper := lineage.Map[lineage.PersonalLabel](name, strings.ToUpper)
func Map[M Label, A, B any, L Label](v Tagged[A, L], f func(A) B) Tagged[B, M] {
	return Tag[M](f(v.held.v))
}

// Join applies f to two marked values. The caller names the label of the
// result, which must cover both; the analyzer reports one that does not.
func Join[M Label, A, B, C any, LA, LB Label](a Tagged[A, LA], b Tagged[B, LB], f func(A, B) C) Tagged[C, M] {
	return Tag[M](f(a.held.v, b.held.v))
}
