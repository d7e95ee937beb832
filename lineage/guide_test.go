// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/ledger"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// The code of the package's guide, doc.go, is the code of this file: a test
// compares them.

// What a user sends in.
type Ticket struct {
	Body  lineage.Inquiry[string] `json:"body"`
	Email lineage.PII[string]     `json:"email"`
}

// What an existing program has, before a type is changed.
type TaggedTicket struct {
	Body  string `json:"body" lineage:"inquiry"`
	Email string `json:"email" lineage:"personal"`
}

//lineage:policy
var Policy = policy.Policy{
	Name:    "shop",
	Version: "2026-04-01",
	Home:    "JP",
	Base:    &policy.Default,
	Vendors: []policy.VendorDef{
		{ID: "acme", Recipient: policy.Partner, Country: "US"},
	},
}

// From the first mark to the ledger.
func Example_guide() {
	dir, err := os.MkdirTemp("", "guide")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	form := []byte(`{"body": "I cannot log in", "email": "tanaka@example.com"}`)

	// Mark and print.
	var ticket Ticket
	if err := json.Unmarshal(form, &ticket); err != nil {
		fmt.Println(err)
	}
	fmt.Println(ticket)

	// Use.
	address := ticket.Email.Use(policy.InquiryResponse)
	domain := lineage.Map[lineage.PersonalLabel](ticket.Email, func(s string) string {
		return s[strings.IndexByte(s, '@')+1:]
	})
	fmt.Println(len(address), domain)

	// Hand over.
	records, err := ledger.Open(filepath.Join(dir, "ledger.jsonl"), ledger.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer records.Close()
	consents := new(lineage.MemoryConsents)
	gate := lineage.Gate{Policy: &Policy, Consents: consents, Records: records}

	ctx := lineage.WithSubject(context.Background(), "user-1")
	use := policy.Use{
		Purpose:   policy.OwnCampaign,
		Recipient: policy.Partner,
		Vendor:    "acme",
	}
	email, err := lineage.Disclose(ctx, gate, ticket.Email, use)
	fmt.Println(email, err)

	// Ask first.
	if err := consents.Grant(ctx, "user-1", use); err != nil {
		fmt.Println(err)
	}
	email, err = lineage.Disclose(ctx, gate, ticket.Email, use)
	fmt.Println(email, err)

	// Answer.
	file, err := os.Open(filepath.Join(dir, "ledger.jsonl"))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()
	for entry, err := range ledger.Select(file, ledger.Query{Subject: "user-1"}) {
		fmt.Println(entry.Record.Label, entry.Record.Use, err)
	}
	// Output:
	// {[inquiry] [personal]}
	// 18 [personal]
	//  lineage: personal data to partner acme in US (foreign) for own-campaign needs consent (clause 4); missing consent for subject user-1
	// tanaka@example.com <nil>
	// personal own-campaign to partner acme in US <nil>
}

// An existing program begins with a recorder that only logs.
func Example_migration() {
	log := slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		switch a.Key {
		case "subject", "label":
			return a
		}
		return slog.Attr{}
	}})
	email := lineage.NewPII("tanaka@example.com")
	ctx := lineage.WithSubject(context.Background(), "user-1")

	gate := lineage.Gate{Records: ledger.Slog{Handler: log}}
	_, err := lineage.Disclose(ctx, gate, email, policy.Use{
		Purpose:   policy.ServiceDeliveryByPartner,
		Recipient: policy.Partner,
	})
	fmt.Println(err)
	// Output:
	// label=personal subject=user-1
	// <nil>
}
