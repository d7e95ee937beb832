// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"strings"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Mark a value where it enters the program. From then on no printer shows it.
func Example() {
	email := lineage.NewPII("tanaka@example.com")
	fmt.Println("new user", email)
	fmt.Println(len(email.Use(policy.IdentityVerification)))
	// Output:
	// new user [personal]
	// 18
}

// A form decodes straight into marked fields, and encodes redacted.
func ExampleTagged_json() {
	var ticket struct {
		Body  lineage.Inquiry[string] `json:"body"`
		Email lineage.PII[string]     `json:"email"`
	}
	in := `{"body": "I cannot log in", "email": "tanaka@example.com"}`
	if err := json.Unmarshal([]byte(in), &ticket); err != nil {
		fmt.Println(err)
		return
	}
	out, _ := json.Marshal(ticket)
	fmt.Println(string(out))
	// What was printed is not taken for the value.
	fmt.Println(json.Unmarshal(out, &ticket))
	// Output:
	// {"body":"[inquiry]","email":"[personal]"}
	// lineage: the value is redacted: read [inquiry], which was printed instead of the value
}

func ExampleTagged_LogValue() {
	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{
		ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		},
	}))
	log.Info("ticket received", "body", lineage.NewInquiry("I cannot log in"))
	// Output: level=INFO msg="ticket received" body=[inquiry]
}

// EmployerFile marks what a participating company handed over under the promise
// that it serves the selection of candidates and nothing else.
type EmployerFile struct{}

// Label implements [lineage.Label].
func (EmployerFile) Label() policy.Label {
	return policy.Label{
		Classes:    []policy.Class{policy.ContractLimited},
		Purposes:   []policy.Purpose{policy.RecruitmentSelection},
		Recipients: []policy.Recipient{policy.Partner},
	}
}

// A label of one's own states what was promised.
func ExampleTag() {
	file := lineage.Tag[EmployerFile]("salary bands 2026")
	fmt.Println(file, file.Label())
	// Output: [contract-limited] contract-limited{recruitment-selection} to partner
}

func ExampleMap() {
	name := lineage.NewPII("tanaka")
	fmt.Println(lineage.Map[lineage.PersonalLabel](name, strings.ToUpper).Use(policy.InquiryResponse))
	// Output: TANAKA
}

func ExampleJoin() {
	name, question := lineage.NewPII("tanaka"), lineage.NewInquiry("I cannot log in")
	line := lineage.Join[lineage.InquiryLabel](name, question, func(n, q string) string { return n + ": " + q })
	fmt.Println(line, line.Use(policy.InquiryResponse))
	// Output: [inquiry] tanaka: I cannot log in
}

// printRecords is the simplest recorder.
type printRecords struct{}

func (printRecords) Record(_ context.Context, r lineage.Record) error {
	fmt.Println("recorded:", r.Subject, r.Label, r.Use, r.Ground)
	return nil
}

// A hand-over is decided, asked for, recorded, and only then done.
func ExampleDisclose() {
	consents := new(lineage.MemoryConsents)
	gate := lineage.Gate{Consents: consents, Records: printRecords{}}
	use := policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner}
	name := lineage.NewPII("tanaka")

	ctx := lineage.WithSubject(context.Background(), "user-1")
	_, err := lineage.Disclose(ctx, gate, name, use)
	fmt.Println(err)

	_ = consents.Grant(ctx, "user-1", use)
	got, err := lineage.Disclose(ctx, gate, name, use)
	fmt.Println(got, err)
	// Output:
	// lineage: personal data to partner for own-campaign needs consent (clause 4); missing consent for subject user-1
	// recorded: user-1 personal own-campaign to partner [consent]
	// tanaka <nil>
}

func ExampleConsented() {
	consents := new(lineage.MemoryConsents)
	use := policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner}
	if ok, err := lineage.Consented(context.Background(), consents, "user-1", use); err == nil && !ok {
		fmt.Println("ask first")
	}
	// Output: ask first
}

func ExampleWithGround() {
	ctx := lineage.WithSubject(context.Background(), "user-1")
	ctx = lineage.WithGround(ctx, lineage.Ground{Condition: policy.Request, Evidence: "form 12"})
	use := policy.Use{Purpose: policy.PaidPlacementProposal, Recipient: policy.GroupCompany}
	_, err := lineage.Disclose(ctx, lineage.Gate{Records: printRecords{}}, lineage.NewPII("tanaka"), use)
	fmt.Println(err)
	// Output:
	// recorded: user-1 personal paid-placement-proposal to group-company [request]
	// <nil>
}
