// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

//go:build goexperiment.jsonv2

package lineage_test

import (
	"encoding/json"
	"encoding/json/jsontext"
	jsonv2 "encoding/json/v2"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/lineage"
)

// under are the roads of encoding/json/v2, and those of encoding/json, which
// the experiment builds on it.
var under = []road{
	{name: "encoding/json/v2", travel: func(v any) (string, error) { return text(jsonv2.Marshal(v)) }},
	{name: "encoding/json/v2, indented, ordered", travel: func(v any) (string, error) {
		return text(jsonv2.Marshal(v, jsontext.Multiline(true), jsonv2.Deterministic(true)))
	}},
	{name: "encoding/json/v2, numbers as strings", travel: func(v any) (string, error) {
		return text(jsonv2.Marshal(v, jsonv2.StringifyNumbers(true)))
	}},
	{name: "encoding/json/v2, as v1 would", travel: func(v any) (string, error) {
		return text(jsonv2.Marshal(v, json.DefaultOptionsV1()))
	}},
	{name: "encoding/json/v2, nested, omitting", travel: printed(func(w io.Writer, v any) error {
		return jsonv2.MarshalWrite(w, map[string]any{"a": []any{struct {
			B any `json:",omitempty"`
			C any `json:",omitzero"`
		}{v, v}}})
	})},
	{name: "encoding/json/v2, to an encoder", travel: printed(func(w io.Writer, v any) error {
		return jsonv2.MarshalEncode(jsontext.NewEncoder(w), []any{v})
	})},
	{name: "encoding/json/v2, within a marshaler of another type", travel: func(v any) (string, error) {
		type box struct{ V any }
		return text(jsonv2.Marshal(box{v}, jsonv2.WithMarshalers(jsonv2.MarshalToFunc(func(e *jsontext.Encoder, b box) error {
			return jsonv2.MarshalEncode(e, &b.V)
		}))))
	}},
	{name: "encoding/json under the experiment", travel: func(v any) (string, error) { return text(json.Marshal(v)) }},
}

// The second table of LEAKS.md is what happens with json/v2. None of it leaks.
func TestLeaksOfJSONv2(t *testing.T) {
	rows := roadRows(under, nil)
	publish(t, "json/v2", table(rows))
	admit(t, rows)
}

// Inlined, a mark would be opened; json/v2 refuses to inline what marshals itself.
func TestJSONv2DoesNotInline(t *testing.T) {
	type extra struct {
		Rest lineage.PII[map[string]string] `json:",inline"` //nolint:staticcheck // v2's
	}
	out, err := jsonv2.Marshal(extra{lineage.NewPII(map[string]string{"name": secret})})
	if outcome(string(out), err, needles) == leaks || err == nil {
		t.Errorf("%s, %v", out, err)
	}
}

// json/v2's errors show the value that could not be decoded. Ours do not reach
// them.
func TestJSONv2DecodingErrorsHoldNoValue(t *testing.T) {
	for _, in := range []string{`{"N": 81312345678}`, `{"N": "81312345678"}`, `{"N": [81312345678]}`} {
		var v struct{ N lineage.PII[int8] }
		for name, err := range map[string]error{
			"v2": jsonv2.Unmarshal([]byte(in), &v),
			"v1": json.Unmarshal([]byte(in), &v),
		} {
			if err == nil || strings.Contains(err.Error(), "81312345678") {
				t.Errorf("%s of %s: %v", name, in, err)
			}
		}
	}
}

// json/v2's errors name the keys on the way to a place, and no method of a key is
// asked. LEAKS.md says so; package lineagejson names none.
func TestJSONv2ErrorsNameKeys(t *testing.T) {
	in := []byte(`{"` + secret + `":"x"}`)
	var v map[lineage.PII[string]]int
	for name, err := range map[string]error{"v2": jsonv2.Unmarshal(in, &v), "v1": json.Unmarshal(in, &v)} {
		if err == nil || !strings.Contains(err.Error(), secret) {
			t.Errorf("%s: no longer names the key: say so in LEAKS.md: %v", name, err)
		}
	}
}

func TestJSONv2RefusesMarkers(t *testing.T) {
	type form struct {
		Name  lineage.PII[string]
		Names map[lineage.PII[string]]int
	}
	in := form{Name: lineage.NewPII(secret), Names: map[lineage.PII[string]]int{lineage.NewPII("a"): 1, lineage.NewPII("b"): 2}}
	if _, err := jsonv2.Marshal(in); err == nil {
		t.Error("two keys became one, and nobody said so")
	}
	in.Names = nil
	out, err := jsonv2.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if err := jsonv2.Unmarshal(out, &in); !errors.Is(err, lineage.ErrRedacted) {
		t.Errorf("a marker came back: %v", err)
	}
	if err := jsonv2.Unmarshal([]byte(`{"Names":{"[personal]":1}}`), &in); !errors.Is(err, lineage.ErrRedacted) {
		t.Errorf("a marker came back as a key: %v", err)
	}
}
