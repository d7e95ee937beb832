// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package roster reads the lists of leaving employees that a participating
// company entrusts to us, so that we can check who is entitled to counselling.
// The lists stay the company's: we may do that one piece of work with them.
package roster

import (
	"encoding/csv"
	"fmt"
	"io"
)

// An Entry is one line of a list.
type Entry struct {
	EmployeeID string
	Name       string
	Email      string
}

// Read reads a list, one "employee id, name, e-mail" a line.
//
//lineage:source entrusted purpose=identity-verification origin=third-party
func Read(r io.Reader) ([]Entry, error) {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("reading the roster: %w", err)
	}
	entries := make([]Entry, 0, len(rows))
	for i, row := range rows {
		if len(row) != 3 {
			return nil, fmt.Errorf("roster line %d: %d columns, want employee id, name, e-mail", i+1, len(row))
		}
		entries = append(entries, Entry{EmployeeID: row[0], Name: row[1], Email: row[2]})
	}
	return entries, nil
}
