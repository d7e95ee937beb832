// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"encoding/base64"
	"encoding/hex"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/lineage"
)

var update = flag.Bool("update", false, "rewrite LEAKS.md")

// secret is looked for in whatever comes out, in every form that a printer gives
// a string.
const secret = "zqxjkv-secret"

var needles = []string{
	secret[:3], // also of a precision that cuts the rest off
	hex.EncodeToString([]byte(secret)),
	strings.ToUpper(hex.EncodeToString([]byte(secret))),
	fmt.Sprintf("% x", secret),
	fmt.Sprintf("% X", secret),
	fmt.Sprintf("%# x", secret),
	strings.Trim(fmt.Sprint([]byte(secret)), "[]"),
	base64.StdEncoding.EncodeToString([]byte(secret))[:16],
}

type (
	exported   struct{ Name lineage.PII[string] }
	unexported struct{ name lineage.PII[string] }
	embedded   struct{ lineage.PII[string] }
)

// shapes are the ways in which a marked value is handed to a printer.
var shapes = []struct {
	name  string
	value any
}{
	{"value", lineage.NewPII(secret)},
	{"pointer", pointer(lineage.NewPII(secret))},
	{"exported field", exported{lineage.NewPII(secret)}},
	{"unexported field", unexported{lineage.NewPII(secret)}},
	{"embedded", embedded{lineage.NewPII(secret)}},
	{"slice", []lineage.PII[string]{lineage.NewPII(secret)}},
	{"slice of any", []any{lineage.NewPII(secret)}},
	{"map value", map[string]lineage.PII[string]{"name": lineage.NewPII(secret)}},
	{"map key", map[lineage.PII[string]]int{lineage.NewPII(secret): 1}},
	{"bytes", lineage.NewPII([]byte(secret))},
}

func pointer[T any](v T) *T { return &v }

// outcome says what a road did to a shape.
func outcome(out string, err error) string {
	for _, needle := range needles {
		if strings.Contains(out, needle) || err != nil && strings.Contains(err.Error(), needle) {
			return "**leaks**"
		}
	}
	switch {
	case err != nil:
		return "refuses"
	case strings.Contains(out, "[personal]"):
		return "redacts"
	}
	return "omits"
}

// leakTable sends every shape down every road.
//
//lineage:allow fmt-leak reason="it prints in every way, to see what leaks"
func leakTable() string {
	var b strings.Builder
	b.WriteString("| road |")
	for _, shape := range shapes {
		b.WriteString(" " + shape.name + " |")
	}
	b.WriteString("\n|---|" + strings.Repeat("---|", len(shapes)) + "\n")
	for _, road := range roads {
		b.WriteString("| " + road.name + " |")
		for _, shape := range shapes {
			b.WriteString(" " + outcome(road.travel(shape.value)) + " |")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// The table published at the end of LEAKS.md is what happens.
//
//lineage:allow fmt-leak reason="it prints in every way, to see what leaks"
func TestLeaksDocument(t *testing.T) {
	const file, start = "LEAKS.md", "\n| road |"
	document, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	prose, table, _ := strings.Cut(string(document), start)
	want := leakTable()
	if start+table == "\n"+want {
		return
	}
	if !*update {
		t.Fatalf("%s is stale: run go test ./lineage -update, and look at what changed", file)
	}
	if err := os.WriteFile(file, []byte(prose+"\n"+want), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Nothing leaks but what the documentation admits.
//
//lineage:allow fmt-leak reason="it prints in every way, to see what leaks"
func TestOnlyAdmittedLeaks(t *testing.T) {
	for _, road := range roads {
		for _, shape := range shapes {
			if got, admitted := outcome(road.travel(shape.value)), admits(road.name, shape.name); (got == "**leaks**") != admitted {
				t.Errorf("%s of %s: %s, admitted to leak: %v", road.name, shape.name, got, admitted)
			}
		}
	}
}

func admits(road, shape string) bool {
	switch {
	case road == "reflect":
		return shape != "bytes" // a reflect printer that shows strings
	case road == "fmt %p": // shows pointers, slices and maps as addresses
		return shape == "value" || shape == "bytes" || shape == "embedded" || strings.HasSuffix(shape, "field")
	case road == "fmt.Errorf %w":
		return true
	case shape == "unexported field":
		return strings.HasPrefix(road, "fmt") || strings.HasPrefix(road, "log") || strings.HasPrefix(road, "text/template") ||
			strings.HasPrefix(road, "html/template") || road == "encoding/csv" || road == "errors.Join"
	}
	return false
}

// A nil pointer to a marked value prints, on every road, without a panic.
func TestNilPointerPrints(t *testing.T) {
	var none *lineage.PII[string]
	for _, road := range roads {
		if road.name == "encoding/xml, attribute" || road.name == "encoding/gob" {
			continue // these panic for a nil pointer to anything
		}
		if out, err := road.travel(none); strings.Contains(out, "PANIC") {
			t.Errorf("%s: %s, %v", road.name, out, err)
		}
	}
}

// What a panic with a marked value prints, in a process of its own.
func TestPanicRedacts(t *testing.T) {
	const dying = "LINEAGE_TEST_PANIC"
	if n, err := strconv.Atoi(os.Getenv(dying)); err == nil {
		panic(shapes[n].value)
	}
	for i, shape := range shapes {
		cmd := exec.Command(os.Args[0], "-test.run=^TestPanicRedacts$")
		cmd.Env = append(os.Environ(), dying+"="+strconv.Itoa(i))
		out, err := cmd.CombinedOutput()
		if err == nil || !strings.Contains(string(out), "panic:") {
			t.Fatalf("%s: did not panic: %s", shape.name, out)
		}
		if outcome(string(out), nil) == "**leaks**" {
			t.Errorf("%s: %s", shape.name, out)
		}
	}
}

// printReflected is what reflection-based printers do: it reads every string.
func printReflected(v reflect.Value) string {
	switch v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return "nil"
		}
		return printReflected(v.Elem())
	case reflect.Struct:
		var b strings.Builder
		for i := range v.NumField() {
			b.WriteString(printReflected(v.Field(i)) + " ")
		}
		return b.String()
	case reflect.Slice:
		var b strings.Builder
		for i := range v.Len() {
			b.WriteString(printReflected(v.Index(i)) + " ")
		}
		return b.String()
	case reflect.Map:
		var b strings.Builder
		for key, value := range v.Seq2() {
			b.WriteString(printReflected(key) + printReflected(value))
		}
		return b.String()
	}
	return v.Kind().String()
}
