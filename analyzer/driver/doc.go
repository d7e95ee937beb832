// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package driver runs the analyzer over the packages that a user names and
// gathers one [finding.Document].
//
// What comes in is a [Request]: patterns, build flags, and the path of this
// very binary. What goes out is a [Result]: the merged Document, and the
// packages that could not be analysed.
//
// The work is done by "go vet" with this binary as its tool, so that the go
// command's cache, parallelism and memory bounds are ours, and so that
// lineage and go vet cannot disagree. The binary therefore plays two parts:
//
//	lineage ./...                    Analyze, in the process that the user started
//	  go list ./...                  which packages, and where they are
//	  go vet -vettool=lineage ...
//	    lineage -document unit.cfg   Unit, once for each package and dependency
//
// Each unit prints its package's Document as one line of JSON. The go command
// stores what a unit printed beside the unit's facts and prints it again when
// nothing has changed; so a second run reads its answer from the cache.
//
// [Vet] runs go vet in the same way and leaves it to print what it finds; its
// units are ordinary ones, which may run other analyzers too.
package driver
