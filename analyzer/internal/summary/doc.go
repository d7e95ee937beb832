// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package summary holds what the engine says of data: values, the ports they
// come in and go out by, and the [Summary] of a function, which is all that a
// caller, in this package or another, needs to know of it.
//
// # A summary is a function from heaps to heaps
//
// A function is interpreted once, on symbolic inputs: the value at each input
// [Port] is the open [Atom] "whatever is here". What the function returns, and
// what the objects that it was given look like at its exit, are then values
// built from such atoms. To apply a summary, a caller substitutes its actual
// values for the atoms. An atom seen exactly moves the whole subtree that is
// at its port: labels, aliases, dynamic types, constants. An atom seen
// through another [View] brings only the labels that the view shows.
//
// Setters, options, constructors and wrappers need nothing more; what is
// overwritten on every path is gone from the exit value, so kills need no
// notation of their own.
//
// # What is open stays open
//
// A call whose target is a symbolic value (an interface, a function) is an
// [Open]; data that reaches a recipient is a [Sink], with the recipient and
// the purpose as values that may be symbolic too. Callers close them. Facts
// hold labels, transforms and guards, never verdicts.
//
// The package is plain data: it knows neither go/types nor go/ssa.
package summary
