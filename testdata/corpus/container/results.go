// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package container

import "iter"

// A Cell makes values once, each under a key, and has those that wait share them.
type Cell struct{ done map[string]Shared }

// Shared is what those who wait get.
type Shared struct {
	Val any
	Err error
}

// Once returns what fn returned for a key, which is called the first time only.
func (c *Cell) Once(key string, fn func() (any, error)) (any, error) {
	if _, ok := c.done[key]; !ok {
		v, err := fn()
		c.done = map[string]Shared{key: {v, err}}
	}
	return c.done[key].Val, c.done[key].Err
}

// Wait returns where what fn returns will come.
func (c *Cell) Wait(fn func() (any, error)) <-chan Shared {
	v, err := fn()
	ch := make(chan Shared, 1)
	ch <- Shared{v, err}
	return ch
}

// Retry calls fn until it does not fail, at most a number of times.
func Retry[R any](fn func() (R, error), most int, name string) (v R, err error) {
	for range most {
		if v, err = fn(); err == nil {
			break
		}
	}
	return v, err
}

// A Switch is on or off.
type Switch[R any] struct{ off bool }

// Execute calls fn unless the switch is off.
func (s *Switch[R]) Execute(fn func() (R, error)) (v R, err error) {
	if s.off {
		return v, nil
	}
	return fn()
}

// Map returns what f makes of each.
func Map[T, R any](list []T, f func(item T, i int) R) []R {
	var out []R
	for i, v := range list {
		out = append(out, f(v, i))
	}
	return out
}

// FlatMap returns all that f makes of each.
func FlatMap[T, R any](list []T, f func(T) []R) []R {
	var out []R
	for _, v := range list {
		out = append(out, f(v)...)
	}
	return out
}

// Nested returns what is nested in itself.
func Nested[S interface{ ~[]S }](s S) S { return s }

// Each does the same as Map, one after the other.
func Each[T, R any](seq iter.Seq[T], f func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		for v := range seq {
			if !yield(f(v)) {
				return
			}
		}
	}
}

// GroupBy groups by what key makes of each.
func GroupBy[T any, K comparable, List ~[]T](list List, key func(T) K) map[K]List {
	groups := make(map[K]List)
	for _, v := range list {
		groups[key(v)] = append(groups[key(v)], v)
	}
	return groups
}

// Reduce makes one of all.
func Reduce[T, R any](list []T, f func(sum R, item T, i int) R, sum R) R {
	for i, v := range list {
		sum = f(sum, v, i)
	}
	return sum
}

// A Pair is two things.
type Pair[K, V any] struct {
	Key   K
	Value V
}

// Zip makes pairs.
func Zip[K, V any](keys []K, values []V) []Pair[K, V] {
	var out []Pair[K, V]
	for i, k := range keys {
		out = append(out, Pair[K, V]{k, values[i]})
	}
	return out
}

// Lazy returns a function that calls fn once.
func Lazy[R any](fn func() R) func() R {
	v := fn()
	return func() R { return v }
}

// Render writes what each makes.
func Render(fns ...func() string) []byte {
	var out []byte
	for _, fn := range fns {
		out = append(out, fn()...)
	}
	return out
}
