// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package lo does what some functions of the library of that name do, under their
// names, so that the corpus needs nothing that has to be fetched. It is a module of
// its own: the analyzer does not look into it, and goes by what its catalogue says.
package lo

import "slices"

// Filter returns the elements of which the predicate says yes.
func Filter[T any, Slice ~[]T](collection Slice, predicate func(item T, index int) bool) Slice {
	var kept Slice
	for i, e := range collection {
		if predicate(e, i) {
			kept = append(kept, e)
		}
	}
	return kept
}

// Reject returns the elements of which the predicate says no.
func Reject[T any, Slice ~[]T](collection Slice, predicate func(item T, index int) bool) Slice {
	return Filter(collection, func(e T, i int) bool { return !predicate(e, i) })
}

// Map returns what the function returns for each element.
func Map[T, R any](collection []T, transform func(item T, index int) R) []R {
	list := make([]R, len(collection))
	for i, e := range collection {
		list[i] = transform(e, i)
	}
	return list
}

// Find returns the first element of which the predicate says yes.
func Find[T any](collection []T, predicate func(item T) bool) (T, bool) {
	if i := slices.IndexFunc(collection, predicate); i >= 0 {
		return collection[i], true
	}
	var zero T
	return zero, false
}

// SomeBy reports whether the predicate says yes of any element.
func SomeBy[T any](collection []T, predicate func(item T) bool) bool {
	return slices.ContainsFunc(collection, predicate)
}

// KeyBy returns the elements by key.
func KeyBy[K comparable, V any](collection []V, iteratee func(item V) K) map[K]V {
	m := make(map[K]V)
	for _, e := range collection {
		m[iteratee(e)] = e
	}
	return m
}

// Reduce folds a slice.
func Reduce[T, R any](collection []T, accumulator func(agg R, item T, index int) R, initial R) R {
	for i, e := range collection {
		initial = accumulator(initial, e, i)
	}
	return initial
}

// MapValues returns a map with the keys of another.
func MapValues[K comparable, V, R any](in map[K]V, iteratee func(value V, key K) R) map[K]R {
	m := make(map[K]R)
	for k, v := range in {
		m[k] = iteratee(v, k)
	}
	return m
}
