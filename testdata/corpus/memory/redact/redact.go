// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package redact blanks what is in records.
package redact

// A Record is about somebody.
type Record struct{ ID, Note string }

// Notes blanks the notes of all records.
func Notes(rs []Record) {
	for i := range rs {
		rs[i].Note = ""
	}
}

// Rest blanks the notes of all records but the first.
func Rest(rs []Record) {
	for i := range rs {
		if i > 0 {
			rs[i].Note = ""
		}
	}
}
