// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package randprog

// prelude is what every library package declares besides its programs' own.
const prelude = `package lib

import (
	"iter"

	"example.com/corpus/fuel"
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
	if fuel.Either() {
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

// fuel ends programs that call themselves without end. In it is also what decides
// where nothing is marked.
const fuel = `// Package fuel ends programs that call themselves without end.
package fuel

var (
	left int
	coin uint64
)

// Either returns true or false; over several runs it returns both.
func Either() bool {
	coin = coin*6364136223846793005 + 1442695040888963407
	return coin>>63 == 1
}

// Plain returns what is no secret.
func Plain() string { return "plain" }

// Fill gives a program what it may spend.
func Fill() { left = 500 }

// Spend takes some of it, and panics if there is none.
func Spend() {
	if left--; left < 0 {
		panic("no fuel")
	}
}
`
