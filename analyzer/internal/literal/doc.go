// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package literal evaluates composite literals of constants: what a policy
// and a label are written as, so that the analyzer knows the very value that
// the program uses at run time.
//
// What comes in are a type-checked expression and a Go variable of the same
// shape; what goes out is the variable, filled. [PosOf] leads back from a
// part of the value to its place in the source, and [Label] reads the one
// literal that a label marker's method returns.
package literal
