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

	"github.com/go-lineage/go-lineage/lineage/internal/mark"
)

func (w *writer) structure(v reflect.Value) error {
	w.out.WriteByte('{')
	first := true
	for _, f := range fieldsOf(v.Type()) {
		field, ok := f.of(v)
		if !ok || f.leavesOut(field) || w.omits(field) {
			continue
		}
		if !first {
			w.out.WriteByte(',')
		}
		first = false
		w.out.WriteString(f.key)
		if err := w.below(f.name, func() error { return w.field(f, field) }); err != nil {
			return err
		}
	}
	return w.raw("}")
}

// field writes a field's value, within quotes where its tag says so.
func (w *writer) field(f field, v reflect.Value) error {
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
	var entries []entry
	for k, value := range v.Seq2() {
		if w.omits(k) || w.omits(value) {
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
			if e.key == entries[i-1].key && !w.surveying {
				return w.fail(fmt.Errorf("two keys are written alike: de-identify values, not keys"))
			}
		}
		w.out.WriteString(quote(e.key) + ":")
		if err := w.below("[...]", func() error { return w.value(e.value) }); err != nil {
			return err
		}
	}
	return w.raw("}")
}

// keyText writes a map key, which may be marked, in a writer of its own.
func (w *writer) keyText(k reflect.Value) (string, error) {
	if mark.Is(k.Type()) {
		sub := &writer{plans: w.plans, kinds: w.kinds, surveying: w.surveying, stored: w.stored, inside: w.inside}
		sub.path = append(slices.Clone(w.path), "[key]")
		err := sub.marked(k)
		w.kinds, w.refused = sub.kinds, append(w.refused, sub.refused...)
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
	if hides(k) {
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
	w.out.WriteByte('[')
	first := true
	for i := range v.Len() {
		if w.omits(v.Index(i)) {
			continue
		}
		if !first {
			w.out.WriteByte(',')
		}
		first = false
		if err := w.below(index(i), func() error { return w.value(v.Index(i)) }); err != nil {
			return err
		}
	}
	return w.raw("]")
}

// quote writes a JSON string. A string always has one.
func quote(s string) string {
	text, _ := json.Marshal(s)
	return string(text)
}
