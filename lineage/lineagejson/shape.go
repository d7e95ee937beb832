// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson

import (
	"encoding/json"
	"reflect"
	"sync"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/internal/mark"
)

// A shape is what writing needs to know of a type. It is found out once, because a
// type never changes.
type shape struct {
	holding mark.Holding
	writing writing
	hides   bool // values may hide marked data; see hides
	simple  bool // a string, a bool or a whole number, which does not write itself
	read    bool // likewise, which does not read itself
	fields  []field
	column  bool // it is what its one field is

	// Of a mark:
	marked   bool
	sample   marked       // some value: only its type counts
	contents reflect.Type // of what is marked
	held     []int        // where that lies, if not behind a pointer of package sealed
	easy     bool         // it lies there, and is simple
}

type marked interface {
	lineage.Marked
	mark.Value
}

var shapes sync.Map // reflect.Type -> *shape

func shapeOf(t reflect.Type) *shape {
	if known, ok := shapes.Load(t); ok {
		return known.(*shape)
	}
	s := newShape(t)
	shapes.Store(t, s)
	return s
}

func newShape(t reflect.Type) *shape {
	s := &shape{holding: mark.Holds(t), writing: writingOf(t), hides: mayHide(t), marked: mark.Is(t), column: mark.IsColumn(t)}
	switch k := t.Kind(); {
	case s.marked:
		s.sample = reflect.Zero(t).Interface().(marked)
		s.contents, s.held = contents(t)
		s.easy = s.held != nil && shapeOf(s.contents).simple
	case k == reflect.Struct:
		s.fields = listFields(t)
	case reflect.Bool <= k && k <= reflect.Uintptr, k == reflect.String:
		number := t == reflect.TypeFor[json.Number]()
		s.simple, s.read = !number && s.writing == never, !number && !readsItself(t)
	}
	return s
}

// contents returns the type of what a marked type marks, which the value alone does
// not tell where that is an interface, and where in the value it lies.
func contents(t reflect.Type) (contents reflect.Type, held []int) {
	if open, ok := t.MethodByName("Open"); ok { // package sealed's
		contents, _ = contentsOf(open.Type.Out(0))
		return contents, nil
	}
	return contentsOf(t)
}

func contentsOf(tagged reflect.Type) (reflect.Type, []int) {
	last := tagged.NumField() - 1
	return tagged.Field(last).Type.Field(0).Type, []int{last, 0}
}

// reveal returns what is marked, for writing: with an address where the mark has one,
// so that methods of the pointer count.
func (s *shape) reveal(v reflect.Value) reflect.Value {
	switch {
	case s.easy:
		return v.FieldByIndex(s.held)
	case v.CanAddr():
		return s.unmarked(v)
	}
	return reflect.ValueOf(v.Interface().(marked).Reveal(key))
}

// inner returns what is marked, to look at how large it is and at nothing else.
func (s *shape) inner(v reflect.Value) reflect.Value {
	if s.held != nil {
		return v.FieldByIndex(s.held)
	}
	return s.unmarked(v)
}

// unmarked returns what is marked, with its type, so that options of a field hold as
// if it were not.
func (s *shape) unmarked(v reflect.Value) reflect.Value {
	shown := reflect.New(s.contents).Elem()
	if inner := v.Interface().(marked).Reveal(key); inner != nil {
		shown.Set(reflect.ValueOf(inner))
	}
	return shown
}

// writesItself reports whether encoding/json leaves the writing to the value, which
// for a method on the pointer depends on whether it has an address. What a pointer or
// an interface leads to is asked for itself.
func (s *shape) writesItself(v reflect.Value) bool {
	return !isPointing(v) && (s.writing == always || s.writing == addressed && v.CanAddr())
}

// harmless reports whether values neither hold nor hide marked data.
func (s *shape) harmless() bool { return s.holding == mark.Nothing && !s.hides }
