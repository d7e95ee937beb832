// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package mark_test

import (
	"reflect"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/internal/mark"
	"github.com/go-lineage/go-lineage/lineage/sealed"
)

type (
	text  = lineage.PII[string]
	tree  struct{ Left, Right *tree }
	leafy struct {
		Next *leafy
		Leaf []map[int]text
	}
	secret struct{ name text }
	lends  struct{ secret }
)

// hidden holds a mark where no encoder reads it.
var hidden = lends{secret: secret{name: lineage.NewPII("tanaka")}}

func TestHolds(t *testing.T) {
	for _, test := range []struct {
		why  string
		t    reflect.Type
		want mark.Holding
	}{
		{"a mark", reflect.TypeFor[text](), mark.Marks},
		{"a sealed value", reflect.TypeFor[sealed.Value[string, lineage.PersonalLabel]](), mark.Marks},
		{"a pointer to one", reflect.TypeFor[*text](), mark.Marks},
		{"a key", reflect.TypeFor[map[text]int](), mark.Marks},
		{"deep inside", reflect.TypeFor[leafy](), mark.Marks},
		{"an interface", reflect.TypeFor[[]any](), mark.Unknown},
		{"a struct that holds itself", reflect.TypeFor[tree](), mark.Nothing},
		{"a time", reflect.TypeFor[time.Time](), mark.Nothing},
		{"an unexported field, which no encoder reads", reflect.TypeOf(hidden.secret), mark.Nothing},
		{"an embedded struct, which lends its exported ones only", reflect.TypeOf(hidden), mark.Nothing},
		{"a function", reflect.TypeFor[func() text](), mark.Nothing},
	} {
		for range 2 { // the second time from memory
			if got := mark.Holds(test.t); got != test.want {
				t.Errorf("%s: got %d, want %d", test.why, got, test.want)
			}
		}
	}
}

func TestOnlyAKeyOpens(t *testing.T) {
	v := lineage.NewPII("tanaka")
	for _, value := range []mark.Value{v, sealed.Seal(v)} {
		if got := value.Reveal(mark.Key{}); got != nil {
			t.Errorf("%T: opened without a key", value)
		}
		if got := value.Reveal(mark.NewKey()); got != "tanaka" {
			t.Errorf("%T: got %v", value, got)
		}
	}
}

// Tagged has the name of a mark.
type Tagged[T any] struct {
	text
	Extra T
}

// A struct that embeds a mark has its methods, and is still not one.
func TestIs(t *testing.T) {
	type embeds struct{ text }
	if mark.Is(reflect.TypeFor[Tagged[int]]()) {
		t.Error("took a type of that name in another package for one")
	}
	if mark.Is(reflect.TypeFor[embeds]()) || !mark.Is(reflect.TypeFor[text]()) || mark.Is(reflect.TypeFor[*text]()) {
		t.Error("took one for the other")
	}
}
