// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import (
	"errors"

	"example.com/corpus/mark"
)

func goodLoopContinues() {
	for _, p := range mark.People() {
		if !mark.Consented(p.ID) {
			continue
		}
		mark.Leak(p.Health) // source: loopcontinues
	}
}

func badLoopKeepsLastConsent() {
	var last string
	for _, p := range mark.People() {
		if last == "" && !mark.Consented(p.ID) {
			continue
		}
		last = p.ID
		mark.Leak(p.Health) // source: lastconsent; leak: lastconsent (needs-consent)
	}
}

func badGuardOutsideTheLoop() {
	people := mark.People()
	if !mark.Consented(people[0].ID) {
		return
	}
	for _, p := range people[1:] {
		mark.Leak(p.Health) // source: outsideloop; leak: outsideloop (needs-consent)
	}
}

func goodRecordIsObtainedByTheGuardsID() {
	id := "id-7"
	if !mark.Consented(id) {
		return
	}
	p, err := mark.PersonByID(id)
	if err == nil {
		mark.Leak(p.Health) // source: byid
	}
}

func badRecordIsObtainedByOtherID() {
	if !mark.Consented("id-7") {
		return
	}
	p, err := mark.PersonByID("id-8")
	if err == nil {
		mark.Leak(p.Health) // source: byotherid; leak: byotherid (needs-consent)
	}
}

func badVariableIsReassignedAfterCheck() {
	p := mark.NewPerson()
	if !mark.Consented(p.ID) {
		return
	}
	p = mark.NewPerson()
	mark.Leak(p.Health) // source: reassigned; leak: reassigned (needs-consent)
}

func badIDIsReassignedBeforeLookup() {
	id := "id-7"
	if !mark.Consented(id) {
		return
	}
	id = "id-8"
	if p, err := mark.PersonByID(id); err == nil {
		mark.Leak(p.Health) // source: idreassigned; leak: idreassigned (needs-consent)
	}
}

func goodConsentedPeopleAreCollected() {
	var texts []string
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			texts = append(texts, p.Health) // source: collected
		}
	}
	mark.Leak(texts)
}

func badAllPeopleAreCollected() {
	var texts []string
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			mark.Leak("one more")
		}
		texts = append(texts, p.Health) // source: allcollected
	}
	mark.Leak(texts) // leak: allcollected (needs-consent)
}

func goodGuardWithoutSubject() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.EverybodyConsented() {
		mark.Leak(p.Health, q.Health) // source: everybody
	}
}

func goodGuardOfThePurpose() {
	p := mark.NewPerson()
	if mark.ConsentedToAds(p.ID) {
		mark.Leak(p.Health) // source: purpose
	}
}

func badGuardOfOtherPurpose() {
	p := mark.NewPerson()
	if mark.ConsentedToResearch(p.ID) {
		mark.Leak(p.Health) // source: otherpurpose; leak: otherpurpose (needs-consent)
	}
}

func goodGuardPurposeIsAnArgument() {
	p := mark.NewPerson()
	if mark.ConsentedTo(p.ID, "behavioural-advertising") {
		mark.Leak(p.Health) // source: purposearg
	}
}

func badGuardPurposeIsAnotherArgument() {
	p := mark.NewPerson()
	if mark.ConsentedTo(p.ID, "survey-report") {
		mark.Leak(p.Health) // source: purposeargother; leak: purposeargother (needs-consent)
	}
}

// allowed is a wrapper of a guard.
func allowed(p *mark.Person) bool {
	if p == nil {
		return false
	}
	return mark.Consented(p.ID)
}

func goodWrapperOfGuard() {
	p := mark.NewPerson()
	if allowed(p) {
		mark.Leak(p.Health) // source: wrapper
	}
}

func badWrapperIsAskedAboutOther() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if allowed(q) {
		mark.Leak(p.Health) // source: wrapperother; leak: wrapperother (needs-consent)
	}
}

func looselyAllowed(p *mark.Person) bool { return p.Name == "" || mark.Consented(p.ID) }

func badWrapperIsLoose() {
	p := mark.NewPerson()
	if looselyAllowed(p) {
		mark.Leak(p.Health) // source: loose; leak: loose (needs-consent)
	}
}

func refused(id string) bool { return !mark.Consented(id) }

func goodNegatedWrapper() {
	p := mark.NewPerson()
	if refused(p.ID) {
		return
	}
	mark.Leak(p.Health) // source: refused
}

func mustConsent(id string) {
	if !mark.Consented(id) {
		panic("no consent")
	}
}

func goodMustStyleGuard() {
	p := mark.NewPerson()
	mustConsent(p.ID)
	mark.Leak(p.Health) // source: must
}

func badMustStyleGuardComesLater() {
	p := mark.NewPerson()
	mark.Leak(p.Health) // source: mustlater; leak: mustlater (needs-consent)
	mustConsent(p.ID)
}

var errNoConsent = errors.New("no consent")

func authorize(p *mark.Person) (*mark.Person, error) {
	if !mark.Consented(p.ID) {
		return nil, errNoConsent
	}
	return p, nil
}

func goodGuardingLoader() {
	p, err := authorize(mark.NewPerson())
	if err != nil {
		return
	}
	mark.Leak(p.Health) // source: authorized
}

func badGuardingLoaderIsIgnored() {
	q := mark.NewPerson()
	_, _ = authorize(q)
	mark.Leak(q.Health) // source: unauthorized; leak: unauthorized (needs-consent)
}

func send(p *mark.Person) {
	mark.Leak(p.Health) // source: insend; leak: insend (needs-consent)
}

func sendGuarded(p *mark.Person) {
	mark.Leak(p.Health) // source: insendguarded
}

func badCallerDoesNotGuard() {
	send(mark.NewPerson())
}

func goodCallerGuards() {
	p := mark.NewPerson()
	if mark.Consented(p.ID) {
		sendGuarded(p)
	}
}

type handler func(*mark.Person)

func requireConsent(next handler) handler {
	return func(p *mark.Person) {
		if !mark.Consented(p.ID) {
			return
		}
		next(p)
	}
}

func unchecked(next handler) handler { return func(p *mark.Person) { next(p) } }

func goodMiddlewareGuards() {
	h := requireConsent(func(p *mark.Person) {
		mark.Leak(p.Health) // source: middleware
	})
	h(mark.NewPerson())
}

func badMiddlewareDoesNotGuard() {
	h := unchecked(func(p *mark.Person) {
		mark.Leak(p.Health) // source: nomiddleware; leak: nomiddleware (needs-consent)
	})
	h(mark.NewPerson())
}

func goodGuardInClosure() {
	p := mark.NewPerson()
	ok := func() bool { return mark.Consented(p.ID) }
	if ok() {
		mark.Leak(p.Health) // source: guardclosure
	}
}

func badGoroutineEscapesTheGuard() {
	p := mark.NewPerson()
	done := make(chan bool)
	go func() {
		mark.Leak(p.Health) // source: escapes; leak: escapes (needs-consent)
		close(done)
	}()
	if mark.Consented(p.ID) {
		<-done
	}
}

func goodDeferredLeakIsGuarded() {
	p := mark.NewPerson()
	if mark.Consented(p.ID) {
		defer func() {
			mark.Leak(p.Health) // source: deferredguarded
		}()
	}
}
