// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package taint follows data through the functions of one package.
//
// What comes in is a type-checked package, the roles of its objects
// ([roles.Roles]) and the summaries of its direct imports. What goes out are
// the closed [Flow]s, which the policy has yet to judge, the misuses that were
// noticed on the way, and the summaries to hand on.
//
// # How it works
//
// Each function is interpreted abstractly, forward over its SSA form, until
// nothing changes: registers hold [summary.Value] trees, a symbolic store
// holds the content of objects, and guards that must have answered yes are
// kept per block. Inputs are symbolic, so that the state at the exit is the
// function's [summary.Summary]; at a call, the summary of the callee is
// applied by substitution (apply.go). Callees come before callers; functions
// that call each other are repeated until their summaries are stable.
//
// A call is decided in this order (dispatch.go): a role of the callee (source,
// sink, guard, de-identifier, the SDK), a model of the catalogue, a summary
// of this package or of an import, an open call, and last the default for
// code that cannot be seen. A call whose target came from such code is lost: it
// is for importers to bring the target (lost.go).
//
// A call that goes on in the background is interpreted when the function is that
// starts it, and again by callers as long as it can reach what is theirs: what
// they put there later is what it works with (background.go).
//
// # Laws
//
//   - Every result is a function of the input: no map iteration, clock or
//     address reaches it.
//   - Joins only add, and values are bounded, so the iteration ends; a counter
//     of block visits guards that claim.
//   - A load of a labelled field or wrapper yields its label, unless what is
//     there is known to be without data, or de-identified (written.go).
package taint
