// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package deidentify turns values about a person into ones that tell less.
//
// In come plain values, out come values whose type states how far they are
// de-identified, as a [policy.Level]:
//
//	level          types                          what it promises
//	pseudonymous   [Pseudonym] [Masked] [Scrubbed]  whoever has the key, or knows the person, can tell who it is
//	anonymous      [Band] [Region] [Month]          on its own it identifies nobody to its receiver
//	statistic      [Counts] [Table]                 it says something about groups of a minimum size only
//
// No value of these types comes from anywhere but this package, so that the
// level cannot be claimed for something else. Each keeps the class of what it
// was made from: whether a level lifts a restriction is the policy's to say.
// Marked values pass through with [lineage.Map], and [lineage.Disclose] finds the
// level in the type:
//
//	band := lineage.Map[lineage.PersonalLabel](age, deidentify.Decades.Of)
//	got, err := lineage.Disclose(ctx, gate, band, use)
//
// A promise is about one value on its own. Several together, such as a band, a
// region and a month of birth, can identify a person where each alone does not:
// publish [Counts], or for two of them a [Table], instead.
package deidentify
