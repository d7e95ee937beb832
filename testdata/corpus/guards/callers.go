// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import (
	"context"

	"example.com/corpus/mark"
)

func enrollOnce(p *mark.Person) {
	mark.Leak(p.Health) // source: enrollonce; leak: enrollonce (needs-consent)
}

func badOneCallerOfTwoAsks() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(p.ID) {
		enrollOnce(p)
	}
	enrollOnce(q)
}

func enrollTwice(p *mark.Person) { enrollInner(p) }

func enrollInner(p *mark.Person) {
	mark.Leak(p.Health) // source: enrolltwice
}

func goodCallerOfCallerAsks() {
	p := mark.NewPerson()
	if !mark.Consented(p.ID) {
		return
	}
	enrollTwice(p)
}

func enrollOther(p, q *mark.Person) {
	mark.Leak(q.Health) // source: enrollother; leak: enrollother (needs-consent)
	_ = p
}

func badCallerAsksAboutOther() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(p.ID) {
		enrollOther(p, q)
	}
}

func enrollByID(id string) {
	if p, err := mark.PersonByID(id); err == nil {
		mark.Leak(p.Health) // source: enrollbyid
	}
}

func goodCallerAsksAboutTheID() {
	if id := "id-7"; mark.Consented(id) {
		enrollByID(id)
	}
}

// enrollment is a service.
type enrollment struct{ count int }

func (e *enrollment) enroll(p *mark.Person) {
	e.count++
	mark.Leak(p.Health) // source: enrollmethod
}

func (e *enrollment) checked(p *mark.Person) bool { return mark.Consented(p.ID) }

func goodMethodIsCalledAfterCheck() {
	e := &enrollment{}
	p := mark.NewPerson()
	if e.checked(p) {
		e.enroll(p)
	}
}

func enrollAll(people []mark.Person) {
	if len(people) == 0 {
		return
	}
	p := people[0]
	mark.Leak(p.Health) // source: enrollall
	enrollAll(people[1:])
}

func goodRecursionAfterCheckOfAll() {
	if mark.EverybodyConsented() {
		enrollAll(mark.People())
	}
}

func enrollTree(people []mark.Person) {
	for _, p := range people {
		mark.Leak(p.Health) // source: enrolltree; leak: enrolltree (needs-consent)
	}
	enrollTree(people[1:])
}

func badRecursionWithoutCheck() {
	enrollTree(mark.People())
}

type subjectKey struct{}

func enrollSubject(ctx context.Context) {
	p, ok := ctx.Value(subjectKey{}).(*mark.Person)
	if ok {
		mark.Leak(p.Health) // source: enrollsubject
	}
}

func goodSubjectOfContextWasAsked() {
	p := mark.NewPerson()
	if mark.Consented(p.ID) {
		enrollSubject(context.WithValue(context.Background(), subjectKey{}, p))
	}
}

func enrollGuest(ctx context.Context) {
	p, ok := ctx.Value(subjectKey{}).(*mark.Person)
	if ok {
		mark.Leak(p.Health) // source: enrollguest; leak: enrollguest (needs-consent)
	}
}

func badSubjectOfContextIsAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(p.ID) {
		enrollGuest(context.WithValue(context.Background(), subjectKey{}, q))
	}
}

func goodTableOfFunctionsIsCalledAfterCheck() {
	senders := map[string]func(*mark.Person){
		"ads": func(p *mark.Person) {
			mark.Leak(p.Health) // source: tablesender
		},
	}
	p := mark.NewPerson()
	if mark.Consented(p.ID) {
		senders["ads"](p)
	}
}

type sendStep func(*mark.Person)

func goodStepsAreRunAfterCheck() {
	p := mark.NewPerson()
	steps := []sendStep{func(p *mark.Person) {
		mark.Leak(p.Health) // source: stepsrun
	}}
	if mark.Consented(p.ID) {
		for _, s := range steps {
			s(p)
		}
	}
}

func badStepsAreRunBeforeCheck() {
	p := mark.NewPerson()
	steps := []sendStep{func(p *mark.Person) {
		mark.Leak(p.Health) // source: stepsbefore; leak: stepsbefore (needs-consent)
	}}
	for _, s := range steps {
		s(p)
	}
	mark.Consented(p.ID)
}
