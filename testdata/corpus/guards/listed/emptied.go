// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package listed

import "example.com/corpus/mark"

// Services whose checks, or whose person, are replaced.

func badServiceIsEmptied() {
	p, s := mark.NewPerson(), newStrict()
	s.rules = nil
	if s.ok(p) {
		mark.Leak(p.Health) // source: serviceemptied; leak: serviceemptied (needs-consent)
	}
}

func badServiceIsEmptiedSometimes() {
	p, s := mark.NewPerson(), newStrict()
	if mark.Either() {
		s.rules = s.rules[:0]
	}
	if s.ok(p) {
		mark.Leak(p.Health) // source: servicesometimes; leak: servicesometimes (needs-consent)
	}
}

func badServiceIsOneOfTwo() {
	p, s := mark.NewPerson(), newStrict()
	if mark.Either() {
		s = newService(exist, pass)
	}
	if s.ok(p) {
		mark.Leak(p.Health) // source: serviceoftwo; leak: serviceoftwo (needs-consent)
	}
}

func badCheckOfServiceIsReplaced() {
	p, list := mark.NewPerson(), []duty{exist, agree}
	s := newService(list...)
	list[1] = pass
	if s.ok(p) {
		mark.Leak(p.Health) // source: servicereplaced; leak: servicereplaced (needs-consent)
	}
}

func badServiceIsStrictLater() {
	p, s := mark.NewPerson(), newService(pass)
	ok := s.ok(p)
	s.rules = []duty{exist, agree}
	if ok {
		mark.Leak(p.Health) // source: servicelater; leak: servicelater (needs-consent)
	}
}

func badCheckOfServiceIsStrictLater() {
	p, s := mark.NewPerson(), newService(pass)
	err := s.check(p)
	s.rules[0] = agree
	if err == nil {
		mark.Leak(p.Health) // source: servicecheck; leak: servicecheck (needs-consent)
	}
}

func badServiceIsEmptiedBeside() {
	p, s := mark.NewPerson(), newStrict()
	go func() { s.rules = nil }()
	if s.ok(p) {
		mark.Leak(p.Health) // source: servicebeside; leak: servicebeside (needs-consent)
	}
}

func badPersonIsReplacedAfterTheService() {
	p := mark.NewPerson()
	if newStrict().ok(p) {
		*p = *mark.NewPerson()
		mark.Leak(p.Health) // source: serviceafter; leak: serviceafter (needs-consent)
	}
}

func badCheckOfServiceReplacesThePerson() {
	p := mark.NewPerson()
	if newService(agree, renames).ok(p) {
		mark.Leak(p.Health) // source: servicerenames; leak: servicerenames (needs-consent)
	}
}

func badCheckOfServiceHasCapturedThePerson() {
	p := mark.NewPerson()
	s := newService(agree, func(*mark.Person) error { *p = *mark.NewPerson(); return nil })
	if s.ok(p) {
		mark.Leak(p.Health) // source: servicecaptured; leak: servicecaptured (needs-consent)
	}
}

// A prepared service lets others prepare it.
func (s *service) prepared(p *mark.Person) {
	s.before(s)
	for _, r := range s.rules {
		if r(p) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: serviceprepared; leak: serviceprepared (needs-consent)
}

func badServiceIsPrepared() {
	s := newStrict()
	s.before = func(s *service) { s.rules = nil }
	s.prepared(mark.NewPerson())
}

func (s *service) tightened(p *mark.Person) bool {
	ok := s.ok(p)
	s.rules = []duty{agree}
	return ok
}

func badServiceIsTightenedAfterwards() {
	p := mark.NewPerson()
	if newService(pass).tightened(p) {
		mark.Leak(p.Health) // source: servicetightened; leak: servicetightened (needs-consent)
	}
}

func (s *service) followed(p *mark.Person) bool {
	for _, r := range s.rules {
		if r(p) != nil {
			return false
		}
	}
	s.before(s)
	return true
}

func badServiceIsTightenedByACallback() {
	p, s := mark.NewPerson(), newService(pass)
	s.before = func(s *service) { s.rules = []duty{agree} }
	if s.followed(p) {
		mark.Leak(p.Health) // source: servicefollowed; leak: servicefollowed (needs-consent)
	}
}

// What a check that callers give has read of the person is not known here.

func (s *single) renamed(p *mark.Person) bool {
	err := s.duty(p)
	*p = *mark.NewPerson()
	return err == nil
}

func badSingleIsAskedBeforeThePersonIsReplaced() {
	p, s := mark.NewPerson(), &single{agree}
	if s.renamed(p) {
		mark.Leak(p.Health) // source: singlerenamed; leak: singlerenamed (needs-consent)
	}
}

func (s *service) renamed(p *mark.Person) bool {
	for _, r := range s.rules {
		if r(p) != nil {
			return false
		}
	}
	*p = *mark.NewPerson()
	return true
}

func badServiceReplacesThePerson() {
	p := mark.NewPerson()
	if newStrict().renamed(p) {
		mark.Leak(p.Health) // source: servicerenamed; leak: servicerenamed (needs-consent)
	}
}

func (s *service) renamedEachTurn(p *mark.Person) bool {
	for _, r := range s.rules {
		if r(p) != nil {
			return false
		}
		*p = *mark.NewPerson()
	}
	return true
}

func badServiceReplacesThePersonEachTurn() {
	p := mark.NewPerson()
	if newStrict().renamedEachTurn(p) {
		mark.Leak(p.Health) // source: serviceturns; leak: serviceturns (needs-consent)
	}
}

func renamedBetween(s *service, p *mark.Person) bool {
	ok := s.ok(p)
	*p = *mark.NewPerson()
	return ok
}

func badPersonIsReplacedByWhoAsks() {
	p := mark.NewPerson()
	if renamedBetween(newStrict(), p) {
		mark.Leak(p.Health) // source: servicebetween; leak: servicebetween (needs-consent)
	}
}

func (s *service) skipsOne(p *mark.Person) bool {
	for i, r := range s.rules {
		if i == 1 {
			continue
		}
		if r(p) != nil {
			return false
		}
	}
	return true
}

func badServiceSkipsOne() {
	p := mark.NewPerson()
	if newStrict().skipsOne(p) {
		mark.Leak(p.Health) // source: serviceskips; leak: serviceskips (needs-consent)
	}
}

func badCheckOfServiceIsCopiedOver() {
	p, s := mark.NewPerson(), newStrict()
	copy(s.rules, []duty{pass, pass})
	if s.ok(p) {
		mark.Leak(p.Health) // source: servicecopied; leak: servicecopied (needs-consent)
	}
}

func badCheckOfServiceIsAppendedOver() {
	p, s := mark.NewPerson(), newStrict()
	_ = append(s.rules[:1], pass)
	if s.ok(p) {
		mark.Leak(p.Health) // source: serviceappended; leak: serviceappended (needs-consent)
	}
}
