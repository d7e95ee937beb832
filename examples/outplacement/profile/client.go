// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package profile says what we know about a client. Its types are marked with
// struct tags: they are older than the rest and nobody has had to touch the
// code that uses them.
package profile

// A Client is somebody who is looking for their next job with our help.
type Client struct {
	ID           string // ours; tells nobody else anything
	ConsultantID string

	Name       string `lineage:"personal"`
	Email      string `lineage:"personal"`
	LINEUserID string `lineage:"personal"`
	CV         string `lineage:"personal"`
	JobSearch  JobSearch

	BirthYear  int    `lineage:"informative origin=direct"`
	Prefecture string `lineage:"informative origin=direct"`
	Occupation string `lineage:"informative origin=direct"`
	CookieID   string `lineage:"informative origin=automatic"`

	Health     string `lineage:"special-care"` // what the consultant must take into account
	Disability string `lineage:"special-care"`
}

// A JobSearch is how a client's search is going.
type JobSearch struct {
	Months  int    `lineage:"personal"` // so far, or until the new job began
	Outcome string `lineage:"personal"`
	Story   string `lineage:"personal"` // in the client's own words
}
