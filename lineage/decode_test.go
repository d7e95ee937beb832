// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"encoding/xml"
	"errors"
	"math/big"
	"net/netip"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
)

type profile struct {
	Name   lineage.PII[string]               `json:"name"`
	Health lineage.Sensitive[[]string]       `json:"health,omitzero"`
	Born   lineage.PII[time.Time]            `json:"born,omitzero"`
	Nested *lineage.Inquiry[struct{ Q int }] `json:"nested,omitzero"`
}

func TestJSONDecodes(t *testing.T) {
	const in = `{"name":"tanaka","health":["asthma"],"born":"1980-01-02T00:00:00Z","nested":{"Q":7}}`
	var got profile
	if err := json.Unmarshal([]byte(in), &got); err != nil {
		t.Fatal(err)
	}
	want := profile{
		Name:   lineage.NewPII("tanaka"),
		Health: lineage.NewSensitive([]string{"asthma"}),
		Born:   lineage.NewPII(time.Date(1980, 1, 2, 0, 0, 0, 0, time.UTC)),
		Nested: pointer(lineage.NewInquiry(struct{ Q int }{7})),
	}
	if !reflect.DeepEqual(got, want) {
		t.Error("decoded values differ from what was encoded")
	}
}

// encoding/json gives keys to UnmarshalJSON, and numbers among them as strings.
func TestMapKeysDecode(t *testing.T) {
	for in, into := range map[string]any{
		`{"tanaka":1}`:    new(map[lineage.PII[string]]int),
		`{"-41":1}`:       new(map[lineage.PII[int]]int),
		`{"41":1}`:        new(map[lineage.PII[uint8]]int),
		`{"192.0.2.1":1}`: new(map[lineage.PII[netip.Addr]]int),
	} {
		if err := json.Unmarshal([]byte(in), into); err != nil || reflect.ValueOf(into).Elem().Len() != 1 {
			t.Errorf("%s: %v", in, err)
		}
	}
	var ages map[lineage.PII[uint8]]int
	for _, in := range []string{`{"999":1}`, `{"-1":1}`, `{"x":1}`, `{"":1}`} {
		if err := json.Unmarshal([]byte(in), &ages); err == nil {
			t.Errorf("%s was read", in)
		}
	}
	if err := json.Unmarshal([]byte(`{"[personal]":1}`), &ages); !errors.Is(err, lineage.ErrRedacted) {
		t.Errorf("a marker: %v", err)
	}
}

func TestOmitzero(t *testing.T) {
	out, err := json.Marshal(profile{Name: lineage.NewPII("tanaka")})
	if err != nil || string(out) != `{"name":"[personal]"}` {
		t.Errorf("got %s, %v", out, err)
	}
}

// What was printed instead of a value is no value.
func TestMarkersAreRefused(t *testing.T) {
	out, err := json.Marshal(profile{Name: lineage.NewPII("tanaka"), Health: lineage.NewSensitive([]string{"asthma"})})
	if err != nil {
		t.Fatal(err)
	}
	var back profile
	if err := json.Unmarshal(out, &back); !errors.Is(err, lineage.ErrRedacted) {
		t.Errorf("JSON: got %v", err)
	}
	var own lineage.Tagged[string, healthInquiry]
	for _, text := range []string{"[personal]", "[special-care+inquiry]", "[inquiry+special-care]"} {
		if err := own.UnmarshalText([]byte(text)); !errors.Is(err, lineage.ErrRedacted) {
			t.Errorf("text %s: got %v", text, err)
		}
		if err := own.Scan(text); !errors.Is(err, lineage.ErrRedacted) {
			t.Errorf("column %s: got %v", text, err)
		}
		if err := own.Scan([]byte(text)); !errors.Is(err, lineage.ErrRedacted) {
			t.Errorf("column of bytes %s: got %v", text, err)
		}
	}
	for _, text := range []string{"[tokyo]", "[]", "personal", "[personal", "[personal+tokyo]"} {
		if err := own.UnmarshalText([]byte(text)); err != nil || lineagetest.Reveal(t, own) != text {
			t.Errorf("%s is no marker: got %v", text, err)
		}
	}
}

// A decoder's error is printed, so it must not hold what it could not decode.
func TestDecodingErrorsHoldNoValue(t *testing.T) {
	var (
		number lineage.PII[int8]
		date   lineage.PII[time.Time]
		addr   lineage.PII[netip.Addr]
	)
	for name, err := range map[string]error{
		"JSON number":  json.Unmarshal([]byte("987654321"), &number),
		"JSON time":    json.Unmarshal([]byte(`"987654321"`), &date),
		"text number":  number.UnmarshalText([]byte("987654321")),
		"text address": addr.UnmarshalText([]byte("987654321")),
		"column":       number.Scan(int64(987654321)),
		"scanned text": number.Scan("987654321"),
	} {
		if err == nil || strings.Contains(err.Error(), "987654321") {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if number != lineage.NewPII(int8(0)) {
		t.Error("a failed decoding changed the value")
	}
}

func TestTextDecodes(t *testing.T) {
	type named string
	check(t, "string", "tanaka", named("tanaka"))
	check(t, "bytes", "tanaka", []byte("tanaka"))
	check(t, "bool", "true", true)
	check(t, "int", "-7", int16(-7))
	check(t, "uint", "7", uint(7))
	check(t, "float", "0.5", float32(0.5))
	check(t, "its own", "192.0.2.1", netip.MustParseAddr("192.0.2.1"))
	var none lineage.PII[struct{}]
	if err := none.UnmarshalText([]byte("x")); err == nil {
		t.Error("a struct was read from text")
	}
}

func check[T any](t *testing.T, name, text string, want T) {
	t.Helper()
	var got lineage.PII[T]
	if err := got.UnmarshalText([]byte(text)); err != nil || !reflect.DeepEqual(got, lineage.NewPII(want)) {
		t.Errorf("%s: %v", name, err)
	}
}

func TestXMLDecodes(t *testing.T) {
	var got struct {
		Name lineage.PII[string] `xml:"name"`
		Age  lineage.PII[int]    `xml:"age,attr"`
	}
	if err := xml.Unmarshal([]byte(`<p age="41"><name>tanaka</name></p>`), &got); err != nil {
		t.Fatal(err)
	}
	if got.Name != lineage.NewPII("tanaka") || got.Age != lineage.NewPII(41) {
		t.Error("decoded values differ from what was encoded")
	}
}

func TestScan(t *testing.T) {
	type named string
	now := time.Now()
	scan(t, "string", "tanaka", "tanaka", false)
	scan(t, "bytes to string", []byte("tanaka"), "tanaka", false)
	scan(t, "named", "tanaka", named("tanaka"), false)
	scan(t, "int", int64(41), 41, false)
	scan(t, "text to int", "41", 41, false)
	scan(t, "bool", int64(1), true, false)
	scan(t, "bytes", []byte("tanaka"), []byte("tanaka"), false)
	scan(t, "time", now, now, false)
	scan(t, "pointer", "tanaka", pointer("tanaka"), false)
	scan(t, "a scanner", "tanaka", sql.NullString{String: "tanaka", Valid: true}, false)
	scan(t, "JSON to struct", `{"A":"a"}`, struct{ A string }{"a"}, false)
	scan(t, "JSON bytes to slice", []byte(`["a","b"]`), []string{"a", "b"}, false)
	scan(t, "JSON null to slice", "null", []string(nil), false)
	scan(t, "no JSON", "{", map[string]int(nil), true)
	scan(t, "JSON to pointer", `{"A":"a"}`, &struct{ A string }{"a"}, false)
	scan(t, "NULL to pointer to struct", nil, (*struct{ A string })(nil), false)
	scan(t, "its own text", "192.0.2.1", netip.MustParseAddr("192.0.2.1"), false)
	scan(t, "its own text in bytes", []byte("192.0.2.1"), netip.MustParseAddr("192.0.2.1"), false)
	scan(t, "pointer to its own text", "192.0.2.1", pointer(netip.MustParseAddr("192.0.2.1")), false)
	scan(t, "no such text", "tokyo", netip.Addr{}, true)
	scan(t, "text by a pointer", "41", *big.NewInt(41), false)
	scan(t, "a pointer to a scanner", "tanaka", &sql.NullString{String: "tanaka", Valid: true}, false)
	scan(t, "anything", []byte("tanaka"), any([]byte("tanaka")), false)
	scan(t, "NULL to slice", nil, []string(nil), false)
	scan(t, "NULL to struct", nil, struct{ A string }{}, true)
	scan(t, "NULL to pointer", nil, (*string)(nil), false)
	scan(t, "NULL to a scanner", nil, sql.Null[int]{}, false)
	scan(t, "NULL to bytes", nil, []byte(nil), false)
	scan(t, "NULL to string", nil, "", true)
	scan(t, "NULL to int", nil, 0, true)
}

func scan[T any](t *testing.T, name string, src any, want T, fails bool) {
	t.Helper()
	var got lineage.PII[T]
	err := got.Scan(src)
	if (err != nil) != fails || !reflect.DeepEqual(got, lineage.NewPII(want)) {
		t.Errorf("%s: got %v, want an error: %v", name, err, fails)
	}
}

func TestScannedBytesAreCopied(t *testing.T) {
	buffer := []byte("tanaka")
	var got lineage.PII[[]byte]
	if err := got.Scan(buffer); err != nil {
		t.Fatal(err)
	}
	copy(buffer, "xxxxxx")
	if string(lineagetest.Reveal(t, got)) != "tanaka" {
		t.Error("the driver's buffer was kept")
	}
}

func TestValue(t *testing.T) {
	type named int
	now := time.Now()
	value(t, "string", "tanaka", "tanaka")
	value(t, "named", named(41), int64(41))
	value(t, "bytes", []byte("tanaka"), []byte("tanaka"))
	value(t, "time", now, now)
	value(t, "pointer", pointer("tanaka"), "tanaka")
	value(t, "nil pointer", (*string)(nil), nil)
	value(t, "a valuer", sql.NullString{}, nil)
	value(t, "slice", []string{"a"}, `["a"]`)
	value(t, "nil slice", []string(nil), nil)
	value(t, "empty slice", []string{}, `[]`)
	value(t, "nil map", map[string]int(nil), nil)
	value(t, "map", map[string]int{"a": 1}, `{"a":1}`)
	value(t, "pointer to a struct", &struct{ A string }{"a"}, `{"A":"a"}`)
	value(t, "nil pointer to a struct", (*struct{ A string })(nil), nil)
	value(t, "pointer to a nil slice", new([]string), nil)
	value(t, "its own text", netip.MustParseAddr("192.0.2.1"), "192.0.2.1")
	value(t, "pointer to its own text", pointer(netip.MustParseAddr("192.0.2.1")), "192.0.2.1")
	value(t, "text by a pointer", *big.NewInt(41), "41")
	value(t, "struct", struct{ A string }{"a"}, `{"A":"a"}`)
	for name, v := range map[string]driver.Valuer{
		"func":           lineage.NewSensitive(func() string { return "asthma" }),
		"func in struct": lineage.NewSensitive(struct{ F func() }{}),
		"mark in struct": lineage.NewSensitive(struct{ A lineage.PII[string] }{lineage.NewPII("asthma")}),
		"any in struct":  lineage.NewSensitive(struct{ A any }{lineage.NewPII("asthma")}),
		"failing valuer": lineage.NewSensitive(failingValuer{Note: "asthma"}),
	} {
		if got, err := v.Value(); got != nil || err == nil || strings.Contains(err.Error(), "asthma") {
			t.Errorf("%s: got %v, %v", name, got, err)
		}
	}
}

// failingValuer could be stored as JSON, and will not.
type failingValuer struct{ Note string }

func (f failingValuer) Value() (driver.Value, error) {
	return nil, errors.New(f.Note + " is not stored")
}

func value[T any](t *testing.T, name string, v T, want any) {
	t.Helper()
	if got, err := lineage.NewPII(v).Value(); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got %v, %v", name, got, err)
	}
}

// Law: what is stored is read back, or was a marker and is refused.
func FuzzScan(f *testing.F) {
	for _, seed := range []string{"tanaka", "", "[personal]", "[inquiry+personal]", "[tokyo]", "[]", "[+]", "\x80", "null", "41"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		want := lineage.NewPII(text)
		stored, err := want.Value()
		if err != nil || stored != text {
			t.Fatalf("stored %v, %v", stored, err)
		}
		var byText, byColumn lineage.PII[string]
		errText, errColumn := byText.UnmarshalText([]byte(text)), byColumn.Scan(stored)
		if errText != nil || errColumn != nil {
			if !errors.Is(errText, lineage.ErrRedacted) || !errors.Is(errColumn, lineage.ErrRedacted) {
				t.Errorf("got %v, %v", errText, errColumn)
			}
			return
		}
		if byText != want || byColumn != want {
			t.Error("read otherwise")
		}
		var list lineage.PII[[]string]
		if err := list.Scan(text); err != nil && text != "" && strings.Contains(err.Error(), text) && len(text) > 12 {
			t.Errorf("the error repeats the column: %v", err)
		}
	})
}

// Law: what a string reads, a marked string reads, unless it is a marker.
func FuzzJSON(f *testing.F) {
	for _, seed := range []string{`"a"`, `"`, `""`, `"a"b"`, `"\u0041\n"`, "\"\xff\"", "\"a\tb\"", `null`, ` "a" `, `7`, `"<&>"`, `"[personal]"`, `"a\"`, `"日本"`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var plain string
		var marked, direct lineage.PII[string]
		want := json.Unmarshal(data, &plain)
		for how, err := range map[string]error{"by json": json.Unmarshal(data, &marked), "directly": direct.UnmarshalJSON(data)} {
			switch {
			case errors.Is(err, lineage.ErrRedacted):
				if !strings.Contains(plain, "[") {
					t.Errorf("%s: %q was taken for a marker", how, data)
				}
				return
			case (err == nil) != (want == nil):
				t.Errorf("%s: %q: got %v, want %v", how, data, err, want)
			}
		}
		if want == nil && (lineagetest.Reveal(t, marked) != plain || lineagetest.Reveal(t, direct) != plain) {
			t.Errorf("%q: read otherwise", data)
		}
	})
}
