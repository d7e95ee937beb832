// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package benchmarks compares what marked data costs with the raw operation, and
// with what a program would use instead.
//
// In come contests, each of several contenders that do the same. Out come Go
// benchmarks, and, from one run of all of them, the ratios in BENCHMARKS.md.
package benchmarks
