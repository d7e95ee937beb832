// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import "example.com/corpus/mark"

type address struct{ street, city string }

func (a *address) setStreet(s string) { a.street = s }
func (a address) line() string        { return a.street + ", " + a.city }

type contact struct {
	address
	phone string
}

type employee struct {
	*contact
	id string
}

func badPromotedFieldIsWritten() {
	var c contact
	c.street = mark.Secret()    // source: promoted
	mark.Leak(c.address.street) // leak: promoted
}

func goodPromotedSiblingIsLeaked() {
	var c contact
	c.street = mark.Secret() // source: promotedsibling
	mark.Leak(c.city, c.phone)
}

func badPromotedMethodWritesEmbedded() {
	var c contact
	c.setStreet(mark.Secret()) // source: promotedsetter
	mark.Leak(c.line())        // leak: promotedsetter
}

func goodEmbeddedIsReplaced() {
	var c contact
	c.setStreet(mark.Secret()) // source: embeddedreplaced
	c.address = address{city: "x"}
	mark.Leak(c.line())
}

func badPromotionThroughEmbeddedPointer() {
	e := employee{contact: &contact{}}
	f := e
	f.setStreet(mark.Secret()) // source: promotedpointer
	mark.Leak(e.line())        // leak: promotedpointer
}

func goodEmbeddedPointerIsReseated() {
	e := employee{contact: &contact{}}
	f := e
	f.contact = &contact{}
	f.setStreet(mark.Secret()) // source: embeddedreseated
	mark.Leak(e.line())
}

type base struct{ note string }

func (b base) text() string { return b.note }

type override struct {
	base
	own string
}

func (o override) text() string { return o.own }

func goodOuterMethodHidesPromoted() {
	o := override{base{mark.Secret()}, "own"} // source: hidden
	mark.Leak(o.text())
}

func badEmbeddedMethodIsNamedExplicitly() {
	o := override{base{mark.Secret()}, "own"} // source: explicit
	mark.Leak(o.base.text())                  // leak: explicit
}

func badOuterFieldHidesButIsKept() {
	type wide struct {
		base
		note string
	}
	w := wide{base: base{note: mark.Secret()}, note: "n"} // source: hiddenfield
	mark.Leak(w.note)
	mark.Leak(w) // leak: hiddenfield
}

func goodOuterFieldHidesEmbedded() {
	type wide struct {
		base
		note string
	}
	var w wide
	w.base.note = mark.Secret() // source: hidesembedded
	mark.Leak(w.note)
}
