// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package listed

import (
	"context"

	"example.com/corpus/mark"
)

// Steps are in a list, and one of them discloses.

type step func(p *mark.Person) error

func asks(p *mark.Person) error { return mark.CheckConsent(p.ID) }

func asksLaxly(p *mark.Person) error {
	_ = mark.CheckConsent(p.ID)
	return nil
}

func goodStepsAskFirst() {
	p := mark.NewPerson()
	for _, step := range []func() error{
		func() error { return mark.CheckConsent(p.ID) },
		func() error {
			mark.Leak(p.Health) // source: stepsask
			return nil
		},
	} {
		if err := step(); err != nil {
			return
		}
	}
}

func badStepsAskLater() {
	p := mark.NewPerson()
	for _, step := range []func() error{
		func() error {
			mark.Leak(p.Health) // source: stepslater; leak: stepslater (needs-consent)
			return nil
		},
		func() error { return mark.CheckConsent(p.ID) },
	} {
		if err := step(); err != nil {
			return
		}
	}
}

func badStepsGoOnWithoutConsent() {
	p := mark.NewPerson()
	for _, step := range []func() error{
		func() error { return mark.CheckConsent(p.ID) },
		func() error {
			mark.Leak(p.Health) // source: stepsgoon; leak: stepsgoon (needs-consent)
			return nil
		},
	} {
		_ = step()
	}
}

func badStepsAskAboutAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	for _, step := range []func() error{
		func() error { return mark.CheckConsent(q.ID) },
		func() error {
			mark.Leak(p.Health) // source: stepsother; leak: stepsother (needs-consent)
			return nil
		},
	} {
		if err := step(); err != nil {
			return
		}
	}
}

func badStepReplacesThePerson() {
	p := mark.NewPerson()
	for _, step := range []func() error{
		func() error { return mark.CheckConsent(p.ID) },
		func() error { p = mark.NewPerson(); return nil },
		func() error {
			mark.Leak(p.Health) // source: stepsreplace; leak: stepsreplace (needs-consent)
			return nil
		},
	} {
		if err := step(); err != nil {
			return
		}
	}
}

func sendsFirst(p *mark.Person) error {
	mark.Leak(p.Health) // source: stepsnamed
	return nil
}

func goodStepsAreFunctions() {
	p := mark.NewPerson()
	for _, step := range []step{visits, asks, sendsFirst} {
		if err := step(p); err != nil {
			return
		}
	}
}

func sendsSecond(p *mark.Person) error {
	mark.Leak(p.Health) // source: stepslax; leak: stepslax (needs-consent)
	return nil
}

func badStepsAreLax() {
	p := mark.NewPerson()
	for _, step := range []step{visits, asksLaxly, sendsSecond} {
		if err := step(p); err != nil {
			return
		}
	}
}

func sendsThird(p *mark.Person) error {
	mark.Leak(p.Health) // source: stepstwice; leak: stepstwice (needs-consent)
	return nil
}

func badStepIsTakenTwice() {
	p := mark.NewPerson()
	for _, step := range []step{sendsThird, asks, sendsThird} {
		if err := step(p); err != nil {
			return
		}
	}
}

func sendsFourth(p *mark.Person) error {
	mark.Leak(p.Health) // source: stepsbesides; leak: stepsbesides (needs-consent)
	return nil
}

func badStepIsTakenBesides() {
	p := mark.NewPerson()
	_ = sendsFourth(mark.NewPerson())
	for _, step := range []step{asks, sendsFourth} {
		if err := step(p); err != nil {
			return
		}
	}
}

func badStepsBeginAnew() {
	p := mark.NewPerson()
	steps := []func() error{
		func() error { return mark.CheckConsent(p.ID) },
		func() error {
			mark.Leak(p.Health) // source: stepsanew; leak: stepsanew (needs-consent)
			return nil
		},
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return
		}
	}
	p = mark.NewPerson()
	for i := range steps[1:] {
		_ = steps[1+i]()
	}
}

type desk struct{ ctx context.Context }

func (d *desk) ask(p *mark.Person) error { return consents(d.ctx, p.ID) }

func (d *desk) send(p *mark.Person) error {
	mark.Leak(p.Health) // source: stepsbound
	return nil
}

func goodStepsAreMethods() {
	d, p := &desk{context.Background()}, mark.NewPerson()
	for _, step := range []step{d.ask, d.send} {
		if err := step(p); err != nil {
			return
		}
	}
}

func goodStepsOfEach() {
	for _, p := range mark.People() {
		steps := []func() error{
			func() error { return mark.CheckConsent(p.ID) },
			func() error {
				mark.Leak(p.Health) // source: stepsofeach
				return nil
			},
		}
		for _, step := range steps {
			if err := step(); err != nil {
				break
			}
		}
	}
}
