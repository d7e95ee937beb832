// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package outplacement is a small but whole career-consulting service, Tsugi
// Career, that is moving to go-lineage. It counsels people whose employer let
// them go: it takes inquiries, keeps profiles, refers clients to companies,
// advertises, publishes results and takes part in research.
//
// Where to look first:
//
//	privacy    the policy, as one value; labels, guards and de-identifiers of our own
//	intake     wrapper types (lineage.Inquiry[string]) around what comes in
//	profile    struct tags (`lineage:"special-care"`) on older types
//	mail, notify, ads
//	           directives on functions of SendGrid's and LINE's packages, which are not ours
//	roster     a directive on a function whose results another company entrusted to us
//	app        the wiring, where interfaces get their implementations
//
// Everywhere else data is used: as it may be (marked OK) and, beside it, as it
// may not (marked LEAK, with a number, the rule that it breaks and the clause).
// All of these are mistakes that reviewers have let pass.
package outplacement
