// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package sealed_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
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

// No printer opens a sealed value, nor on the roads on which a marked value leaks:
// that is tested with all roads in the parent directory. Here are the ways to hold
// one that have no place in its table.
func TestNothingLeaks(t *testing.T) {
	v := seal(secret)
	type deep struct {
		list  []text
		inner struct{ p *text }
	}
	h := deep{list: []text{v}}
	h.inner.p = &v
	for _, shape := range []any{h, &h, struct{ text }{v}, [1]text{v}, func() any { return v }(), number{}} {
		for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%p", "%w", "%t"} {
			lineagetest.Hidden(t, fmt.Errorf(format, shape).Error(), secret)
		}
		out, err := json.Marshal(shape)
		if err != nil {
			t.Error(err)
		}
		lineagetest.Hidden(t, string(out), secret)
	}
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
	type named string
	long := strings.Repeat(secret, 3)
	var length int
	for name, f := range map[string]func(){
		"a string":       func() { length = len(lineagetest.Reveal(t, seal(long).Open())) },
		"a named string": func() { length = len(lineagetest.Reveal(t, seal(named(long)).Open())) },
	} {
		if got := testing.AllocsPerRun(100, f); got != 0 || length != len(long) {
			t.Errorf("%v allocations for %s", got, name)
		}
	}
	sum := 0
	if got := testing.AllocsPerRun(100, func() {
		sum += lineagetest.Reveal(t, seal(len(long)).Open())
	}); got > 1 || sum == 0 {
		t.Errorf("%v allocations for a number", got)
	}
}
