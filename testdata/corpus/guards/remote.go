// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import (
	"example.com/corpus/guards/access"
	"example.com/corpus/mark"
)

func goodWrapperOfOtherPackage() {
	p := mark.NewPerson()
	if access.Allowed(p) {
		mark.Leak(p.Health) // source: remoteallowed
	}
}

func badWrapperOfOtherPackageIsNoGuard() {
	p := mark.NewPerson()
	if access.Known(p) {
		mark.Leak(p.Health) // source: remoteknown; leak: remoteknown (needs-consent)
	}
}

func goodNegatedWrapperOfOtherPackage() {
	p := mark.NewPerson()
	if access.Forbidden(p) {
		return
	}
	mark.Leak(p.Health) // source: remoteforbidden
}

func badNegatedWrapperIsMistaken() {
	p := mark.NewPerson()
	if access.Forbidden(p) {
		mark.Leak(p.Health) // source: remotemistaken; leak: remotemistaken (needs-consent)
	}
}

func goodErrorOfOtherPackage() {
	p := mark.NewPerson()
	if err := access.Require(p.ID); err != nil {
		return
	}
	mark.Leak(p.Health) // source: remoterequire
}

func badErrorOfOtherPackageIsDropped() {
	p := mark.NewPerson()
	if err := access.Require(p.ID); err != nil {
		mark.Leak("no consent of " + p.ID)
	}
	mark.Leak(p.Health) // source: remotedropped; leak: remotedropped (needs-consent)
}

func goodMustOfOtherPackage() {
	p := mark.NewPerson()
	access.Must(p.ID)
	mark.Leak(p.Health) // source: remotemust
}

func badMustOfOtherPersonInOtherPackage() {
	p, q := mark.NewPerson(), mark.NewPerson()
	access.Must(q.ID)
	mark.Leak(p.Health) // source: remotemustother; leak: remotemustother (needs-consent)
}

func goodGuardingFinder() {
	p, err := access.Find("id-7")
	if err != nil {
		return
	}
	mark.Leak(p.Health) // source: remotefind
}

func badUnguardedFinder() {
	if _, err := access.Find("id-7"); err != nil {
		return
	}
	p, err := mark.PersonByID("id-8")
	if err != nil {
		return
	}
	mark.Leak(p.Health) // source: remotefindother; leak: remotefindother (needs-consent)
}

func goodGuardedCallback() {
	access.With(mark.NewPerson(), func(p *mark.Person) {
		mark.Leak(p.Health) // source: remotewith
	})
}

func badCallbackLeaksAnother() {
	q := mark.NewPerson()
	access.With(mark.NewPerson(), func(p *mark.Person) {
		mark.Leak(q.Health) // source: remotewithother; leak: remotewithother (needs-consent)
	})
}

func goodConsentingPeopleOfOtherPackage() {
	for _, p := range access.Consenting(mark.People()) {
		mark.Leak(p.Health) // source: remoteconsenting
	}
}

func badAllPeopleDespiteConsenting() {
	people := mark.People()
	if len(access.Consenting(people)) == 0 {
		return
	}
	for _, p := range people {
		mark.Leak(p.Health) // source: remoteall; leak: remoteall (needs-consent)
	}
}
