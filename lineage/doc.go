// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package lineage marks personal data, keeps it from being printed by accident,
// and hands it over only as a privacy policy permits.
//
// In comes a value, which is marked once, where it enters the program. Out it
// goes in one of three ways, by what happens to it. Between the two, the mark is
// part of the type. The analyzer of this module follows the value from there on,
// through the whole program, and holds it to the same policy.
//
// # What it promises
//
//   - A mark costs nothing: a marked value is as large as the value, comparable
//     where that is, wrapped and unwrapped without allocation.
//   - What prints a marked value prints its class, such as [inquiry]. LEAKS.md has
//     every way of printing that the standard library has, measured; the few that
//     Go gives no means to prevent are named there, and what the analyzer says of
//     each. Package sealed closes those too, at a price.
//   - A printed class that is read back is refused with [ErrRedacted], so that it
//     never replaces the value; errors of reading do not repeat what was read.
//   - Nothing is handed over before it is recorded. Whatever goes wrong, a store
//     that cannot be asked or a record that cannot be kept, the answer is no.
//   - There is no global state: a [Gate] is an ordinary value that holds the
//     policy, the consents and the recorder to be used.
//
// # Mark
//
// Choose the wrapper by what the data is, and write it into the type of the
// field, the parameter or the column:
//
//	type Ticket struct {
//		Body  lineage.Inquiry[string] `json:"body"`
//		Email lineage.PII[string]     `json:"email"`
//	}
//
// Values decode straight into such fields, from JSON, text, XML and database
// columns:
//
//	var ticket Ticket
//	if err := json.Unmarshal(form, &ticket); err != nil {
//		fmt.Println(err)
//	}
//	fmt.Println(ticket)
//
// prints {[inquiry] [personal]}. Elsewhere, [NewPII], [NewInquiry] and the others
// mark them. Data under a promise has a label of its own, which states the
// promise: see [Label]. Give a wrapper another name only as an alias, with an
// equals sign; a type that is defined over one has none of its methods. Keep
// wrappers in exported fields, or sealed: package fmt opens those in unexported
// ones. Do not embed one: its methods become those of the struct, which then prints
// as the class alone, and is written so by encoding/json, whatever else it holds.
//
// # Use
//
// [Tagged.Use] takes a value out for a purpose of the operator's own; it is free,
// and the analyzer holds the value to that purpose. [Map] and [Join] compute with
// marked values, and the result is marked:
//
//	address := ticket.Email.Use(policy.InquiryResponse)
//	domain := lineage.Map[lineage.PersonalLabel](ticket.Email, func(s string) string {
//		return s[strings.IndexByte(s, '@')+1:]
//	})
//
// [Tagged.Expose] takes a value out unchecked, which is always reported.
//
// # State the policy
//
// The policy is one Go value, from which the analyzer and the running program
// decide alike. Where none is stated, [policy.Default] is in force; one of your
// own may build on it:
//
//	//lineage:policy
//	var Policy = policy.Policy{
//		Name:    "shop",
//		Version: "2026-04-01",
//		Home:    "JP",
//		Base:    &policy.Default,
//		Vendors: []policy.VendorDef{
//			{ID: "acme", Recipient: policy.Partner, Country: "US"},
//		},
//	}
//
// # Hand over
//
// [Disclose] asks the gate's policy whether the data may go to that recipient for
// that purpose, looks for the conditions that the policy sets, records the
// hand-over, and only then returns the value:
//
//	gate := lineage.Gate{Policy: &Policy, Consents: consents, Records: records}
//
//	ctx := lineage.WithSubject(context.Background(), "user-1")
//	use := policy.Use{
//		Purpose:   policy.OwnCampaign,
//		Recipient: policy.Partner,
//		Vendor:    "acme",
//	}
//	email, err := lineage.Disclose(ctx, gate, ticket.Email, use)
//
// A [Refusal] names class, use, clause and what is missing. Here it is consent,
// which a [Consents] store answers for: [MemoryConsents], or that of package
// lineagesql. [WithGround] states a request or a legal basis, and the types of
// package deidentify state how far data tells less.
//
//	if err := consents.Grant(ctx, "user-1", use); err != nil {
//		fmt.Println(err)
//	}
//	email, err = lineage.Disclose(ctx, gate, ticket.Email, use)
//
// # Answer
//
// The recorder is a ledger in a file, or one of package lineagesql. It tells a
// person, later, whom their data went to:
//
//	records, err := ledger.Open(filepath.Join(dir, "ledger.jsonl"), ledger.Options{})
//
//	for entry, err := range ledger.Select(file, ledger.Query{Subject: "user-1"}) {
//		fmt.Println(entry.Record.Label, entry.Record.Use, err)
//	}
//
// Around it: package lineagehttp finds the subject of a request, lineagejson
// writes whole values for one use, openlineage passes records on, and lineagetest
// asserts on all of this in tests.
//
// # An existing program
//
// Begin without changing a type: tag the fields that hold personal data, and the
// analyzer follows them.
//
//	type TaggedTicket struct {
//		Body  string `json:"body" lineage:"inquiry"`
//		Email string `json:"email" lineage:"personal"`
//	}
//
// Declare who receives data, with //lineage:sink on your own functions, and run
// the command: its baseline accepts what there is, so that only what is added
// from then on is reported. Then wrap, field by field, what must not be printed,
// beginning with the most sensitive: the compiler leads to each place that has to
// say what it uses the value for. The JSON that programs send each other changes
// where a wrapped field was printed into it; lineagejson writes the values where
// they are meant to go. The columns of a database stay as they are.
//
// Replace what hands data over by [Disclose], beginning with a recorder that only
// logs, and add consents and a ledger when the log looks right:
//
//	gate := lineage.Gate{Records: ledger.Slog{Handler: log}}
//	_, err := lineage.Disclose(ctx, gate, email, policy.Use{
//		Purpose:   policy.ServiceDeliveryByPartner,
//		Recipient: policy.Partner,
//	})
package lineage
