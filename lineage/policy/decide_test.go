// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"strings"
	"testing"
)

// shop extends the default policy, as a user's policy does.
var shop = Policy{
	Name: "shop",
	Base: &Default,
	Classes: []ClassDef{
		{ID: "payroll", Implies: []Class{Personal}, Clause: "S1"},
	},
	Purposes: []PurposeDef{
		{ID: "payroll-run", Parent: ServiceOperation, Clause: "S1"},
	},
	Vendors: []VendorDef{
		{ID: "mailer", Recipient: Processor, Country: "US"},
		{ID: "network", Recipient: AdPlatform, Country: "JP"},
	},
	Permits: []Permit{
		{Class: "payroll", Purposes: []Purpose{"payroll-run"}, Recipients: []Recipient{Self}, Clauses: []string{"S1"}},
		{Class: Inquiry, Purposes: []Purpose{InquiryResponse}, Recipients: []Recipient{Self}, Clauses: []string{"S2"}},
	},
}

func TestVendors(t *testing.T) {
	for _, test := range []struct {
		why       string
		use       Use
		recipient Recipient
		country   Country
		verdict   string
		reason    string
	}{
		{"a defined vendor is what the policy says", Use{OwnCampaign, "", "mailer", ""}, Processor, "US", "permitted", "processor mailer in US (foreign)"},
		{"whatever the use calls it", Use{OwnCampaign, Public, "mailer", ""}, Processor, "US", "permitted", "processor mailer in US (foreign)"},
		{"a use knows best which of its places is meant", Use{OwnCampaign, "", "mailer", "JP"}, Processor, "JP", "permitted", "to processor mailer for"},
		{"a vendor at home is not foreign", Use{BehaviouralAdvertising, "", "network", ""}, AdPlatform, "JP", "permitted", "ad-platform network for"},
		{"an undefined vendor is a third party", Use{OwnCampaign, "", "acme", ""}, ThirdParty, "", "needs consent", "acme (a vendor that the policy does not define)"},
		{"unless the use says what it is", Use{OwnCampaign, Processor, "acme", ""}, Processor, "", "permitted", "acme (a vendor that the policy does not define)"},
		{"no vendor and no recipient is a third party", Use{Purpose: OwnCampaign}, ThirdParty, "", "needs consent", "to third-party for"},
	} {
		d := shop.Decide(Label{Classes: []Class{Personal}}, test.use)
		if d.Use.Recipient != test.recipient || d.Use.Country != test.country || d.Verdict() != test.verdict {
			t.Errorf("%s: got %s, %s", test.why, d.Use, d)
		}
		if !strings.Contains(d.Reason, test.reason) {
			t.Errorf("%s: the reason %q does not say %q", test.why, d.Reason, test.reason)
		}
	}
}

func TestBase(t *testing.T) {
	for _, test := range []struct{ why, label, use, verdict, clauses string }{
		{"what is not defined again stands", "personal", "own-campaign to self", "permitted", "2, 6"},
		{"a permit for a class replaces all of the base's", "inquiry", "inquiry-response to self", "permitted", "S2"},
		{"also its consent line", "inquiry", "own-campaign to self", "prohibited", "12(1)"},
		{"a new class is decided beside what it implies", "payroll", "payroll-run to self", "permitted", "S1"},
		{"and has no other permits", "payroll", "own-campaign to self", "prohibited", "S1"},
		{"a new purpose is permitted where its parent is", "personal", "payroll-run to processor", "permitted", "2, 6"},
	} {
		d := shop.Decide(parseLabel(test.label), parseUse(test.use))
		if d.Verdict() != test.verdict || strings.Join(d.Clauses, ", ") != test.clauses {
			t.Errorf("%s: got %s", test.why, d)
		}
	}
	if d := shop.Decide(parseLabel("personal"), Use{Purpose: OwnCampaign, Recipient: Self, Country: "US"}); !d.Foreign {
		t.Error("the base's home is not inherited")
	}
}

func TestReason(t *testing.T) {
	for _, test := range []struct{ label, use, want string }{
		{"inquiry", "own-campaign to self", "inquiry data to self for own-campaign needs consent (clause 12(1))"},
		{"entrusted", "promotion to public", "entrusted data to public for promotion is prohibited (clause 6)"},
		{"personal", " to self", "personal data to self for a purpose that is not stated is permitted (clauses 2, 6)"},
		{"secret", "promotion to self", "secret data to self for promotion is prohibited, because the policy does not define the class secret"},
		{"personal", "resale to stranger", "personal data to stranger (which the policy does not define) for resale (which the policy does not define) needs consent (clause 4)"},
	} {
		if got := Default.Decide(parseLabel(test.label), parseUse(test.use)).Reason; got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

func TestConditionsAddUp(t *testing.T) {
	p := Policy{
		Name:       "two",
		Classes:    []ClassDef{{ID: "a"}, {ID: "b"}},
		Purposes:   []PurposeDef{{ID: "p"}},
		Recipients: []RecipientDef{{ID: "r"}},
		Permits: []Permit{
			{Class: "a", Purposes: []Purpose{"p"}, Recipients: []Recipient{"r"}, Condition: DeIdentified, Level: Anonymous},
			{Class: "a", Purposes: []Purpose{"p"}, Recipients: []Recipient{"r"}, Condition: Consent},
			{Class: "b", Purposes: []Purpose{"p"}, Recipients: []Recipient{"r"}, Condition: DeIdentified, Level: Statistic},
			{Class: "b", Purposes: []Purpose{"p"}, Recipients: []Recipient{"r"}, Condition: Request},
		},
	}
	d := p.Decide(Label{Classes: []Class{"a", "b"}}, Use{Purpose: "p", Recipient: "r"})
	want := "needs de-identified (statistic), or consent and request, or de-identified (anonymous) and request"
	if got := d.Verdict(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestLoopsEnd(t *testing.T) {
	p := Policy{
		Name:       "loops",
		Purposes:   []PurposeDef{{ID: "p", Parent: "q"}, {ID: "q", Parent: "p"}},
		Recipients: []RecipientDef{{ID: "r", Parent: "r"}},
		Classes:    []ClassDef{{ID: "c", Implies: []Class{"c"}}},
		Permits:    []Permit{{Class: "c", Purposes: []Purpose{"x"}, Recipients: []Recipient{"y"}}},
	}
	p.Base = &p
	if d := p.Decide(Label{Classes: []Class{"c"}}, Use{Purpose: "p", Recipient: "r"}); !d.Prohibited() {
		t.Errorf("got %s", d)
	}
}

func TestTable(t *testing.T) {
	rows := Default.Table()
	if got, want := len(rows), len(Default.Classes)*len(Default.Recipients)*len(Default.Purposes); got != want {
		t.Fatalf("got %d rows, want %d", got, want)
	}
	for _, test := range []struct {
		class     Class
		recipient Recipient
		purpose   Purpose
		want      string
	}{
		{Personal, Public, Publication, "needs consent, or de-identified (anonymous) (clauses 2(5), 4)"},
		{ContractLimited, Partner, RecruitmentSelection, "permitted (clause 12(1))"},
		{Entrusted, Partner, SalesProposal, "needs consent, or de-identified (anonymous) (clauses 3(1), 4)"},
	} {
		for _, row := range rows {
			if row.Class == test.class && row.Recipient == test.recipient && row.Purpose == test.purpose && row.Decision.String() != test.want {
				t.Errorf("%s to %s for %s: got %s, want %s", row.Class, row.Recipient, row.Purpose, row.Decision, test.want)
			}
		}
	}
}

func TestLevels(t *testing.T) {
	for i, have := range allLevels {
		for j, least := range allLevels {
			if got := have.AtLeast(least); got != (i >= j) {
				t.Errorf("%q at least %q: got %v", have, least, got)
			}
		}
	}
	if Level("made-up").AtLeast(NoLevel) || Statistic.AtLeast("made-up") {
		t.Error("an undefined level is never enough")
	}
}
