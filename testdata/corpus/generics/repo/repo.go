// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package repo is a generic repository over a storage that it does not know.
package repo

// An Entity has an id.
type Entity interface{ Key() string }

// A Storage stores.
type Storage[E Entity] interface {
	Put(E)
	Get(key string) (E, bool)
}

// A Repo caches what it stores and tells its observers.
type Repo[E Entity, S Storage[E]] struct {
	storage   S
	observers []func(E)
}

// New returns a repository.
func New[E Entity, S Storage[E]](s S) *Repo[E, S] { return &Repo[E, S]{storage: s} }

// Observe adds an observer.
func (r *Repo[E, S]) Observe(f func(E)) { r.observers = append(r.observers, f) }

// Save stores e.
func (r *Repo[E, S]) Save(e E) {
	r.storage.Put(e)
	for _, f := range r.observers {
		f(e)
	}
}

// Load returns what is stored.
func (r *Repo[E, S]) Load(key string) (e E, ok bool) { return r.storage.Get(key) }

// Keys returns the keys of es.
func Keys[E Entity](es ...E) []string {
	keys := make([]string, len(es))
	for i, e := range es {
		keys[i] = e.Key()
	}
	return keys
}
