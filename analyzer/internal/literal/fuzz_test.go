// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package literal

import (
	"fmt"
	"go/parser"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// FuzzEval holds that every expression that compiles is evaluated or refused at
// a place within it, that a value written out as a literal is evaluated to
// itself, and that a path leads to a part of the expression, whatever it says.
func FuzzEval(f *testing.F) {
	for _, expr := range []string{
		`Policy{Name: "a" + "b", Home: string(personal), Level: 1<<3 - 1, Small: -128, Size: 255, On: 1 < 2}`,
		`Policy{Classes: []ClassDef{{ID: personal}, ClassDef{ID: "x", Implies: []Class{personal, "y"}}}}`,
		`Policy{Base: &Policy{Name: "b"}, Bases: []*Policy{{Name: "c"}, &Policy{Base: &base}, nil}}`,
		`Policy{Base: (&(base)), Bases: []*Policy{&base, &Policy{}}}`,
		`base`, `Policy(base)`, `*(&base)`, `Policy{Name: f()}`, `Policy{Classes: []ClassDef{{personal, nil}}}`,
		`struct{ Policy }{base}.Policy`, `[]Policy{2: {}}[2]`, `Policy{Level: len("abc"), On: !true == false}`,
		`Policy{Bases: append([]*Policy(nil), nil)}`, `(*Policy)(nil)`, `nil`,
	} {
		f.Add(expr, "Classes[1].Implies[1]")
	}
	f.Fuzz(func(t *testing.T, expr, path string) {
		if _, err := parser.ParseExpr(expr); err != nil || strings.ContainsAny(expr, "\r\x00") {
			t.Skip("no expression")
		}
		p, err := check(prelude + "\nvar x Policy = " + expr)
		if err != nil {
			t.Skip(err)
		}
		at := p.initial()
		if n := NodeOf(at, path); n.Pos() < at.Pos() || n.End() > at.End() {
			t.Errorf("%s of %s is outside", path, expr)
		}
		var got policyShape
		if err := Eval(p.info, at, reflect.ValueOf(&got).Elem(), resolveBase); err != nil {
			if e := err.(*Error); e.Pos < at.Pos() || e.End > at.End() {
				t.Errorf("%s: %s is placed outside", expr, e.Message)
			}
			return
		}
		written := source(reflect.ValueOf(got))
		p = load(t, prelude+"\nvar x Policy = "+written)
		var again policyShape
		if err := Eval(p.info, p.initial(), reflect.ValueOf(&again).Elem(), nil); err != nil {
			t.Fatalf("%s, written as %s: %v", expr, written, err)
		}
		if diff := cmp.Diff(got, again); diff != "" {
			t.Errorf("%s, written as %s, is another (-want +got):\n%s", expr, written, diff)
		}
	})
}

// source writes a value as the literal of a program under test.
func source(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Struct:
		var b strings.Builder
		for i := range v.NumField() {
			if field := v.Field(i); !field.IsZero() {
				fmt.Fprintf(&b, "%s: %s, ", v.Type().Field(i).Name, source(field))
			}
		}
		return names[v.Type()] + "{" + b.String() + "}"
	case reflect.Slice:
		var b strings.Builder
		for i := range v.Len() {
			b.WriteString(source(v.Index(i)) + ", ")
		}
		return "[]" + names[v.Type().Elem()] + "{" + b.String() + "}"
	case reflect.Pointer:
		if v.IsNil() {
			return "nil"
		}
		return "&" + source(v.Elem())
	case reflect.String:
		return strconv.Quote(v.String())
	}
	return fmt.Sprint(v)
}

// names are the types of this package under their names in the prelude.
var names = map[reflect.Type]string{
	reflect.TypeFor[policyShape]():  "Policy",
	reflect.TypeFor[*policyShape](): "*Policy",
	reflect.TypeFor[classDef]():     "ClassDef",
	reflect.TypeFor[policy.Class](): "Class",
}
