// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_reflect

import (
	"reflect"
	"strings"

	"example.com/corpus/mark"
)

// Fields are found by what their names are like, by index, or all of them.

// patch sets the fields that a map names in any case.
func patch(dst any, m map[string]any) {
	v := reflect.Indirect(reflect.ValueOf(dst))
	for k, x := range m {
		f := v.FieldByNameFunc(func(name string) bool { return strings.EqualFold(name, k) })
		if f.CanSet() {
			f.Set(reflect.ValueOf(x))
		}
	}
}

func badPatchedByName() {
	var r record
	patch(&r, map[string]any{"health": mark.Secret()}) // source: patched
	mark.Leak(r.Health)                                // leak: patched
}

func goodOtherIsPatchedByName() {
	var r, other record
	patch(&r, map[string]any{"health": mark.Secret()}) // source: otherpatched
	patch(&other, map[string]any{"health": "none"})
	mark.Leak(other.Health)
}

func goodNamesOfFieldsAreMatched() {
	v := reflect.ValueOf(record{Health: mark.Secret()}) // source: namesmatched
	v.FieldByNameFunc(func(name string) bool {
		mark.Leak(name)
		return true
	})
}

func badFieldByIndexIsSet() {
	var r record
	if f, err := reflect.ValueOf(&r).Elem().FieldByIndexErr([]int{1}); err == nil {
		f.SetString(mark.Secret()) // source: byindex
	}
	mark.Leak(r.Health) // leak: byindex
}

// texts calls a function with all texts below a value.
func texts(v reflect.Value, f func(string)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), f)
		}
	case reflect.Struct:
		for _, field := range v.Fields() {
			texts(field, f)
		}
	case reflect.String:
		f(v.String())
	}
}

func badAllFieldsAreWalked() {
	v := reflect.ValueOf(&nested{Ptr: &record{Health: mark.Secret()}}) // source: allwalked
	texts(v, func(s string) { mark.Leak(s) })                          // leak: allwalked
}

func goodNamesOfFieldsAreWalked() {
	v := reflect.ValueOf(record{Health: mark.Secret()}) // source: nameswalked
	for f := range v.Fields() {
		mark.Leak(f.Name)
	}
}

func badAllFieldsAreSet() {
	var r record
	for _, v := range reflect.ValueOf(&r).Elem().Fields() {
		if v.Kind() == reflect.String {
			v.SetString(mark.Secret()) // source: allset
		}
	}
	mark.Leak(r.Health) // leak: allset
}

func badEntryOfIteratorIsSet() {
	var s string
	it := reflect.ValueOf(map[string]string{"k": mark.Secret()}).MapRange() // source: iteratorset
	for it.Next() {
		reflect.ValueOf(&s).Elem().SetIterValue(it)
	}
	mark.Leak(s) // leak: iteratorset
}

func goodEntryOfOtherIteratorIsSet() {
	var s string
	secrets := reflect.ValueOf(map[string]string{"k": mark.Secret()}).MapRange() // source: otheriterator
	it := reflect.ValueOf(map[string]string{"k": "plain"}).MapRange()
	for secrets.Next() && it.Next() {
		reflect.ValueOf(&s).Elem().SetIterValue(it)
	}
	mark.Leak(s)
}
