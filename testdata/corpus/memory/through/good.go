// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package through

import "example.com/corpus/mark"

func goodDefaulted() {
	defaulted(&record{note: mark.Secret()}) // source: defaulted
}

func goodChosen() {
	a, b := &record{note: mark.Secret()}, &record{} // source: chosen
	t := a
	if mark.Either() {
		t = b
	}
	t.note = ""
	mark.Leak(*t)
}

func goodChosenIsReplacedWhole() {
	a, b := &record{note: mark.Secret()}, &record{} // source: chosenwhole
	t := a
	if mark.Either() {
		t = b
	}
	*t = record{id: t.id}
	mark.Leak(*t)
}

func goodChosenIsBlankedByCallee() {
	a, b := &record{note: mark.Secret()}, &record{} // source: chosenblank
	t := a
	if mark.Either() {
		t = b
	}
	blank(t)
	mark.Leak(*t)
	show(t)
}

func goodChosenIsGivenAway() {
	a, b := &record{note: mark.Secret()}, &record{} // source: chosengiven
	t := a
	if mark.Either() {
		t = b
	}
	t.note = ""
	mark.Leak(t)
	show(t)
}

func goodFoundInMap() {
	m := map[string]*record{"1": {note: mark.Secret()}, "2": {}} // source: mapfound
	inMap(m, "2")
}

func goodFoundByOtherKey() {
	otherKey(map[string]*record{"x": {}, "y": {}}, mark.Secret()) // source: mapother
}

func goodReceived() {
	ch := make(chan *record, 2)
	ch <- &record{note: mark.Secret()} // source: received
	close(ch)
	receive(ch)
}

func goodCallbackFillsNothing() {
	handledOther(&record{note: mark.Secret()}, func(r *record) { r.id = "2" }) // source: callbacknone
}

func goodNestedIsReplaced() {
	a, b := &outer{in: record{note: mark.Secret()}}, &outer{} // source: nested
	t := a
	if mark.Either() {
		t = b
	}
	t.in = record{}
	mark.Leak(t.in.note, t.in)
}

func goodCallbackFillsOtherBehind() {
	openedOther(&envelope{&record{note: mark.Secret()}}, func(e *envelope) { // source: openedother
		e.r.id = "2"
	})
}
