// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"slices"
	"testing"
)

func TestCheck(t *testing.T) {
	line := Permit{Class: Personal, Purposes: []Purpose{Promotion}, Recipients: []Recipient{Self}, Clauses: []string{"1"}}
	withLine := func(change func(*Permit)) func(*Policy) {
		return func(p *Policy) {
			permit := line
			permit.Purposes, permit.Recipients = slices.Clone(line.Purposes), slices.Clone(line.Recipients)
			change(&permit)
			p.Permits = []Permit{permit}
		}
	}
	for _, test := range []struct {
		why    string
		change func(*Policy)
		want   []string
	}{
		{"a sound extension", withLine(func(*Permit) {}), nil},
		{"records state the name", func(p *Policy) { p.Name = "" }, []string{"Name: a policy needs a name, because every record of a decision states it"}},
		{
			"a typo in a permit's purpose",
			withLine(func(p *Permit) { p.Purposes = append(p.Purposes, "recrutment-selection") }),
			[]string{`Permits[0].Purposes[1]: unknown purpose "recrutment-selection": did you mean "recruitment-selection"?`},
		},
		{
			"a recipient like no other",
			withLine(func(p *Permit) { p.Recipients = []Recipient{"zzzzzzzzzz"} }),
			[]string{`Permits[0].Recipients[0]: unknown recipient "zzzzzzzzzz": define it, or use one of those defined`},
		},
		{
			"a typo in a class",
			withLine(func(p *Permit) { p.Class = "personnel" }),
			[]string{`Permits[0].Class: unknown class "personnel": did you mean "personal"?`},
		},
		{
			"a typo in an exception",
			withLine(func(p *Permit) { p.Except = []Purpose{"own-campain"} }),
			[]string{`Permits[0].Except[0]: unknown purpose "own-campain": did you mean "own-campaign"?`},
		},
		{
			"a typo in a condition",
			withLine(func(p *Permit) { p.Condition = "consents" }),
			[]string{`Permits[0].Condition: unknown condition "consents": did you mean "consent"?`},
		},
		{
			"de-identified to what",
			withLine(func(p *Permit) { p.Condition = DeIdentified }),
			[]string{"Permits[0]: the permit asks for de-identification without a level: say which is enough"},
		},
		{
			"a level that is never asked for",
			withLine(func(p *Permit) { p.Level = Anonymous }),
			[]string{"Permits[0].Level: a level means something only with the condition de-identified"},
		},
		{
			"no clause",
			withLine(func(p *Permit) { p.Clauses = nil }),
			[]string{"Permits[0]: the permit for personal cites no clause: say where the policy's text has it"},
		},
		{
			"no purpose",
			withLine(func(p *Permit) { p.Purposes = nil }),
			[]string{"Permits[0]: the permit for personal names no purpose and so permits nothing: list some, or AnyPurpose"},
		},
		{
			"no recipient",
			withLine(func(p *Permit) { p.Recipients = nil }),
			[]string{"Permits[0]: the permit for personal names no recipient and so permits nothing: list some, or AnyRecipient"},
		},
		{
			"excepting everything",
			withLine(func(p *Permit) { p.Purposes, p.Except = []Purpose{OwnCampaign}, []Purpose{Promotion} }),
			[]string{"Permits[0].Except: the permit can never apply: everything that it permits is excepted"},
		},
		{
			"of two that say the same, the later is void",
			func(p *Policy) { p.Permits = []Permit{line, line} },
			[]string{"Permits[1]: the permit can never matter: Permits[0] permits the same, and asks for no more"},
		},
		{
			"a narrower line that asks for more is void",
			func(p *Policy) {
				narrower := line
				narrower.Purposes, narrower.Condition, narrower.Level = []Purpose{OwnCampaign}, DeIdentified, Anonymous
				p.Permits = []Permit{narrower, line}
			},
			[]string{"Permits[0]: the permit can never matter: Permits[1] permits the same, and asks for no more"},
		},
		{
			"a consent line is not void, because labels do not narrow it",
			func(p *Policy) {
				consent := line
				consent.Condition = Consent
				p.Permits = []Permit{line, consent}
			},
			nil,
		},
		{
			"a purpose defined twice",
			func(p *Policy) { p.Purposes = []PurposeDef{{ID: "p", Clause: "1"}, {ID: "p", Clause: "1"}} },
			[]string{`Purposes[1].ID: "p" is defined twice`},
		},
		{
			"parents first, which excludes cycles",
			func(p *Policy) {
				p.Purposes = []PurposeDef{{ID: "p", Parent: "q", Clause: "1"}, {ID: "q", Parent: "p", Clause: "1"}}
			},
			[]string{`Purposes[0].Parent: the parent "q" must be defined before its children`},
		},
		{
			"an unknown parent",
			func(p *Policy) { p.Recipients = []RecipientDef{{ID: "r", Parent: "third-praty", Clause: "1"}} },
			[]string{`Recipients[0].Parent: unknown recipient "third-praty": did you mean "third-party"?`},
		},
		{
			"a class that implies itself",
			func(p *Policy) {
				p.Classes = []ClassDef{{ID: "c", Implies: []Class{"d"}, Clause: "1"}, {ID: "d", Implies: []Class{"c"}, Clause: "1"}}
			},
			[]string{"Classes[0].Implies: class c implies itself", "Classes[1].Implies: class d implies itself"},
		},
		{
			"unknown classes in a class",
			func(p *Policy) {
				p.Classes = []ClassDef{{ID: "c", Implies: []Class{"persnal"}, Linked: "inquiri", Clause: "1"}}
			},
			[]string{
				`Classes[0].Implies[0]: unknown class "persnal": did you mean "personal"?`,
				`Classes[0].Linked: unknown class "inquiri": did you mean "inquiry"?`,
			},
		},
		{
			"reserved words",
			func(p *Policy) {
				p.Purposes = []PurposeDef{{ID: NoPurpose, Clause: "1"}}
				p.Recipients = []RecipientDef{{ID: NamedRecipient, Clause: "1"}}
			},
			[]string{`Purposes[0].ID: "none" is a reserved word: choose another id`, `Recipients[0].ID: "named" is a reserved word: choose another id`},
		},
		{
			"ids that print and parse",
			func(p *Policy) { p.Classes = []ClassDef{{ID: "Two Words", Clause: "1"}, {Clause: "1"}} },
			[]string{`Classes[0].ID: the id "Two Words" may hold only lower-case letters, digits and hyphens`, "Classes[1]: an id is missing"},
		},
		{
			"a vendor of an unknown kind",
			func(p *Policy) { p.Vendors = []VendorDef{{ID: "v", Recipient: "ad-platfrom"}} },
			[]string{`Vendors[0].Recipient: unknown recipient "ad-platfrom": did you mean "ad-platform"?`},
		},
		{
			"bases that never end",
			func(p *Policy) { p.Base = p },
			[]string{"Base: the bases do not end within 64 policies: one of them extends itself"},
		},
	} {
		p := Policy{Name: "test", Base: &Default}
		test.change(&p)
		var got []string
		for _, problem := range p.Check() {
			got = append(got, problem.Error())
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s:\ngot  %q\nwant %q", test.why, got, test.want)
		}
	}
}

// A permit that Check calls void can be left out.
func TestVoidPermitsChangeNothing(t *testing.T) {
	void := 0
	eachRandom(t, func(t *testing.T, r random, p *Policy) {
		for i := range p.Permits {
			c := &checker{policy: p}
			if c.reachable("", i); len(c.problems) == 0 {
				continue
			}
			void++
			without := *p
			without.Permits = slices.Delete(slices.Clone(p.Permits), i, i+1)
			l, use := r.label(p), r.use(p)
			if use.Purpose == "" || len(without.Permits) == 0 {
				continue // fewer purposes are known, or the base's permits stand again
			}
			a, b := p.Decide(l, use), without.Decide(l, use)
			if !permitsNoMore(a, b) || !permitsNoMore(b, a) {
				t.Errorf("without Permits[%d] %+v, %s for %s: %s and %s", i, p.Permits[i], l, use, a, b)
			}
		}
	})
	if void < 100 {
		t.Errorf("only %d draws say anything", void)
	}
}
