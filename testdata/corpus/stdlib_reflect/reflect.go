// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_reflect

import (
	"reflect"

	"example.com/corpus/mark"
)

type record struct {
	Name   string `db:"name"`
	Health string `db:"health"`
}

func (r record) Tell() string          { return r.Health }
func (r record) Greet(s string) string { return "hi " + s }

func badInterfaceOfValue() {
	v := reflect.ValueOf(mark.Secret()) // source: valueof
	mark.Leak(v.Interface())            // leak: valueof
	mark.Leak(v.String())               // leak: valueof
}

func goodTypeOfValue() {
	mark.Leak(reflect.TypeOf(mark.Secret()).String()) // source: typeof
}

func badFieldByName() {
	v := reflect.ValueOf(record{Health: mark.Secret()}) // source: fieldbyname
	mark.Leak(v.FieldByName("Health").String())         // leak: fieldbyname
}

func goodFieldNamesOnly() {
	t := reflect.TypeOf(record{Health: mark.Secret()}) // source: fieldnames
	for i := range t.NumField() {
		mark.Leak(t.Field(i).Name, t.Field(i).Tag.Get("db"))
	}
}

func badSetThroughPointer() {
	var r record
	reflect.ValueOf(&r).Elem().Field(1).SetString(mark.Secret()) // source: setstring
	mark.Leak(r.Health)                                          // leak: setstring
}

func goodSetThroughPointerOfOther() {
	var r, s record
	reflect.ValueOf(&r).Elem().Field(1).SetString(mark.Secret()) // source: setother
	mark.Leak(s.Health)
}

func badMethodIsCalled() {
	out := reflect.ValueOf(record{Health: mark.Secret()}).MethodByName("Tell").Call(nil) // source: called
	mark.Leak(out[0].String())                                                           // leak: called
}

func badFunctionIsCalled() {
	f := reflect.ValueOf(func(s string) string { return s + "!" })
	out := f.Call([]reflect.Value{reflect.ValueOf(mark.Secret())}) // source: funccalled
	mark.Leak(out[0].Interface())                                  // leak: funccalled
}

func goodNumberOfMethods() {
	mark.Leak(reflect.ValueOf(record{Health: mark.Secret()}).NumMethod()) // source: nummethod
}

func badMapIsIterated() {
	iter := reflect.ValueOf(map[string]string{"a": mark.Secret()}).MapRange() // source: maprange
	for iter.Next() {
		mark.Leak(iter.Value().String()) // leak: maprange
	}
}

func goodMapLength() {
	mark.Leak(reflect.ValueOf(map[string]string{"a": mark.Secret()}).Len()) // source: maplen
}

func badAppendedByReflection() {
	s := reflect.ValueOf([]string{"a"})
	s = reflect.Append(s, reflect.ValueOf(mark.Secret())) // source: appended
	mark.Leak(s.Interface())                              // leak: appended
}

func badCopiedByReflection() {
	var dst record
	src := record{Health: mark.Secret()} // source: copied
	reflect.ValueOf(&dst).Elem().Set(reflect.ValueOf(src))
	mark.Leak(dst.Health) // leak: copied
}

func goodZeroOfType() {
	r := record{Health: mark.Secret()} // source: zero
	mark.Leak(reflect.Zero(reflect.TypeOf(r)).Interface())
}

func badNewValueIsFilled() {
	p := reflect.New(reflect.TypeFor[record]())
	p.Elem().FieldByName("Health").Set(reflect.ValueOf(mark.Secret())) // source: newvalue
	mark.Leak(p.Interface().(*record).Health)                          // leak: newvalue
}

func badTagsDriveACopy() {
	row := map[string]any{}
	v := reflect.ValueOf(record{Name: "n", Health: mark.Secret()}) // source: tagged
	for i := range v.NumField() {
		row[v.Type().Field(i).Tag.Get("db")] = v.Field(i).Interface()
	}
	mark.Leak(row) // leak: tagged
}

func badDeepEqualTells() {
	mark.Leak(reflect.DeepEqual(mark.Secret(), "x")) // source: deepequal; leak: deepequal (static)
}
