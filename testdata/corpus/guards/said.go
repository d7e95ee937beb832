// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import (
	"sync"

	"example.com/corpus/mark"
)

// Answers that are handed on: as an argument, in a captured variable, by a method
// of an interface, or by a function in a field.

func leakIf(ok bool, p *mark.Person) {
	if ok {
		mark.Leak(p.Health) // source: argument
	}
}

func goodAnswerIsAnArgument() {
	p := mark.NewPerson()
	leakIf(mark.Consented(p.ID), p)
}

func leakIfSaid(ok bool, p *mark.Person) {
	if ok {
		mark.Leak(p.Health) // source: argumentother; leak: argumentother (needs-consent)
	}
}

func badAnswerAboutAnotherIsAnArgument() {
	p, q := mark.NewPerson(), mark.NewPerson()
	leakIfSaid(mark.Consented(q.ID), p)
}

func leakUnless(ok bool, p *mark.Person) {
	if ok {
		return
	}
	mark.Leak(p.Health) // source: argumentnot; leak: argumentnot (needs-consent)
}

func badAnswerIsNegated() {
	p := mark.NewPerson()
	leakUnless(mark.Consented(p.ID), p)
}

func leakIfAny(ok bool, p *mark.Person) {
	if ok {
		mark.Leak(p.Health) // source: argumentany; leak: argumentany (needs-consent)
	}
}

func badOneCallerSaysYes() {
	p := mark.NewPerson()
	leakIfAny(mark.Consented(p.ID), p)
	leakIfAny(mark.Either(), p)
}

func leakNextIf(ok bool, v *visit) {
	v.user = mark.NewPerson()
	if ok {
		mark.Leak(v.user.Health) // source: argumentnext; leak: argumentnext (needs-consent)
	}
}

func badCalleeReplacesWhoWasAskedAbout() {
	v := &visit{user: mark.NewPerson()}
	leakNextIf(mark.Consented(v.user.ID), v)
}

func leakEachIf(ok bool, people []mark.Person) {
	for _, p := range people {
		if ok {
			mark.Leak(p.Health) // source: argumenteach; leak: argumenteach (needs-consent)
		}
	}
}

func badAnswerAboutOneIsForAll() {
	people := mark.People()
	leakEachIf(mark.Consented(people[0].ID), people)
}

func leakWithout(err error, p *mark.Person) {
	if err != nil {
		return
	}
	mark.Leak(p.Health) // source: argumenterror
}

func goodErrorIsAnArgument() {
	p := mark.NewPerson()
	leakWithout(mark.CheckConsent(p.ID), p)
}

func goodAnswerIsCaptured() {
	p := mark.NewPerson()
	ok := mark.Consented(p.ID)
	func() {
		if ok {
			mark.Leak(p.Health) // source: capturedanswer
		}
	}()
}

func badAnswerAboutAnotherIsCaptured() {
	p, q := mark.NewPerson(), mark.NewPerson()
	ok := mark.Consented(q.ID)
	func() {
		if ok {
			mark.Leak(p.Health) // source: capturedother; leak: capturedother (needs-consent)
		}
	}()
}

func badCapturedAnswerIsChanged() {
	p := mark.NewPerson()
	ok := mark.Consented(p.ID)
	force := func() { ok = true }
	leak := func() {
		if ok {
			mark.Leak(p.Health) // source: capturedforced; leak: capturedforced (needs-consent)
		}
	}
	force()
	leak()
}

func badPersonIsReplacedAfterTheCapturedAnswer() {
	p := mark.NewPerson()
	ok := mark.Consented(p.ID)
	leak := func() {
		if ok {
			mark.Leak(p.Health) // source: capturedreplaced; leak: capturedreplaced (needs-consent)
		}
	}
	p = mark.NewPerson()
	leak()
}

func badLiteralReplacesThePerson() {
	p := mark.NewPerson()
	ok := mark.Consented(p.ID)
	func() {
		p = mark.NewPerson()
		if ok {
			mark.Leak(p.Health) // source: literalnext; leak: literalnext (needs-consent)
		}
	}()
}

func goodCapturedAnswerIsSetOnce() {
	p := mark.NewPerson()
	var once sync.Once
	var err error
	err = mark.CheckConsent(p.ID)
	once.Do(func() {
		if err == nil {
			mark.Leak(p.Health) // source: capturedonce
		}
	})
}

type asker interface{ ask(id string) bool }

type strict struct{}

func (strict) ask(id string) bool { return mark.Consented(id) }

type lax struct{}

func (lax) ask(id string) bool { return id != "" }

type wary struct{ inner asker }

func (w wary) ask(id string) bool { return id != "" && w.inner.ask(id) }

type office struct {
	asks  asker
	guard func(id string) bool
}

func newOffice() *office { return &office{asks: strict{}, guard: mark.Consented} }

func (o *office) send(p *mark.Person) {
	if o.asks.ask(p.ID) {
		mark.Leak(p.Health) // source: injectedasker
	}
}

func goodAskerIsInjected() { newOffice().send(mark.NewPerson()) }

type laxOffice struct{ asks asker }

func (o *laxOffice) send(p *mark.Person) {
	if o.asks.ask(p.ID) {
		mark.Leak(p.Health) // source: injectedlax; leak: injectedlax (needs-consent)
	}
}

func badOneAskerIsLax() {
	(&laxOffice{strict{}}).send(mark.NewPerson())
	(&laxOffice{lax{}}).send(mark.NewPerson())
}

type eitherOffice struct{ asks asker }

func (o *eitherOffice) send(p *mark.Person) {
	if o.asks.ask(p.ID) {
		mark.Leak(p.Health) // source: eitherasker; leak: eitherasker (needs-consent)
	}
}

func badAskerMayBeLax() {
	o := &eitherOffice{strict{}}
	if mark.Either() {
		o.asks = lax{}
	}
	o.send(mark.NewPerson())
}

type waryOffice struct{ asks asker }

func (o *waryOffice) send(p *mark.Person) {
	if !o.asks.ask(p.ID) {
		return
	}
	mark.Leak(p.Health) // source: waryasker
}

func goodAskerAsksAnother() { (&waryOffice{wary{strict{}}}).send(mark.NewPerson()) }

type waryLaxOffice struct{ asks asker }

func (o *waryLaxOffice) send(p *mark.Person) {
	if !o.asks.ask(p.ID) {
		return
	}
	mark.Leak(p.Health) // source: warylax; leak: warylax (needs-consent)
}

func badAskerAsksALaxOne() { (&waryLaxOffice{wary{lax{}}}).send(mark.NewPerson()) }

func (o *office) sendOther(p, q *mark.Person) {
	if o.asks.ask(q.ID) {
		mark.Leak(p.Health) // source: askedother; leak: askedother (needs-consent)
	}
}

func badAskerIsAskedAboutAnother() { newOffice().sendOther(mark.NewPerson(), mark.NewPerson()) }

func goodAskerIsKnownHere() {
	p := mark.NewPerson()
	var a asker = strict{}
	if a.ask(p.ID) {
		mark.Leak(p.Health) // source: knownasker
	}
}

func badLaxAskerIsKnownHere() {
	p := mark.NewPerson()
	var a asker = lax{}
	if a.ask(p.ID) {
		mark.Leak(p.Health) // source: knownlax; leak: knownlax (needs-consent)
	}
}

func (o *office) sendGuarded(p *mark.Person) {
	if o.guard(p.ID) {
		mark.Leak(p.Health) // source: guardcalled
	}
}

func goodMethodCallsTheGuardInAField() { newOffice().sendGuarded(mark.NewPerson()) }

type weekOffice struct{ guard func(id string) bool }

func (o *weekOffice) send(p *mark.Person) {
	if o.guard(p.ID) {
		mark.Leak(p.Health) // source: weekdaycalled; leak: weekdaycalled (needs-consent)
	}
}

func badMethodCallsAnyFunctionInAField() { (&weekOffice{mark.IsWeekday}).send(mark.NewPerson()) }

func (o *office) may(id string) bool { return o.asks.ask(id) }

func goodAskerIsWrapped() {
	p := mark.NewPerson()
	if newOffice().may(p.ID) {
		mark.Leak(p.Health) // source: wrappedasker
	}
}

func badLaxAskerIsWrapped() {
	p := mark.NewPerson()
	o := &office{asks: lax{}}
	if o.may(p.ID) {
		mark.Leak(p.Health) // source: wrappedlax; leak: wrappedlax (needs-consent)
	}
}

func (o *office) sendNext(v *visit) {
	ok := o.asks.ask(v.user.ID)
	v.user = mark.NewPerson()
	if ok {
		mark.Leak(v.user.Health) // source: askedbefore; leak: askedbefore (needs-consent)
	}
}

func badAskedBeforeTheNext() { newOffice().sendNext(&visit{user: mark.NewPerson()}) }
