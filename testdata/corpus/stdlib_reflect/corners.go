// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_reflect

import (
	"fmt"
	"reflect"
	"strings"

	"example.com/corpus/mark"
)

type nested struct {
	Inner record
	Ptr   *record
	List  []record
	m     map[string]string
}

func badNestedFieldByReflection() {
	v := reflect.ValueOf(nested{Inner: record{Health: mark.Secret()}}) // source: nested
	mark.Leak(v.Field(0).Field(1).String())                            // leak: nested
}

func badPointerIsFollowed() {
	v := reflect.ValueOf(&nested{Ptr: &record{Health: mark.Secret()}}) // source: followed
	mark.Leak(v.Elem().FieldByName("Ptr").Elem().Field(1).Interface()) // leak: followed
}

func badSliceElement() {
	v := reflect.ValueOf([]string{"a", mark.Secret()}) // source: sliceelement
	for i := range v.Len() {
		mark.Leak(v.Index(i).String()) // leak: sliceelement
	}
}

func badMapByKey() {
	v := reflect.ValueOf(map[string]string{"a": mark.Secret()}) // source: mapbykey
	mark.Leak(v.MapIndex(reflect.ValueOf("a")).String())        // leak: mapbykey
}

func badMapKeys() {
	v := reflect.ValueOf(map[string]int{mark.Secret(): 1}) // source: mapkeys
	for _, k := range v.MapKeys() {
		mark.Leak(k.String()) // leak: mapkeys
	}
}

func badMapRange() {
	for it := reflect.ValueOf(map[string]string{"a": mark.Secret()}).MapRange(); it.Next(); { // source: rangedmap
		mark.Leak(it.Value().String()) // leak: rangedmap
	}
}

func badConverted() {
	type text string
	v := reflect.ValueOf(mark.Secret()).Convert(reflect.TypeFor[text]()) // source: converted
	mark.Leak(v.Interface().(text))                                      // leak: converted
}

func badSetThroughIndirect() {
	var n nested
	reflect.Indirect(reflect.ValueOf(&n)).FieldByName("Inner").FieldByName("Health").SetString(mark.Secret()) // source: indirect
	mark.Leak(n.Inner.Health)                                                                                 // leak: indirect
}

func badAppendSlice() {
	v := reflect.AppendSlice(reflect.ValueOf([]string{"a"}), reflect.ValueOf([]string{mark.Secret()})) // source: appendslice
	mark.Leak(v.Interface())                                                                           // leak: appendslice
}

func badMakeMapIsFilled() {
	m := reflect.MakeMap(reflect.TypeFor[map[string]string]())
	m.SetMapIndex(reflect.ValueOf("a"), reflect.ValueOf(mark.Secret())) // source: makemap
	mark.Leak(m.Interface())                                            // leak: makemap
}

func goodOtherMadeMap() {
	m, n := reflect.MakeMap(reflect.TypeFor[map[string]string]()), reflect.MakeMap(reflect.TypeFor[map[string]string]())
	m.SetMapIndex(reflect.ValueOf("a"), reflect.ValueOf(mark.Secret())) // source: othermap
	mark.Leak(n.Interface())
}

func badSwapper() {
	s := []string{mark.Secret(), "b"} // source: swapper
	reflect.Swapper(s)(0, 1)
	mark.Leak(s[1]) // leak: swapper
}

func goodKindsAndNames() {
	v := reflect.ValueOf(nested{m: map[string]string{"a": mark.Secret()}}) // source: kinds
	t := v.Type()
	var names []string
	for i := range t.NumField() {
		names = append(names, t.Field(i).Name+" "+t.Field(i).Type.Kind().String())
	}
	mark.Leak(strings.Join(names, ","), v.NumField(), v.Kind())
}

func badPrinterByReflection() {
	print := func(x any) string {
		v := reflect.ValueOf(x)
		var b strings.Builder
		for i := range v.NumField() {
			fmt.Fprintf(&b, "%s=%v;", v.Type().Field(i).Name, v.Field(i))
		}
		return b.String()
	}
	mark.Leak(print(record{"n", mark.Secret()})) // source: printer; leak: printer
}

func badMethodValueByReflection() {
	tell := reflect.ValueOf(record{Health: mark.Secret()}).Method(1).Interface().(func() string) // source: methodvalue
	mark.Leak(tell())                                                                            // leak: methodvalue
}
