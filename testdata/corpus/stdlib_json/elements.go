// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_json

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"example.com/corpus/mark"
)

// What stands in slices, maps and behind pointers reads itself, too.

// option reads "name=value".
type option struct{ name, value string }

func (o *option) UnmarshalText(text []byte) error {
	name, value, ok := bytes.Cut(text, []byte("="))
	if !ok {
		return fmt.Errorf("option %q has no value", text)
	}
	o.name, o.value = string(name), string(value)
	return nil
}

func badElementRefusesText() {
	var list []option
	err := json.Unmarshal([]byte(`["`+mark.Secret()+`"]`), &list) // source: elementrefuses
	mark.Leak(err)                                                // leak: elementrefuses
}

func badEntryBelowPointerRefusesText() {
	var v struct{ Options map[string]*option }
	err := json.Unmarshal([]byte(`{"Options":{"a":"`+mark.Secret()+`"}}`), &v) // source: entryrefuses
	mark.Leak(err)                                                             // leak: entryrefuses
}

func badKeyRefusesText() {
	var v map[option]int
	err := json.NewDecoder(strings.NewReader(`{"` + mark.Secret() + `":1}`)).Decode(&v) // source: keyrefuses
	mark.Leak(err)                                                                      // leak: keyrefuses
}

func goodElementOfOtherText() {
	var secrets, list []option
	_ = json.Unmarshal([]byte(`["a=`+mark.Secret()+`"]`), &secrets) // source: elementother
	err := json.Unmarshal([]byte(`["plain"]`), &list)
	mark.Leak(err, list, len(secrets))
}

func goodTextsRefuseNothing() {
	var list []string
	err := json.Unmarshal([]byte(`["`+mark.Secret()+`"]`), &list) // source: textsrefuse
	mark.Leak(err)
}

// seen tells of what it reads.
type seen struct{ text string }

func (s *seen) UnmarshalJSON(text []byte) error {
	mark.Leak(text) // leak: elementseen, pointerseen, belowseen
	return json.Unmarshal(text, &s.text)
}

func badElementIsSeen() {
	var list [2]seen
	_ = json.Unmarshal([]byte(`["`+mark.Secret()+`"]`), &list) // source: elementseen
}

func badFieldByPointerIsSeen() {
	var v struct{ S *seen }
	_ = json.Unmarshal([]byte(`{"S":"`+mark.Secret()+`"}`), &v) // source: pointerseen
}

func badFieldOfElementIsSeen() {
	var v map[string][]struct{ S seen }
	_ = json.Unmarshal([]byte(`{"a":[{"S":"`+mark.Secret()+`"}]}`), &v) // source: belowseen
}

// noted is as seen, and hides in what the encoding leaves out.
type noted struct{ text string }

func (n *noted) UnmarshalJSON(text []byte) error {
	mark.Leak(text)
	return json.Unmarshal(text, &n.text)
}

func goodFieldLeftOutIsNotSeen() {
	var list []struct {
		S     string
		Noted noted `json:"-"`
	}
	_ = json.Unmarshal([]byte(`[{"S":"`+mark.Secret()+`","Noted":"x"}]`), &list) // source: leftout
	mark.Leak(len(list))
}
