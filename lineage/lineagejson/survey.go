// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson

import (
	"errors"
	"reflect"

	"github.com/go-lineage/go-lineage/lineage/internal/mark"
)

// A survey goes through a value before it is written, and finds the kinds of marked
// data in it. What it overlooks is undecided, and is not written.
type survey struct {
	plans plans
	kinds []*plan // in the order in which they were found
	depth int
}

var errTooDeep = errors.New("nested too deep: does the value hold itself?")

func (s *survey) value(v reflect.Value) error {
	if !v.IsValid() || isNilable(v) && v.IsNil() {
		return nil
	}
	shape := shapeOf(v.Type())
	if !shape.marked && (shape.holding == mark.Nothing || shape.writesItself(v)) {
		return nil
	}
	if s.depth++; s.depth > maxDepth {
		return &FieldError{"the value", errTooDeep}
	}
	defer func() { s.depth-- }()
	if shape.marked {
		s.note(v.Type(), shape)
		return s.value(shape.reveal(v))
	}
	if shape.column {
		return s.value(v.Field(0))
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return s.value(v.Elem())
	case reflect.Struct:
		return s.structure(v, shape)
	case reflect.Map:
		return s.mapping(v)
	case reflect.Slice, reflect.Array:
		return s.list(v)
	}
	return nil
}

func (s *survey) note(t reflect.Type, shape *shape) {
	if s.plans[t] == nil {
		p := &plan{kind: t, sample: shape.sample}
		s.plans[t] = p
		s.kinds = append(s.kinds, p)
	}
}

func (s *survey) structure(v reflect.Value, shape *shape) error {
	for i := range shape.fields {
		f := &shape.fields[i]
		if f.holding == mark.Nothing {
			continue
		}
		if field, ok := f.of(v); ok && !f.leavesOut(field) {
			if err := s.value(field); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *survey) mapping(v reflect.Value) error {
	for k, element := range v.Seq2() {
		if err := errors.Join(s.value(k), s.value(element)); err != nil {
			return err
		}
	}
	return nil
}

func (s *survey) list(v reflect.Value) error {
	for i := range v.Len() {
		if err := s.value(v.Index(i)); err != nil {
			return err
		}
	}
	return nil
}
