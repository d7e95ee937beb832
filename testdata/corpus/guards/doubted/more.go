// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package doubted

import (
	"errors"
	"maps"
	"slices"

	"example.com/corpus/mark"
)

// More that looks like an answer, and is about another, or is none.

type desk struct{ p *mark.Person }

func (d desk) ask() error { return consents(d.p.ID) }

func (d desk) send() error {
	mark.Leak(d.p.Health) // source: stepdesk; leak: stepdesk
	return nil
}

func badStepsAreOfTwoDesks() {
	a, b := desk{mark.NewPerson()}, desk{mark.NewPerson()}
	for _, s := range []func() error{a.ask, b.send} {
		if s() != nil {
			return
		}
	}
}

func badStepsHaveCapturedTwo() {
	p, q := mark.NewPerson(), mark.NewPerson()
	for _, s := range []func() error{
		func() error { return consents(q.ID) },
		func() error {
			mark.Leak(p.Health) // source: steptwocaptured; leak: steptwocaptured
			return nil
		},
	} {
		if s() != nil {
			return
		}
	}
}

var customer = mark.NewPerson()

func asksCustomer(string) error { return consents(customer.ID) }

func nextCustomer(string) error {
	customer = mark.NewPerson()
	return nil
}

func badCheckReplacesAVariable() {
	for _, c := range []check{consents, nextCustomer} {
		if c(customer.ID) != nil {
			return
		}
	}
	mark.Leak(customer.Health) // source: turnvariable; leak: turnvariable
}

func badCheckAsksAboutAVariable() {
	p := mark.NewPerson()
	for _, c := range []check{exists, asksCustomer} {
		if c(p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: turncustomer; leak: turncustomer
}

func badSecondOfTwoIsReceived() {
	ch := make(chan *mark.Person, 2)
	ch <- mark.NewPerson()
	ch <- mark.NewPerson()
	p := <-ch
	if !mark.Consented(p.ID) {
		return
	}
	q := <-ch
	mark.Leak(q.Health) // source: secondreceived; leak: secondreceived
}

func badOneOfTwoIsSelected() {
	ch := make(chan *mark.Person, 2)
	ch <- mark.NewPerson()
	ch <- mark.NewPerson()
	p := <-ch
	if !mark.Consented(p.ID) {
		return
	}
	select {
	case q := <-ch:
		mark.Leak(q.Health) // source: selectedother; leak: selectedother
	default:
	}
}

func badGoroutineReplacesThePerson() {
	p := mark.NewPerson()
	if !mark.Consented(p.ID) {
		return
	}
	done := make(chan bool)
	go replaceAndSay(p, done)
	<-done
	mark.Leak(p.Health) // source: replacedbeside; leak: replacedbeside
}

func replaceAndSay(p *mark.Person, done chan bool) {
	*p = *mark.NewPerson()
	close(done)
}

func startReplacing(p *mark.Person) chan bool {
	done := make(chan bool)
	go replaceAndSay(p, done)
	return done
}

func badCalleeStartsToReplace() {
	p := mark.NewPerson()
	if !mark.Consented(p.ID) {
		return
	}
	<-startReplacing(p)
	mark.Leak(p.Health) // source: calleestarts; leak: calleestarts
}

func badLevelIsOneOfTwo() {
	p := mark.NewPerson()
	switch lowestIn(p) {
	case everything, nothing:
		mark.Leak(p.Health) // source: leveleither; leak: leveleither
	}
}

func badLevelOrAnything() {
	p := mark.NewPerson()
	if l := lowestIn(p); l == everything || mark.Either() {
		mark.Leak(p.Health) // source: levelor; leak: levelor
	}
}

func badLevelIsTheSmaller() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if min(lowestIn(p), lowestIn(q)) == everything {
		mark.Leak(p.Health) // source: levelsmaller; leak: levelsmaller
	}
}

func lowestOrDefault(p *mark.Person, l lowest) lowest {
	if mark.Consented(p.ID) {
		return everything
	}
	return l
}

func badLevelIsADefault() {
	p := mark.NewPerson()
	if lowestOrDefault(p, everything) == everything {
		mark.Leak(p.Health) // source: leveldefault; leak: leveldefault
	}
}

func tolerant(p *mark.Person) (err error) {
	defer func() {
		if errors.Is(err, errRefused) {
			err = nil
		}
	}()
	if !mark.Consented(p.ID) {
		return errRefused
	}
	return nil
}

func badDeferToleratesARefusal() {
	p := mark.NewPerson()
	if tolerant(p) == nil {
		mark.Leak(p.Health) // source: defertolerates; leak: defertolerates
	}
}

func (v *validator) joinOnly(err error) { v.err = errors.Join(err) }

func badJoinForgetsTheFirst() {
	p := mark.NewPerson()
	v := &validator{}
	v.require(mark.Consented(p.ID))
	v.joinOnly(exists(p.ID))
	if v.err == nil {
		mark.Leak(p.Health) // source: joinforgets; leak: joinforgets
	}
}

func badDecisionComesFromAMap() {
	p, q := mark.NewPerson(), mark.NewPerson()
	m := map[string]decision{"a": decide(p), "b": decide(q)}
	if m["a"].ok {
		mark.Leak(q.Health) // source: decisionmap; leak: decisionmap
	}
}

func badDecisionIsAssignedOver() {
	p := mark.NewPerson()
	d := decide(p)
	for range 2 {
		if d.ok {
			mark.Leak(p.Health) // source: decisionover; leak: decisionover
		}
		d = decision{ok: mark.Either()}
	}
}

func badDecisionBehindAPointerIsAssigned() {
	p := mark.NewPerson()
	d := decideAt(p)
	e := d
	*e = decision{ok: true}
	if d.ok {
		mark.Leak(p.Health) // source: decisionalias; leak: decisionalias
	}
}

func badDecisionIsChangedByAMethod() {
	p := mark.NewPerson()
	d := decide(p)
	f := d.allow
	f()
	if d.ok {
		mark.Leak(p.Health) // source: decisionmethod; leak: decisionmethod
	}
}

func (d *decision) allow() { d.ok = true }

type verdict[T any] struct {
	value T
	ok    bool
}

func verdictOf[T any](v T, ok bool) verdict[T] { return verdict[T]{v, ok} }

func badVerdictIsAboutNothing() {
	p := mark.NewPerson()
	_ = mark.Consented(p.ID)
	if v := verdictOf(p, mark.Either()); v.ok {
		mark.Leak(v.value.Health) // source: verdictnothing; leak: verdictnothing
	}
}

func badVerdictIsForAnotherPurpose() {
	p := mark.NewPerson()
	if v := verdictOf(p, mark.ConsentedToResearch(p.ID)); v.ok {
		mark.Leak(v.value.Health) // source: verdictpurpose; leak: verdictpurpose
	}
}

func badObjectionsAreFilteredAfterwards() {
	p := mark.NewPerson()
	var errs []error
	if !mark.Consented(p.ID) {
		errs = append(errs, errRefused)
	}
	errs = slices.DeleteFunc(errs, func(err error) bool { return errors.Is(err, errRefused) })
	if len(errs) == 0 {
		mark.Leak(p.Health) // source: objectionsfiltered; leak: objectionsfiltered
	}
}

func badRefusalsAreDeletedByAPredicate() {
	p := mark.NewPerson()
	refused := map[string]bool{}
	if !mark.Consented(p.ID) {
		refused["a"] = true
	}
	maps.DeleteFunc(refused, func(k string, _ bool) bool { return k == "a" })
	if len(refused) == 0 {
		mark.Leak(p.Health) // source: refusalsdeleted; leak: refusalsdeleted
	}
}

func anyOf(list ...func() error) error {
	var err error
	for _, f := range list {
		if err = f(); err == nil {
			return nil
		}
	}
	return err
}

func badAnyOfTheChecksIsEnough() {
	p := mark.NewPerson()
	if anyOf(func() error { return consents(p.ID) }, func() error { return exists(p.ID) }) == nil {
		mark.Leak(p.Health) // source: anyisenough; leak: anyisenough
	}
}

func badCheckedErrorIsOfTheOuter() {
	p := mark.NewPerson()
	err := exists(p.ID)
	if mark.Either() {
		err := consents(p.ID)
		_ = err
	}
	if err == nil {
		mark.Leak(p.Health) // source: errouter; leak: errouter
	}
}

func goodRefusalIsAVariable() {
	p := mark.NewPerson()
	if refuses(p) == nil {
		mark.Leak(p.Health)
	}
}

var errNever = errors.New("never")

func refuses(p *mark.Person) error {
	if !mark.Consented(p.ID) {
		return errNever
	}
	return nil
}

func goodLengthIsTakenInEachTurn() {
	p := mark.NewPerson()
	checks := []check{exists, consents}
	for i := 0; i < len(checks); i++ {
		if checks[i](p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health)
}

func goodFirstOfTwoIsReceived() {
	ch := make(chan *mark.Person, 2)
	ch <- mark.NewPerson()
	ch <- mark.NewPerson()
	p := <-ch
	if mark.Consented(p.ID) {
		mark.Leak(p.Health)
	}
}

func goodEachIsReceivedAndAsked() {
	ch := make(chan *mark.Person, 1)
	ch <- mark.NewPerson()
	close(ch)
	for p := range ch {
		if mark.Consented(p.ID) {
			mark.Leak(p.Health)
		}
	}
}

func goodPersonIsFetchedBeside() {
	var p *mark.Person
	done := make(chan bool)
	go func() {
		p = mark.NewPerson()
		close(done)
	}()
	<-done
	if mark.Consented(p.ID) {
		mark.Leak(p.Health)
	}
}
