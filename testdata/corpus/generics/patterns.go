// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package generics

import (
	"cmp"
	"encoding/json"
	"errors"
	"slices"
	"sync"

	"example.com/corpus/mark"
)

// option is a value that may be missing.
type option[T any] struct {
	v  T
	ok bool
}

func some[T any](v T) option[T]  { return option[T]{v, true} }
func none[T any]() (o option[T]) { return o }
func (o option[T]) orElse(v T) T {
	if o.ok {
		return o.v
	}
	return v
}

func mapOption[T, U any](o option[T], f func(T) U) option[U] {
	if !o.ok {
		return none[U]()
	}
	return some(f(o.v))
}

func badOptionIsMapped() {
	o := mapOption(some(mark.Secret()), func(s string) []string { return []string{s} }) // source: optionmapped
	mark.Leak(o.orElse(nil))                                                            // leak: optionmapped
}

func goodOptionIsNone() {
	_ = some(mark.Secret()) // source: optionnone
	mark.Leak(none[string]().orElse("else"))
}

func badElseIsSecret() {
	mark.Leak(none[string]().orElse(mark.Secret())) // source: orelse; leak: orelse
}

// either holds one of two.
type either[L, R any] struct {
	left  *L
	right *R
}

func leftOf[L, R any](v L) either[L, R]  { return either[L, R]{left: &v} }
func rightOf[L, R any](v R) either[L, R] { return either[L, R]{right: &v} }

func fold[L, R, T any](e either[L, R], onLeft func(L) T, onRight func(R) T) T {
	if e.left != nil {
		return onLeft(*e.left)
	}
	return onRight(*e.right)
}

func badEitherFoldsLeft() {
	e := leftOf[string, error](mark.Secret())                           // source: either
	mark.Leak(fold(e, func(s string) string { return s }, error.Error)) // leak: either
}

func goodEitherFoldsRight() {
	_ = leftOf[string, error](mark.Secret()) // source: eitherright
	e := rightOf[string](errors.New("plain"))
	mark.Leak(fold(e, func(s string) string { return s }, error.Error))
}

// event handlers by type parameter.
type emitter[E any] struct{ handlers []func(E) }

func (m *emitter[E]) on(f func(E)) { m.handlers = append(m.handlers, f) }
func (m *emitter[E]) emit(e E) {
	for _, h := range m.handlers {
		h(e)
	}
}

func badEmitterOfStructs() {
	var m emitter[visit]
	m.on(func(v visit) {
		mark.Leak(v.note) // leak: emitter
	})
	m.emit(visit{"1", mark.Secret()}) // source: emitter
}

func goodEmitterOfOtherType() {
	var m emitter[visit]
	var n emitter[string]
	n.on(func(s string) {
		mark.Leak(s)
	})
	m.emit(visit{"1", mark.Secret()}) // source: emitterother
	n.emit("plain")
}

// a lock around a value.
type locked[T any] struct {
	mu sync.Mutex
	v  T
}

func (l *locked[T]) with(f func(*T)) {
	l.mu.Lock()
	defer l.mu.Unlock()
	f(&l.v)
}

func badLockedValue() {
	var l locked[map[string]string]
	l.with(func(m *map[string]string) { *m = map[string]string{"a": mark.Secret()} }) // source: locked
	l.with(func(m *map[string]string) {
		mark.Leak((*m)["a"]) // leak: locked
	})
}

func goodOtherLockedValue() {
	var l, k locked[map[string]string]
	l.with(func(m *map[string]string) { *m = map[string]string{"a": mark.Secret()} }) // source: lockedother
	k.with(func(m *map[string]string) {
		mark.Leak((*m)["a"])
	})
}

// codecs as type parameters.
type codec[T any] interface {
	encode(T) []byte
	decode([]byte) (T, error)
}

type jsonCodec[T any] struct{}

func (jsonCodec[T]) encode(v T) []byte {
	b, _ := json.Marshal(v)
	return b
}

func (jsonCodec[T]) decode(b []byte) (v T, err error) {
	err = json.Unmarshal(b, &v)
	return v, err
}

type blankCodec[T any] struct{}

func (blankCodec[T]) encode(T) []byte                { return []byte("{}") }
func (blankCodec[T]) decode([]byte) (v T, err error) { return v, nil }

type blobStore[T any, C codec[T]] struct {
	codec C
	blobs map[string][]byte
}

func (s *blobStore[T, C]) put(k string, v T) {
	if s.blobs == nil {
		s.blobs = map[string][]byte{}
	}
	s.blobs[k] = s.codec.encode(v)
}

func (s *blobStore[T, C]) get(k string) (T, error) { return s.codec.decode(s.blobs[k]) }

type letter struct{ To, Text string }

func badCodecRoundTrip() {
	var s blobStore[letter, jsonCodec[letter]]
	s.put("a", letter{"x", mark.Secret()}) // source: codec
	v, _ := s.get("a")
	mark.Leak(v.Text) // leak: codec
}

func goodBlankCodec() {
	var s blobStore[letter, blankCodec[letter]]
	s.put("a", letter{"x", mark.Secret()}) // source: codecblank
	v, _ := s.get("a")
	mark.Leak(v.Text)
}

// functional helpers over maps and slices.
func groupBy[T any, K comparable](items []T, key func(T) K) map[K][]T {
	out := map[K][]T{}
	for _, it := range items {
		out[key(it)] = append(out[key(it)], it)
	}
	return out
}

func sortedBy[T any, K cmp.Ordered](items []T, key func(T) K) []T {
	out := slices.Clone(items)
	slices.SortFunc(out, func(a, b T) int { return cmp.Compare(key(a), key(b)) })
	return out
}

func pluck[T, U any](items []T, get func(T) U) []U {
	var out []U
	for _, it := range items {
		out = append(out, get(it))
	}
	return out
}

func badGroupedAndPlucked() {
	g := groupBy([]visit{{"1", mark.Secret()}, {"2", "x"}}, func(v visit) string { return v.id }) // source: plucked
	mark.Leak(pluck(g["1"], func(v visit) string { return v.note }))                              // leak: plucked
}

func goodGroupedAndPluckedIDs() {
	g := groupBy([]visit{{"1", mark.Secret()}, {"2", "x"}}, func(v visit) string { return v.id }) // source: pluckedids
	mark.Leak(pluck(g["1"], visit.Key))
}

func badSortedBySecretKeepsIt() {
	vs := sortedBy([]visit{{"1", mark.Secret()}, {"2", "x"}}, func(v visit) string { return v.id }) // source: sortedby
	mark.Leak(vs[0].note)                                                                           // leak: sortedby
}

func goodSortedOriginalsIDs() {
	vs := sortedBy([]visit{{"1", mark.Secret()}, {"2", "x"}}, visit.Key) // source: sortedids
	mark.Leak(vs[0].id)
}
