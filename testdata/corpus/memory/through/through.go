// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package through writes and reads by pointers that may lead to several places: to one of
// two, to a default, to whatever a map or channel holds.
package through

import "example.com/corpus/mark"

type record struct{ id, note string }

type outer struct {
	in record
	p  *record
}

type linked struct {
	next *linked
	note string
}

func set(r *record, s string) { r.note = s }

func blank(r *record) { r.note = "" }

func show(r *record) { mark.Leak(*r) }

// defaulted blanks what it was given, or its default.
func defaulted(r *record) {
	if r == nil {
		r = &record{}
	}
	r.note = ""
	mark.Leak(*r)
}

func inMap(m map[string]*record, id string) {
	r := m[id]
	r.note = ""
	mark.Leak(*r)
}

func filledInMap(m map[string]*record, id, s string) {
	r := m[id]
	r.note = ""
	m["2"].note = s
	mark.Leak(*r) // leak: mapfilled
}

func allFilled(m map[string]*record, s string) {
	x := m["x"]
	x.note = ""
	for _, r := range m {
		r.note = s
	}
	mark.Leak(x.note) // leak: mapall
}

func twoKeys(m map[string]*record, id, s string) {
	r := m[id]
	r.note = s
	x := m["x"]
	x.id = ""
	mark.Leak(x.note) // leak: maptwo
}

func otherKey(m map[string]*record, s string) {
	m["y"].note = s
	x := m["x"]
	x.note = ""
	mark.Leak(x.note, *x)
}

func first(rs []*record, s string) {
	r := rs[0]
	r.note = ""
	for _, r := range rs {
		r.note = s
	}
	mark.Leak(r.note) // leak: firstfilled
}

func receive(ch chan *record) {
	for r := range ch {
		r.note = ""
		mark.Leak(r)
		show(r)
	}
}

func twoReceived(ch chan *record, s string) {
	a := <-ch
	a.note = s
	b := <-ch
	b.note = ""
	mark.Leak(a.note) // leak: firstreceived
}

func previous(rs []*record, s string) {
	var last *record
	for _, r := range rs {
		if last != nil {
			last.note = s
		}
		last = r
		last.note = ""
	}
	for _, r := range rs {
		mark.Leak(r.note) // leak: previous
	}
}

func handled(r *record, handle func(*record)) {
	r.note = ""
	handle(r)
	mark.Leak(r.note) // leak: callback
}

func handledOther(r *record, handle func(*record)) {
	r.note = ""
	handle(r)
	mark.Leak(*r)
}

func chosenHandled(a, b *record, handle func(*record)) {
	t := a
	if mark.Either() {
		t = b
	}
	t.note = ""
	handle(b)
	mark.Leak(*t) // leak: callbackchosen
}

type handler interface{ handle(r *record) }

type filler struct{}

func (filler) handle(r *record) {
	r.note = mark.Secret() // source: methodfills
}

func handledBy(r *record, h handler) {
	r.note = ""
	h.handle(r)
	mark.Leak(*r) // leak: methodfills
}

type envelope struct{ r *record }

func opened(e *envelope, handle func(*envelope)) {
	e.r.note = ""
	handle(e)
	mark.Leak(e.r.note) // leak: opened
}

func openedOther(e *envelope, handle func(*envelope)) {
	e.r.note = ""
	handle(e)
	mark.Leak(e.r.note)
}
