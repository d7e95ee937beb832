// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"bytes"
	"encoding/csv"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"errors"
	"expvar"
	"fmt"
	htmltemplate "html/template"
	"io"
	"log"
	"log/slog"
	"reflect"
	"strings"
	"text/template"
)

// A road prints or encodes a value.
type road struct {
	name   string
	travel func(v any) (string, error)
}

var roads = allRoads()

// wrapping is a variable so that go vet does not report the mistake that is
// made here on purpose.
var wrapping = "no user %w"

func allRoads() []road {
	var all []road
	for _, format := range []string{
		"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "% x", "%d", "%t", "%c", "%e", "%U",
		"%20v", "%-20s", "%.3s", "%+q", "%#q", "%[1]*[1]v", "%!", "%p",
	} {
		all = append(all, road{"fmt " + format, func(v any) (string, error) {
			return fmt.Sprintf(format, v), nil
		}})
	}
	return append(all, []road{
		{"fmt.Sprint", func(v any) (string, error) { return fmt.Sprint(v), nil }},
		{"fmt.Sprintln", func(v any) (string, error) { return fmt.Sprintln("name:", v), nil }},
		{"fmt.Append", func(v any) (string, error) { return string(fmt.Append(nil, v)), nil }},
		{"fmt.Errorf %v", func(v any) (string, error) { return fmt.Errorf("no user %v", v).Error(), nil }},
		{"fmt.Errorf %w", func(v any) (string, error) { return fmt.Errorf(wrapping, v).Error(), nil }},
		{"errors.Join", func(v any) (string, error) { return errors.Join(fmt.Errorf("%v", v), io.EOF).Error(), nil }},
		{"log", printed(func(w io.Writer, v any) { log.New(w, "", 0).Println(v) })},
		{"log/slog text", printed(func(w io.Writer, v any) { slog.New(slog.NewTextHandler(w, nil)).Info("m", "k", v) })},
		{"log/slog text, group", printed(func(w io.Writer, v any) {
			slog.New(slog.NewTextHandler(w, nil)).WithGroup("g").With("k", v).Info("m", slog.Group("h", "k", v))
		})},
		{"slog JSON", printed(func(w io.Writer, v any) { slog.New(slog.NewJSONHandler(w, nil)).Info("m", "k", v) })},
		{"slog JSON, group", printed(func(w io.Writer, v any) {
			slog.New(slog.NewJSONHandler(w, nil)).WithGroup("g").With("k", v).Info("m", slog.Group("h", "k", v))
		})},
		{"encoding/json", func(v any) (string, error) { return text(json.Marshal(v)) }},
		{"encoding/json, indented", func(v any) (string, error) { return text(json.MarshalIndent(v, "", " ")) }},
		{"encoding/json, nested", func(v any) (string, error) {
			return text(json.Marshal(map[string]any{"a": []any{struct{ B any }{v}}}))
		}},
		{"encoding/xml", func(v any) (string, error) { return text(xml.Marshal(v)) }},
		{"encoding/xml, attribute", func(v any) (string, error) {
			return text(xml.Marshal(struct {
				XMLName xml.Name `xml:"e"`
				A       any      `xml:"a,attr"`
			}{A: v}))
		}},
		{"encoding/gob", func(v any) (string, error) {
			var b bytes.Buffer
			err := gob.NewEncoder(&b).Encode(v)
			return b.String(), err
		}},
		{"encoding/csv", func(v any) (string, error) {
			var b bytes.Buffer
			w := csv.NewWriter(&b)
			err := w.Write([]string{fmt.Sprint(v)})
			w.Flush()
			return b.String(), err
		}},
		{"text/template", printed(func(w io.Writer, v any) {
			_ = template.Must(template.New("").Parse("{{.}}{{printf \"%v\" .}}")).Execute(w, v)
		})},
		{"html/template", printed(func(w io.Writer, v any) {
			_ = htmltemplate.Must(htmltemplate.New("").Parse(`<p title="{{.}}">{{.}}</p><script>x = {{.}}</script>`)).Execute(w, v)
		})},
		{"expvar", func(v any) (string, error) { return expvar.Func(func() any { return v }).String(), nil }},
		{"reflect", func(v any) (string, error) { return printReflected(reflect.ValueOf(v)), nil }},
	}...)
}

func printed(print func(w io.Writer, v any)) func(v any) (string, error) {
	return func(v any) (string, error) {
		var b strings.Builder
		print(&b, v)
		return b.String(), nil
	}
}

func text(data []byte, err error) (string, error) { return string(data), err }
