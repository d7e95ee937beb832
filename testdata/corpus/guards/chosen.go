// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import "example.com/corpus/mark"

// Data that is read before the question, and replaced where the answer is no.

func goodReplacedWhereRefused() {
	p := mark.NewPerson()
	h := p.Health // source: refusedreplaced
	if !mark.Consented(p.ID) {
		h = "[redacted]"
	}
	mark.Leak(h)
}

func badReplacedWhereGranted() {
	p := mark.NewPerson()
	h := p.Health // source: grantedreplaced
	if mark.Consented(p.ID) {
		h = "[redacted]"
	}
	mark.Leak(h) // leak: grantedreplaced (needs-consent)
}

func badReplacedWhereAnotherRefused() {
	p, q := mark.NewPerson(), mark.NewPerson()
	h := p.Health // source: otherrefused
	if !mark.Consented(q.ID) {
		h = "[redacted]"
	}
	mark.Leak(h) // leak: otherrefused (needs-consent)
}

func badReplacedByAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	h := "-"
	if mark.Consented(p.ID) {
		h = q.Health // source: byanother
	}
	mark.Leak(h) // leak: byanother (needs-consent)
}

func goodTakenWhereGranted() {
	p := mark.NewPerson()
	h, out := p.Health, "" // source: takengranted
	if mark.Consented(p.ID) {
		out = h
	}
	mark.Leak(out)
}

func badTakenBesides() {
	p := mark.NewPerson()
	h, out := p.Health, "" // source: takenbesides
	if mark.Consented(p.ID) || mark.Either() {
		out = h
	}
	mark.Leak(out) // leak: takenbesides (needs-consent)
}

func textOf(p *mark.Person) string {
	h := p.Health // source: returnedtext
	if !mark.Consented(p.ID) {
		return "-"
	}
	return h
}

func goodReturnedWhereGranted() { mark.Leak(textOf(mark.NewPerson())) }

func refusedTextOf(p *mark.Person) string {
	h := p.Health // source: returnedrefused
	if mark.Consented(p.ID) {
		return "-"
	}
	return h
}

func badReturnedWhereRefused() {
	mark.Leak(refusedTextOf(mark.NewPerson())) // leak: returnedrefused (needs-consent)
}

type letter struct{ text, from string }

func goodKeptInAField() {
	p := mark.NewPerson()
	h := p.Health // source: keptinfield
	var l letter
	if mark.Consented(p.ID) {
		l.text = h
	}
	mark.Leak(l)
}

func badKeptInAnotherField() {
	p := mark.NewPerson()
	h := p.Health // source: keptbesides
	l := letter{from: h}
	if mark.Consented(p.ID) {
		l.text = h
	}
	mark.Leak(l) // leak: keptbesides (needs-consent)
}
