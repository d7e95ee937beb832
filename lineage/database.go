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
	"time"

	"github.com/go-lineage/go-lineage/lineage/internal/mark"
)

// Scan implements [database/sql.Scanner]: it reads what [Tagged.Value] stored, and
// whatever database/sql reads into a T. NULL needs a T that has room for it: a
// pointer, a slice, a map, or a Scanner such as [database/sql.Null]. A printed
// marker is refused with [ErrRedacted]. No error repeats the column.
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
	switch form := columnForm(reflect.TypeFor[T]()); {
	case isText && form == inJSON:
		err = json.Unmarshal([]byte(text), &v)
	case isText && form == inText:
		err = base(reflect.ValueOf(&v).Elem()).Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text))
	default:
		err = scanAsSQL(&v, src)
	}
	if err != nil {
		return t.undecodable("a column")
	}
	t.held.v = v
	return nil
}

// scanAsSQL reads a column as database/sql does.
func scanAsSQL[T any](v *T, src any) error {
	if scanner, ok := any(v).(sql.Scanner); ok {
		return scanner.Scan(src)
	}
	var null sql.Null[T]
	err := null.Scan(src)
	*v = null.V
	return err
}

// Value implements [driver.Valuer]: a database stores the value itself, in the
// first of these forms that it has: as database/sql stores a T; as text, if it
// reads and writes itself so, such as a netip.Addr; as JSON, if it is a struct, map,
// array or slice. What is nil is NULL. JSON that would lose marked data in the
// value is refused: see JSON of package lineagesql.
func (t Tagged[T, L]) Value() (driver.Value, error) {
	kind := reflect.TypeFor[T]()
	if v, err := driver.DefaultParameterConverter.ConvertValue(t.held.v); err == nil {
		return v, nil
	}
	if _, ok := any(t.held.v).(driver.Valuer); ok {
		return nil, fmt.Errorf("lineage: cannot store %s: the Value method of %s failed", t, kind)
	}
	v := reflect.ValueOf(&t.held.v).Elem()
	for isPointer(v.Type()) {
		v = v.Elem() // not nil, which database/sql would have stored
	}
	var data []byte
	var err error
	switch form := columnForm(kind); {
	case form == asSQL:
		return nil, fmt.Errorf("lineage: cannot store %s: no column type for %s", t, kind)
	case (v.Kind() == reflect.Slice || v.Kind() == reflect.Map) && v.IsNil():
		return nil, nil
	case form == inText:
		data, err = v.Addr().Interface().(encoding.TextMarshaler).MarshalText()
	case mark.Holds(kind) != mark.Nothing:
		return nil, fmt.Errorf("lineage: cannot store %s: JSON of %s would redact the marked data in it; store it as a lineagesql.JSON", t, kind)
	default:
		data, err = json.Marshal(v.Interface())
	}
	if err != nil {
		return nil, fmt.Errorf("lineage: cannot store %s: %s cannot be written to a column", t, kind)
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

// A form is how a column holds values of a type.
type form int

const (
	asSQL  form = iota // as database/sql does
	inText             // as the type's own text
	inJSON
)

// columnForm says how a column holds values of a type, or what it points to.
func columnForm(t reflect.Type) form {
	if scansItself(t) {
		return asSQL
	}
	if isPointer(t) {
		return columnForm(t.Elem())
	}
	switch t.Kind() {
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return asSQL
		}
	case reflect.Struct:
		if t == reflect.TypeFor[time.Time]() {
			return asSQL
		}
	case reflect.Map, reflect.Array:
	default:
		return asSQL
	}
	if p := reflect.PointerTo(t); p.Implements(reflect.TypeFor[encoding.TextMarshaler]()) && p.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		return inText
	}
	return inJSON
}

// base follows pointers, and makes what they point to where they are nil.
func base(v reflect.Value) reflect.Value {
	for isPointer(v.Type()) {
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		v = v.Elem()
	}
	return v
}

func isPointer(t reflect.Type) bool { return t.Kind() == reflect.Pointer }

func scansItself(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[sql.Scanner]())
}

func nullable(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Pointer, reflect.Interface, reflect.Slice, reflect.Map:
		return true
	}
	return scansItself(t)
}
