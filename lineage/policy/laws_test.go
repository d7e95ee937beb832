// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"reflect"
	"slices"
	"testing"
)

func TestMoreClassesNeverPermitMore(t *testing.T) {
	eachRandom(t, func(t *testing.T, r random, p *Policy) {
		fewer, use := r.label(p), r.use(p)
		more := fewer
		more.Classes = append(slices.Clone(fewer.Classes), r.classes(p)...)
		if a, b := p.Decide(more, use), p.Decide(fewer, use); !permitsNoMore(a, b) {
			t.Errorf("%s\n%s: %s\n%s: %s", use, more, a, fewer, b)
		}
	})
}

// Among labels that state purposes: one that states none leaves them to the
// policy, which is another question.
func TestNarrowerPurposesNeverPermitMore(t *testing.T) {
	eachRandom(t, func(t *testing.T, r random, p *Policy) {
		wide, use := r.label(p), r.use(p)
		wide.Purposes = append(wide.Purposes, one(r, r.purposes(p)))
		narrow := wide
		narrow.Purposes = nil
		for _, purpose := range r.purposes(p) {
			if p.servesAny(purpose, wide.Purposes) && r.IntN(2) == 0 {
				narrow.Purposes = append(narrow.Purposes, purpose)
			}
		}
		if len(narrow.Purposes) == 0 {
			narrow.Purposes = []Purpose{NoPurpose}
		}
		if a, b := p.Decide(narrow, use), p.Decide(wide, use); !permitsNoMore(a, b) {
			t.Errorf("%s\n%s: %s\n%s: %s", use, narrow, a, wide, b)
		}
	})
}

// The same purpose, not stated, is judged no more leniently than any purpose
// for which the policy knows the recipient.
func TestUnstatedPurposeIsJudgedStrictest(t *testing.T) {
	eachRandom(t, func(t *testing.T, r random, p *Policy) {
		l, stated := r.label(p), r.use(p)
		unstated := stated
		unstated.Purpose = ""
		resolved, _ := p.resolve(unstated)
		stated.Purpose = one(r, p.purposesFor(resolved.Recipient))
		if a, b := p.Decide(l, unstated), p.Decide(l, stated); !permitsNoMore(a, b) {
			t.Errorf("%s\nnot stated: %s\n%s: %s", l, a, stated, b)
		}
	})
}

func TestOrderDoesNotMatter(t *testing.T) {
	eachRandom(t, func(t *testing.T, r random, p *Policy) {
		l, use := r.label(p), r.use(p)
		q := *p
		q.Permits = shuffled(r, p.Permits)
		mixed := Label{shuffled(r, l.Classes), shuffled(r, l.Purposes), shuffled(r, l.Recipients), l.Origin}
		if a, b := p.Decide(l, use).Ways, q.Decide(mixed, use).Ways; !reflect.DeepEqual(a, b) {
			t.Errorf("%s: %s\n%v\n%v", l, use, a, b)
		}
	})
}

func TestWaysAreMinimalAndSorted(t *testing.T) {
	eachRandom(t, func(t *testing.T, r random, p *Policy) {
		d := p.Decide(r.label(p), r.use(p))
		for i, a := range d.Ways {
			for j, b := range d.Ways {
				if i != j && a.MetBy(Met(b)) {
					t.Errorf("%s: %s is enough, so %s need not be listed", d.Use, a, b)
				}
			}
			if !slices.IsSorted(a.Conditions) {
				t.Errorf("conditions of %s are not sorted", a)
			}
		}
		if !slices.IsSortedFunc(d.Ways, compareWays) {
			t.Errorf("ways are not sorted: %v", d.Ways)
		}
	})
}

// An oracle that knows nothing of ways: with certain things met, a use is
// permitted if for every class and purpose some permit matches and is met.
func TestDecisionAgreesWithItsDefinition(t *testing.T) {
	eachRandom(t, func(t *testing.T, r random, p *Policy) {
		l, use, met := r.label(p), r.use(p), r.met()
		got := p.Decide(l, use).PermittedWith(met)
		if want := permittedByDefinition(p, l, use, met); got != want {
			t.Errorf("%s, %s, met %v: got %v, want %v", l, use, met, got, want)
		}
	})
}

func permittedByDefinition(p *Policy, l Label, use Use, met Met) bool {
	use, _ = p.resolve(use)
	purposes := []Purpose{use.Purpose}
	if use.Purpose == "" {
		purposes = p.purposesFor(use.Recipient)
	}
	for _, class := range p.Closure(l.Classes) {
		for _, purpose := range purposes {
			if !somePermitIsMet(p, class, l, Use{Purpose: purpose, Recipient: use.Recipient}, met) {
				return false
			}
		}
	}
	return true
}

func somePermitIsMet(p *Policy, class Class, l Label, use Use, met Met) bool {
	for _, permit := range p.Resolved().Permits {
		if permit.Class != class || !matchesByDefinition(p, &permit, l, use) {
			continue
		}
		switch permit.Condition {
		case Unconditional:
			return true
		case DeIdentified:
			if met.Level.AtLeast(permit.Level) {
				return true
			}
		default:
			if slices.Contains(met.Conditions, permit.Condition) {
				return true
			}
		}
	}
	return false
}

// matchesByDefinition asks a permit word by word.
func matchesByDefinition(p *Policy, permit *Permit, l Label, u Use) bool {
	serves := func(above Purpose) bool { return p.Serves(u.Purpose, above) }
	within := func(above Recipient) bool { return p.Includes(above, u.Recipient) }
	for _, stated := range permit.Except {
		if serves(stated) {
			return false
		}
	}
	if permit.Condition != Consent && len(l.Purposes) > 0 && !slices.ContainsFunc(l.Purposes, serves) {
		return false
	}
	return slices.ContainsFunc(permit.Purposes, func(word Purpose) bool {
		return word == AnyPurpose || word == StatedPurpose && slices.ContainsFunc(l.Purposes, serves) ||
			word != StatedPurpose && serves(word)
	}) && slices.ContainsFunc(permit.Recipients, func(word Recipient) bool {
		return word == AnyRecipient || word == NamedRecipient && slices.ContainsFunc(l.Recipients, within) ||
			word != NamedRecipient && within(word)
	})
}

func TestMeetingMoreNeverPermitsLess(t *testing.T) {
	eachRandom(t, func(t *testing.T, r random, p *Policy) {
		d, met := p.Decide(r.label(p), r.use(p)), r.met()
		more := Met{append(slices.Clone(met.Conditions), r.met().Conditions...), max(met.Level, NoLevel)}
		if d.PermittedWith(met) && !d.PermittedWith(more) {
			t.Errorf("%s: permitted with %v but not with %v", d, met, more)
		}
	})
}

func TestForeignChangesNothingButTheNote(t *testing.T) {
	eachRandom(t, func(t *testing.T, r random, p *Policy) {
		l, use := r.label(p), r.use(p)
		use.Country = "JP"
		home := p.Decide(l, use)
		use.Country = "US"
		abroad := p.Decide(l, use)
		if home.Foreign || !abroad.Foreign {
			t.Errorf("foreign: at home %v, abroad %v", home.Foreign, abroad.Foreign)
		}
		if !reflect.DeepEqual(home.Ways, abroad.Ways) {
			t.Errorf("at home %s, abroad %s", home, abroad)
		}
	})
}

func TestResolvedDecidesAlike(t *testing.T) {
	eachRandom(t, func(t *testing.T, r random, p *Policy) {
		l, use := r.label(p), r.use(p)
		if a, b := p.Decide(l, use), p.Resolved().Decide(l, use); !reflect.DeepEqual(a, b) {
			t.Errorf("%+v\n%+v", a, b)
		}
	})
}
