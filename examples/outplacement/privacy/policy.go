// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package privacy is what Tsugi Career promises its clients, as code: the
// policy, the labels that are its own, who may say that a client consented,
// and what counts as de-identified. Every other package builds on it and it
// builds on none of them.
package privacy

import "github.com/go-lineage/go-lineage/lineage/policy"

// WorkshopReminder is why a client hears from us before a workshop that they
// have booked. It is part of running the service, not of promoting it.
const WorkshopReminder policy.Purpose = "workshop-reminder"

// Policy is the policy in force. It adds to the default one a purpose of our
// own and says who our vendors are: the linter and the running service both
// decide by this variable.
//
//lineage:policy
var Policy = policy.Policy{
	Name:    "tsugi-career",
	Version: "2026-04-01",
	Home:    "JP",
	Base:    &policy.Default,
	Purposes: []policy.PurposeDef{
		{ID: WorkshopReminder, Parent: policy.ServiceOperation, Clause: "2(1)", Title: policy.Title{En: "reminding of a booked workshop", Ja: "予約済み講座の案内"}},
	},
	Vendors: []policy.VendorDef{
		{ID: "sendgrid", Recipient: policy.Processor, Country: "US", Title: policy.Title{En: "delivers our e-mail", Ja: "メール配信の委託先"}},
		{ID: "line", Recipient: policy.Processor, Country: "JP", Title: policy.Title{En: "delivers our LINE messages", Ja: "LINEメッセージ配信の委託先"}},
		{ID: "line-audience", Recipient: policy.AdPlatform, Country: "JP", Title: policy.Title{En: "shows advertisements to uploaded audiences", Ja: "広告配信のオーディエンス"}},
		{ID: "customer-match", Recipient: policy.AdPlatform, Country: "US", Title: policy.Title{En: "matches hashed e-mail addresses to accounts", Ja: "メールアドレス照合による広告配信"}},
		{ID: "partner-portal", Recipient: policy.Partner, Country: "JP", Title: policy.Title{En: "where partner companies read referrals", Ja: "提携企業ポータル"}},
		{ID: "tsugi-placement", Recipient: policy.GroupCompany, Country: "JP", Title: policy.Title{En: "our group's paid-placement operator", Ja: "グループの職業紹介会社"}},
		{ID: "keihin-university", Recipient: policy.ResearchInstitution, Country: "JP", Title: policy.Title{En: "joint research on re-employment", Ja: "再就職に関する共同研究先"}},
	},
}
