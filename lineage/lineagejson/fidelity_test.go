// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"net/netip"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagejson"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

var testContext = context.Background()

// brokenConsents cannot be asked.
type brokenConsents struct{}

func (brokenConsents) Consented(context.Context, lineage.Subject, policy.Use) (bool, error) {
	return false, errors.New("store closed")
}

type (
	pii  = lineage.PII[string]
	pint = lineage.PII[int]
)

// Embedded structs lend their fields by rules that are easily got wrong.
type (
	base struct {
		ID   string `json:"id"`
		Name pii    `json:"name"`
	}
	rawBase struct {
		ID   string `json:"id"`
		Name string `json:"name"`
	}
	Other struct {
		Name pii
		Deep struct{ V pint }
	}
	RawOther struct {
		Name string
		Deep struct{ V int }
	}
	rival    struct{ Clash pii }
	rawRival struct{ Clash string }
	twin     struct{ Clash pii }
	rawTwin  struct{ Clash string }
)

// addressed writes itself where it has an address.
type addressed struct{ Payload any }

func (*addressed) MarshalJSON() ([]byte, error) { return []byte(`"by pointer"`), nil }

// own writes itself, also where it is nil.
type own []int

func (o own) MarshalJSON() ([]byte, error) { return fmt.Appendf(nil, `"%d of them"`, len(o)), nil }

type named string

// An alias is the mark itself, also a generic one.
type (
	confided[T any] = lineage.PII[T]
	held[T any]     struct {
		V    confided[T]
		More []confided[T]
	}
	heldRaw[T any] struct {
		V    T
		More []T
	}
)

// With all that is marked permitted, the JSON is what encoding/json writes of the
// same value without marks.
func TestFidelity(t *testing.T) {
	name, age := lineage.NewPII("<tanaka> \u2028\"x\""), lineage.NewPII(41)
	text := lineagetest.Reveal(t, name)
	born := time.Date(1980, 1, 2, 3, 4, 5, 6, time.UTC)
	addr := netip.MustParseAddr("192.0.2.1")
	for _, test := range []struct {
		why         string
		marked, raw any
	}{
		{"a string", name, text},
		{"a pointer", &name, &text},
		{"a nil pointer", (*pii)(nil), (*string)(nil)},
		{"nil", nil, nil},
		{"a time", lineage.NewPII(born), born},
		{"bytes", lineage.NewPII([]byte{1, 2}), []byte{1, 2}},
		{"a nil slice", []pii(nil), []string(nil)},
		{"an empty slice", []pii{}, []string{}},
		{"an array", [2]pint{age, age}, [2]int{41, 41}},
		{"any", []any{name, 1, nil, map[string]any{"a": age}}, []any{text, 1, nil, map[string]any{"a": 41}}},
		{"a map", map[string]pint{"b": age, "a": age, "<": age}, map[string]int{"b": 41, "a": 41, "<": 41}},
		{"what writes itself where it is nil", struct {
			A pii
			B own
			C []own
		}{name, nil, []own{nil, {}}}, struct {
			A string
			B own
			C []own
		}{text, nil, []own{nil, {}}}},
		{"a nil that writes itself, marked", []lineage.PII[own]{lineage.NewPII(own(nil))}, []own{nil}},
		{"named", lineage.NewPII(named("<\xff>")), named("<\xff>")},
		{"small", []any{lineage.NewPII(int8(-7)), lineage.NewPII(uint64(math.MaxUint64)), lineage.NewPII(true), lineage.NewPII(1e21)}, []any{int8(-7), uint64(math.MaxUint64), true, 1e21}},
		{"numbers as text", lineage.NewPII(json.Number("1e2")), json.Number("1e2")},
		{"a nil map", map[string]pint(nil), map[string]int(nil)},
		{"whole keys", map[int8]pint{-1: age, 10: age, 9: age}, map[int8]int{-1: 41, 10: 41, 9: 41}},
		{"unsigned keys", map[uint]pint{1: age}, map[uint]int{1: 41}},
		{"keys that write text", map[netip.Addr]pint{addr: age}, map[netip.Addr]int{addr: 41}},
		{"methods of a pointer", &struct{ A []addressed }{make([]addressed, 1)}, &struct{ A []addressed }{make([]addressed, 1)}},
		{"methods of a pointer, without one", struct{ A [1]addressed }{}, struct{ A [1]addressed }{}},
		{"methods of a pointer, beside a mark", &struct {
			A pii
			B addressed
		}{A: name}, &struct {
			A string
			B addressed
		}{A: text}},
		{"methods of a pointer, within a mark", &struct{ A lineage.PII[addressed] }{}, &struct{ A addressed }{}},
		{"methods of a pointer, within a mark without one", struct{ A lineage.PII[addressed] }{}, struct{ A addressed }{}},
		{"marked keys", map[pii]int{name: 1}, map[string]int{text: 1}},
		{"marked whole keys", map[pint]int{age: 1}, map[int]int{41: 1}},
		{"a generic alias, in a generic struct", held[string]{name, []confided[string]{name}}, heldRaw[string]{text, []string{text}}},
		{"a mark within a mark", lineage.NewPII(struct{ In pint }{age}), struct{ In int }{41}},
		{
			"tags",
			struct {
				A    pii       `json:"a,omitempty"`
				B    pii       `json:"-"`
				E    int       `json:"e,string"`
				F    *int      `json:",string"`
				G    int       `json:"g,omitempty"`
				H    pii       `json:"h,omitzero"`
				I    time.Time `json:",omitzero"`
				J    []pii     `json:",omitempty"`
				K    *pii      `json:",omitempty"`
				L    string    `json:"l,string"`
				hide pii
			}{A: name, B: name, E: 7, L: "q", hide: name},
			struct {
				A    string    `json:"a,omitempty"`
				B    string    `json:"-"`
				E    int       `json:"e,string"`
				F    *int      `json:",string"`
				G    int       `json:"g,omitempty"`
				H    string    `json:"h,omitzero"`
				I    time.Time `json:",omitzero"`
				J    []string  `json:",omitempty"`
				K    *string   `json:",omitempty"`
				L    string    `json:"l,string"`
				hide string
			}{A: text, B: text, E: 7, L: "q", hide: text},
		},
		{
			"embedded",
			struct {
				base
				*Other
				Last pint
			}{base{"1", name}, &Other{Name: name}, age},
			struct {
				rawBase
				*RawOther
				Last int
			}{rawBase{"1", text}, &RawOther{Name: text}, 41},
		},
		{
			"a nil embedded pointer",
			struct {
				*Other
				Last pint
			}{Last: age},
			struct {
				*RawOther
				Last int
			}{Last: 41},
		},
		{
			"embedded under a name",
			struct {
				Other `json:"other"`
			}{Other{Name: name}},
			struct {
				RawOther `json:"other"`
			}{RawOther{Name: text}},
		},
		{
			"the less deep field counts",
			struct {
				base
				Name pint `json:"name"`
			}{base{"1", name}, age},
			struct {
				rawBase
				Name int `json:"name"`
			}{rawBase{"1", text}, 41},
		},
		{
			"of two equal ones, neither",
			struct {
				rival
				twin
				Last pint
			}{rival{name}, twin{name}, age},
			struct {
				rawRival
				rawTwin
				Last int
			}{rawRival{text}, rawTwin{text}, 41},
		},
	} {
		gate := lineagetest.NewGate(nil)
		got, err := lineagejson.Encoding{Gate: gate.Gate, Use: support}.Marshal(t.Context(), test.marked)
		if err != nil {
			t.Errorf("%s: %v", test.why, err)
			continue
		}
		if want, err := json.Marshal(test.raw); err != nil || string(got) != string(want) {
			t.Errorf("%s:\ngot  %s\nwant %s, %v", test.why, got, want, err)
		}
	}
}

func BenchmarkMarshal(b *testing.B) {
	v := tanaka()
	b.Run("redacted by encoding/json", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := json.Marshal(v); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("for a use", func(b *testing.B) {
		gate := lineage.Gate{Records: discard{}}
		b.ReportAllocs()
		for b.Loop() {
			if _, err := (lineagejson.Encoding{Gate: gate, Use: support}).Marshal(testContext, v); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// discard records nothing.
type discard struct{}

func (discard) Record(context.Context, lineage.Record) error { return nil }
