// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package randprog makes random Go programs in which marked data goes about,
// so that the analyzer can be held to what a run of them shows.
//
// What comes in is a seed; what goes out is a [Program]: the text of two
// packages, one of which imports the other, that use the sources and sinks of
// the data-flow corpus (testdata/corpus/mark); every second program has them only
// in the package that imports the other. [Run] executes programs and says which
// sources reached which sinks. [Smaller] proposes smaller versions of a program,
// for whoever looks for the smallest that still shows something.
//
// A program is well-typed, ends, and is the same for the same seed. It may
// panic: what happened before counts. Nothing in it depends on the content of
// a secret, so that nothing is told by which way it went.
package randprog
