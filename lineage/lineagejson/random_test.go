// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/netip"
	"reflect"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagejson"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
)

// A shape is a type with marks, the same type without, and a maker of values that
// differ in nothing else.
type shape struct {
	marked, raw reflect.Type
	make        func(r *rand.Rand) (marked, raw reflect.Value)
}

// leaf is a shape of values marked with L.
func leaf[L lineage.Label, T any](make func(r *rand.Rand) T) shape {
	return shape{reflect.TypeFor[lineage.Tagged[T, L]](), reflect.TypeFor[T](), func(r *rand.Rand) (marked, raw reflect.Value) {
		v := make(r)
		return reflect.ValueOf(lineage.Tag[L](v)), valueOf(v)
	}}
}

// plain is a shape of values that are not marked.
func plain[T any](make func(r *rand.Rand) T) shape {
	return shape{reflect.TypeFor[T](), reflect.TypeFor[T](), func(r *rand.Rand) (marked, raw reflect.Value) {
		v := valueOf(make(r))
		return v, v
	}}
}

// valueOf keeps an interface type.
func valueOf[T any](v T) reflect.Value { return reflect.ValueOf(&v).Elem() }

func text(r *rand.Rand) string {
	return []string{"", "tanaka", "<b>&\u2028", "\"quoted\"", "日本", "[tokyo]", "a\x00b"}[r.IntN(7)]
}

func number(r *rand.Rand) int { return r.IntN(5) - 2 }

func anything(r *rand.Rand) any {
	return []any{nil, text(r), 0.5, true, map[string]any{"a": text(r)}, []any{}, time.Time{}}[r.IntN(7)]
}

func when(r *rand.Rand) time.Time {
	return []time.Time{{}, time.Date(1980, 1, 2, 3, 4, 5, 6, time.UTC)}[r.IntN(2)]
}

func pointerOrNil[T any](make func(r *rand.Rand) T) func(r *rand.Rand) *T {
	return func(r *rand.Rand) *T {
		if r.IntN(2) == 0 {
			return nil
		}
		v := make(r)
		return &v
	}
}

// inner and its twin hold a mark within a mark.
type (
	inner    struct{ A, B pii }
	rawInner struct{ A, B string }
)

var leaves = []shape{
	leaf[lineage.PersonalLabel](text),
	leaf[lineage.InformativeLabel](func(r *rand.Rand) int { return r.IntN(3) }),
	leaf[lineage.SpecialCareLabel](func(r *rand.Rand) []string { return [][]string{nil, {}, {text(r)}}[r.IntN(3)] }),
	leaf[lineage.InquiryLabel](func(r *rand.Rand) map[string]bool { return []map[string]bool{nil, {}, {text(r): true}}[r.IntN(3)] }),
	leaf[lineage.PersonalLabel](when),
	leaf[lineage.PersonalLabel](pointerOrNil(text)),
	leaf[lineage.PersonalLabel](anything),
	leaf[lineage.PersonalLabel](func(r *rand.Rand) netip.Addr { return netip.AddrFrom4([4]byte{192, 0, 2, byte(r.IntN(4))}) }),
	leaf[lineage.InquiryLabel](func(r *rand.Rand) []byte { return [][]byte{nil, {}, {1, 2}}[r.IntN(3)] }),
	leaf[lineage.PersonalLabel](func(r *rand.Rand) struct{ Q float64 } { return struct{ Q float64 }{float64(r.IntN(2)) / 2} }),
	{reflect.TypeFor[lineage.Inquiry[inner]](), reflect.TypeFor[rawInner](), func(r *rand.Rand) (marked, raw reflect.Value) {
		a, b := text(r), text(r)
		return reflect.ValueOf(lineage.NewInquiry(inner{lineage.NewPII(a), lineage.NewPII(b)})), reflect.ValueOf(rawInner{a, b})
	}},
	plain(text),
	plain(anything),
	plain(when),
	plain(func(r *rand.Rand) bool { return r.IntN(2) == 0 }),
	plain(func(r *rand.Rand) json.RawMessage { return json.RawMessage(`{"own": [1]}`) }),
	{reflect.TypeFor[struct {
		base
		*Other
		Last pint
	}](), reflect.TypeFor[struct {
		rawBase
		*RawOther
		Last int
	}](), embedding},
}

func embedding(r *rand.Rand) (marked, raw reflect.Value) {
	type (
		m = struct {
			base
			*Other
			Last pint
		}
		p = struct {
			rawBase
			*RawOther
			Last int
		}
	)
	a, b := m{base: base{ID: "1", Name: lineage.NewPII("x")}}, p{rawBase: rawBase{ID: "1", Name: "x"}}
	if r.IntN(2) == 0 {
		name := text(r)
		a.Other, b.RawOther = &Other{Name: lineage.NewPII(name)}, &RawOther{Name: name}
	}
	return reflect.ValueOf(a), reflect.ValueOf(b)
}

// randomShape nests leaves.
func randomShape(r *rand.Rand, depth int) shape {
	if depth == 0 {
		return leaves[r.IntN(len(leaves))]
	}
	element := randomShape(r, depth-1)
	switch r.IntN(8) {
	case 0:
		return pointerTo(element)
	case 1:
		return sliceOf(element)
	case 2:
		return mapOf(element, text, func(s string) string { return s })
	case 3:
		return mapOf(element, text, lineage.NewPII[string])
	case 4:
		return mapOf(element, number, lineage.NewPII[int])
	default:
		return structOf(r, depth)
	}
}

func pointerTo(element shape) shape {
	s := shape{marked: reflect.PointerTo(element.marked), raw: reflect.PointerTo(element.raw)}
	s.make = func(r *rand.Rand) (marked, raw reflect.Value) {
		marked, raw = reflect.New(s.marked).Elem(), reflect.New(s.raw).Elem()
		if r.IntN(3) > 0 {
			m, p := element.make(r)
			marked.Set(reflect.New(element.marked))
			raw.Set(reflect.New(element.raw))
			marked.Elem().Set(m)
			raw.Elem().Set(p)
		}
		return marked, raw
	}
	return s
}

func sliceOf(element shape) shape {
	s := shape{marked: reflect.SliceOf(element.marked), raw: reflect.SliceOf(element.raw)}
	s.make = func(r *rand.Rand) (marked, raw reflect.Value) {
		n := r.IntN(4)
		if n == 3 {
			return reflect.New(s.marked).Elem(), reflect.New(s.raw).Elem()
		}
		marked, raw = reflect.MakeSlice(s.marked, n, n), reflect.MakeSlice(s.raw, n, n)
		for i := range n {
			m, p := element.make(r)
			marked.Index(i).Set(m)
			raw.Index(i).Set(p)
		}
		return marked, raw
	}
	return s
}

func mapOf[K, M comparable](element shape, keys func(r *rand.Rand) K, mark func(K) M) shape {
	s := shape{marked: reflect.MapOf(reflect.TypeFor[M](), element.marked), raw: reflect.MapOf(reflect.TypeFor[K](), element.raw)}
	s.make = func(r *rand.Rand) (marked, raw reflect.Value) {
		marked, raw = reflect.MakeMap(s.marked), reflect.MakeMap(s.raw)
		for range r.IntN(3) {
			k := keys(r)
			m, p := element.make(r)
			marked.SetMapIndex(reflect.ValueOf(mark(k)), m)
			raw.SetMapIndex(reflect.ValueOf(k), p)
		}
		return marked, raw
	}
	return s
}

func structOf(r *rand.Rand, depth int) shape {
	var fields []shape
	var marked, raw []reflect.StructField
	for i := range 1 + r.IntN(4) {
		f := randomShape(r, depth-1)
		name := fmt.Sprintf("F%d", i)
		tag := reflect.StructTag([]string{"", `json:",omitempty"`, `json:",omitzero"`, fmt.Sprintf(`json:"f_%d,omitempty"`, i), `json:"-"`}[r.IntN(5)])
		fields = append(fields, f)
		marked = append(marked, reflect.StructField{Name: name, Type: f.marked, Tag: tag})
		raw = append(raw, reflect.StructField{Name: name, Type: f.raw, Tag: tag})
	}
	s := shape{marked: reflect.StructOf(marked), raw: reflect.StructOf(raw)}
	s.make = func(r *rand.Rand) (marked, raw reflect.Value) {
		marked, raw = reflect.New(s.marked).Elem(), reflect.New(s.raw).Elem()
		for i, f := range fields {
			m, p := f.make(r)
			marked.Field(i).Set(m)
			raw.Field(i).Set(p)
		}
		return marked, raw
	}
	return s
}

// Law: where everything is permitted, a value is written as encoding/json writes
// it without marks; it is read back as encoding/json reads it with and without
// marks; and what encoding/json keeps without marks is kept with them.
func TestRandomValues(t *testing.T) {
	encoding := lineagejson.Encoding{Gate: lineagetest.NewGate(nil).Gate, Use: support}
	kept := 0
	for seed := range uint64(1500) {
		r := rand.New(rand.NewPCG(seed, 0))
		s := randomShape(r, r.IntN(4))
		marked, raw := s.make(r)
		got, err := encoding.Marshal(t.Context(), marked.Interface())
		want, err2 := json.Marshal(raw.Interface())
		if err != nil || err2 != nil || string(got) != string(want) {
			t.Fatalf("seed %d, %v: wrote\n%s, %v; want\n%s, %v", seed, s.marked, got, err, want, err2)
		}
		back, reference, rawBack := reflect.New(s.marked), reflect.New(s.marked), reflect.New(s.raw)
		if err := encoding.Unmarshal(t.Context(), got, back.Interface()); err != nil {
			t.Fatalf("seed %d, %v: %v reading %s", seed, s.marked, err, got)
		}
		if err := json.Unmarshal(got, reference.Interface()); err != nil || !reflect.DeepEqual(back.Interface(), reference.Interface()) {
			t.Fatalf("seed %d, %v: not read as encoding/json reads %s: %v", seed, s.marked, got, err)
		}
		if err := json.Unmarshal(got, rawBack.Interface()); err != nil {
			t.Fatal(err)
		}
		if reflect.DeepEqual(rawBack.Elem().Interface(), raw.Interface()) {
			kept++
			if !reflect.DeepEqual(back.Elem().Interface(), marked.Interface()) {
				t.Fatalf("seed %d, %v: lost in %s", seed, s.marked, got)
			}
		}
	}
	if kept < 500 {
		t.Errorf("only %d of the values are kept by encoding/json: choose other values", kept)
	}
}
