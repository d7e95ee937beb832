// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import (
	"encoding/json"

	"example.com/corpus/mark"
)

// What is returned beside a call that changes it: compilers read it after the call.

type besideText struct{ text string }

func fill(p *string, s string) error {
	*p = s
	return nil
}

func filledVariable(s string) (string, error) {
	var t string
	return t, fill(&t, s)
}

func badReturnedBesideCallThatFills() {
	s, _ := filledVariable(mark.Secret()) // source: besidefill
	mark.Leak(s)                          // leak: besidefill
}

func readBefore(s string) (string, error) {
	var t string
	before := t
	return before, fill(&t, s)
}

func goodReturnedAsItWasBefore() {
	s, _ := readBefore(mark.Secret()) // source: besidebefore
	mark.Leak(s)
}

func decoded(b []byte) (map[string]any, error) {
	var m map[string]any
	return m, json.Unmarshal(b, &m)
}

func badReturnedBesideUnmarshal() {
	b, _ := json.Marshal(map[string]string{"s": mark.Secret()}) // source: besidejson
	m, _ := decoded(b)
	mark.Leak(m) // leak: besidejson
}

func otherDecoded(b []byte) (map[string]any, error) {
	var m, other map[string]any
	return other, json.Unmarshal(b, &m)
}

func goodOtherReturnedBesideUnmarshal() {
	b, _ := json.Marshal(map[string]string{"s": mark.Secret()}) // source: besideother
	m, _ := otherDecoded(b)
	mark.Leak(m)
}

func filledField(s string) (any, error) {
	var h besideText
	return h.text, fill(&h.text, s)
}

func badFieldReturnedBesideCallThatFills() {
	s, _ := filledField(mark.Secret()) // source: besidefield
	mark.Leak(s)                       // leak: besidefield
}

func filledNamed(s string) (t string, err error) {
	defer func() { err = nil }()
	return t, fill(&t, s)
}

func badNamedResultBesideCallThatFills() {
	s, _ := filledNamed(mark.Secret()) // source: besidenamed
	mark.Leak(s)                       // leak: besidenamed
}

func badClosureReturnsBesideCallThatFills() {
	var t string
	s, _ := func() (string, error) { return t, fill(&t, mark.Secret()) }() // source: besideclosure
	mark.Leak(s)                                                           // leak: besideclosure
}

func filledElement(s string) (string, error) {
	list := make([]string, 1)
	return list[0], fill(&list[0], s)
}

func badElementReturnedBesideCallThatFills() {
	s, _ := filledElement(mark.Secret()) // source: besideelement
	mark.Leak(s)                         // leak: besideelement
}

func readElementBefore(s string) (string, error) {
	list := make([]string, 1)
	t := list[0]
	return t, fill(&list[0], s)
}

func goodElementReturnedAsItWasBefore() {
	s, _ := readElementBefore(mark.Secret()) // source: besideelementbefore
	mark.Leak(s)
}
