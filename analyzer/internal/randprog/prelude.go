// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package randprog

// prelude is what every library package declares besides its programs' own.
const prelude = `package lib

import (
	"iter"

	"example.com/corpus/mark"
)

// A Box holds a value.
type Box[T any] struct{ V T }

// NewBox returns a box.
func NewBox[T any](v T) *Box[T] { return &Box[T]{v} }

// Ref returns a pointer to a copy.
func Ref[T any](v T) *T { return &v }

// Queue returns a channel that holds a value.
func Queue[T any](v T) chan T {
	c := make(chan T, 8)
	c <- v
	return c
}

// Choose returns either.
func Choose[T any](a, b T) T {
	if mark.Either() {
		return a
	}
	return b
}

// Each iterates over the elements.
func Each[T any](s []T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, v := range s {
			if !yield(v) {
				return
			}
		}
	}
}
`

// fuel ends programs that call themselves without end.
const fuel = `// Package fuel ends programs that call themselves without end.
package fuel

var left int

// Fill gives a program what it may spend.
func Fill() { left = 500 }

// Spend takes some of it, and panics if there is none.
func Spend() {
	if left--; left < 0 {
		panic("no fuel")
	}
}
`
