// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagejson

import (
	"cmp"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
)

func (w *writer) structure(v reflect.Value, s *shape) error {
	w.out.WriteByte('{')
	first := true
	for i := range s.fields {
		f := &s.fields[i]
		field, ok := f.of(v)
		if !ok || f.leavesOut(field) || w.leavesOut(field) {
			continue
		}
		if !first {
			w.out.WriteByte(',')
		}
		first = false
		w.out.WriteString(f.key)
		if err := w.below(step{name: f.name}, func() error { return w.field(f, field) }); err != nil {
			return err
		}
	}
	return w.raw("}")
}

// field writes a field's value, within quotes where its tag says so.
func (w *writer) field(f *field, v reflect.Value) error {
	if !f.quoted || v.Kind() == reflect.Pointer && v.IsNil() {
		return w.value(v)
	}
	text, err := json.Marshal(v.Interface())
	if err == nil {
		text, err = json.Marshal(string(text))
	}
	if err != nil {
		return w.unwritable(err, v.Type())
	}
	return w.raw(string(text))
}

// An entry is a map entry and the text of its key.
type entry struct {
	key   string
	value reflect.Value
}

func (w *writer) mapping(v reflect.Value) error {
	if v.IsNil() {
		return w.raw("null")
	}
	var entries []entry
	for k, value := range v.Seq2() {
		if w.leavesOut(k) || w.leavesOut(value) {
			continue
		}
		text, err := w.keyText(k)
		if err != nil {
			return err
		}
		entries = append(entries, entry{text, value})
	}
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.key, b.key) })
	w.out.WriteByte('{')
	for i, e := range entries {
		if i > 0 {
			w.out.WriteByte(',')
			if e.key == entries[i-1].key {
				return w.fail(fmt.Errorf("two keys are written alike: de-identify values, not keys"))
			}
		}
		w.text(e.key)
		w.out.WriteByte(':')
		if err := w.below(aMember, func() error { return w.value(e.value) }); err != nil {
			return err
		}
	}
	return w.raw("}")
}

// keyText writes a map key, which may be marked, in a writer of its own.
func (w *writer) keyText(k reflect.Value) (string, error) {
	s := shapeOf(k.Type())
	if s.marked {
		sub := &writer{plans: w.plans, stored: w.stored, omits: w.omits, inside: w.inside, depth: w.depth}
		sub.path = append(slices.Clone(w.path), aKey)
		err := sub.marked(k, s)
		w.refused = append(w.refused, sub.refused...)
		if err != nil {
			return "", err
		}
		var text string
		if json.Unmarshal(sub.out.Bytes(), &text) == nil {
			return text, nil
		}
		return sub.out.String(), nil
	}
	if k.Kind() == reflect.String {
		return k.String(), nil
	}
	if s.hides && (seen{}).hiding(k, false) {
		return "", w.hidden(k)
	}
	if m, ok := k.Interface().(encoding.TextMarshaler); ok {
		text, err := m.MarshalText()
		if err != nil {
			return "", w.unwritable(err, k.Type())
		}
		return string(text), nil
	}
	switch {
	case k.CanInt():
		return strconv.FormatInt(k.Int(), 10), nil
	case k.CanUint():
		return strconv.FormatUint(k.Uint(), 10), nil
	}
	return "", w.fail(fmt.Errorf("%s cannot be a key in JSON", k.Type()))
}

func (w *writer) list(v reflect.Value) error {
	if v.Kind() == reflect.Slice && v.IsNil() {
		return w.raw("null")
	}
	w.out.WriteByte('[')
	first := true
	for i := range v.Len() {
		if w.leavesOut(v.Index(i)) {
			continue
		}
		if !first {
			w.out.WriteByte(',')
		}
		first = false
		if err := w.below(step{index: i}, func() error { return w.value(v.Index(i)) }); err != nil {
			return err
		}
	}
	return w.raw("]")
}

// quote returns a JSON string. A string always has one.
func quote(s string) string {
	text, _ := json.Marshal(s)
	return string(text)
}
