// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package lineage marks personal data, keeps it from being printed by accident,
// and hands it over only as a privacy policy permits.
//
// In comes a value, which is marked once, where it enters the program. Out it
// goes in one of three ways, by what happens to it. Between the two, the mark is
// part of the type, costs neither memory nor time, and prints as its class. The
// analyzer of this module follows the value from there on, through the whole
// program, and holds it to the same policy.
//
// There is no global state: a [Gate] is an ordinary value that holds the policy,
// the consents and the recorder to be used.
//
// # Marking
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
// columns; elsewhere, [NewPII], [NewInquiry] and the others mark them. Data under
// a promise has a label of its own, which states the promise: see [Label].
//
// # Printing
//
// Whatever prints a marked value prints its class, such as [inquiry]. A printed
// class that is read back is refused with [ErrRedacted], so that it does not
// replace the value. LEAKS.md shows what each way of printing does, measured, and
// the few that Go gives no means to stop; package sealed closes those too, at a
// price.
//
// # Using
//
// [Tagged.Use] takes a value out for a purpose of the operator's own; it is free,
// and the analyzer holds the value to that purpose. [Map] and [Join] compute with
// marked values. [Tagged.Expose] takes a value out unchecked, which is always
// reported.
//
// # Handing over
//
// [Disclose] asks the gate's policy whether the data may go to that recipient for
// that purpose, looks for the conditions that the policy sets, records the
// hand-over, and only then returns the value:
//
//	gate := lineage.Gate{Policy: &shop.Policy, Consents: consents, Records: ledger}
//	ctx = lineage.WithSubject(ctx, "user-1")
//	email, err := lineage.Disclose(ctx, gate, ticket.Email, policy.Use{
//		Purpose:   policy.ServiceDeliveryByPartner,
//		Recipient: policy.Partner,
//		Vendor:    "acme",
//	})
//
// A [Refusal] names class, use, clause and what is missing. Whatever goes wrong,
// a store that cannot be asked or a record that cannot be kept, nothing is handed
// over.
//
// Around it: package lineagehttp finds the subject of a request, lineagejson
// writes whole values for one use, deidentify turns data into what tells less,
// ledger and lineagesql keep the records and answer whom a person's data went to,
// openlineage passes them on, and lineagetest asserts on all of this in tests.
//
// # An existing program
//
// Begin without changing a type: tag the fields that hold personal data, and the
// analyzer follows them.
//
//	type Ticket struct {
//		Body  string `json:"body" lineage:"inquiry"`
//		Email string `json:"email" lineage:"personal"`
//	}
//
// Declare who receives data, with //lineage:sink on your own functions. Then wrap,
// field by field, what must not be printed, beginning with the most sensitive: the
// compiler leads to each place that has to say what it uses the value for.
// Replace those that hand it over by [Disclose], beginning with a recorder that
// only logs ([ledger.Slog]), and add consents and a ledger when the log looks
// right.
//
// [ledger.Slog]: https://pkg.go.dev/github.com/go-lineage/go-lineage/lineage/ledger#Slog
package lineage
