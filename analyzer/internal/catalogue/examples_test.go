// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
)

// example makes a value of type t that holds the text where the type can hold
// one. A writer is a buffer; a plain any is a pointer to an any, so that it can be
// decoded into.
func example(t reflect.Type, text string) reflect.Value {
	v := reflect.New(t).Elem()
	if made, ok := exampleOf(t, text); ok {
		v.Set(reflect.ValueOf(made))
		return v
	}
	switch t.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			v.SetBytes(exampleBytes(text))
			break
		}
		v.Set(reflect.Append(v, example(t.Elem(), text)))
	case reflect.Map:
		v.Set(reflect.MakeMap(t))
		v.SetMapIndex(example(t.Key(), text), example(t.Elem(), text))
	case reflect.Pointer:
		v.Set(reflect.New(t.Elem()))
		v.Elem().Set(example(t.Elem(), text))
	case reflect.Struct:
		fillFirst(v, text)
	case reflect.Int, reflect.Int32, reflect.Int64, reflect.Uint8:
		v.Set(reflect.ValueOf(1).Convert(t))
	}
	return v
}

// fillFirst puts the text into the first field that can hold it.
func fillFirst(v reflect.Value, text string) {
	for i := range v.NumField() {
		f := v.Field(i)
		if f.CanSet() && (f.Kind() == reflect.String || f.Type() == reflect.TypeFor[[]byte]()) {
			f.Set(example(f.Type(), text))
			return
		}
	}
}

// exampleBytes is roomy enough to be written to.
func exampleBytes(text string) []byte {
	if text != plain {
		return []byte(text)
	}
	return make([]byte, 64)
}

// exampleOf makes values of types that need more than their zero.
func exampleOf(t reflect.Type, text string) (any, bool) {
	switch t {
	case reflect.TypeFor[any]():
		if text != plain {
			return text, true
		}
		return new(any), true
	case reflect.TypeFor[error]():
		return errors.New(text), true
	case reflect.TypeFor[context.Context]():
		return context.Background(), true
	case reflect.TypeFor[io.Reader](), reflect.TypeFor[io.ReaderAt](), reflect.TypeFor[io.ReadSeeker](), reflect.TypeFor[io.RuneReader]():
		return strings.NewReader(text), true
	case reflect.TypeFor[io.ReadCloser]():
		return io.NopCloser(strings.NewReader(text)), true
	case reflect.TypeFor[io.Writer]():
		return new(bytes.Buffer), true
	case reflect.TypeFor[http.ResponseWriter]():
		return httptest.NewRecorder(), true
	case reflect.TypeFor[reflect.Value]():
		return reflect.ValueOf(&text), true
	}
	return nil, false
}
