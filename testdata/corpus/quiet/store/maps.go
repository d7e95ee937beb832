// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package store keeps things under keys, as libraries of one's own do. It marks
// nothing.
package store

import "sync"

// A Mem is a store of texts.
type Mem struct{ M map[string]string }

// New returns an empty store.
func New() *Mem { return &Mem{M: map[string]string{}} }

// Put stores a text.
func (s *Mem) Put(k, v string) { s.M[k] = v }

// Get returns a text.
func (s *Mem) Get(k string) string { return s.M[k] }

// Drop forgets a text.
func (s *Mem) Drop(k string) { delete(s.M, k) }

// PutIn stores a text, under the name of a group if there is no key.
func (s *Mem) PutIn(group, k, v string) {
	if k == "" {
		k = group
	}
	s.M[k] = v
}

// Rename moves a text to another key.
func (s *Mem) Rename(from, to string) {
	s.M[to] = s.M[from]
	delete(s.M, from)
}

// Swap exchanges two texts.
func (s *Mem) Swap(a, b string) { s.M[a], s.M[b] = s.M[b], s.M[a] }

// PutThenGet stores a text and returns another one.
func (s *Mem) PutThenGet(k, v, other string) string {
	s.M[k] = v
	return s.M[other]
}

// Put stores a text in a map.
func Put(m map[string]string, k, v string) { m[k] = v }

// Get returns a text of a map.
func Get(m map[string]string, k string) string { return m[k] }

// Only returns what a map has under some keys.
func Only(m map[string]string, keys ...string) map[string]string {
	out := map[string]string{}
	for _, k := range keys {
		out[k] = m[k]
	}
	return out
}

// Values are texts by key.
type Values map[string]string

// Set stores a text.
func (v Values) Set(k, text string) { v[k] = text }

// Get returns a text.
func (v Values) Get(k string) string { return v[k] }

// A Row is a list of four texts.
type Row [4]string

// Set stores a text.
func (r *Row) Set(i int, text string) { r[i] = text }

// Get returns a text.
func (r *Row) Get(i int) string { return r[i] }

// Next returns the text behind the one at i.
func (r *Row) Next(i int) string { return r[i+1] }

// Slot returns where a text is.
func (r *Row) Slot(i int) *string { return &r[i] }

// A Registry has stores by name.
type Registry struct{ stores map[string]*Mem }

// NewRegistry returns an empty registry.
func NewRegistry() *Registry { return &Registry{map[string]*Mem{}} }

// For returns the store of a name.
func (r *Registry) For(name string) *Mem {
	if r.stores[name] == nil {
		r.stores[name] = New()
	}
	return r.stores[name]
}

// A Cache stores values of any type under keys of any.
type Cache[K comparable, V any] struct {
	mu sync.RWMutex
	m  map[K]V
}

// NewCache returns an empty cache.
func NewCache[K comparable, V any]() *Cache[K, V] { return &Cache[K, V]{m: make(map[K]V)} }

// Set stores a value.
func (c *Cache[K, V]) Set(k K, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.m[k] = v
}

// Get returns a value.
func (c *Cache[K, V]) Get(k K) (V, bool) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	v, ok := c.m[k]
	return v, ok
}

// A Sync is a store that goroutines share.
type Sync struct{ m sync.Map }

// Set stores a text.
func (s *Sync) Set(k, v string) { s.m.Store(k, v) }

// Get returns a text.
func (s *Sync) Get(k string) string {
	v, _ := s.m.Load(k)
	text, _ := v.(string)
	return text
}

// An Any stores texts under keys of any type.
type Any map[any]string

// Set stores a text.
func (m Any) Set(k any, v string) { m[k] = v }

// Get returns a text.
func (m Any) Get(k any) string { return m[k] }

// A Layer is a store in front of another one.
type Layer struct{ *Mem }

// Store stores a text.
func (l Layer) Store(k, v string) { l.Put(k, v) }

// Load returns a text.
func (l Layer) Load(k string) string { return l.Get(k) }

// An Entry is a text and its key.
type Entry struct{ Key, Text string }

// Add stores an entry.
func (s *Mem) Add(e Entry) { s.M[e.Key] = e.Text }

var shared = map[string]string{}

// Share stores a text for all.
func Share(k, v string) { shared[k] = v }

// Shared returns a text of all.
func Shared(k string) string { return shared[k] }

// A Bus has functions by topic.
type Bus struct{ fs map[string][]func(string) }

// On adds a function.
func (b *Bus) On(topic string, f func(string)) {
	if b.fs == nil {
		b.fs = map[string][]func(string){}
	}
	b.fs[topic] = append(b.fs[topic], f)
}

// Emit calls the functions of a topic.
func (b *Bus) Emit(topic, text string) {
	for _, f := range b.fs[topic] {
		f(text)
	}
}
