// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy_test

import (
	"fmt"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

func ExamplePolicy_Decide() {
	health := policy.Label{Classes: []policy.Class{policy.SpecialCare}}
	d := policy.Default.Decide(health, policy.Use{Purpose: policy.BehaviouralAdvertising, Recipient: policy.AdPlatform})
	fmt.Println(d.Reason)
	fmt.Println(d.Permitted(), d.PermittedWith(policy.Met{Conditions: []policy.Condition{policy.Consent}}))
	// Output:
	// special-care data to ad-platform for behavioural-advertising needs consent (clauses 12(1), 3, 4, APPI art. 27)
	// false true
}

// A policy of one's own extends another: here, a vendor is known to handle data
// on the operator's behalf.
func ExamplePolicy_base() {
	ours := policy.Policy{
		Name:    "ours",
		Base:    &policy.Default,
		Vendors: []policy.VendorDef{{ID: "mailer", Recipient: policy.Processor, Country: "US"}},
	}
	address := policy.Label{Classes: []policy.Class{policy.Personal}}
	fmt.Println(ours.Decide(address, policy.Use{Purpose: policy.OwnCampaign, Vendor: "mailer"}).Reason)
	// Output:
	// personal data to processor mailer in US (foreign) for own-campaign is permitted (clauses 2, 6)
}

func ExamplePolicy_Check() {
	ours := policy.Policy{
		Name: "ours",
		Base: &policy.Default,
		Permits: []policy.Permit{{
			Class:      policy.Personal,
			Purposes:   []policy.Purpose{"own-campain"},
			Recipients: []policy.Recipient{policy.Self},
			Clauses:    []string{"1"},
		}},
	}
	for _, problem := range ours.Check() {
		fmt.Println(problem)
	}
	// Output:
	// Permits[0].Purposes[0]: unknown purpose "own-campain": did you mean "own-campaign"?
}

func ExamplePolicy_Link() {
	age := policy.Label{Classes: []policy.Class{policy.Informative}}
	name := policy.Label{Classes: []policy.Class{policy.Personal}}
	fmt.Println(policy.Default.Link(age, name))
	// Output: [informative+personal personal]
}

func ExamplePolicy_Join() {
	answer := policy.Label{Classes: []policy.Class{policy.Inquiry}, Purposes: []policy.Purpose{policy.InquiryResponse}}
	profile := policy.Label{Classes: []policy.Class{policy.Personal}, Purposes: []policy.Purpose{policy.ServiceOperation}}
	fmt.Println(policy.Default.Join(answer, profile))
	// Output: inquiry+personal{inquiry-response}
}

// A decision says what is missing, for whoever wants to ask for it.
func ExampleDecision() {
	address := policy.Label{Classes: []policy.Class{policy.Personal}}
	d := policy.Default.Decide(address, policy.Use{Purpose: policy.OutcomeStatistics, Recipient: policy.Public})
	fmt.Println(d.Verdict())
	fmt.Println(d.Permitted(), d.Prohibited(), d.Asks(policy.Consent), d.Asks(policy.Request))

	statistic := policy.Met{Level: policy.Statistic}
	way, ok := d.Way(statistic)
	fmt.Println(way, ok)
	for _, way := range d.Ways {
		fmt.Println(way.MetBy(statistic), way.Missing(statistic))
	}
	// Output:
	// needs consent, or de-identified (anonymous)
	// false false true false
	// de-identified (anonymous) true
	// false [consent]
	// true []
}

// Where data is marked anew, the new label must cover the old.
func ExamplePolicy_Covers() {
	p := &policy.Default
	inquiry := policy.Label{Classes: []policy.Class{policy.Inquiry}}
	personal := policy.Label{Classes: []policy.Class{policy.Personal}}
	fmt.Println(p.Covers(inquiry, personal), p.Covers(personal, inquiry))
	fmt.Println(p.Closure(inquiry.Classes)) // what is an inquiry is personal

	// What holds for a purpose or a recipient holds for those below it.
	fmt.Println(p.Serves(policy.OwnCampaign, policy.Promotion), p.Includes(policy.ThirdParty, policy.Partner))
	fmt.Println(policy.Statistic.AtLeast(policy.Anonymous), policy.Pseudonymous.AtLeast(policy.Anonymous))
	// Output:
	// true false
	// [inquiry personal]
	// true true
	// true false
}

// What is sent to a vendor's hosts goes to that vendor.
func ExamplePolicy_VendorAt() {
	ours := policy.Policy{
		Name: "ours",
		Base: &policy.Default,
		Vendors: []policy.VendorDef{
			{ID: "mailer", Recipient: policy.Processor, Country: "US", Hosts: []string{"mailer.example"}},
		},
	}
	vendor, ok := ours.VendorAt("api.mailer.example")
	def, _ := ours.Vendor(vendor)
	fmt.Println(vendor, ok, def.Recipient, def.Country)

	whole := ours.Resolved() // one literal, with all that the base says
	fmt.Println(whole.Base == nil, len(whole.Table()) == len(ours.Table()))
	// Output:
	// mailer true processor US
	// true true
}
