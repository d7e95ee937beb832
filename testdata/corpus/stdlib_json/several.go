// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_json

import (
	"encoding/json"

	"example.com/corpus/mark"
)

// What is read into an interface that holds a pointer of one of several types.

type diagnosed struct {
	ID   string
	Note string
}

type moved struct {
	ID   string
	City string
}

func newEvent(kind string) any {
	switch kind {
	case "moved":
		return new(moved)
	case "diagnosed":
		return new(diagnosed)
	}
	return new(struct{ Kind string })
}

func badOneOfSeveralIsFilled() {
	data, _ := json.Marshal(diagnosed{"1", mark.Secret()}) // source: oneofseveral
	v := newEvent("diagnosed")
	if json.Unmarshal(data, v) == nil {
		mark.Leak(v.(*diagnosed).Note) // leak: oneofseveral
	}
}

func goodOtherFieldOfOneOfSeveral() {
	data, _ := json.Marshal(diagnosed{"1", mark.Secret()}) // source: otherofseveral
	v := newEvent("diagnosed")
	if json.Unmarshal(data, v) == nil {
		mark.Leak(v.(*diagnosed).ID)
	}
}

func goodAnotherOfSeveralHasNone() {
	data, _ := json.Marshal(diagnosed{"1", mark.Secret()}) // source: noneofseveral
	v := newEvent("moved")
	if json.Unmarshal(data, v) == nil {
		mark.Leak(v.(*moved).City, v.(*moved).ID)
	}
}

// makers make what events are read into, by their kind.
var makers = map[string]func() any{
	"moved":     func() any { return new(moved) },
	"diagnosed": func() any { return new(diagnosed) },
}

type envelope struct {
	Kind string
	Data json.RawMessage
}

func open(text []byte) (any, error) {
	var e envelope
	if err := json.Unmarshal(text, &e); err != nil {
		return nil, err
	}
	v := makers[e.Kind]()
	return v, json.Unmarshal(e.Data, v)
}

func badEnvelopeIsOpened() {
	data, _ := json.Marshal(diagnosed{"1", mark.Secret()}) // source: openenvelope
	text, _ := json.Marshal(envelope{"diagnosed", data})
	v, err := open(text)
	if d, ok := v.(*diagnosed); err == nil && ok {
		mark.Leak(d.Note) // leak: openenvelope
	}
}

func goodOtherEnvelopeIsOpened() {
	_, _ = json.Marshal(diagnosed{"1", mark.Secret()}) // source: otherenvelope
	data, _ := json.Marshal(diagnosed{"1", "n"})
	text, _ := json.Marshal(envelope{"diagnosed", data})
	if v, err := open(text); err == nil {
		mark.Leak(v)
	}
}
