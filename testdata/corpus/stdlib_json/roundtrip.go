// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_json

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"example.com/corpus/mark"
)

func badRoundTripIntoSameType() {
	b, _ := json.Marshal(user{Name: "n", Health: mark.Secret()}) // source: roundtrip
	var u user
	if json.Unmarshal(b, &u) == nil {
		mark.Leak(u.Health) // leak: roundtrip
	}
}

func goodRoundTripLosesOmitted() {
	b, _ := json.Marshal(user{Name: "n", Secret: mark.Secret()}) // source: roundtripomitted
	var u user
	if json.Unmarshal(b, &u) == nil {
		mark.Leak(u.Secret)
		mark.Leak(u.Name)
	}
}

func goodRoundTripOtherField() {
	b, _ := json.Marshal(user{Name: "n", Health: mark.Secret()}) // source: roundtripother
	var u user
	if json.Unmarshal(b, &u) == nil {
		mark.Leak(u.Name)
	}
}

func badUnmarshalIntoAny() {
	var v map[string]any
	_ = json.Unmarshal([]byte(`{"a":["`+mark.Secret()+`"]}`), &v) // source: intoany
	mark.Leak(v["a"].([]any)[0])                                  // leak: intoany
}

func goodUnmarshalOfPlain() {
	_ = []byte(mark.Secret()) // source: ofplain
	var v map[string]any
	_ = json.Unmarshal([]byte(`{"a":1}`), &v)
	mark.Leak(v["a"])
}

func goodUnmarshalLeavesUnexported() {
	var u user
	_ = json.Unmarshal([]byte(`{"name":"`+mark.Secret()+`"}`), &u) // source: leavesunexported
	mark.Leak(u.private)
}

func badDecoderReads() {
	var u user
	_ = json.NewDecoder(strings.NewReader(`{"name":"` + mark.Secret() + `"}`)).Decode(&u) // source: decoder
	mark.Leak(u.Name)                                                                     // leak: decoder
}

func badDecoderTokens() {
	dec := json.NewDecoder(strings.NewReader(`["` + mark.Secret() + `"]`)) // source: tokens
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		mark.Leak(tok) // leak: tokens
	}
}

func goodDecoderOffset() {
	dec := json.NewDecoder(strings.NewReader(`"` + mark.Secret() + `"`)) // source: offset
	_, _ = dec.Token()
	mark.Leak(dec.InputOffset())
}

func badEncoderWrites() {
	var b bytes.Buffer
	_ = json.NewEncoder(&b).Encode(user{Health: mark.Secret()}) // source: encoder
	mark.Leak(b.String())                                       // leak: encoder
}

func goodEncoderOmits() {
	var b bytes.Buffer
	_ = json.NewEncoder(&b).Encode(user{Secret: mark.Secret()}) // source: encoderomits
	mark.Leak(b.String())
}

type sinkWriter struct{}

func (sinkWriter) Write(p []byte) (int, error) {
	mark.Leak(p) // leak: encodedaway
	return len(p), nil
}

func badEncoderIntoOwnWriter() {
	enc := json.NewEncoder(sinkWriter{})
	enc.SetIndent("", "  ")
	_ = enc.Encode(user{Health: mark.Secret()}) // source: encodedaway
}

type greedy struct{ raw string }

func (g *greedy) UnmarshalJSON(b []byte) error {
	g.raw = string(b)
	return nil
}

type careful struct{ raw string }

func (c *careful) UnmarshalJSON([]byte) error {
	c.raw = "seen"
	return nil
}

func badUnmarshalerKeepsText() {
	var g greedy
	_ = json.Unmarshal([]byte(`"`+mark.Secret()+`"`), &g) // source: unmarshaler
	mark.Leak(g.raw)                                      // leak: unmarshaler
}

func goodUnmarshalerDropsText() {
	var c careful
	_ = json.Unmarshal([]byte(`"`+mark.Secret()+`"`), &c) // source: unmarshalerdrops
	mark.Leak(c.raw)
}

func convert(from, to any) {
	b, _ := json.Marshal(from)
	_ = json.Unmarshal(b, to)
}

func badCopyByJSON() {
	type row struct {
		Health string `json:"health"`
	}
	var r row
	convert(user{Health: mark.Secret()}, &r) // source: copybyjson
	mark.Leak(r.Health)                      // leak: copybyjson
}

func goodCopyByJSONOfOmitted() {
	type row struct {
		Secret string `json:"-"`
	}
	var r row
	convert(user{Secret: mark.Secret()}, &r) // source: copyomitted
	mark.Leak(r.Secret)
}

func badCompactKeepsData() {
	var b bytes.Buffer
	_ = json.Compact(&b, []byte(`{"a": "`+mark.Secret()+`"}`)) // source: compact
	mark.Leak(b.Bytes())                                       // leak: compact
}

func badNumberIsDecoded() {
	var v struct{ N json.Number }
	b, _ := json.Marshal(map[string]int{"N": mark.SecretInt()}) // source: jsonnumber
	_ = json.Unmarshal(b, &v)
	mark.Leak(v.N.String()) // leak: jsonnumber
}
