// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package store

import (
	"sync"
	"sync/atomic"
)

// A Job is something to do.
type Job struct{ ID, Text string }

// A Latest holds the latest job.
type Latest struct{ v atomic.Pointer[Job] }

// Set replaces the job.
func (b *Latest) Set(j Job) { b.v.Store(&j) }

// Get returns the job.
func (b *Latest) Get() Job { return *b.v.Load() }

// Where returns where the job is.
func (b *Latest) Where() *Job { return b.v.Load() }

// A Loose holds a job, as any value.
type Loose struct{ v atomic.Value }

// Set replaces the job.
func (b *Loose) Set(j Job) { b.v.Store(j) }

// Get returns the job.
func (b *Loose) Get() Job { return b.v.Load().(Job) }

// A Box holds a value.
type Box[T any] struct{ v atomic.Pointer[T] }

// Set replaces the value.
func (b *Box[T]) Set(v T) { b.v.Store(&v) }

// Get returns the value.
func (b *Box[T]) Get() T { return *b.v.Load() }

// A SyncOf is a store of any values that goroutines share.
type SyncOf[K comparable, V any] struct{ m sync.Map }

// Set stores a value.
func (s *SyncOf[K, V]) Set(k K, v V) { s.m.Store(k, v) }

// Get returns a value.
func (s *SyncOf[K, V]) Get(k K) (v V, ok bool) {
	got, ok := s.m.Load(k)
	if !ok {
		return v, false
	}
	return got.(V), true
}
