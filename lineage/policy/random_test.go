// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// A random draws labels, uses and policies for the laws.
type random struct{ *rand.Rand }

// eachRandom runs a law on the default policy and on random ones. A failing
// draw is named by its number, from which it can be repeated.
func eachRandom(t *testing.T, law func(t *testing.T, r random, p *Policy)) {
	t.Helper()
	const draws = 1000
	for draw := range uint64(draws) {
		r := random{rand.New(rand.NewPCG(1, draw))}
		p := &Default
		if draw%2 == 1 {
			p = r.policy()
		}
		law(t, r, p)
		if t.Failed() {
			t.Fatalf("draw %d, policy %q", draw, p.Name)
		}
	}
}

// some draws up to n elements, possibly none.
func some[E any](r random, list []E, n int) []E {
	if len(list) == 0 {
		return nil
	}
	picked := make([]E, r.IntN(n+1))
	for i := range picked {
		picked[i] = list[r.IntN(len(list))]
	}
	return picked
}

func one[E any](r random, list []E) E { return list[r.IntN(len(list))] }

func (r random) classes(p *Policy) []Class {
	return some(r, definedIDs(p.classes(), func(d ClassDef) Class { return d.ID }), 3)
}

func (r random) purposes(p *Policy) []Purpose {
	return definedIDs(p.Resolved().Purposes, func(d PurposeDef) Purpose { return d.ID })
}

func (r random) recipients(p *Policy) []Recipient {
	return definedIDs(p.Resolved().Recipients, func(d RecipientDef) Recipient { return d.ID })
}

func (r random) label(p *Policy) Label {
	return Label{
		Classes:    r.classes(p),
		Purposes:   some(r, r.purposes(p), 3),
		Recipients: some(r, r.recipients(p), 2),
		Origin:     one(r, []Origin{"", Direct, Automatic, FromThirdParty}),
	}
}

func (r random) use(p *Policy) Use {
	return Use{
		Purpose:   one(r, append(r.purposes(p), "", "undefined")),
		Recipient: one(r, append(r.recipients(p), "", "undefined")),
		Country:   one(r, []Country{"", "JP", "US"}),
	}
}

func (r random) met() Met {
	return Met{Conditions: some(r, allConditions[:], 3), Level: one(r, allLevels[:])}
}

// policy draws a policy, half of the time on top of another.
func (r random) policy() *Policy {
	p := &Policy{Name: "random", Home: "JP"}
	if r.IntN(2) == 0 {
		p.Base = &Default
	}
	for i := range 1 + r.IntN(4) {
		p.Classes = append(p.Classes, ClassDef{ID: Class(fmt.Sprint("class-", i)), Clause: "1"})
		p.Classes[i].Implies = some(r, definedIDs(p.Classes[:i], func(d ClassDef) Class { return d.ID }), 1)
	}
	for i := range 1 + r.IntN(6) {
		def := PurposeDef{ID: Purpose(fmt.Sprint("purpose-", i)), Clause: "2"}
		if i > 0 && r.IntN(2) == 0 {
			def.Parent = p.Purposes[r.IntN(i)].ID
		}
		p.Purposes = append(p.Purposes, def)
	}
	for i := range 1 + r.IntN(5) {
		def := RecipientDef{ID: Recipient(fmt.Sprint("recipient-", i)), Clause: "3"}
		if i > 0 && r.IntN(2) == 0 {
			def.Parent = p.Recipients[r.IntN(i)].ID
		}
		p.Recipients = append(p.Recipients, def)
	}
	for range r.IntN(12) {
		p.Permits = append(p.Permits, r.permit(p))
	}
	return p
}

func (r random) permit(p *Policy) Permit {
	permit := Permit{
		Class:      one(r, p.Classes).ID,
		Purposes:   some(r, append(r.purposes(p), AnyPurpose), 3),
		Except:     some(r, r.purposes(p), 1),
		Recipients: some(r, append(r.recipients(p), AnyRecipient, NamedRecipient), 2),
		Condition:  one(r, append(allConditions[:], Unconditional, Unconditional)),
		Clauses:    []string{"4"},
	}
	if r.IntN(4) == 0 {
		permit.Purposes = []Purpose{StatedPurpose}
	}
	if permit.Condition == DeIdentified {
		permit.Level = one(r, allLevels[1:])
	}
	return permit
}

// permitsNoMore reports whether whatever satisfies a also satisfies b.
func permitsNoMore(a, b Decision) bool {
	return !slices.ContainsFunc(a.Ways, func(w Way) bool { return !b.PermittedWith(Met(w)) })
}

// shuffled returns the elements in another order.
func shuffled[E any](r random, list []E) []E {
	list = slices.Clone(list)
	r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}
