// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"testing"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

func TestPolicyIsSound(t *testing.T) {
	for _, problem := range Policy.Check() {
		t.Error(problem)
	}
}

func TestPolicyDecides(t *testing.T) {
	for _, test := range []struct {
		why   string
		label policy.Label
		use   policy.Use
		want  string
	}{
		{
			"a reminder is part of running the service",
			policy.Label{Classes: []policy.Class{policy.SpecialCare}},
			policy.Use{Purpose: WorkshopReminder, Recipient: policy.Processor, Vendor: "line"},
			"permitted",
		},
		{
			"SendGrid is a processor by its vendor's entry",
			policy.Label{Classes: []policy.Class{policy.Inquiry}},
			policy.Use{Purpose: policy.InquiryResponse, Vendor: "sendgrid"},
			"permitted",
		},
		{
			"what is inquiry and special-care obeys both",
			HealthInquiryLabel{}.Label(),
			policy.Use{Purpose: policy.BehaviouralAdvertising, Vendor: "line-audience"},
			"needs consent",
		},
		{
			"an employer's file serves the counselling it was promised for",
			PromisedLabel{}.Label(),
			policy.Use{Purpose: policy.ServiceOperation, Recipient: policy.Self},
			"permitted",
		},
		{
			"an employer's file was promised to no partner",
			PromisedLabel{}.Label(),
			policy.Use{Purpose: policy.RecruitmentSelection, Vendor: "partner-portal"},
			"needs consent",
		},
	} {
		if got := Policy.Decide(test.label, test.use); got.Verdict() != test.want {
			t.Errorf("%s: %s, want %s (%s)", test.why, got.Verdict(), test.want, got.Reason)
		}
	}
}

func TestDeidentifiers(t *testing.T) {
	if got := AgeBand(1969, 2026); got != "50-59" {
		t.Errorf("AgeBand = %s", got)
	}
	if got := Region("Chiba"); got != "Kanto" {
		t.Errorf("Region = %s", got)
	}
	if got := Region("Chiba, Midori-ku 1-2-3"); got != "elsewhere" {
		t.Errorf("Region lets an address through: %s", got)
	}
	if got := MonthsBand(13); got != "12-17" {
		t.Errorf("MonthsBand = %s", got)
	}
	if got := OutcomeKind("employed by Minato Foods"); got != "searching" {
		t.Errorf("OutcomeKind lets a text through: %s", got)
	}
}

func TestMeanRefusesSmallGroups(t *testing.T) {
	if _, err := Mean([]int{1, 2, 3, 4}); err == nil {
		t.Error("a mean over four clients was given")
	}
	if got, err := Mean([]int{2, 4, 6, 8, 10}); err != nil || got != 6 {
		t.Errorf("Mean = %v, %v; want 6", got, err)
	}
}
