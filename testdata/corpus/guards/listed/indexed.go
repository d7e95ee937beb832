// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package listed

import (
	"context"

	"example.com/corpus/mark"
)

// Checks that a loop calls by their index.

func (s *service) indexed(p *mark.Person) error {
	for i := range s.rules {
		if err := s.rules[i](p); err != nil {
			return err
		}
	}
	return nil
}

func (s *service) counted(p *mark.Person) bool {
	for i := 0; i < len(s.rules); i++ {
		if s.rules[i](p) != nil {
			return false
		}
	}
	return true
}

func goodIndexedServiceChecks() {
	p := mark.NewPerson()
	if newStrict().indexed(p) == nil {
		mark.Leak(p.Health) // source: indexedservice
	}
}

func goodCountedServiceChecks() {
	p := mark.NewPerson()
	if newStrict().counted(p) {
		mark.Leak(p.Health) // source: countedservice
	}
}

func badIndexedServiceIsLax() {
	p := mark.NewPerson()
	if newService(exist, pass).indexed(p) == nil {
		mark.Leak(p.Health) // source: indexedlax; leak: indexedlax (needs-consent)
	}
}

func badCountedServiceIsEmpty() {
	p := mark.NewPerson()
	if newService().counted(p) {
		mark.Leak(p.Health) // source: countedempty; leak: countedempty (needs-consent)
	}
}

func badIndexedServiceChecksAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if newStrict().indexed(q) == nil {
		mark.Leak(p.Health) // source: indexedother; leak: indexedother (needs-consent)
	}
}

func badIndexedServiceAsksForResearch() {
	p := mark.NewPerson()
	if newService(exist, agreeToResearch).indexed(p) == nil {
		mark.Leak(p.Health) // source: indexedresearch; leak: indexedresearch (needs-consent)
	}
}

func badIndexedServiceIsReplaced() {
	p, s := mark.NewPerson(), newStrict()
	s.rules[1] = pass
	if s.indexed(p) == nil {
		mark.Leak(p.Health) // source: indexedreplaced; leak: indexedreplaced (needs-consent)
	}
}

// shrinking has emptied its list when it asks the second.
func (s *service) shrinking(p *mark.Person) bool {
	for i := range s.rules {
		if s.rules[i](p) != nil {
			return false
		}
		s.rules = []duty{pass, pass}
	}
	return true
}

func badIndexedListIsReplacedInTheLoop() {
	p := mark.NewPerson()
	if newStrict().shrinking(p) {
		mark.Leak(p.Health) // source: indexedshrinking; leak: indexedshrinking (needs-consent)
	}
}

// relaxing replaces each check that comes next.
func (s *service) relaxing(p *mark.Person) bool {
	for i := range s.rules {
		if s.rules[i](p) != nil {
			return false
		}
		s.rules[len(s.rules)-1] = pass
	}
	return true
}

func badIndexedCheckIsReplacedInTheLoop() {
	p := mark.NewPerson()
	if newStrict().relaxing(p) {
		mark.Leak(p.Health) // source: indexedrelaxing; leak: indexedrelaxing (needs-consent)
	}
}

// first asks the first alone, whatever the index is.
func (s *service) theFirst(p *mark.Person) bool {
	for range s.rules {
		if s.rules[0](p) != nil {
			return false
		}
	}
	return true
}

func badIndexIsConstant() {
	p := mark.NewPerson()
	if newStrict().theFirst(p) {
		mark.Leak(p.Health) // source: indexedfirst; leak: indexedfirst (needs-consent)
	}
}

// left is left early.
func (s *service) left(p *mark.Person) bool {
	for i := range s.rules {
		if s.rules[i](p) != nil {
			return false
		}
		if mark.Either() {
			break
		}
	}
	return true
}

func badIndexedLoopIsLeft() {
	p := mark.NewPerson()
	if newStrict().left(p) {
		mark.Leak(p.Health) // source: indexedleft; leak: indexedleft (needs-consent)
	}
}

// skips does not ask every one.
func (s *service) skips(p *mark.Person) bool {
	for i := range s.rules {
		if mark.Either() {
			continue
		}
		if s.rules[i](p) != nil {
			return false
		}
	}
	return true
}

func badIndexedLoopSkips() {
	p := mark.NewPerson()
	if newStrict().skips(p) {
		mark.Leak(p.Health) // source: indexedskips; leak: indexedskips (needs-consent)
	}
}

// fromTheSecond begins later.
func (s *service) fromTheSecond(p *mark.Person) bool {
	for i := 1; i < len(s.rules); i++ {
		if s.rules[i](p) != nil {
			return false
		}
	}
	return true
}

func badIndexBeginsLater() {
	p := mark.NewPerson()
	if newService(agree, exist).fromTheSecond(p) {
		mark.Leak(p.Health) // source: indexedsecond; leak: indexedsecond (needs-consent)
	}
}

// of goes over one list and asks another.
func (s *service) of(other *service, p *mark.Person) bool {
	for i := range s.rules {
		if other.rules[i](p) != nil {
			return false
		}
	}
	return true
}

func badIndexIsOfAnotherList() {
	p := mark.NewPerson()
	if newService(exist).of(newStrict(), p) {
		mark.Leak(p.Health) // source: indexedanother; leak: indexedanother (needs-consent)
	}
}

func goodChecksInALiteralByIndex() {
	ctx, p := context.Background(), mark.NewPerson()
	checks := []check{exists, consents}
	for i := range checks {
		if err := checks[i](ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: indexedliteral
}

func badNoneInALiteralAsksByIndex() {
	ctx, p := context.Background(), mark.NewPerson()
	checks := []check{exists, lax}
	for i := range checks {
		if err := checks[i](ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: indexedliterallax; leak: indexedliterallax (needs-consent)
}

func badCheckInALiteralIsReplacedByIndex() {
	ctx, p := context.Background(), mark.NewPerson()
	checks := []check{exists, consents}
	for i := range checks {
		if err := checks[i](ctx, p.ID); err != nil {
			return
		}
		checks[1] = lax
	}
	mark.Leak(p.Health) // source: indexedliteralset; leak: indexedliteralset (needs-consent)
}

var indexed = []check{exists, consents}

func goodChecksInAVariableByIndex() {
	ctx, p := context.Background(), mark.NewPerson()
	for i := range indexed {
		if err := indexed[i](ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: indexedvariable
}

func (g *group) indexed(p *mark.Person) bool {
	for i := range g.checks {
		if g.checks[i].check(p) != nil {
			return false
		}
	}
	return true
}

func goodCheckersAllowByIndex() {
	p := mark.NewPerson()
	if (&group{[]checker{passing{}, consenting{}}}).indexed(p) {
		mark.Leak(p.Health) // source: indexedcheckers
	}
}

func badCheckersPassByIndex() {
	p := mark.NewPerson()
	if (&group{[]checker{passing{}}}).indexed(p) {
		mark.Leak(p.Health) // source: indexedcheckerspass; leak: indexedcheckerspass (needs-consent)
	}
}

func badCheckReplacesTheListThatIsIndexed() {
	p, s := mark.NewPerson(), newStrict()
	s.rules[0] = func(*mark.Person) error {
		s.rules = []duty{pass, pass}
		return nil
	}
	if s.indexed(p) == nil {
		mark.Leak(p.Health) // source: indexedself; leak: indexedself (needs-consent)
	}
}

func badCheckReplacesTheNextThatIsIndexed() {
	p, s := mark.NewPerson(), newStrict()
	s.rules[0] = func(*mark.Person) error {
		s.rules[1] = pass
		return nil
	}
	if s.indexed(p) == nil {
		mark.Leak(p.Health) // source: indexednext; leak: indexednext (needs-consent)
	}
}

// A lenient check replaces the checks of its service by one that it was given.
type lenient struct{ of *group }

func (l lenient) check(*mark.Person) error {
	l.of.checks = []checker{passing{}, passing{}}
	return nil
}

func badCheckerReplacesTheListThatIsIndexed() {
	p, g := mark.NewPerson(), new(group)
	g.checks = []checker{lenient{g}, consenting{}}
	if g.indexed(p) {
		mark.Leak(p.Health) // source: indexedlenient; leak: indexedlenient (needs-consent)
	}
}

var lists = [][]check{{exists, consents}, {exists, lax}}

func badListIsAnotherEachTurn() {
	ctx, p := context.Background(), mark.NewPerson()
	for i := range lists[0] {
		if err := lists[i][i](ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: indexedturn; leak: indexedturn (needs-consent)
}

func (s *service) reread(p *mark.Person) bool {
	for i := range s.rules {
		mark.Fill()
		if s.before != nil {
			s.before(s)
		}
		if s.rules[i](p) != nil {
			return false
		}
	}
	return true
}

func badIndexedListIsReplacedByACallback() {
	p, s := mark.NewPerson(), newStrict()
	s.before = func(s *service) { s.rules = []duty{pass, pass} }
	if s.reread(p) {
		mark.Leak(p.Health) // source: indexedcallback; leak: indexedcallback (needs-consent)
	}
}

func badLocalCheckReplacesTheListThatIsIndexed() {
	p, s := mark.NewPerson(), newStrict()
	s.rules[0] = func(*mark.Person) error {
		s.rules = []duty{pass, pass}
		return nil
	}
	for i := range s.rules {
		if s.rules[i](p) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: indexedlocal; leak: indexedlocal (needs-consent)
}

func goodLocalServiceIsIndexed() {
	p, s := mark.NewPerson(), newStrict()
	for i := range s.rules {
		if s.rules[i](p) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: indexedlocalstrict
}

func badPersonIsReplacedByIndexedChecks() {
	p, s := mark.NewPerson(), newService(agree, func(p *mark.Person) error {
		*p = *mark.NewPerson()
		return nil
	})
	for i := range s.rules {
		if s.rules[i](p) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: indexedperson; leak: indexedperson (needs-consent)
}
