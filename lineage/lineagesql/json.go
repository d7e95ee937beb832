// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagesql

import (
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/internal/mark"
	"github.com/go-lineage/go-lineage/lineage/lineagejson"
)

// A JSON is a value in a column of JSON, with the marked data in it, which
// encoding/json would redact. What is nil is NULL, and NULL is what is nil: a T that
// cannot be nil refuses it, and [database/sql.Null] has room for it.
//
// Everywhere but in the column it is what V is: it prints so, and encoding/json
// writes the marked data in it as markers; package lineagejson decides it field by
// field. A marker in the column is refused with [lineage.ErrRedacted].
type JSON[T any] struct{ V T }

var storing = mark.NewKey()

// Value implements [driver.Valuer].
func (j JSON[T]) Value() (driver.Value, error) {
	if v := reflect.ValueOf(&j.V).Elem(); canBeNil(v.Kind()) && v.IsNil() {
		return nil, nil
	}
	data, err := lineagejson.MarshalStored(storing, j.V)
	if err != nil {
		return nil, fmt.Errorf("lineagesql: cannot store %T: %w", j.V, err)
	}
	return string(data), nil
}

// Scan implements [database/sql.Scanner]. Its errors do not repeat the column.
func (j *JSON[T]) Scan(src any) error {
	var data []byte
	switch src := src.(type) {
	case string:
		data = []byte(src)
	case []byte:
		data = src
	case nil:
		if !canBeNil(reflect.TypeFor[T]().Kind()) {
			return fmt.Errorf("lineagesql: NULL for %T: use a pointer or sql.Null for it", *j)
		}
		data = []byte("null")
	default:
		return fmt.Errorf("lineagesql: cannot read %T: a column of %T is no text", *j, src)
	}
	var v T
	err := json.Unmarshal(data, &v)
	if errors.Is(err, lineage.ErrRedacted) {
		return fmt.Errorf("lineagesql: cannot read %T: %w", *j, err)
	}
	if err != nil {
		return fmt.Errorf("lineagesql: cannot read %T: the column does not hold such JSON", *j)
	}
	j.V = v
	return nil
}

// MarshalJSON writes V, redacted.
func (j JSON[T]) MarshalJSON() ([]byte, error) { return json.Marshal(j.V) }

// UnmarshalJSON reads V.
func (j *JSON[T]) UnmarshalJSON(data []byte) error { return json.Unmarshal(data, &j.V) }

func canBeNil(k reflect.Kind) bool {
	switch k {
	case reflect.Pointer, reflect.Slice, reflect.Map, reflect.Interface:
		return true
	}
	return false
}
