// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package listed

import "example.com/corpus/mark"

// Checks that are objects, a single one, and loops that ask less.

func (s *service) first(p *mark.Person) bool {
	for _, r := range s.rules {
		return r(p) == nil
	}
	return true
}

func badServiceAsksTheFirst() {
	p := mark.NewPerson()
	if newStrict().first(p) {
		mark.Leak(p.Health) // source: servicefirst; leak: servicefirst (needs-consent)
	}
}

func (s *service) any(p *mark.Person) bool {
	for _, r := range s.rules {
		if r(p) == nil {
			return true
		}
	}
	return false
}

func badServiceAsksForAny() {
	p := mark.NewPerson()
	if newStrict().any(p) {
		mark.Leak(p.Health) // source: serviceany; leak: serviceany (needs-consent)
	}
}

// A checked has checks that are objects.
type checker interface{ check(p *mark.Person) error }

type consenting struct{ to string }

func (consenting) check(p *mark.Person) error { return agree(p) }

type passing struct{}

func (passing) check(*mark.Person) error { return nil }

type group struct{ checks []checker }

func (g group) allows(p *mark.Person) bool {
	for _, c := range g.checks {
		if c.check(p) != nil {
			return false
		}
	}
	return true
}

type outer struct{ inner *group }

func (o *outer) allows(p *mark.Person) bool { return o.inner.all(p) }

func (g *group) all(p *mark.Person) bool {
	for _, c := range g.checks {
		if c.check(p) != nil {
			return false
		}
	}
	return true
}

func goodCheckersAllow() {
	p := mark.NewPerson()
	if (group{[]checker{passing{}, consenting{}}}).allows(p) {
		mark.Leak(p.Health) // source: checkersallow
	}
}

func badCheckersPass() {
	p := mark.NewPerson()
	if (group{[]checker{passing{}}}).allows(p) {
		mark.Leak(p.Health) // source: checkerspass; leak: checkerspass (needs-consent)
	}
}

// emptied are the checks of a copy that is emptied.
func (g group) emptied(p *mark.Person) bool {
	if mark.Either() {
		g.checks = nil
	}
	for _, c := range g.checks {
		if c.check(p) != nil {
			return false
		}
	}
	return true
}

func badCheckersAreEmptied() {
	p := mark.NewPerson()
	if (group{[]checker{consenting{}}}).emptied(p) {
		mark.Leak(p.Health) // source: checkersemptied; leak: checkersemptied (needs-consent)
	}
}

func goodInnerCheckersAllow() {
	p := mark.NewPerson()
	o := &outer{&group{[]checker{passing{}, &consenting{}}}}
	if o.allows(p) {
		mark.Leak(p.Health) // source: innerallow
	}
}

func badInnerCheckersPass() {
	p := mark.NewPerson()
	o := &outer{&group{[]checker{passing{}}}}
	if o.allows(p) {
		mark.Leak(p.Health) // source: innerpass; leak: innerpass (needs-consent)
	}
}

func badInnerCheckersAreReplacedLater() {
	p := mark.NewPerson()
	o := &outer{&group{[]checker{passing{}}}}
	ok := o.allows(p)
	o.inner = &group{[]checker{consenting{}}}
	if ok {
		mark.Leak(p.Health) // source: innerlater; leak: innerlater (needs-consent)
	}
}

// A single has one check.
type single struct{ duty duty }

func (s *single) check(p *mark.Person) error { return s.duty(p) }

func badSingleIsReplacedLater() {
	p, s := mark.NewPerson(), &single{pass}
	err := s.check(p)
	s.duty = agree
	if err == nil {
		mark.Leak(p.Health) // source: singlelater; leak: singlelater (needs-consent)
	}
}

func goodChecksOfALocalService() {
	p, s := mark.NewPerson(), newStrict()
	for _, r := range s.rules {
		if r(p) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: localservice
}

func badChecksOfALocalServiceAreReplacedInTheLoop() {
	p, s := mark.NewPerson(), newStrict()
	for i, r := range s.rules {
		if r(p) != nil {
			return
		}
		s.rules[len(s.rules)-1-i] = pass
	}
	mark.Leak(p.Health) // source: localreplaced; leak: localreplaced (needs-consent)
}

func badChecksOfALocalServiceMayBeNone() {
	p, s := mark.NewPerson(), newService()
	if mark.Either() {
		s = newStrict()
	}
	for _, r := range s.rules {
		if r(p) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: localnone; leak: localnone (needs-consent)
}

func badNoTurnEnds() {
	p, s := mark.NewPerson(), newService()
	noTurnEnds(s, p)
}

func noTurnEnds(s *service, p *mark.Person) {
	for _, r := range s.rules {
		if r(p) != nil {
			return
		}
		panic("more")
	}
	mark.Leak(p.Health) // source: noturnends; leak: noturnends (needs-consent)
}
