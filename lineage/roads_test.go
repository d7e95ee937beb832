// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"context"
	"encoding/asn1"
	"encoding/binary"
	"encoding/csv"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"errors"
	"expvar"
	"fmt"
	"go/ast"
	htmltemplate "html/template"
	"io"
	"log"
	"log/slog"
	"reflect"
	"strings"
	"text/template"
)

// A road prints or encodes a value. Package fmt's own are in formats_test.go,
// those that need a process of their own in process_test.go, and those that need
// an experiment of the toolchain in jsonv2_test.go.
type road struct {
	name   string
	travel func(v any) (string, error)
	leaks  func(s shape) bool // where Go gives no means to prevent it; nil: nowhere
}

// mistaken is a variable so that go vet does not report the mistakes that are
// made here on purpose: no verb, an operand as width, no operand, one too many.
var mistaken = []string{"%!", "%[1]*[1]v", "%[3]v", "x"}

// printsLikeFmt are the roads that end in package fmt: they show what it opens.
var printsLikeFmt = []road{
	{name: "fmt.Sprint", travel: func(v any) (string, error) { return fmt.Sprint(v), nil }},
	{name: "fmt.Sprintf, mistaken formats", travel: func(v any) (string, error) {
		out := ""
		for _, format := range mistaken {
			out += fmt.Sprintf(format, v)
		}
		return out, nil
	}},
	{name: "fmt.Sprintln", travel: func(v any) (string, error) { return fmt.Sprintln("name:", v), nil }},
	{name: "fmt.Append", travel: func(v any) (string, error) { return string(fmt.Append(nil, v)), nil }},
	{name: "fmt.Errorf", travel: func(v any) (string, error) { return fmt.Errorf("no user %v", v).Error(), nil }},
	{name: "errors.Join", travel: func(v any) (string, error) { return errors.Join(fmt.Errorf("%v", v), io.EOF).Error(), nil }},
	{name: "log", travel: printed(func(w io.Writer, v any) error { log.New(w, "", 0).Println(v); return nil })},
	{name: "log.Panic", travel: func(v any) (out string, _ error) {
		defer func() { out = recover().(string) }()
		log.New(io.Discard, "", 0).Panicf("%+v", v)
		return
	}},
	{name: "log/slog text", travel: printed(func(w io.Writer, v any) error {
		slog.New(slog.NewTextHandler(w, nil)).Info("m", "k", v)
		return nil
	})},
	{name: "log/slog text, grouped", travel: printed(func(w io.Writer, v any) error {
		grouped(slog.NewTextHandler(w, nil), v)
		return nil
	})},
	{name: "log/slog text, attributes replaced", travel: printed(func(w io.Writer, v any) error {
		slog.New(slog.NewTextHandler(w, replacing)).Info("m", "k", v)
		return nil
	})},
	{name: "log/slog, attribute as text", travel: func(v any) (string, error) {
		return slog.Any("k", v).String() + fmt.Sprintf("%+v", slog.GroupValue(slog.Any("k", v))), nil
	}},
	{name: "encoding/csv of fmt.Sprint", travel: printed(func(w io.Writer, v any) error {
		out := csv.NewWriter(w)
		defer out.Flush()
		return out.Write([]string{fmt.Sprint(v)})
	})},
	{name: "text/template", travel: printed(func(w io.Writer, v any) error {
		return textTemplate.Execute(w, v)
	})},
	{name: "html/template", travel: printed(func(w io.Writer, v any) error {
		return htmlTemplate.Execute(w, v)
	})},
}

// encodes are the roads that look at types on their own.
var encodes = []road{
	{name: "log/slog JSON", travel: printed(func(w io.Writer, v any) error {
		slog.New(slog.NewJSONHandler(w, nil)).Info("m", "k", v)
		return nil
	})},
	{name: "log/slog JSON, grouped", travel: printed(func(w io.Writer, v any) error {
		grouped(slog.NewJSONHandler(w, nil), v)
		return nil
	})},
	{name: "encoding/json", travel: func(v any) (string, error) { return text(json.Marshal(v)) }},
	{name: "encoding/json, indented", travel: func(v any) (string, error) { return text(json.MarshalIndent(v, "", " ")) }},
	{name: "encoding/json, nested", travel: printed(func(w io.Writer, v any) error {
		return json.NewEncoder(w).Encode(map[string]any{"a": []any{struct {
			B any `json:",omitempty"`
		}{v}}})
	})},
	{name: "encoding/xml", travel: func(v any) (string, error) { return text(xml.Marshal(v)) }},
	{name: "encoding/xml, attribute", travel: func(v any) (string, error) {
		return text(xml.Marshal(struct {
			XMLName xml.Name `xml:"e"`
			A       any      `xml:"a,attr"`
		}{A: v}))
	}},
	{name: "encoding/xml, text", travel: func(v any) (string, error) {
		return text(xml.Marshal(struct {
			XMLName xml.Name `xml:"e"`
			A       any      `xml:",chardata"`
		}{A: v}))
	}},
	{name: "encoding/gob", travel: printed(func(w io.Writer, v any) error { return gob.NewEncoder(w).Encode(v) })},
	{name: "encoding/asn1", travel: func(v any) (string, error) { return text(asn1.Marshal(v)) }},
	{name: "expvar.Func", travel: func(v any) (string, error) { return expvar.Func(func() any { return v }).String(), nil }},
	{name: "go/ast.Fprint", travel: printed(func(w io.Writer, v any) error { return ast.Fprint(w, nil, v, nil) })},
	{
		name:   "encoding/binary",
		travel: printed(func(w io.Writer, v any) error { return binary.Write(w, binary.BigEndian, v) }),
		leaks:  func(s shape) bool { return s.name == "number" }, // writes structs of numbers field by field
	},
	{
		name: "fmt %#v of a slog.Attr or a context",
		travel: func(v any) (string, error) {
			return fmt.Sprintf("%#v %#v", slog.Any("k", v), context.WithValue(context.Background(), unexported{}, v)), nil
		},
		// They hold it in an unexported field, where fmt follows no pointer.
		leaks: func(s shape) bool { return s.unsealed() && s.name != "pointer" && s.name != "reflect.Value" },
	},
	{
		name:   "reading by reflection",
		travel: func(v any) (string, error) { return printReflected(reflect.ValueOf(v)), nil },
		leaks:  shape.unsealed,
	},
}

// grouped logs v as an attribute in groups of every kind.
func grouped(h slog.Handler, v any) {
	slog.New(h).WithGroup("g").With("k", v).Info("m", slog.Group("h", "k", v), "l", valuer{v})
}

// A valuer logs a group.
type valuer struct{ v any }

func (v valuer) LogValue() slog.Value { return slog.GroupValue(slog.Any("k", v.v)) }

var replacing = &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
	return slog.String(a.Key, a.Value.String())
}}

var (
	textTemplate = template.Must(template.New("").Parse(
		`{{.}}{{printf "%v %d" . .}}{{html .}}{{js .}}{{urlquery .}}{{print .}}`))
	htmlTemplate = htmltemplate.Must(htmltemplate.New("").Parse(
		`<p title="{{.}}" style="x: {{.}}" onclick="f({{.}})">{{.}}<a href="/?q={{.}}">a</a></p><script>x = {{.}}</script>`))
)

func printed(print func(w io.Writer, v any) error) func(v any) (string, error) {
	return func(v any) (string, error) {
		var b strings.Builder
		err := print(&b, v)
		return b.String(), err
	}
}

func text(data []byte, err error) (string, error) { return string(data), err }

// printReflected is what printers by reflection do at the least: it reads
// whatever it reaches, and calls no methods.
func printReflected(v reflect.Value) string {
	if v.Type() == reflect.TypeFor[reflect.Value]() && v.CanInterface() {
		v = v.Interface().(reflect.Value)
	}
	var b strings.Builder
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			return printReflected(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			b.WriteString(printReflected(v.Field(i)) + " ")
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			b.WriteString(printReflected(v.Index(i)) + " ")
		}
	case reflect.Map:
		for key, value := range v.Seq2() {
			b.WriteString(printReflected(key) + " " + printReflected(value))
		}
	default:
		return fmt.Sprint(v)
	}
	return b.String()
}
