// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package sdk has flows of values that are marked by their type: wrapped with
// package lineage, unwrapped, printed, converted.
//
// The source is the line that takes the value out (Use, Expose), or, where it
// gets out without, the line that opens it.
package sdk
