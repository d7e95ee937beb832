// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package sealed_test

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"unsafe"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagetest"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

type (
	text   = sealed.Value[string, lineage.SpecialCareLabel]
	number = sealed.Value[[]int64, lineage.SpecialCareLabel]
)

const secret = "zqxjkv-secret"

func seal[T any](v T) sealed.Value[T, lineage.SpecialCareLabel] {
	return sealed.Seal(lineage.NewSensitive(v))
}

func TestOpenReturnsWhatWasSealed(t *testing.T) {
	type named string
	for name, same := range map[string]bool{
		"string":       lineagetest.Reveal(t, seal(secret).Open()) == secret,
		"empty string": lineagetest.Reveal(t, seal("").Open()) == "",
		"substring":    lineagetest.Reveal(t, seal(secret[2:5]).Open()) == secret[2:5],
		"named string": lineagetest.Reveal(t, seal(named(secret)).Open()) == secret,
		"slice":        reflect.DeepEqual(lineagetest.Reveal(t, seal([]int64{1, 2}).Open()), []int64{1, 2}),
		"nil slice":    lineagetest.Reveal(t, seal([]int64(nil)).Open()) == nil,
		"struct":       lineagetest.Reveal(t, seal(struct{ A, B int }{1, 2}).Open()) == struct{ A, B int }{1, 2},
		"empty struct": lineagetest.Reveal(t, seal(struct{}{}).Open()) == struct{}{},
		"nil any":      lineagetest.Reveal(t, seal(any(nil)).Open()) == nil,
		"zero string":  lineagetest.Reveal(t, text{}.Open()) == "",
		"zero slice":   lineagetest.Reveal(t, number{}.Open()) == nil,
	} {
		if !same {
			t.Errorf("%s: another value came out", name)
		}
	}
}

// A sealed value owns what it holds: neither a change of the original nor the
// garbage collector reaches it.
func TestSealedValuesLive(t *testing.T) {
	var values []text
	for i := range 100 {
		values = append(values, seal(strings.Repeat(fmt.Sprint(i), 50)))
	}
	runtime.GC()
	filler := make([][]byte, 100)
	for i := range filler {
		filler[i] = bytes.Repeat([]byte{'x'}, 100)
	}
	for i, v := range values {
		if got := lineagetest.Reveal(t, v.Open()); got != strings.Repeat(fmt.Sprint(i), 50) {
			t.Fatalf("value %d became %q", i, got)
		}
	}
	n := 1
	v := seal(n)
	n = 2
	if lineagetest.Reveal(t, v.Open()) != 1 || n != 2 {
		t.Error("the sealed value changed with the original")
	}
}

// hidden holds a value where fmt calls no methods.
type hidden struct {
	value text
	list  []text
	inner struct{ p *text }
}

// No printer opens a sealed value, not even on the roads on which a marked value
// leaks; see LEAKS.md in the parent directory.
func TestNothingLeaks(t *testing.T) {
	v := seal(secret)
	h := hidden{value: v, list: []text{v}}
	h.inner.p = &v
	for _, shape := range []any{v, &v, h, &h, []any{v}, map[string]text{"k": v}, struct{ text }{v}} {
		for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%p", "%w", "%t"} {
			if out := fmt.Errorf(format, shape).Error(); leaks(out) {
				t.Errorf("%s of %T: %s", format, shape, out)
			}
		}
		if out := reflected(reflect.ValueOf(shape), 0); leaks(out) {
			t.Errorf("by reflection, %T: %s", shape, out)
		}
		var log bytes.Buffer
		slog.New(slog.NewTextHandler(&log, nil)).Info("m", "k", shape)
		slog.New(slog.NewJSONHandler(&log, nil)).Info("m", "k", shape)
		if leaks(log.String()) {
			t.Errorf("slog of %T: %s", shape, log.String())
		}
		if out, err := json.Marshal(shape); err != nil || leaks(string(out)) {
			t.Errorf("JSON of %T: %s, %v", shape, out, err)
		}
		var out bytes.Buffer
		if err := gob.NewEncoder(&out).Encode(shape); err == nil || leaks(out.String()) {
			t.Errorf("gob of %T: %v", shape, err)
		}
	}
}

func leaks(out string) bool {
	return strings.Contains(out, secret[:3]) || strings.Contains(out, fmt.Sprintf("%x", secret)) || strings.Contains(out, "122 113 120")
}

// reflected is what a printer by reflection shows: all that can be reached
// without unsafe.
func reflected(v reflect.Value, depth int) string {
	if depth > 10 {
		return ""
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return "nil"
		}
		return reflected(v.Elem(), depth+1)
	case reflect.Struct:
		var b strings.Builder
		for i := range v.NumField() {
			b.WriteString(reflected(v.Field(i), depth+1) + " ")
		}
		return b.String()
	case reflect.Slice, reflect.Array:
		var b strings.Builder
		for i := range v.Len() {
			b.WriteString(reflected(v.Index(i), depth+1) + " ")
		}
		return b.String()
	case reflect.Map:
		var b strings.Builder
		for key, value := range v.Seq2() {
			b.WriteString(reflected(key, depth+1) + reflected(value, depth+1))
		}
		return b.String()
	}
	return fmt.Sprintf("%s %v", v.Kind(), v)
}

func TestPrintsItsClass(t *testing.T) {
	v := seal(secret)
	if got := fmt.Sprintf("%v %s %d", v, v, v); got != "[special-care] [special-care] [special-care]" {
		t.Errorf("got %s", got)
	}
	if v.Label().String() != "special-care" || v.Level() != "" {
		t.Errorf("got %s, %s", v.Label(), v.Level())
	}
}

func TestRoundTrips(t *testing.T) {
	var v text
	for name, err := range map[string]error{
		"JSON": json.Unmarshal([]byte(`"`+secret+`"`), &v),
		"text": v.UnmarshalText([]byte(secret)),
		"scan": v.Scan(secret),
	} {
		if err != nil || !v.Equal(seal(secret)) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if stored, err := v.Value(); err != nil || stored != secret {
		t.Errorf("value: %v, %v", stored, err)
	}
	out, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(out, &v); !errors.Is(err, lineage.ErrRedacted) || !v.Equal(seal(secret)) {
		t.Errorf("a marker came back: %v", err)
	}
	if v.IsZero() || !(text{}).IsZero() || v.Equal(text{}) {
		t.Error("IsZero or Equal is wrong")
	}
}

// The price that the package states.
func TestPrice(t *testing.T) {
	if got, want := unsafe.Sizeof(text{}), 2*unsafe.Sizeof(uintptr(0)); got != want {
		t.Errorf("%d bytes, want %d", got, want)
	}
	if reflect.TypeFor[text]().Comparable() {
		t.Error("sealed values compare by address")
	}
	long := strings.Repeat(secret, 3)
	var length int
	if got := testing.AllocsPerRun(100, func() {
		length = len(lineagetest.Reveal(t, seal(long).Open()))
	}); got != 0 || length != len(long) {
		t.Errorf("%v allocations for a string", got)
	}
}
