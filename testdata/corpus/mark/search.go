// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package mark

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// reached returns the markers in whatever v reaches by pointers, fields
// (unexported ones too), elements and keys. Channels and functions are not
// entered.
func reached(v any) map[*marker]bool {
	s := search{found: map[*marker]bool{}, seen: map[visit]bool{}}
	s.value(reflect.ValueOf(v))
	return s.found
}

type visit struct {
	at     uintptr
	typ    reflect.Type
	length int // of a slice, which may be among its own elements
}

type search struct {
	found map[*marker]bool
	seen  map[visit]bool
}

func (s *search) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		s.text(v.String())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		s.number(v.Int(), v.Kind() == reflect.Int32)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		s.number(int64(v.Uint()), false)
	case reflect.Float32, reflect.Float64:
		s.number(int64(v.Float()), false)
	case reflect.Pointer:
		if at := (visit{at: v.Pointer(), typ: v.Type()}); !v.IsNil() && !s.seen[at] {
			s.seen[at] = true
			s.value(v.Elem())
		}
	case reflect.Interface:
		s.value(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			s.value(v.Field(i))
		}
	case reflect.Slice:
		if at := (visit{v.Pointer(), v.Type(), v.Len()}); !s.seen[at] {
			s.seen[at] = true
			s.elements(v)
		}
	case reflect.Array:
		s.elements(v)
	case reflect.Map:
		if at := (visit{at: v.Pointer(), typ: v.Type()}); !s.seen[at] {
			s.seen[at] = true
			for i := v.MapRange(); i.Next(); {
				s.value(i.Key())
				s.value(i.Value())
			}
		}
	}
}

func (s *search) elements(v reflect.Value) {
	var text []byte
	for i := range v.Len() {
		if e := v.Index(i); e.Kind() == reflect.Uint8 {
			text = append(text, byte(e.Uint()))
		} else {
			s.value(e)
		}
	}
	s.text(string(text))
}

func (s *search) number(n int64, isRune bool) {
	for _, m := range registry.markers {
		if n == int64(m.number()) || isRune && n == int64(m.char) {
			s.found[m] = true
		}
	}
}

func (s *search) text(t string) {
	for _, r := range t {
		if m := registry.byChar[r]; m != nil {
			s.found[m] = true
		}
	}
	if len(t) < 6 {
		return
	}
	for _, m := range registry.markers {
		for _, f := range m.forms() {
			if strings.Contains(t, f) {
				s.found[m] = true
			}
		}
	}
}

// forms returns how the text and the number look once encoded: wherever that
// could occur by chance, at least two characters of it.
func (m *marker) forms() []string {
	if len(m.encoded) > 0 {
		return m.encoded
	}
	b := []byte(string(m.char))
	x := strings.ToUpper(hex.EncodeToString(b))
	percent := "%" + x[:2] + "%" + x[2:4] + "%" + x[4:]
	m.encoded = []string{
		strconv.Itoa(m.number()),
		percent, strings.ToLower(percent), strings.ReplaceAll(percent, "%", "="),
		fmt.Sprintf(`\u%04x`, m.char), fmt.Sprintf("&#%d;", m.char), fmt.Sprintf("&#x%X;", m.char),
		x + x, strings.ToLower(x + x), strings.Trim(fmt.Sprint(b), "[]"),
	}
	for range b {
		b = append(b[1:], b[0])
		two := append(b[:3:3], b...)
		m.encoded = append(m.encoded, base64.StdEncoding.EncodeToString(two), base64.URLEncoding.EncodeToString(two))
	}
	return m.encoded
}
