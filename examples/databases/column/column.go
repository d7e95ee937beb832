// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package column names the types of the columns that hold marked data, so that
// whatever declares structs for rows, by hand or generated, marks them alike.
//
// A column that can be NULL has a T that can be nil, or is wrapped as a whole by a
// pointer or sql.Null; what is NULL holds no data either way.
package column

import (
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/lineagesql"
)

// The columns of the table clients.
type (
	Name     = lineage.PII[string]         // TEXT NOT NULL
	Born     = lineage.PII[*time.Time]     // TIMESTAMP
	Question = lineage.Inquiry[*string]    // TEXT
	Health   = lineage.Sensitive[[]string] // JSONB: a slice that is no column of its own
	Profile  = lineagesql.JSON[Details]    // JSONB NOT NULL: marked data within
)

// Details are what a client told of a career.
type Details struct {
	Employer lineage.PII[string]            `json:"employer"`
	Salary   lineage.PII[int]               `json:"salary,omitzero"`
	Skills   []string                       `json:"skills"`
	Notes    map[string]lineage.PII[string] `json:"notes,omitempty"`
}
