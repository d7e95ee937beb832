// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"database/sql"
	"encoding/ascii85"
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"log/slog"
	"net/http"
	"net/rpc"
	"reflect"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// The marker as it may be written.
var markerForms = []string{
	marker,
	strings.ToUpper(marker),
	hex.EncodeToString([]byte(marker)),
	strings.TrimRight(base64.StdEncoding.EncodeToString([]byte(marker)), "="),
	strings.TrimRight(base32.StdEncoding.EncodeToString([]byte(marker)), "="),
	ascii85Of(marker),
}

func ascii85Of(text string) string {
	b := make([]byte, ascii85.MaxEncodedLen(len(text)))
	return string(b[:ascii85.Encode(b, []byte(text))])
}

// holds reports whether the marker is anywhere in v, unexported fields
// included. What a function value closes over cannot be seen.
func holds(v reflect.Value) bool {
	return (&search{seen: make(map[visit]bool)}).in(v, 0)
}

type search struct{ seen map[visit]bool }

type visit struct {
	at  uintptr
	typ reflect.Type
}

const maxSearchDepth = 16

// live are types that goroutines of their own work in, so that nobody may look.
var live = map[reflect.Type]bool{
	reflect.TypeFor[*http.Transport](): true,
	reflect.TypeFor[*rpc.Client]():     true,
	reflect.TypeFor[*sql.DB]():         true,
	reflect.TypeFor[*sql.Tx]():         true,
}

func (s *search) in(v reflect.Value, depth int) bool {
	if !v.IsValid() || depth > maxSearchDepth {
		return false
	}
	switch v.Kind() {
	case reflect.String:
		return isMarked(v.String())
	case reflect.Slice, reflect.Array:
		return s.inList(v, depth)
	case reflect.Interface:
		return s.in(v.Elem(), depth+1)
	case reflect.Pointer:
		key := visit{v.Pointer(), v.Type()}
		if v.IsNil() || s.seen[key] || live[v.Type()] {
			return false
		}
		s.seen[key] = true
		return s.in(v.Elem(), depth+1)
	case reflect.Struct:
		if inner, ok := hidden(v); ok {
			return s.in(inner, depth+1)
		}
		for i := range v.NumField() {
			if s.in(v.Field(i), depth+1) {
				return true
			}
		}
	case reflect.Map:
		for iter := v.MapRange(); iter.Next(); {
			if s.in(iter.Key(), depth+1) || s.in(iter.Value(), depth+1) {
				return true
			}
		}
	}
	return false
}

// hidden returns what a struct holds behind addresses that reflection cannot
// follow.
func hidden(v reflect.Value) (reflect.Value, bool) {
	if !v.CanInterface() {
		return v, false
	}
	if v.CanAddr() {
		switch x := v.Addr().Interface().(type) {
		case *atomic.Pointer[string]:
			return reflect.ValueOf(x.Load()), true
		case *sync.Map:
			held := make(map[any]any)
			for k, v := range x.Range {
				held[k] = v
			}
			return reflect.ValueOf(held), true
		}
	}
	switch x := v.Interface().(type) {
	case reflect.Value:
		return x, true
	case slog.Value:
		return reflect.ValueOf(x.String()), true
	case slog.Record:
		text := x.Message
		x.Attrs(func(a slog.Attr) bool {
			text += a.String()
			return true
		})
		return reflect.ValueOf(text), true
	}
	return v, false
}

func (s *search) inList(v reflect.Value, depth int) bool {
	switch v.Type().Elem().Kind() {
	case reflect.Uint8:
		text := make([]byte, v.Len())
		for i := range text {
			text[i] = byte(v.Index(i).Uint())
		}
		return isMarked(string(text))
	case reflect.Bool, reflect.Int, reflect.Int64, reflect.Uint32, reflect.Uint64, reflect.Float64:
		return false
	case reflect.Int32:
		text := make([]rune, v.Len())
		for i := range text {
			text[i] = rune(v.Index(i).Int())
		}
		return isMarked(string(text))
	}
	for i := range v.Len() {
		if s.in(v.Index(i), depth+1) {
			return true
		}
	}
	return false
}

func isMarked(text string) bool {
	for _, form := range markerForms {
		if strings.Contains(text, form) {
			return true
		}
	}
	return false
}

// canHold reports whether values of a type can hold text that [holds] sees.
func canHold(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.String, reflect.Interface, reflect.Struct, reflect.Map:
		return true
	case reflect.Pointer:
		return canHold(t.Elem())
	case reflect.Slice, reflect.Array:
		return t.Elem().Kind() == reflect.Uint8 || canHold(t.Elem())
	}
	return false
}

func TestHolds(t *testing.T) {
	type node struct {
		next *node
		any  any
	}
	loop := &node{any: map[string][]byte{"k": []byte("a " + marker)}}
	loop.next = loop
	for _, v := range []any{loop, "586d61", []any{base64.StdEncoding.EncodeToString([]byte(marker))}, [6]byte([]byte(marker))} {
		if want := v != any("586d61"); holds(reflect.ValueOf(v)) != want {
			t.Errorf("holds(%v) = %v", v, !want)
		}
	}
}
