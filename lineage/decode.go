// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
)

// UnmarshalJSON reads a T and marks it. A printed marker is refused with
// [ErrRedacted]; other errors do not repeat the text, which may be the value. As
// with a T that is not marked, null changes nothing unless a T can be nil. A whole
// number is read from a string too, because so encoding/json gives us map keys.
func (t *Tagged[T, L]) UnmarshalJSON(data []byte) error {
	var v T
	if string(data) == "null" {
		v = t.held.v
	}
	err := unmarshal(data, &v)
	if t.isMarkerJSON(data, &v) {
		return t.refuse()
	}
	if k := reflect.TypeFor[T]().Kind(); err != nil && reflect.Int <= k && k <= reflect.Uintptr {
		var text string
		if json.Unmarshal(data, &text) == nil {
			err = setText(&v, text)
		}
	}
	if err != nil {
		return t.undecodable("JSON")
	}
	t.held.v = v
	return nil
}

// unmarshal is [json.Unmarshal], and does without a decoder for a string that stands
// for itself, which most marked strings do.
func unmarshal[T any](data []byte, v *T) error {
	text, ok := any(v).(*string)
	if last := len(data) - 1; ok && last > 0 && data[0] == '"' && data[last] == '"' && !slices.ContainsFunc(data[1:last], encoded) {
		*text = string(data[1:last])
		return nil
	}
	return json.Unmarshal(data, v)
}

// encoded reports whether a byte of a JSON string may stand for something else, or not
// stand in one.
func encoded(b byte) bool { return b < ' ' || b > '~' || b == '"' || b == '\\' }

// UnmarshalText reads a T and marks it. T is a string, a number, a bool, bytes,
// or unmarshals itself from text.
func (t *Tagged[T, L]) UnmarshalText(data []byte) error {
	if t.isMarker(string(data)) {
		return t.refuse()
	}
	var v T
	if err := setText(&v, string(data)); err != nil {
		return t.undecodable("text")
	}
	t.held.v = v
	return nil
}

// IsZero reports whether the value is its type's zero, for the omitzero option.
func (t Tagged[T, L]) IsZero() bool {
	if z, ok := any(&t.held.v).(interface{ IsZero() bool }); ok {
		return z.IsZero()
	}
	return reflect.ValueOf(&t.held.v).Elem().IsZero()
}

// isMarkerJSON reports whether JSON is a marker, or, of a string that was read
// from it already, that is.
func (t *Tagged[T, L]) isMarkerJSON(data []byte, read *T) bool {
	text, ok := any(read).(*string)
	if !ok {
		text = new(string)
		if !bytes.HasPrefix(bytes.TrimSpace(data), []byte{'"'}) || json.Unmarshal(data, text) != nil {
			return false
		}
	}
	return t.isMarker(*text)
}

func (t *Tagged[T, L]) refuse() error {
	return fmt.Errorf("%w: read %s, which was printed instead of the value", ErrRedacted, t)
}

// undecodable leaves the cause out, because the standard library's errors quote
// their input.
func (t *Tagged[T, L]) undecodable(form string) error {
	return fmt.Errorf("lineage: cannot read %s from %s into %s", t, form, reflect.TypeFor[T]())
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
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
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
