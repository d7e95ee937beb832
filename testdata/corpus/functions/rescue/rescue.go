// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package rescue recovers for those who defer it from another package.
package rescue

import "example.com/corpus/mark"

// A Reporter reports panics.
type Reporter struct{ Where string }

// Report recovers, and tells what the panic carried.
func (r *Reporter) Report() {
	if v := recover(); v != nil {
		mark.Leak(r.Where, v) // leak: reportedpanic
	}
}

// Count recovers, and tells that there was a panic.
func (r *Reporter) Count() {
	if recover() != nil {
		mark.Leak(r.Where)
	}
}

// Quietly recovers, and tells nobody.
func Quietly() { _ = recover() }
