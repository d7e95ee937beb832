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
	upper := lineage.Map[lineage.PersonalLabel](name, strings.ToUpper)
	fmt.Println(upper, upper.Use(policy.InquiryResponse))
	// Output: [personal] TANAKA
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

// Each class of the default policy has a wrapper.
func ExampleNewPII() {
	fmt.Println(
		lineage.NewPII("tanaka"),
		lineage.NewInformative("prefers mail"),
		lineage.NewSensitive("asthma"),
		lineage.NewInquiry("I cannot log in"),
		lineage.NewContract("salary bands"),
		lineage.NewEntrusted("employee 7"),
	)
	// Output: [personal] [informative] [special-care] [inquiry] [contract-limited] [entrusted]
}

// What no purpose covers is taken out with a reason, which a reviewer has allowed.
//
//lineage:allow exposed reason="shows Expose"
func ExampleTagged_Expose() {
	key := lineage.NewPII("user-1")
	fmt.Println(key.Expose("migration of the old system, ticket 12"))
	// Output: user-1
}

// DecadeLabel marks ages that were made less of: its values say so.
type DecadeLabel struct{}

// Label implements [lineage.Label].
func (DecadeLabel) Label() policy.Label {
	return policy.Label{Classes: []policy.Class{policy.Personal}}
}

// Level implements [lineage.Levelled].
func (DecadeLabel) Level() policy.Level { return policy.Anonymous }

func ExampleTagged_Level() {
	decade := lineage.Map[DecadeLabel](lineage.NewPII(47), func(age int) string { return fmt.Sprint(age/10*10, "s") })
	fmt.Println(decade, decade.Level())
	// Output: [personal] anonymous
}

// A consent that is withdrawn is gone with the next decision.
func ExampleMemoryConsents() {
	ctx := context.Background()
	consents := new(lineage.MemoryConsents)
	use := policy.Use{Purpose: policy.OwnCampaign, Recipient: policy.Partner}

	fmt.Println(consents.Grant(ctx, "user-1", use))
	fmt.Println(lineage.Consented(ctx, consents, "user-1", use))
	fmt.Println(consents.Withdraw(ctx, "user-1", use))
	fmt.Println(lineage.Consented(ctx, consents, "user-1", use))
	for _, grant := range consents.Grants("user-1") {
		fmt.Println(grant.Use, grant.Permits(use))
	}
	// Output:
	// <nil>
	// true <nil>
	// <nil>
	// false <nil>
	// own-campaign to partner false
}

// The context carries whose data is handled, and what for and on which ground.
func ExampleWithSubject() {
	ctx := lineage.WithSubject(context.Background(), "user-1")
	ctx = lineage.WithPurpose(ctx, policy.InquiryResponse)
	ctx = lineage.WithGround(ctx, lineage.Ground{Condition: policy.LegalBasis, Evidence: "court order 3"})

	subject, _ := lineage.SubjectFrom(ctx)
	purpose, _ := lineage.PurposeFrom(ctx)
	fmt.Println(subject, purpose, lineage.GroundsFrom(ctx))
	// Output: user-1 inquiry-response [{legal-basis court order 3}]
}

// An adapter that hands over many values at once decides first, and records once
// it hands over.
func ExampleGate_Decide() {
	ctx := lineage.WithSubject(context.Background(), "user-1")
	gate := lineage.Gate{Records: printRecords{}}
	use := policy.Use{Purpose: policy.RecruitmentSelection, Recipient: policy.Partner}

	permission, err := gate.Decide(ctx, lineage.PII[string]{}, use)
	fmt.Println(permission.Decision, err)
	_, err = gate.DecideLabel(ctx, lineage.EntrustedLabel{}.Label(), policy.NoLevel, use)
	fmt.Println(err)
	fmt.Println(gate.Record(ctx, permission))
	// Output:
	// permitted (clause 3(1)) <nil>
	// lineage: entrusted data to partner for recruitment-selection is prohibited (clause 6)
	// recorded: user-1 personal recruitment-selection to partner []
	// <nil>
}
