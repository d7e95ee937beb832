// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package borne

import "example.com/corpus/mark"

// Guards that a variable of the package holds, or a field that a constructor sets.

var (
	mayShare   = mark.Consented
	mayOnDay   = mark.IsWeekday
	mayChange  = mark.Consented
	mayLiteral = func(id string) bool { return mark.Consented(id) }
)

func init() {
	if mark.Either() {
		mayChange = mark.IsWeekday
	}
}

func goodVariableIsAGuard() {
	if p := mark.NewPerson(); mayShare(p.ID) {
		mark.Leak(p.Health) // source: heldvar
	}
}

func badVariableIsAskedAboutAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if mayShare(q.ID) {
		mark.Leak(p.Health) // source: heldvarother; leak: heldvarother (needs-consent)
	}
}

func badVariableIsNoGuard() {
	if p := mark.NewPerson(); mayOnDay(p.ID) {
		mark.Leak(p.Health) // source: heldvarnone; leak: heldvarnone (needs-consent)
	}
}

func badVariableMayBeNoGuard() {
	if p := mark.NewPerson(); mayChange(p.ID) {
		mark.Leak(p.Health) // source: heldvarmaybe; leak: heldvarmaybe (needs-consent)
	}
}

func goodVariableHoldsALiteral() {
	if p := mark.NewPerson(); mayLiteral(p.ID) {
		mark.Leak(p.Health) // source: heldliteral
	}
}

// A Desk has what it asks from its constructor.
type Desk struct {
	consented func(string) bool
	check     func(string) error
	onDay     func(string) bool
	loose     func(string) bool
	gate      allower
	open      allower
}

type allower interface{ allows(p *mark.Person) bool }

type policy interface {
	//lineage:guard subject=id
	Granted(id string) bool
}

type gate struct{ p policy }

func (g *gate) allows(p *mark.Person) bool { return g.p.Granted(p.ID) }

type anybody struct{}

func (anybody) allows(*mark.Person) bool { return true }

// NewDesk returns a desk.
func NewDesk(p policy) *Desk {
	return &Desk{
		consented: mark.Consented, check: mark.CheckConsent, onDay: mark.IsWeekday, loose: mark.Consented,
		gate: &gate{p}, open: &gate{p},
	}
}

// Loosen lets anybody pass.
func (d *Desk) Loosen() { d.loose, d.open = mark.IsWeekday, anybody{} }

// Share asks the function.
func (d *Desk) Share(p *mark.Person) {
	if d.consented(p.ID) {
		mark.Leak(p.Health) // source: heldfield
	}
}

// ShareChecked asks for an error.
func (d *Desk) ShareChecked(p *mark.Person) error {
	if err := d.check(p.ID); err != nil {
		return err
	}
	mark.Leak(p.Health) // source: heldcheck
	return nil
}

// ShareAllowed asks the gate.
func (d *Desk) ShareAllowed(p *mark.Person) {
	if d.gate.allows(p) {
		mark.Leak(p.Health) // source: heldgate
	}
}

// ShareOnDay asks no guard.
func (d *Desk) ShareOnDay(p *mark.Person) {
	if d.onDay(p.ID) {
		mark.Leak(p.Health) // source: heldday; leak: heldday (needs-consent)
	}
}

// ShareLoosely asks what may be no guard.
func (d *Desk) ShareLoosely(p *mark.Person) {
	if d.loose(p.ID) {
		mark.Leak(p.Health) // source: heldloose; leak: heldloose (needs-consent)
	}
}

// ShareOpenly asks a gate that may be open.
func (d *Desk) ShareOpenly(p *mark.Person) {
	if d.open.allows(p) {
		mark.Leak(p.Health) // source: heldopen; leak: heldopen (needs-consent)
	}
}

// ShareOfAnother asks about another.
func (d *Desk) ShareOfAnother(p, q *mark.Person) {
	if d.consented(q.ID) {
		mark.Leak(p.Health) // source: heldother; leak: heldother (needs-consent)
	}
}

type granted struct{}

func (granted) Granted(id string) bool { return mark.Consented(id) }

func goodFieldIsAGuard() {
	d := NewDesk(granted{})
	d.Share(mark.NewPerson())
	_ = d.ShareChecked(mark.NewPerson())
	d.ShareAllowed(mark.NewPerson())
}

func badFieldMayBeNoGuard() {
	d := NewDesk(granted{})
	d.ShareOnDay(mark.NewPerson())
	d.ShareLoosely(mark.NewPerson())
	d.ShareOpenly(mark.NewPerson())
	d.ShareOfAnother(mark.NewPerson(), mark.NewPerson())
	d.Loosen()
}
