// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import "example.com/corpus/mark"

// Guards that are kept as values, and asked by what keeps them.

type desk struct{ may func(id string) bool }

func newDesk() *desk { return &desk{may: mark.Consented} }

func goodGuardInAField() {
	p := mark.NewPerson()
	if newDesk().may(p.ID) {
		mark.Leak(p.Health) // source: guardinfield
	}
}

func badGuardInAFieldIsAskedAboutAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if newDesk().may(q.ID) {
		mark.Leak(p.Health) // source: infieldother; leak: infieldother (needs-consent)
	}
}

func badOtherIsPutIntoTheField() {
	p, d := mark.NewPerson(), newDesk()
	if mark.Either() {
		d.may = mark.IsWeekday
	}
	if d.may(p.ID) {
		mark.Leak(p.Health) // source: otherinfield; leak: otherinfield (needs-consent)
	}
}

func badInputIsPutIntoTheField() { mayBe(mark.IsWeekday) }

func mayBe(other func(string) bool) {
	p, d := mark.NewPerson(), newDesk()
	if mark.Either() {
		d.may = other
	}
	if d.may(p.ID) {
		mark.Leak(p.Health) // source: inputinfield; leak: inputinfield (needs-consent)
	}
}

func goodWrappedGuardInAField() {
	p := mark.NewPerson()
	d := desk{may: func(id string) bool { return id != "" && mark.Consented(id) }}
	if !d.may(p.ID) {
		return
	}
	mark.Leak(p.Health) // source: wrappedinfield
}

func badWrappedGuardInAFieldIsNegated() {
	p := mark.NewPerson()
	d := desk{may: func(id string) bool { return id == "" || !mark.Consented(id) }}
	if d.may(p.ID) {
		mark.Leak(p.Health) // source: negatedinfield; leak: negatedinfield (needs-consent)
	}
}

type clerk struct{ strict bool }

func (c *clerk) may(id string) bool { return mark.Consented(id) && c.strict }

func goodBoundMethodInAField() {
	p := mark.NewPerson()
	d := desk{may: (&clerk{}).may}
	if d.may(p.ID) {
		mark.Leak(p.Health) // source: boundinfield
	}
}

func badBoundMethodInAFieldIsAskedAboutAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	d := desk{may: (&clerk{}).may}
	if d.may(q.ID) {
		mark.Leak(p.Health) // source: boundother; leak: boundother (needs-consent)
	}
}
