// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package listed

import "example.com/corpus/mark"

// The checks are in a field of a service, which whoever made it has set.

type duty func(p *mark.Person) error

func exist(p *mark.Person) error {
	if p.ID == "" {
		return errRefused
	}
	return nil
}

func agree(p *mark.Person) error { return mark.CheckConsent(p.ID) }

func agreeToResearch(p *mark.Person) error {
	if !mark.ConsentedToResearch(p.ID) {
		return errRefused
	}
	return nil
}

func pass(*mark.Person) error { return nil }

type service struct {
	rules  []duty
	before func(*service)
}

func newService(rules ...duty) *service { return &service{rules: rules} }

func newStrict() *service { return &service{rules: []duty{exist, agree}} }

func (s *service) check(p *mark.Person) error {
	for _, r := range s.rules {
		if err := r(p); err != nil {
			return err
		}
	}
	return nil
}

func (s *service) ok(p *mark.Person) bool {
	for _, r := range s.rules {
		if r(p) != nil {
			return false
		}
	}
	return true
}

func goodServiceChecks() {
	p := mark.NewPerson()
	if newStrict().check(p) == nil {
		mark.Leak(p.Health) // source: servicechecks
	}
}

func goodServiceIsGivenChecks() {
	p := mark.NewPerson()
	if s := newService(exist, agree); s.ok(p) {
		mark.Leak(p.Health) // source: servicegiven
	}
}

func goodServiceIsAddedTo() {
	p, s := mark.NewPerson(), newService(exist)
	s.rules = append(s.rules, agree)
	if s.ok(p) {
		mark.Leak(p.Health) // source: serviceadded
	}
}

func badServiceHasNoChecks() {
	p := mark.NewPerson()
	if newService().ok(p) {
		mark.Leak(p.Health) // source: servicenone; leak: servicenone (needs-consent)
	}
}

func badServiceIsZero() {
	var s service
	p := mark.NewPerson()
	if s.ok(p) {
		mark.Leak(p.Health) // source: servicezero; leak: servicezero (needs-consent)
	}
}

func badServiceIsLax() {
	p := mark.NewPerson()
	if newService(exist, pass).ok(p) {
		mark.Leak(p.Health) // source: servicelax; leak: servicelax (needs-consent)
	}
}

func badServiceChecksAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if newStrict().ok(q) {
		mark.Leak(p.Health) // source: serviceother; leak: serviceother (needs-consent)
	}
}

func badServiceRefuses() {
	p := mark.NewPerson()
	if newStrict().check(p) != nil {
		mark.Leak(p.Health) // source: servicerefuses; leak: servicerefuses (needs-consent)
	}
}

func badServiceAsksForAnotherPurpose() {
	p := mark.NewPerson()
	if newService(exist, agreeToResearch).ok(p) {
		mark.Leak(p.Health) // source: servicepurpose; leak: servicepurpose (needs-consent)
	}
}

// send asks all, and sends.
func (s *service) send(p *mark.Person) {
	if s.check(p) == nil {
		mark.Leak(p.Health) // source: servicesends
	}
}

func goodServiceSends() { newStrict().send(mark.NewPerson()) }

// A laxService does so, too, with other checks.
type laxService struct{ rules []duty }

func (s laxService) send(p *mark.Person) {
	for _, r := range s.rules {
		if err := r(p); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: laxsends; leak: laxsends (needs-consent)
}

func badServiceSends() {
	laxService{[]duty{agree}}.send(mark.NewPerson())
	laxService{}.send(mark.NewPerson())
}

// guarded asks by way of another function.
func guarded(s *service, p *mark.Person) bool { return s.ok(p) && p.ID != "" }

func goodServiceIsAskedByAnother() {
	p := mark.NewPerson()
	if guarded(newStrict(), p) {
		mark.Leak(p.Health) // source: guardedservice
	}
}

func badServiceAskedByAnotherIsLax() {
	p := mark.NewPerson()
	if guarded(newService(exist), p) {
		mark.Leak(p.Health) // source: guardedlax; leak: guardedlax (needs-consent)
	}
}

func badServiceAskedByAnotherIsEmpty() {
	p := mark.NewPerson()
	if guarded(newService(), p) {
		mark.Leak(p.Health) // source: guardedempty; leak: guardedempty (needs-consent)
	}
}

func goodSingleIsAsked() {
	p, s := mark.NewPerson(), &single{agree}
	if s.check(p) == nil {
		mark.Leak(p.Health) // source: singleasked
	}
}

func badPersonIsReplacedAfterTheSingle() {
	p, s := mark.NewPerson(), &single{agree}
	if s.check(p) == nil {
		*p = *mark.NewPerson()
		mark.Leak(p.Health) // source: singleafter; leak: singleafter (needs-consent)
	}
}
