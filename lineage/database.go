// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage

import (
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"reflect"
	"time"

	"github.com/go-lineage/go-lineage/lineage/internal/mark"
)

// Scan implements [database/sql.Scanner]. A T that cannot be NULL refuses it;
// structs, maps and slices that do not scan themselves are read from JSON.
func (t *Tagged[T, L]) Scan(src any) error {
	text, isText := columnText(src)
	if isText && t.isMarker(text) {
		return t.refuse()
	}
	if src == nil && !nullable(reflect.TypeFor[T]()) {
		return fmt.Errorf("lineage: NULL for %s: use a pointer or sql.Null for %s", t, reflect.TypeFor[T]())
	}
	var v T
	var err error
	if scanner, ok := any(&v).(sql.Scanner); ok {
		err = scanner.Scan(src)
	} else if isText && inJSON(reflect.TypeFor[T]()) {
		err = json.Unmarshal([]byte(text), &v)
	} else {
		var null sql.Null[T]
		err = null.Scan(src)
		v = null.V
	}
	if err != nil {
		return t.undecodable("a column")
	}
	t.held.v = v
	return nil
}

// Value implements [driver.Valuer]: a database stores the value itself. Structs,
// maps and slices that are no column of their own are stored as JSON, unless
// marked data in them would be lost.
func (t Tagged[T, L]) Value() (driver.Value, error) {
	kind := reflect.TypeFor[T]()
	v, err := driver.DefaultParameterConverter.ConvertValue(t.held.v)
	if err == nil {
		return v, nil
	}
	if _, ok := any(t.held.v).(driver.Valuer); ok {
		return nil, fmt.Errorf("lineage: cannot store %s: the Value method of %s failed", t, kind)
	}
	if !inJSON(kind) {
		return nil, fmt.Errorf("lineage: cannot store %s: no column type for %s", t, kind)
	}
	if mark.Holds(kind) != mark.Nothing {
		return nil, fmt.Errorf("lineage: cannot store %s: JSON of %s would redact the marked data in it", t, kind)
	}
	data, err := json.Marshal(t.held.v)
	if err != nil {
		return nil, fmt.Errorf("lineage: cannot store %s: no JSON for %s", t, kind)
	}
	return string(data), nil
}

// columnText returns the text of a column that has one.
func columnText(src any) (string, bool) {
	switch src := src.(type) {
	case string:
		return src, true
	case []byte:
		return string(src), src != nil
	}
	return "", false
}

// inJSON reports whether a column holds values of a type as JSON.
func inJSON(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Struct:
		return t != timeType
	case reflect.Map, reflect.Array:
		return true
	case reflect.Slice:
		return t.Elem().Kind() != reflect.Uint8
	}
	return false
}

var timeType = reflect.TypeFor[time.Time]()

func nullable(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Pointer, reflect.Interface, reflect.Slice, reflect.Map:
		return true
	}
	return reflect.PointerTo(t).Implements(reflect.TypeFor[sql.Scanner]())
}
