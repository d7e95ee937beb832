// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package implicit

import (
	"example.com/corpus/implicit/outbox"
	"example.com/corpus/implicit/triage"
	"example.com/corpus/mark"
)

func badPredicateOfAnotherPackage() {
	p := mark.NewPerson()
	if triage.Diabetic(p) {
		mark.Leak(p.ID) // leak: remotepredicate (implicit-disclosure)
	}
}

func badPredicateByBranches() {
	p := mark.NewPerson()
	if !triage.Chronic(p) {
		return
	}
	mark.Leak(p.ID) // leak: remoteswitch (implicit-disclosure)
}

func badSegmentOfAnotherPackage() {
	p := mark.NewPerson()
	mark.Leak(p.ID, triage.Segment(p)) // leak: remotesegment (implicit-disclosure)
}

func goodWhetherItIsKnown() {
	p := mark.NewPerson()
	if triage.Known(p) {
		mark.Leak(p.ID)
	}
}

func goodWhetherItWentWell() {
	p := mark.NewPerson()
	if id, err := triage.Checked(p); err == nil {
		mark.Leak(id)
	}
}

func badSinkOfAnotherPackage() {
	p := mark.NewPerson()
	if p.Health == "diabetes" { // source: remoteenroll
		_ = outbox.Enroll(p.ID)
	}
}

func badGreetingOfAnotherPackage() {
	p := mark.NewPerson()
	if p.Health == "diabetes" { // source: remotegreet
		outbox.Greet()
	}
}

func goodSinkOfAnotherPackageHasItsOwnBranch() {
	p := mark.NewPerson()
	if p.Health == "diabetes" { // source: remotesometimes
		outbox.Sometimes(p.ID)
	}
}

func badParameterOfAnotherPackageDecides() {
	p := mark.NewPerson()
	outbox.OnlyFor(p.Health, p.ID) // source: remoteparam
}

func goodPlainParameterDecides() {
	p := mark.NewPerson()
	outbox.OnlyFor(p.Name, p.ID)
}

// notify calls what it was given.
func notify(n outbox.Notifier, p *mark.Person) {
	if p.Health == "diabetes" { // source: injected
		n.Notify(p.ID)
	}
}

func badInjectedNotifier() { notify(outbox.Ads{}, mark.NewPerson()) }

func goodInjectedNotifierIsQuiet() { notify(outbox.Quiet{}, mark.NewPerson()) }

// hand always calls what it was given.
func hand(n outbox.Notifier, id string) { n.Notify(id) }

func badHandedOnBehindABranch() {
	p := mark.NewPerson()
	if p.Health == "diabetes" { // source: handed
		hand(outbox.Ads{}, p.ID)
	}
}

// perhaps calls what it was given, now and then.
func perhaps(n outbox.Notifier, id string) {
	if mark.Either() {
		n.Notify(id)
	}
}

func goodHandedOnToWhoeverDecidesItself() {
	p := mark.NewPerson()
	if p.Health == "diabetes" { // source: perhaps
		perhaps(outbox.Ads{}, p.ID)
	}
}
