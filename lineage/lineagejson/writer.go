// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/internal/mark"
)

// A plan says what to do with one kind of marked data.
type plan struct {
	kind       reflect.Type
	sample     marked // any value of the kind: only its type counts
	permission lineage.Permission
	refusal    *lineage.Refusal // nil: permitted
	apply      func(any) any    // nil: as it is
	rest       Rest             // what to do if refused
}

type marked interface {
	lineage.Marked
	mark.Value
}

// A writer goes through a value twice: to survey which kinds of marked data there
// are, and to write. Both ways are one, so that nothing is written undecided.
type writer struct {
	out       bytes.Buffer
	plans     map[reflect.Type]*plan
	kinds     []*plan // in the order of the survey
	surveying bool
	path      []string
	refused   []error
}

// maxDepth bounds how deep values may nest, so that one that holds itself ends
// in an error.
const maxDepth = 1000

var key = mark.NewKey()

// root writes a whole value.
func (w *writer) root(v any) error {
	if err := w.value(reflect.ValueOf(v)); err != nil {
		return err
	}
	return errors.Join(w.refused...)
}

func (w *writer) value(v reflect.Value) error {
	if len(w.path) > maxDepth {
		return w.fail(errors.New("nested too deep: does the value hold itself?"))
	}
	if !v.IsValid() {
		return w.raw("null")
	}
	if isNilable(v) && v.IsNil() {
		return w.raw("null")
	}
	switch holding := mark.Holds(v.Type()); {
	case holding == mark.Nothing:
		return w.plain(v)
	case mark.Is(v.Type()):
		return w.marked(v)
	case writesItself(v.Type()):
		if holding == mark.Marks {
			return w.fail(fmt.Errorf("%s writes its own JSON, so the marked data in it cannot be decided: give it fields instead", v.Type()))
		}
		return w.plain(v)
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return w.value(v.Elem())
	case reflect.Struct:
		return w.structure(v)
	case reflect.Map:
		return w.mapping(v)
	case reflect.Slice, reflect.Array:
		return w.list(v)
	}
	return w.plain(v)
}

// marked writes one marked value as its plan says.
func (w *writer) marked(v reflect.Value) error {
	value := v.Interface().(marked)
	p := w.planOf(v)
	switch {
	case w.surveying:
		if p == nil {
			p = &plan{kind: v.Type(), sample: value}
			w.plans[p.kind] = p
			w.kinds = append(w.kinds, p)
		}
		return w.value(reflect.ValueOf(value.Reveal(key)))
	case p.refusal == nil && p.apply != nil:
		return w.value(reflect.ValueOf(p.apply(value.Reveal(key))))
	case p.refusal == nil:
		return w.value(reflect.ValueOf(value.Reveal(key)))
	case p.rest == Redact:
		return w.plain(v)
	}
	w.refuse(p.refusal) // also with Omit, where there is nothing to leave it out of
	return nil
}

// planOf returns the plan for a marked value, also behind pointers.
func (w *writer) planOf(v reflect.Value) *plan {
	for v.IsValid() && (v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface) && !v.IsNil() {
		v = v.Elem()
	}
	if !v.IsValid() {
		return nil
	}
	return w.plans[v.Type()]
}

// omits reports whether a value is to be left out.
func (w *writer) omits(v reflect.Value) bool {
	p := w.planOf(v)
	return !w.surveying && p != nil && p.refusal != nil && p.rest == Omit
}

// plain writes what holds no marked data, or redacts what does.
func (w *writer) plain(v reflect.Value) error {
	data, err := json.Marshal(v.Interface())
	if err != nil {
		return w.fail(err)
	}
	w.out.Write(data)
	return nil
}

func (w *writer) raw(s string) error {
	w.out.WriteString(s)
	return nil
}

func (w *writer) refuse(err *lineage.Refusal) {
	w.refused = append(w.refused, &FieldError{w.place(), err})
}

func (w *writer) fail(err error) error { return &FieldError{w.place(), err} }

// place joins the path: "tickets[3].body".
func (w *writer) place() string {
	var b bytes.Buffer
	for _, step := range w.path {
		if step[0] != '[' && b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(step)
	}
	if b.Len() == 0 {
		return "the value"
	}
	return b.String()
}

// below does something one step down the path.
func (w *writer) below(step string, do func() error) error {
	w.path = append(w.path, step)
	err := do()
	w.path = w.path[:len(w.path)-1]
	return err
}

func index(i int) string { return "[" + strconv.Itoa(i) + "]" }

func isNilable(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface, reflect.Map, reflect.Slice:
		return true
	}
	return false
}

func writesItself(t reflect.Type) bool {
	return t.Kind() != reflect.Pointer && t.Kind() != reflect.Interface &&
		(t.Implements(reflect.TypeFor[json.Marshaler]()) || t.Implements(reflect.TypeFor[encoding.TextMarshaler]()))
}
