// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_json

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"math/big"
	"time"

	"example.com/corpus/mark"
)

// What types refuse to be made of, or to become, is in the error.

// digits returns a text that needs no escapes.
func digits(s string) string { return hex.EncodeToString([]byte(s)) }

type born struct {
	Name string
	At   time.Time
}

func badTimeIsQuoted() {
	var b born
	mark.Leak(json.Unmarshal([]byte(`{"At":"`+digits(mark.Secret())+`"}`), &b)) // source: timequoted; leak: timequoted
}

func badTimesInListAreQuoted() {
	var v struct{ At []*time.Time }
	err := json.Unmarshal([]byte(`{"At":["`+digits(mark.Secret())+`"]}`), &v) // source: timesquoted
	var p *time.ParseError
	if errors.As(err, &p) {
		mark.Leak(p.Value) // leak: timesquoted
	}
}

func badTimeIsQuotedByDecoder() {
	var b born
	mark.Leak(json.NewDecoder(bytes.NewReader([]byte(`{"At":"` + digits(mark.Secret()) + `"}`))).Decode(&b)) // source: timedecoded; leak: timedecoded
}

func goodOtherFieldOfTimes() {
	b, _ := json.Marshal(map[string]any{"Name": 1})
	var v born
	mark.Leak(json.Unmarshal(b, &v))
	_ = mark.Secret() // source: timeother
}

func goodTimeOfRoundTrip() {
	b, _ := json.Marshal(born{Name: mark.Secret()}) // source: timeround
	var v born
	mark.Leak(json.Unmarshal(b, &v))
}

func badBigNumberIsQuoted() {
	var v struct{ N big.Int }
	mark.Leak(json.Unmarshal([]byte(`{"N":"`+digits(mark.Secret())+`"}`), &v)) // source: bigquoted; leak: bigquoted
}

func badNumberIsQuoted() {
	var v struct{ N json.Number }
	mark.Leak(json.Unmarshal([]byte(`{"N":"`+digits(mark.Secret())+`"}`), &v)) // source: numberquoted; leak: numberquoted
}

func badNumberOfListIsQuoted() {
	var v []struct{ N json.Number }
	mark.Leak(json.Unmarshal([]byte(`[{"N":"`+digits(mark.Secret())+`"}]`), &v)) // source: numberlistquoted; leak: numberlistquoted
}

func goodTextIsNeverQuoted() {
	var v struct{ Name string }
	mark.Leak(json.Unmarshal([]byte(`{"Name":"`+digits(mark.Secret())+`"}`), &v)) // source: textquoted
}

// A secretive does not become text, and says why.
type secretive struct{ text string }

func (s secretive) MarshalText() ([]byte, error) { return nil, errors.New("not " + s.text) }

func badRefusesToBeText() {
	_, err := json.Marshal([]secretive{{mark.Secret()}}) // source: refusestext
	mark.Leak(err)                                       // leak: refusestext
}

func badRefusesToBeTextOfEncoder() {
	mark.Leak(json.NewEncoder(io.Discard).Encode(secretive{mark.Secret()})) // source: refusesencoder; leak: refusesencoder
}

// A silent does not become text either.
type silent struct{ text string }

func (silent) MarshalJSON() ([]byte, error) { return nil, errors.New("not that") }

func goodRefusesSilently() {
	b, err := json.Marshal(silent{mark.Secret()}) // source: refusessilently
	mark.Leak(err)
	mark.Leak(b)
}

// A told becomes text, and has no error.
type told struct{ text string }

func (t told) MarshalText() ([]byte, error) { return []byte(t.text), nil }

func goodTellsWithoutError() {
	_, err := json.Marshal(told{mark.Secret()}) // source: toldtext
	mark.Leak(err)
}

type ticket struct {
	Number int    `json:",string"`
	Open   bool   `json:"open,omitempty,string"`
	Text   string `json:"text"`
}

func badNumberInTextIsQuoted() {
	var v ticket
	mark.Leak(json.Unmarshal([]byte(`{"Number":"`+digits(mark.Secret())+`x"}`), &v)) // source: textnumber; leak: textnumber
}

func badTruthInTextIsQuotedInList() {
	var v []*ticket
	mark.Leak(json.NewDecoder(bytes.NewReader([]byte(`[{"open":"` + digits(mark.Secret()) + `x"}]`))).Decode(&v)) // source: texttruth; leak: texttruth
}

func goodTextBesideNumber() {
	b, _ := json.Marshal(ticket{Text: mark.Secret()}) // source: besidenumber
	var v ticket
	mark.Leak(json.Unmarshal(b, &v))
}

func badKeyIsQuoted() {
	var v map[int]string
	mark.Leak(json.Unmarshal([]byte(`{"`+digits(mark.Secret())+`x":"a"}`), &v)) // source: keyquoted; leak: keyquoted
}

func badKeyOfListIsQuoted() {
	var v []struct{ By map[uint8]bool }
	mark.Leak(json.Unmarshal([]byte(`[{"By":{"`+digits(mark.Secret())+`x":true}}]`), &v)) // source: keylistquoted; leak: keylistquoted
}

func goodTextsAsKeysAreNotQuoted() {
	var v map[string]string
	mark.Leak(json.Unmarshal([]byte(`{"`+digits(mark.Secret())+`":"a"}`), &v)) // source: textaskey
}

func goodKeysOfRoundTrip() {
	b, _ := json.Marshal(map[int]string{1: mark.Secret()}) // source: keysround
	var v map[int]string
	mark.Leak(json.Unmarshal(b, &v))
}

func goodListOfRoundTrip() {
	b, _ := json.Marshal([]ticket{{Text: mark.Secret()}}) // source: ticketsround
	var v []ticket
	mark.Leak(json.Unmarshal(b, &v))
}

func badTextsBecomeNumbers() {
	b, _ := json.Marshal(map[string]string{digits(mark.Secret()) + "x": "a"}) // source: becomenumbers
	var v map[int]string
	mark.Leak(json.Unmarshal(b, &v)) // leak: becomenumbers
}
