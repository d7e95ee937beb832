// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package box has generic containers that other packages instantiate.
package box

import "iter"

// A Box holds one value.
type Box[T any] struct {
	v    T
	name string
}

// Of returns a box that holds v.
func Of[T any](v T) *Box[T] { return &Box[T]{v: v, name: "box"} }

// Get returns the value.
func (b *Box[T]) Get() T { return b.v }

// Set replaces the value.
func (b *Box[T]) Set(v T) { b.v = v }

// Name returns the name.
func (b *Box[T]) Name() string { return b.name }

// Clear forgets the value.
func (b *Box[T]) Clear() {
	var zero T
	b.v = zero
}

// Map returns a box of f of the value.
func Map[T, U any](b *Box[T], f func(T) U) *Box[U] { return Of(f(b.v)) }

// A List is a linked list.
type List[T any] struct {
	head *node[T]
	size int
}

type node[T any] struct {
	v    T
	next *node[T]
}

// Push adds v.
func (l *List[T]) Push(v T) {
	l.head = &node[T]{v, l.head}
	l.size++
}

// Len returns how many there are.
func (l *List[T]) Len() int { return l.size }

// All iterates from the last pushed to the first.
func (l *List[T]) All() iter.Seq[T] {
	return func(yield func(T) bool) {
		for n := l.head; n != nil; n = n.next {
			if !yield(n.v) {
				return
			}
		}
	}
}

// A Cache loads what it does not have.
type Cache[K comparable, V any] struct {
	load func(K) V
	m    map[K]V
}

// NewCache returns a cache that loads by load.
func NewCache[K comparable, V any](load func(K) V) *Cache[K, V] {
	return &Cache[K, V]{load, map[K]V{}}
}

// Get returns the value of k.
func (c *Cache[K, V]) Get(k K) V {
	if v, ok := c.m[k]; ok {
		return v
	}
	v := c.load(k)
	c.m[k] = v
	return v
}

// A Pair is two values.
type Pair[A, B any] struct {
	First  A
	Second B
}

// MakePair pairs.
func MakePair[A, B any](a A, b B) Pair[A, B] { return Pair[A, B]{a, b} }

// Swap exchanges them.
func (p Pair[A, B]) Swap() Pair[B, A] { return Pair[B, A]{p.Second, p.First} }

// An Option is a value or none.
type Option[T any] = *Box[T]
