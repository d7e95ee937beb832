// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineagetest

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage/internal/mark"
)

// Fill gives every marked value that a pointer leads to, through exported fields,
// pointers, slices and maps, a value of its own, and returns these as text: for
// [Hidden] to look for in what a program printed. It fills strings, bytes, lists
// and maps of strings, integers of 64 bits and times, and ends the test at what
// it cannot fill.
func Fill(tb testing.TB, pointer any) []string {
	tb.Helper()
	v := reflect.ValueOf(pointer)
	if v.Kind() != reflect.Pointer || v.IsNil() {
		tb.Fatalf("lineagetest: Fill needs a pointer to fill, not %T", pointer)
		return nil
	}
	f := filler{tb: tb}
	f.fill(v.Elem(), v.Elem().Type().String(), 0)
	return f.texts
}

// maxFill bounds how deep a type that holds itself is filled.
const maxFill = 6

type filler struct {
	tb    testing.TB
	texts []string
}

func (f *filler) fill(v reflect.Value, path string, depth int) {
	switch {
	case depth > maxFill || !mayHold(v.Type()):
		return
	case mark.Is(v.Type()):
		f.mark(v, path)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), path, depth+1)
	case reflect.Struct:
		for field, part := range v.Fields() {
			if part.CanSet() {
				f.fill(part, path+"."+field.Name, depth+1)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		f.fill(v.Index(0), path+"[0]", depth+1)
	case reflect.Array:
		for i := range v.Len() {
			f.fill(v.Index(i), fmt.Sprintf("%s[%d]", path, i), depth+1)
		}
	case reflect.Map:
		key, elem := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		f.fill(key, path+" key", depth+1)
		f.fill(elem, path+"[]", depth+1)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, elem)
	}
}

func mayHold(t reflect.Type) bool { return mark.Holds(t) == mark.Marks }

// mark gives a marked value the first text that it can be read from.
func (f *filler) mark(v reflect.Value, path string) {
	f.tb.Helper()
	serial := len(f.texts) + 1
	text := fmt.Sprintf("filled-%d-%s", serial, path)
	number := strconv.Itoa(8130000000000 + serial)
	instant := time.Date(1900, 1, 1, 0, 0, serial, 0, time.UTC).Format(time.RFC3339)
	for _, form := range []struct {
		text string
		json any
	}{
		{text, text},
		{text, []byte(text)},
		{text, []string{text}},
		{text, map[string]string{"key": text}},
		{number, json.RawMessage(number)},
		{instant, instant},
	} {
		data, err := json.Marshal(form.json)
		if err == nil && v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(data) == nil {
			f.texts = append(f.texts, form.text)
			return
		}
	}
	f.tb.Fatalf("lineagetest: cannot fill %s, a %s", path, v.Type())
}
