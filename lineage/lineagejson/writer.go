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

// plans are found by the marked type.
type plans map[reflect.Type]*plan

// of returns the plan for values of a type, also behind pointers.
func (p plans) of(t reflect.Type) *plan {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return p[t]
}

// A writer writes what a survey found decided, and refuses what it did not find.
type writer struct {
	trail
	out    bytes.Buffer
	plans  plans
	stored bool // everything is written, undecided
	omits  bool // some kind of marked data is left out
	inside int  // of how many marks the place is
	depth  int
}

// newWriter returns a writer of what was decided.
func newWriter(decided plans) *writer {
	w := &writer{plans: decided}
	for _, p := range decided {
		w.omits = w.omits || p.refusal != nil && p.rest == Omit
	}
	return w
}

// maxDepth bounds how deep values may nest, so that one that holds itself ends
// in an error.
const maxDepth = 10_000

var key = mark.NewKey()

// root writes a whole value.
func (w *writer) root(v any) error {
	if err := w.value(reflect.ValueOf(v)); err != nil {
		return err
	}
	return errors.Join(w.refused...)
}

func (w *writer) value(v reflect.Value) error {
	if w.depth++; w.depth > maxDepth {
		return w.fail(errTooDeep)
	}
	err := w.write(v)
	w.depth--
	return err
}

func (w *writer) write(v reflect.Value) error {
	if !v.IsValid() || isPointing(v) && v.IsNil() {
		return w.raw("null")
	}
	switch s := shapeOf(v.Type()); {
	case s.marked:
		return w.marked(v, s)
	case s.simple:
		w.simple(v)
		return nil
	case s.column:
		return w.value(v.Field(0))
	case s.writesItself(v) || s.holding == mark.Nothing:
		if s.hides && (seen{}).hiding(v, false) {
			return w.hidden(v)
		}
		return w.plain(v)
	case v.Kind() == reflect.Struct:
		return w.structure(v, s)
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return w.value(v.Elem())
	case reflect.Map:
		return w.mapping(v)
	case reflect.Slice, reflect.Array:
		return w.list(v)
	}
	return w.plain(v)
}

// marked writes one marked value as its plan says.
func (w *writer) marked(v reflect.Value, s *shape) error {
	p := w.plans[v.Type()]
	switch {
	case w.stored:
		return w.within(s.reveal(v))
	case p == nil:
		return w.fail(fmt.Errorf("%s was not there when the value was looked through: is it changed meanwhile, or made by a registered function?", v.Type()))
	case p.refusal == nil && p.apply != nil:
		return w.within(reflect.ValueOf(p.apply(v.Interface().(marked).Reveal(key))))
	case p.refusal == nil:
		return w.within(s.reveal(v))
	case p.rest == Redact:
		return w.plain(v)
	}
	w.refuse(p.refusal) // also with Omit, where there is nothing to leave it out of
	return nil
}

// within writes what was marked.
func (w *writer) within(v reflect.Value) error {
	w.inside++
	defer func() { w.inside-- }()
	return w.value(v)
}

// leavesOut reports whether a value, also behind pointers and in an interface, is
// marked data to be left out.
func (w *writer) leavesOut(v reflect.Value) bool {
	if !w.omits {
		return false
	}
	for v.IsValid() && isPointing(v) && !v.IsNil() {
		v = v.Elem()
	}
	if !v.IsValid() {
		return false
	}
	p := w.plans[v.Type()]
	return p != nil && p.refusal != nil && p.rest == Omit
}

// simple writes a string, a bool or a whole number, which may be that of a mark and not
// to be had otherwise.
func (w *writer) simple(v reflect.Value) {
	room := w.out.AvailableBuffer()
	switch k := v.Kind(); {
	case k == reflect.String:
		w.text(v.String())
	case k == reflect.Bool:
		w.out.Write(strconv.AppendBool(room, v.Bool()))
	case v.CanInt():
		w.out.Write(strconv.AppendInt(room, v.Int(), 10))
	default:
		w.out.Write(strconv.AppendUint(room, v.Uint(), 10))
	}
}

// text writes a JSON string. A string always has one.
func (w *writer) text(s string) {
	if isPlainText(s) {
		w.out.WriteByte('"')
		w.out.WriteString(s)
		w.out.WriteByte('"')
		return
	}
	quoted, _ := json.Marshal(s)
	w.out.Write(quoted)
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

// isPointing reports whether a value leads to another.
func isPointing(v reflect.Value) bool {
	return v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface
}

func isNilable(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface, reflect.Map, reflect.Slice:
		return true
	}
	return false
}
