// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson

import (
	"encoding"
	"encoding/json"
	"reflect"
	"sync"

	"github.com/go-lineage/go-lineage/lineage/internal/mark"
)

// Types that write their own JSON show nobody what they write of. Where they hold
// marked data, encoding/json would redact it inside them, and the loss would show
// only to whoever reads it back. So it is looked for here, also in fields that are
// not exported.

var hidingTypes sync.Map // reflect.Type -> bool

// mayHide reports whether values of a type can hold marked data within something that
// writes its own JSON. Most cannot, and need not be looked through.
func mayHide(t reflect.Type) bool {
	if known, ok := hidingTypes.Load(t); ok {
		return known.(bool)
	}
	found := searchHidden(t, false, make(map[hidden]bool))
	hidingTypes.Store(t, found)
	return found
}

// A hidden is a type that is looked at, and whether something above it writes its
// own JSON.
type hidden struct {
	t      reflect.Type
	within bool
}

func searchHidden(t reflect.Type, within bool, seen map[hidden]bool) bool {
	if seen[hidden{t, within}] {
		return false
	}
	seen[hidden{t, within}] = true
	if mark.Is(t) {
		return within
	}
	switch t.Kind() {
	case reflect.Interface:
		return true
	case reflect.Pointer:
		return searchHidden(t.Elem(), within, seen)
	}
	within = within || writingOf(t) != never
	switch t.Kind() {
	case reflect.Slice, reflect.Array:
		return searchHidden(t.Elem(), within, seen)
	case reflect.Map:
		return searchHidden(t.Key(), within, seen) || searchHidden(t.Elem(), within, seen)
	case reflect.Struct:
		for f := range t.Fields() {
			if searchHidden(f.Type, within, seen) {
				return true
			}
		}
	}
	return false
}

// seen holds what was looked at, so that what leads back to itself is looked at
// once.
type seen map[place]bool

// A place is where something lies, of which type and length, and whether something
// above it writes its own JSON.
type place struct {
	at     uintptr
	length int
	t      reflect.Type
	within bool
}

// hiding reports whether a value does so.
func (s seen) hiding(v reflect.Value, within bool) bool {
	if !v.IsValid() {
		return false
	}
	if mark.Is(v.Type()) {
		return within
	}
	within = within || shapeOf(v.Type()).writesItself(v)
	switch v.Kind() {
	case reflect.Interface:
		return s.hiding(v.Elem(), within)
	case reflect.Pointer:
		return !s.was(v, within) && s.hiding(v.Elem(), within)
	case reflect.Slice, reflect.Array:
		if shapeOf(v.Type().Elem()).harmless() || v.Kind() == reflect.Slice && s.was(v, within) {
			return false
		}
		for i := range v.Len() {
			if s.hiding(v.Index(i), within) {
				return true
			}
		}
	case reflect.Map:
		if s.was(v, within) {
			return false
		}
		for k, value := range v.Seq2() {
			if s.hiding(k, within) || s.hiding(value, within) {
				return true
			}
		}
	case reflect.Struct:
		for _, field := range v.Fields() {
			if s.hiding(field, within) {
				return true
			}
		}
	}
	return false
}

// was notes a pointer, a map or a slice, and reports whether it was noted before.
func (s seen) was(v reflect.Value, within bool) bool {
	p := place{at: v.Pointer(), t: v.Type(), within: within}
	if v.Kind() == reflect.Slice {
		p.length = v.Len()
	}
	before := s[p]
	s[p] = true
	return before
}

// A writing says when values of a type write their own JSON.
type writing int

const (
	never     writing = iota
	addressed         // by a method of the pointer
	always
)

var writings sync.Map // reflect.Type -> writing

func writingOf(t reflect.Type) writing {
	if known, ok := writings.Load(t); ok {
		return known.(writing)
	}
	found := never
	switch {
	case mark.IsColumn(t): // ours, and shows what it writes
	case isWriter(t):
		found = always
	case isWriter(reflect.PointerTo(t)):
		found = addressed
	}
	writings.Store(t, found)
	return found
}

func isWriter(t reflect.Type) bool {
	return t.Implements(reflect.TypeFor[json.Marshaler]()) || t.Implements(reflect.TypeFor[encoding.TextMarshaler]())
}

// readsItself reports whether encoding/json leaves the reading to values of a type.
func readsItself(t reflect.Type) bool {
	p := reflect.PointerTo(t)
	return p.Implements(reflect.TypeFor[json.Unmarshaler]()) || p.Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}
