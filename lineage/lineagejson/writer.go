// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson

import (
	"bytes"
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

// plans are found by the marked type.
type plans map[reflect.Type]*plan

// of returns the plan for values of a type, also behind pointers.
func (p plans) of(t reflect.Type) *plan {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return p[t]
}

// A writer goes through a value twice: to survey which kinds of marked data there
// are, and to write. Both ways are one, so that nothing is written undecided.
type writer struct {
	trail
	out       bytes.Buffer
	plans     plans
	kinds     []*plan // in the order of the survey
	surveying bool
	stored    bool // everything is written, undecided
	inside    int  // of how many marks the place is
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
	case mark.Is(v.Type()):
		return w.marked(v)
	case writesItself(v) || holding == mark.Nothing:
		if hides(v) {
			return w.hidden(v)
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
	case w.stored:
		return w.within(revealed(v))
	case w.surveying:
		if p == nil {
			p = &plan{kind: v.Type(), sample: value}
			w.plans[p.kind] = p
			w.kinds = append(w.kinds, p)
		}
		return w.within(revealed(v))
	case p == nil:
		return w.fail(fmt.Errorf("%s was not there when the value was looked through: is it changed meanwhile, or made by a registered function?", v.Type()))
	case p.refusal == nil && p.apply != nil:
		return w.within(reflect.ValueOf(p.apply(value.Reveal(key))))
	case p.refusal == nil:
		return w.within(revealed(v))
	case p.rest == Redact:
		return w.plain(v)
	}
	w.refuse(p.refusal) // also with Omit, where there is nothing to leave it out of
	return nil
}

// revealed returns what is marked, with an address where the mark has one.
func revealed(v reflect.Value) reflect.Value {
	if v.CanAddr() {
		return unmarked(v)
	}
	return reflect.ValueOf(v.Interface().(mark.Value).Reveal(key))
}

// within writes what was marked.
func (w *writer) within(v reflect.Value) error {
	w.inside++
	defer func() { w.inside-- }()
	return w.value(v)
}

// planOf returns the plan for a marked value, also behind pointers and in an
// interface.
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
	if v.CanAddr() {
		v = v.Addr() // methods of the pointer count
	}
	data, err := json.Marshal(v.Interface())
	if err != nil {
		return w.unwritable(err, v.Type())
	}
	w.out.Write(data)
	return nil
}

// unwritable says where something could not be written. Errors of encoding/json, and
// of what writes itself, may quote it, which must not happen within a mark.
func (w *writer) unwritable(err error, t reflect.Type) error {
	var own *json.MarshalerError
	var unsupported *json.UnsupportedTypeError
	switch {
	case w.inside == 0 || errors.As(err, &unsupported):
	case errors.As(err, &own):
		err = fmt.Errorf("%s failed to write its own JSON", own.Type)
	default:
		err = fmt.Errorf("a value of %s cannot be written as JSON", t)
	}
	return w.fail(err)
}

func (w *writer) hidden(v reflect.Value) error {
	return w.fail(fmt.Errorf("%s writes its own JSON, so the marked data in it cannot be decided: give it fields instead", v.Type()))
}

func (w *writer) raw(s string) error {
	w.out.WriteString(s)
	return nil
}

func index(i int) string { return "[" + strconv.Itoa(i) + "]" }

func isNilable(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface, reflect.Map, reflect.Slice:
		return true
	}
	return false
}
