// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package research hands extracts to the university with which we study how
// people find their next job.
//
//lineage:purpose academic-research
package research

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"

	"example.com/outplacement/privacy"
	"example.com/outplacement/profile"
)

// A Row is one client in an extract.
type Row struct {
	Ref    string `json:"ref,omitempty"` // the same client has the same one in every extract
	Age    string `json:"age"`
	Region string `json:"region"`
	Search string `json:"search"`
}

// A University receives extracts.
type University struct {
	client  *http.Client
	baseURL string
}

// NewUniversity returns the university at baseURL.
func NewUniversity(client *http.Client, baseURL string) *University {
	return &University{client: client, baseURL: baseURL}
}

// Deliver hands an extract over.
//
//lineage:sink vendor=keihin-university args=rows
func (u *University) Deliver(ctx context.Context, rows []Row) error {
	body, err := json.Marshal(rows)
	if err != nil {
		return fmt.Errorf("extract: %w", err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, u.baseURL+"/extracts", bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("extract: %w", err)
	}
	response, err := u.client.Do(request)
	if err != nil {
		return fmt.Errorf("extract: %w", err)
	}
	return response.Body.Close()
}

// CrossSection delivers how all clients stand today.
func (u *University) CrossSection(ctx context.Context, clients []profile.Client, year int) error {
	rows := make([]Row, 0, len(clients))
	for _, c := range clients {
		rows = append(rows, banded(c, year))
	}
	// OK: bands and regions identify nobody, even to us (3(2)).
	return u.Deliver(ctx, rows)
}

// Panel delivers the same so that one extract can be joined with the next.
func (u *University) Panel(ctx context.Context, clients []profile.Client, year int) error {
	rows := make([]Row, 0, len(clients))
	for _, c := range clients {
		row := banded(c, year)
		row.Ref = anonymousID(c.Email)
		rows = append(rows, row)
	}
	// LEAK 22 [needs-deidentification]: a hash of an address is a pseudonym;
	// whoever has a list of addresses can look it up (3(2)).
	return u.Deliver(ctx, rows)
}

func banded(c profile.Client, year int) Row {
	return Row{
		Age:    privacy.AgeBand(c.BirthYear, year),
		Region: privacy.Region(c.Prefecture),
		Search: privacy.MonthsBand(c.JobSearch.Months),
	}
}

// anonymousID returns an id that looks anonymous.
func anonymousID(email string) string {
	sum := sha256.Sum256([]byte(email))
	return hex.EncodeToString(sum[:8])
}
