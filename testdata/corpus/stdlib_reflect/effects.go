// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_reflect

import (
	"reflect"

	"example.com/corpus/mark"
)

// What is done by reflection to others than the value.

func badSetMapIndex() {
	m := map[string]string{}
	reflect.ValueOf(m).SetMapIndex(reflect.ValueOf("k"), reflect.ValueOf(mark.Secret())) // source: setmapindex
	mark.Leak(m["k"])                                                                    // leak: setmapindex
}

func goodSetMapIndexOfOther() {
	m, other := map[string]string{"k": "v"}, map[string]string{}
	reflect.ValueOf(other).SetMapIndex(reflect.ValueOf("k"), reflect.ValueOf(mark.Secret())) // source: setmapother
	mark.Leak(m["k"])
}

func badSentByReflection() {
	c, d := make(chan string, 1), make(chan string, 1)
	reflect.ValueOf(c).Send(reflect.ValueOf(mark.Secret()))        // source: reflectsend
	mark.Leak(<-c)                                                 // leak: reflectsend
	_ = reflect.ValueOf(d).TrySend(reflect.ValueOf(mark.Secret())) // source: reflecttrysend
	mark.Leak(<-d)                                                 // leak: reflecttrysend
}

func badReflectCopy() {
	dst := make([]string, 1)
	reflect.Copy(reflect.ValueOf(dst), reflect.ValueOf([]string{mark.Secret()})) // source: reflectcopy
	mark.Leak(dst[0])                                                            // leak: reflectcopy
}

func goodReflectCopysSource() {
	src := []string{"x"}
	reflect.Copy(reflect.ValueOf([]string{mark.Secret()}), reflect.ValueOf(src)) // source: reflectcopysrc
	mark.Leak(src[0])
}

func badReflectCallsFunction() {
	leak := func(s string) { mark.Leak(s) }                                     // leak: reflectcall
	reflect.ValueOf(leak).Call([]reflect.Value{reflect.ValueOf(mark.Secret())}) // source: reflectcall
	made := func() string { return mark.Secret() }                              // source: reflectresult
	mark.Leak(reflect.ValueOf(made).Call(nil)[0].String())                      // leak: reflectresult
}
