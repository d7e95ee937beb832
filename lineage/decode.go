// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
)

// UnmarshalJSON reads a T and marks it. A printed marker is refused with
// [ErrRedacted]; other errors do not repeat the text, which may be the value.
func (t *Tagged[T, L]) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) == nil && isMarker(text, t.Label()) {
		return t.refuse()
	}
	var v T
	if err := json.Unmarshal(data, &v); err != nil {
		return t.undecodable("JSON")
	}
	t.v = v
	return nil
}

// UnmarshalText reads a T and marks it. T is a string, a number, a bool, bytes,
// or unmarshals itself from text.
func (t *Tagged[T, L]) UnmarshalText(data []byte) error {
	if isMarker(string(data), t.Label()) {
		return t.refuse()
	}
	var v T
	if err := setText(&v, string(data)); err != nil {
		return t.undecodable("text")
	}
	t.v = v
	return nil
}

// Scan implements [database/sql.Scanner]. A T that cannot be NULL refuses it.
func (t *Tagged[T, L]) Scan(src any) error {
	if text, ok := src.(string); ok && isMarker(text, t.Label()) {
		return t.refuse()
	}
	if text, ok := src.([]byte); ok && isMarker(string(text), t.Label()) {
		return t.refuse()
	}
	if src == nil && !nullable(reflect.TypeFor[T]()) {
		return fmt.Errorf("lineage: NULL for %s: use a pointer or sql.Null for %s", t, reflect.TypeFor[T]())
	}
	var v T
	if scanner, ok := any(&v).(sql.Scanner); ok {
		if err := scanner.Scan(src); err != nil {
			return t.undecodable("a column")
		}
		t.v = v
		return nil
	}
	var null sql.Null[T]
	if err := null.Scan(src); err != nil {
		return t.undecodable("a column")
	}
	t.v = null.V
	return nil
}

// Value implements [driver.Valuer]: a database stores the value itself.
func (t Tagged[T, L]) Value() (driver.Value, error) {
	v, err := driver.DefaultParameterConverter.ConvertValue(t.v)
	if err != nil {
		return nil, fmt.Errorf("lineage: cannot store %s: no column type for %s", t, reflect.TypeFor[T]())
	}
	return v, nil
}

// IsZero reports whether the value is its type's zero, for the omitzero option.
func (t Tagged[T, L]) IsZero() bool {
	if z, ok := any(&t.v).(interface{ IsZero() bool }); ok {
		return z.IsZero()
	}
	return reflect.ValueOf(&t.v).Elem().IsZero()
}

func (t *Tagged[T, L]) refuse() error {
	return fmt.Errorf("%w: read %s, which was printed instead of the value", ErrRedacted, t)
}

// undecodable leaves the cause out, because the standard library's errors quote
// their input.
func (t *Tagged[T, L]) undecodable(form string) error {
	return fmt.Errorf("lineage: cannot read %s from %s into %s", t, form, reflect.TypeFor[T]())
}

func nullable(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Pointer, reflect.Interface, reflect.Slice, reflect.Map:
		return true
	}
	return reflect.PointerTo(t).Implements(reflect.TypeFor[sql.Scanner]())
}

func setText(dst any, text string) error {
	if u, ok := dst.(encoding.TextUnmarshaler); ok {
		return u.UnmarshalText([]byte(text))
	}
	v := reflect.ValueOf(dst).Elem()
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
		return nil
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			v.SetBytes([]byte(text))
			return nil
		}
	case reflect.Bool:
		b, err := strconv.ParseBool(text)
		v.SetBool(b)
		return err
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n, err := strconv.ParseInt(text, 10, v.Type().Bits())
		v.SetInt(n)
		return err
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		n, err := strconv.ParseUint(text, 10, v.Type().Bits())
		v.SetUint(n)
		return err
	case reflect.Float32, reflect.Float64:
		f, err := strconv.ParseFloat(text, v.Type().Bits())
		v.SetFloat(f)
		return err
	}
	return fmt.Errorf("no text form for %s", v.Type())
}
