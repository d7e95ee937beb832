// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package policy says what data is, what may happen to it, and who decides.
//
// In come a [Label], which says what a value is, and a [Use], which says for
// what and to whom it is about to go. Out comes a [Decision]: the ways in which
// the use is permitted, if any, with the clauses that decided and one sentence
// that explains it.
//
// A [Policy] is an ordinary value, written as one composite literal of
// constants. The analyzer evaluates the literal; a running program uses the
// variable; both therefore decide alike. [Default] is the policy in force where
// no other is named.
//
// # How a decision is made
//
//  1. The classes of the label are closed under what they imply: special-care
//     data is personal data too.
//  2. Every class must permit the use; what no permit names is prohibited.
//  3. For one class, the permits that match are alternatives. Over several
//     classes their conditions add up.
//  4. Purposes that a label states narrow every permit, except those by
//     separate consent.
//  5. A use that does not state its purpose must satisfy every purpose for
//     which the policy knows its recipient.
//
// From these follow the laws that the tests check on random values: more
// classes never permit more, narrower purposes never permit more, and the order
// in which anything is written does not matter.
package policy
