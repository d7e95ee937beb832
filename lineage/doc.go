// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package lineage marks personal data, keeps it from being printed by accident,
// and hands it over only as a privacy policy permits.
//
// In comes a value, which is marked once, where it enters the program:
//
//	email := lineage.NewPII(form.Email)
//
// The mark is part of the type, costs no memory and no time, and passes through
// structs, maps, JSON decoding and database columns. Printed in any way, the
// value is replaced by its class: [personal]. Out it goes in one of three ways:
//
//   - [Tagged.Use] takes it out for a purpose of the operator's own;
//   - [Disclose] hands it over: it asks the policy and the data subject's
//     consents, records the hand-over, and only then returns the value;
//   - [Tagged.Expose] takes it out unchecked, which is always reported.
//
// The analyzer in this module follows values from there on, through the whole
// program, and holds each to the policy.
//
// What printing does to a marked value, road by road, is measured in LEAKS.md.
// What Go gives no means to prevent is listed there too; the analyzer reports
// it.
//
// There is no global state: a [Gate] is an ordinary value that holds the policy,
// the consents and the recorder to be used.
package lineage
