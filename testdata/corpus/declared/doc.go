// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package declared has sources and sinks of every kind that a directive or a
// struct tag can declare, other than functions of package mark.
//
// A parameter's source is the line of the function that declares it.
package declared
