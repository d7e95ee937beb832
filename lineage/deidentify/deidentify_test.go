// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deidentify

import (
	"encoding"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// The level is a property of the type, so its zero value states it.
func TestLevels(t *testing.T) {
	for _, test := range []struct {
		value lineage.Levelled
		want  policy.Level
	}{
		{Pseudonym{}, policy.Pseudonymous},
		{Masked{}, policy.Pseudonymous},
		{Scrubbed{}, policy.Pseudonymous},
		{Band{}, policy.Anonymous},
		{Region{}, policy.Anonymous},
		{Month{}, policy.Anonymous},
		{Counts[string]{}, policy.Statistic},
	} {
		if got := test.value.Level(); got != test.want {
			t.Errorf("%T: got %s, want %s", test.value, got, test.want)
		}
	}
}

// Every number lies in its band, and two in one band cannot be told apart.
func TestBands(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var bounds []int
		for next := -50; len(bounds) < 1+r.IntN(6); bounds = append(bounds, next) {
			next += 2 + r.IntN(40)
		}
		bands, err := NewBands(bounds...)
		if err != nil {
			t.Fatal(err)
		}
		for range 50 {
			a, b := r.IntN(400)-200, r.IntN(400)-200
			if !bands.Of(a).Contains(a) {
				t.Fatalf("%d does not lie in %s", a, bands.Of(a))
			}
			if bands.Of(a).Contains(b) != (bands.Of(a) == bands.Of(b)) {
				t.Fatalf("%v: %d is in %s, %d in %s", bounds, a, bands.Of(a), b, bands.Of(b))
			}
		}
	}
}

func TestBandNames(t *testing.T) {
	pairs, err := NewBands(1, 3)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ got, want string }{
		{Decades.Of(19).String(), "under 20"},
		{Decades.Of(20).String(), "20-29"},
		{Decades.Of(80).String(), "80 and over"},
		{pairs.Of(2).String(), "1-2"},
		{Bands{}.Of(7).String(), "any"},
	} {
		if test.got != test.want {
			t.Errorf("got %s, want %s", test.got, test.want)
		}
	}
	for _, bounds := range [][]int{nil, {2, 1}, {1, 1}, {1, 2}, {math.MinInt, math.MinInt + 1}} {
		if _, err := NewBands(bounds...); err == nil {
			t.Errorf("made bands of %v", bounds)
		}
	}
}

func TestRegions(t *testing.T) {
	for place, want := range map[string]string{"東京都": "Kanto", "沖縄県": "Kyushu-Okinawa", "東京都千代田区1-1": "elsewhere", "": "elsewhere"} {
		if got := Japan.Of(place).String(); got != want {
			t.Errorf("%s: got %s, want %s", place, got, want)
		}
	}
	if got := len(Japan.of); got != 47 {
		t.Errorf("%d prefectures", got)
	}
	if _, err := NewRegions(Japan.of); err != nil {
		t.Error(err)
	}
	for _, of := range []map[string]string{{"tokyo": "tokyo"}, {"a": "", "b": ""}} {
		if _, err := NewRegions(of); err == nil {
			t.Errorf("made regions of %v", of)
		}
	}
}

func TestMonths(t *testing.T) {
	tokyo := time.FixedZone("JST", 9*60*60)
	for _, test := range []struct {
		why, want string
		t         time.Time
	}{
		{"the first", "2026-04", time.Date(2026, 4, 1, 0, 0, 0, 0, tokyo)},
		{"the last", "2026-04", time.Date(2026, 4, 30, 23, 59, 59, 0, tokyo)},
		{"no time", "", time.Time{}},
	} {
		if got := MonthOf(test.t).String(); got != test.want {
			t.Errorf("%s: got %s, want %s", test.why, got, test.want)
		}
	}
}

// A mask shows at most a third, and not how much it hides.
func TestMask(t *testing.T) {
	for _, test := range []struct {
		text string
		last int
		want string
	}{
		{"090-1234-5678", 4, "***5678"},
		{"090-1234-5678", 100, "***5678"},
		{"田中太郎様", 4, "***様"},
		{"ab", 4, "***"},
		{"", 4, "***"},
		{"090-1234-5678", -1, "***"},
	} {
		if got := Mask(test.text, test.last).String(); got != test.want {
			t.Errorf("%q, %d: got %s, want %s", test.text, test.last, got, test.want)
		}
	}
	for address, want := range map[string]string{"tanaka@example.com": "***@example.com", "a@b@c": "***@c", "tanaka": "***", "": "***"} {
		if got := MaskEmail(address).String(); got != want {
			t.Errorf("%q: got %s, want %s", address, got, want)
		}
	}
}

func TestPseudonyms(t *testing.T) {
	key := []byte("0123456789abcdef")
	make := func(key []byte, scope string) Pseudonyms {
		p, err := NewPseudonyms(key, scope)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	a := make(key, "acme")
	if got := a.Of("user-1"); got != make(slices.Clone(key), "acme").Of("user-1") || len(got.String()) != 26 {
		t.Errorf("not the same again, or not 26 long: %s", got)
	}
	for name, other := range map[string]Pseudonym{
		"id":    a.Of("user-2"),
		"scope": make(key, "other").Of("user-1"),
		"key":   make([]byte("fedcba9876543210"), "acme").Of("user-1"),
	} {
		if other == a.Of("user-1") {
			t.Errorf("another %s, the same pseudonym", name)
		}
	}
	for name, err := range map[string]error{
		"short key": second(NewPseudonyms(key[:15], "acme")),
		"no scope":  second(NewPseudonyms(key, "")),
	} {
		if err == nil {
			t.Errorf("%s: made", name)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("made a pseudonym without a key")
		}
	}()
	Pseudonyms{}.Of("user-1")
}

func second[A, B any](_ A, b B) B { return b }

func TestScrub(t *testing.T) {
	for _, test := range []struct{ why, text, want string }{
		{"mail", "write to taro.tanaka+x@example.co.jp please", "write to [mail] please"},
		{"wide at sign", "taro＠example.com", "[mail]"},
		{"web", "see https://example.com/u/tanaka?id=3 there", "see [url] there"},
		{"telephone", "call 090-1234-5678 or +81 (3) 1234 5678", "call [number] or [number]"},
		{"wide digits", "電話は０９０ー１２３４ー５６７８", "電話は[number]"},
		{"postal code", "〒100-0001", "[postcode]"},
		{"address", "住所は東京都千代田区丸の内1丁目2番3号です", "住所は[address]です"},
		{"honorific", "田中さんとタナカ様", "[name]さんと[name]様"},
		{"title", "Dr. Taro Tanaka and Ms Suzuki agreed", "Dr [name] and Ms [name] agreed"},
		{"known name, in any case", "TANAKA called again, says Tanaka", "[name] called again, says [name]"},
		{"known name, in any width", "ＴＡＮＡＫＡ and Ｔanaka", "[name] and [name]"},
		{"known name, in any spacing", "山田　花子 and 山田花子", "[name] and [name]"},
		{"account", "I am @taro_t, (@hanako) too", "I am [account], ([account]) too"},
		{"IP address", "from 192.0.2.41 or 2001:db8:0:1::7", "from [ip] or [ip]"},
		{"English street", "lives at 221B Baker Street, London", "lives at [address], London"},
		{"English street, short", "lives at 10 St. James Sq.", "lives at [address]"},
		{"what tells nothing stays", "I cannot log in since 2026, 3 times", "I cannot log in since 2026, 3 times"},
	} {
		if got := Scrub(test.text, "tanaka", "", " ", "山田 花子").String(); got != test.want {
			t.Errorf("%s: got %q, want %q", test.why, got, test.want)
		}
	}
}

func FuzzScrub(f *testing.F) {
	f.Add("tanaka@example.com 090-1234-5678", "tanaka")
	f.Add("(unbalanced [", "[a")
	f.Add("not\x80text", "\x80") // such a name once made no pattern
	f.Fuzz(func(t *testing.T, text, known string) {
		got := Scrub(text, known).String()
		known = strings.TrimSpace(known)
		marker := strings.ContainsAny(known, "[]") || strings.Contains("[mail][url][postcode][address][number][name]", known)
		if !marker && utf8.ValidString(known) && strings.Contains(got, known) {
			t.Errorf("%q is left in %q", known, got)
		}
	})
}

// What is printed and what is encoded is the same.
func TestTextForms(t *testing.T) {
	p, err := NewPseudonyms([]byte("0123456789abcdef"), "acme")
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range []interface {
		fmt.Stringer
		encoding.TextMarshaler
	}{Decades.Of(41), Japan.Of("東京都"), MonthOf(time.Now()), Mask("tanaka", 2), p.Of("user-1"), Scrub("tanaka")} {
		if text, err := v.MarshalText(); err != nil || string(text) != v.String() || strings.TrimSpace(v.String()) == "" {
			t.Errorf("%T: %q, %q, %v", v, text, v, err)
		}
	}
}
