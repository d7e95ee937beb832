// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package kept

import (
	"errors"

	"example.com/corpus/mark"
)

// A validator keeps the first error, or all objections.

type validator struct {
	err      error
	problems []string
	seen     int
}

func (v *validator) require(ok bool, what string) {
	if v.err == nil && !ok {
		v.err = errors.New(what)
	}
}

func (v *validator) check(err error) {
	if v.err != nil {
		return
	}
	v.err = err
}

func (v *validator) add(err error) {
	if err != nil && v.err == nil {
		v.err = err
	}
}

func (v *validator) expect(ok bool, what string) {
	if !ok {
		v.problems = append(v.problems, what)
	}
}

func (v *validator) consent(p *mark.Person) {
	if !mark.Consented(p.ID) {
		v.problems = append(v.problems, "consent")
	}
}

func (v *validator) Err() error   { return v.err }
func (v *validator) valid() bool  { return len(v.problems) == 0 }
func (v *validator) forget()      { v.err = nil }
func (v *validator) reset()       { *v = validator{} }
func (v *validator) note(ok bool) { v.seen++ }

func (v *validator) last(ok bool) {
	v.err = nil
	if !ok {
		v.err = errRefused
	}
}

func goodFirstErrorIsKept() {
	p := mark.NewPerson()
	v := &validator{}
	v.require(mark.Consented(p.ID), "consent")
	v.require(p.ID != "", "id")
	if v.err != nil {
		return
	}
	mark.Leak(p.Health) // source: stickyfirst
}

func goodFirstErrorIsAskedFor() {
	p := mark.NewPerson()
	var v validator
	v.require(p.ID != "", "id")
	v.require(mark.Consented(p.ID), "consent")
	if err := v.Err(); err != nil {
		return
	}
	mark.Leak(p.Health) // source: stickyasked
}

func goodErrorsAreAdded() {
	p := mark.NewPerson()
	v := new(validator)
	v.add(mark.CheckConsent(p.ID))
	v.require(p.ID != "", "id")
	if v.err == nil {
		mark.Leak(p.Health) // source: stickyadded
	}
}

func goodProblemsAreCollected() {
	p := mark.NewPerson()
	var v validator
	v.expect(mark.Consented(p.ID), "consent")
	v.expect(p.ID != "", "id")
	if !v.valid() {
		return
	}
	mark.Leak(p.Health) // source: stickyproblems
}

func goodValidatorAsks() {
	p := mark.NewPerson()
	var v validator
	v.consent(p)
	if len(v.problems) > 0 {
		return
	}
	mark.Leak(p.Health) // source: stickyconsent
}

func goodEachHasAValidator() {
	for _, p := range mark.People() {
		v := &validator{}
		v.require(mark.Consented(p.ID), "consent")
		if v.Err() != nil {
			continue
		}
		mark.Leak(p.Health) // source: stickyeach
	}
}

func badErrorIsForgotten() {
	p := mark.NewPerson()
	v := &validator{}
	v.require(mark.Consented(p.ID), "consent")
	v.forget()
	if v.err != nil {
		return
	}
	mark.Leak(p.Health) // source: stickyforgotten; leak: stickyforgotten (needs-consent)
}

func badValidatorIsReset() {
	p := mark.NewPerson()
	v := &validator{}
	v.require(mark.Consented(p.ID), "consent")
	v.reset()
	if v.Err() != nil {
		return
	}
	mark.Leak(p.Health) // source: stickyreset; leak: stickyreset (needs-consent)
}

func badErrorIsSetToNil() {
	p := mark.NewPerson()
	v := &validator{}
	v.require(mark.Consented(p.ID), "consent")
	v.err = nil
	if v.err != nil {
		return
	}
	mark.Leak(p.Health) // source: stickynil; leak: stickynil (needs-consent)
}

func badOnlyTheLastErrorIsKept() {
	p := mark.NewPerson()
	v := &validator{}
	v.last(mark.Consented(p.ID))
	v.last(p.ID != "")
	if v.err != nil {
		return
	}
	mark.Leak(p.Health) // source: stickylast; leak: stickylast (needs-consent)
}

func badErrorIsOverwritten() {
	p := mark.NewPerson()
	v := &validator{}
	v.require(mark.Consented(p.ID), "consent")
	v.err = mark.CheckConsent("another")
	if v.err != nil {
		return
	}
	mark.Leak(p.Health) // source: stickyover; leak: stickyover (needs-consent)
}

func badAnswerIsOnlyNoted() {
	p := mark.NewPerson()
	v := &validator{}
	v.note(mark.Consented(p.ID))
	if v.err != nil {
		return
	}
	mark.Leak(p.Health) // source: stickynoted; leak: stickynoted (needs-consent)
}

func badOtherFieldIsAsked() {
	p := mark.NewPerson()
	v := &validator{}
	v.expect(mark.Consented(p.ID), "consent")
	if v.err != nil {
		return
	}
	mark.Leak(p.Health) // source: stickyfield; leak: stickyfield (needs-consent)
}

func badOtherValidatorIsAsked() {
	p := mark.NewPerson()
	v, w := &validator{}, &validator{}
	v.require(mark.Consented(p.ID), "consent")
	w.require(p.ID != "", "id")
	if w.err != nil {
		return
	}
	mark.Leak(p.Health) // source: stickyvalidator; leak: stickyvalidator (needs-consent)
}

func badConsentIsRequiredSometimes() {
	p := mark.NewPerson()
	v := &validator{}
	if mark.Either() {
		v.require(mark.Consented(p.ID), "consent")
	}
	if v.err != nil {
		return
	}
	mark.Leak(p.Health) // source: stickysometimes; leak: stickysometimes (needs-consent)
}

func badConsentIsRequiredLater() {
	p := mark.NewPerson()
	v := &validator{}
	if v.err == nil {
		mark.Leak(p.Health) // source: stickylater; leak: stickylater (needs-consent)
	}
	v.require(mark.Consented(p.ID), "consent")
}

func badConsentOfAnotherIsRequired() {
	p, q := mark.NewPerson(), mark.NewPerson()
	v := &validator{}
	v.require(mark.Consented(q.ID), "consent")
	v.consent(q)
	if v.err != nil || !v.valid() {
		return
	}
	mark.Leak(p.Health) // source: stickyother; leak: stickyother (needs-consent)
}

func badRefusalIsRequired() {
	p := mark.NewPerson()
	v := &validator{}
	v.require(!mark.Consented(p.ID), "consent")
	if v.err != nil {
		return
	}
	mark.Leak(p.Health) // source: stickyrefusal; leak: stickyrefusal (needs-consent)
}

func badThereIsAnError() {
	p := mark.NewPerson()
	v := &validator{}
	v.require(mark.Consented(p.ID), "consent")
	if v.err == nil {
		return
	}
	mark.Leak(p.Health) // source: stickythere; leak: stickythere (needs-consent)
}

func badPersonIsReplacedBeforeItIsAsked() {
	p := mark.NewPerson()
	v := &validator{}
	v.require(mark.Consented(p.ID), "consent")
	v.consent(p)
	*p = *mark.NewPerson()
	if v.err != nil || !v.valid() {
		return
	}
	mark.Leak(p.Health) // source: stickystale; leak: stickystale (needs-consent)
}

func badValidatorIsShared() {
	p := mark.NewPerson()
	v := &validator{}
	w := v
	f := func() { w.err = nil }
	v.require(mark.Consented(p.ID), "consent")
	f()
	if v.err != nil {
		return
	}
	mark.Leak(p.Health) // source: stickyshared; leak: stickyshared (needs-consent)
}

func badValidatorIsRegistered() {
	p := mark.NewPerson()
	v := &validator{}
	register(v)
	v.require(mark.Consented(p.ID), "consent")
	registered.err = nil
	if v.err != nil {
		return
	}
	mark.Leak(p.Health) // source: stickyregistered; leak: stickyregistered (needs-consent)
}

var registered *validator

func register(v *validator) { registered = v }

func badValidatorOfAllIsForEach() {
	v := &validator{}
	v.require(true, "")
	for _, p := range mark.People() {
		if v.Err() == nil {
			mark.Leak(p.Health) // source: stickyall; leak: stickyall (needs-consent)
		}
		v.require(mark.Consented(p.ID), "consent")
	}
}

func badCheckMayBeSkippedByAnEarlierAnswer() {
	p := mark.NewPerson()
	v := &validator{err: errRefused}
	v.check(mark.CheckConsent(p.ID))
	v.forget()
	if v.err != nil {
		return
	}
	mark.Leak(p.Health) // source: stickyearlier; leak: stickyearlier (needs-consent)
}
