// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lib

// A Shelf holds what is put there by key.
type Shelf[K comparable, V any] struct{ held map[K]V }

// NewShelf returns an empty shelf.
func NewShelf[K comparable, V any]() *Shelf[K, V] { return &Shelf[K, V]{held: make(map[K]V)} }

// Put puts v there.
func (s *Shelf[K, V]) Put(k K, v V) { s.held[k] = v }

// Get returns what is there.
func (s *Shelf[K, V]) Get(k K) (V, bool) {
	v, ok := s.held[k]
	return v, ok
}

// A Patient lives somewhere.
type Patient struct {
	ID   string
	Home *Home
}

// A Home is where a patient lives.
type Home struct{ At *Address }

// An Address says where that is.
type Address struct{ Street, City string }
