// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package kit is what a service might import: nothing is marked in it.
package kit

import "context"

type op[T any] struct {
	do   func(map[string]T) T
	resp chan result[T]
}

type result[T any] struct {
	v   T
	err error
}

// Store is a generic store owned by a goroutine.
type Store[T any] struct {
	ops  chan op[T]
	quit chan struct{}
}

func New[T any]() *Store[T] {
	s := &Store[T]{ops: make(chan op[T]), quit: make(chan struct{})}
	go s.run()
	return s
}

func (s *Store[T]) run() {
	m := make(map[string]T)
	for {
		select {
		case o := <-s.ops:
			o.resp <- result[T]{v: o.do(m)}
		case <-s.quit:
			return
		}
	}
}

func (s *Store[T]) Do(ctx context.Context, f func(map[string]T) T) (T, error) {
	o := op[T]{f, make(chan result[T], 1)}
	select {
	case s.ops <- o:
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
	select {
	case r := <-o.resp:
		return r.v, r.err
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
}

func (s *Store[T]) Put(k string, v T) {
	s.Do(context.Background(), func(m map[string]T) T { m[k] = v; return v })
}

func (s *Store[T]) Get(k string) T {
	v, _ := s.Do(context.Background(), func(m map[string]T) T { return m[k] })
	return v
}
