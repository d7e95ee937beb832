// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package decided

import (
	"errors"

	"example.com/corpus/mark"
)

// The answer is a field of what a function results in, beside its reason.

type decision struct {
	ok     bool
	reason string
}

func (d decision) Allowed() bool { return d.ok }

func (d *decision) Denied() bool { return !d.ok }

func force(d *decision) { d.ok = true }

func decide(p *mark.Person) decision {
	if !mark.Consented(p.ID) {
		return decision{reason: "no consent"}
	}
	return decision{ok: true}
}

func decideAt(p *mark.Person) *decision { return &decision{ok: mark.Consented(p.ID)} }

func decideLate(p *mark.Person) (d decision) {
	d.ok = mark.Consented(p.ID)
	if !d.ok {
		d.reason = "no"
		return
	}
	return
}

func decideOrFail(p *mark.Person) (*decision, error) {
	if p.ID == "" {
		return nil, errors.New("id")
	}
	if !mark.Consented(p.ID) {
		return &decision{ok: false, reason: "no"}, nil
	}
	return &decision{ok: true}, nil
}

func decideLeniently(p *mark.Person, lenient bool) decision {
	var d decision
	if mark.Consented(p.ID) {
		d.ok = true
	}
	if lenient {
		d.ok = true
	}
	return d
}

var lastDecision *decision

func decideAndKeep(p *mark.Person) *decision {
	lastDecision = &decision{ok: mark.Consented(p.ID)}
	return lastDecision
}

type outcome struct {
	Err   error
	Value string
}

func checked(p *mark.Person) outcome {
	if err := made(p); err != nil {
		return outcome{Err: err}
	}
	return outcome{Value: "fine"}
}

func sendDecided(p *mark.Person, d decision) {
	if !d.ok {
		return
	}
	mark.Leak(p.Health) // source: decidedother; leak: decidedother
}

func goodFieldSaysYes() {
	p := mark.NewPerson()
	if d := decide(p); d.ok {
		mark.Leak(p.Health)
	}
}

func goodFieldOfPointerSaysYes() {
	p := mark.NewPerson()
	if d := decideAt(p); d.ok {
		mark.Leak(p.Health)
	}
}

func goodFieldIsSetLate() {
	p := mark.NewPerson()
	if d := decideLate(p); d.ok {
		mark.Leak(p.Health)
	}
}

func goodFieldOrError() {
	p := mark.NewPerson()
	d, err := decideOrFail(p)
	if err != nil || !d.ok {
		return
	}
	mark.Leak(p.Health)
}

func goodFieldIsNoError() {
	p := mark.NewPerson()
	if r := checked(p); r.Err != nil {
		return
	}
	mark.Leak(p.Health)
}

func goodMethodSaysYes() {
	p := mark.NewPerson()
	if decide(p).Allowed() {
		mark.Leak(p.Health)
	}
}

func goodMethodOfPointerSaysNo() {
	p := mark.NewPerson()
	d := decideAt(p)
	if d.Denied() {
		return
	}
	mark.Leak(p.Health)
}

func goodFieldForEach() {
	for _, p := range []*mark.Person{mark.NewPerson(), mark.NewPerson()} {
		d := decide(p)
		if d.ok {
			mark.Leak(p.Health)
		}
	}
}

func goodDecisionIsHandedOn() {
	p := mark.NewPerson()
	sendDecided(p, decide(p))
}

func badDecisionOfAnotherIsHandedOn() {
	p, q := mark.NewPerson(), mark.NewPerson()
	sendDecided(p, decide(q))
}

func badFieldSaysNo() {
	p := mark.NewPerson()
	if d := decide(p); !d.ok {
		mark.Leak(p.Health) // source: decidedno; leak: decidedno
	}
}

func badMethodSaysNo() {
	p := mark.NewPerson()
	if !decide(p).Allowed() {
		mark.Leak(p.Health) // source: decidedmethod; leak: decidedmethod
	}
}

func badFieldIsSet() {
	p := mark.NewPerson()
	d := decideAt(p)
	d.ok = true
	if d.ok {
		mark.Leak(p.Health) // source: decidedset; leak: decidedset
	}
}

func badFieldIsForced() {
	p := mark.NewPerson()
	d := decideAt(p)
	force(d)
	if d.ok {
		mark.Leak(p.Health) // source: decidedforced; leak: decidedforced
	}
}

func badFieldOfCopyIsForced() {
	p := mark.NewPerson()
	d := decide(p)
	force(&d)
	if d.Allowed() {
		mark.Leak(p.Health) // source: decidedcopy; leak: decidedcopy
	}
}

func badFieldIsAnothers() {
	p, q := mark.NewPerson(), mark.NewPerson()
	d := decide(p)
	if d.ok {
		mark.Leak(q.Health) // source: decidedanother; leak: decidedanother
	}
}

func badFieldIsOfTheOneBefore() {
	var d decision
	for _, p := range []*mark.Person{mark.NewPerson(), mark.NewPerson()} {
		if d.ok {
			mark.Leak(p.Health) // source: decidedbefore; leak: decidedbefore
		}
		d = decide(p)
	}
}

func badFieldIsSetLeniently() {
	p := mark.NewPerson()
	if d := decideLeniently(p, true); d.ok {
		mark.Leak(p.Health) // source: decidedleniently; leak: decidedleniently
	}
}

func badFieldIsNotLookedAt() {
	p := mark.NewPerson()
	d, err := decideOrFail(p)
	if err != nil && d.ok {
		return
	}
	mark.Leak(p.Health) // source: decidedunseen; leak: decidedunseen
}

func badFieldIsKeptElsewhere() {
	p := mark.NewPerson()
	d := decideAndKeep(p)
	lastDecision.ok = true
	if d.ok {
		mark.Leak(p.Health) // source: decidedkept; leak: decidedkept
	}
}
