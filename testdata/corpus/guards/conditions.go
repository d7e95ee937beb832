// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import "example.com/corpus/mark"

// member has data that a partner gets only under a condition.
type member struct {
	ID   string
	Name string `lineage:"personal"`
}

func newMember() *member { return &member{ID: "m-1", Name: mark.Fill()} }

func goodRequestWasMade() {
	m := newMember()
	if mark.Requested(m.ID) {
		mark.Provide("group-company", "paid-placement-proposal", m.Name) // source: requested
	}
}

func badRequestWasNotMade() {
	m := newMember()
	mark.Provide("group-company", "paid-placement-proposal", m.Name) // source: notrequested; leak: notrequested (needs-consent)
}

func badRequestIsNoLegalBasis() {
	m := newMember()
	if mark.Requested(m.ID) {
		mark.Provide("authority", "fraud-investigation", m.Name) // source: requestauthority; leak: requestauthority (needs-consent)
	}
}

func goodLegalBasis() {
	m := newMember()
	if mark.Ordered(m.ID) {
		mark.Provide("authority", "fraud-investigation", m.Name) // source: ordered
	}
}

func goodConsentStandsInForRequest() {
	m := newMember()
	if mark.Consented(m.ID) {
		mark.Provide("group-company", "paid-placement-proposal", m.Name) // source: consentrequest
	}
}

func goodEitherConditionHolds() {
	m := newMember()
	if mark.Consented(m.ID) || mark.Requested(m.ID) {
		mark.Provide("group-company", "paid-placement-proposal", m.Name) // source: eithercondition
	}
}

func badRequestDoesNotCoverAds() {
	p := mark.NewPerson()
	if mark.Requested(p.ID) {
		mark.Leak(p.Health) // source: requestads; leak: requestads (needs-consent)
	}
}

func badResultIsForcedToTrue() {
	m := newMember()
	ok := mark.Requested(m.ID)
	if mark.Either() {
		ok = true
	}
	if ok {
		mark.Provide("group-company", "paid-placement-proposal", m.Name) // source: inbetween; leak: inbetween (needs-consent)
	}
}

func goodTwoPeopleBothAsked() {
	a, b := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(a.ID) && mark.Consented(b.ID) {
		mark.Leak(a.Health, b.Health) // source: bothasked
	}
}

func badTwoPeopleOneAsked() {
	a, b := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(a.ID) {
		mark.Leak(a.Health)
		mark.Leak(b.Health) // source: oneasked; leak: oneasked (needs-consent)
	}
}

func badEitherIsNotEnough() {
	p := mark.NewPerson()
	if mark.Consented(p.ID) || mark.Requested(p.ID) {
		mark.Leak(p.Health) // source: eithernotenough; leak: eithernotenough (needs-consent)
	}
}

func goodEitherConsentIsEnough() {
	p := mark.NewPerson()
	if mark.Consented(p.ID) || mark.ConsentedToAds(p.ID) {
		mark.Leak(p.Health) // source: eitherconsent
	}
}

func badEitherConsentIsForOtherPurpose() {
	p := mark.NewPerson()
	if mark.ConsentedToAds(p.ID) || mark.ConsentedToResearch(p.ID) {
		mark.Leak(p.Health) // source: eitherother; leak: eitherother (needs-consent)
	}
}

func badEitherOfTwoPersons() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(p.ID) || mark.Consented(q.ID) {
		mark.Leak(p.Health) // source: eitherperson; leak: eitherperson (needs-consent)
	}
}

func goodOneOfThreeConsents() {
	p := mark.NewPerson()
	switch {
	case mark.ConsentedToAds(p.ID):
	case mark.CheckConsent(p.ID) == nil:
	case mark.ConsentedTo(p.ID, "behavioural-advertising"):
	default:
		return
	}
	mark.Leak(p.Health) // source: oneofthree
}
