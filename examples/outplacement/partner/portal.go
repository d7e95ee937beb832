// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package partner hands clients on to the companies that take part in the
// service: those who may employ them.
//
//lineage:purpose recruitment-selection
package partner

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

// A Referral introduces a client to a company.
type Referral struct {
	Company string `json:"company"`
	Name    string `json:"name"`
	CV      string `json:"cv"`
	Note    string `json:"note,omitempty"`
}

// A Portal is where partner companies read what we send them.
type Portal struct {
	client  *http.Client
	baseURL string
}

// NewPortal returns the portal at baseURL.
func NewPortal(client *http.Client, baseURL string) *Portal {
	return &Portal{client: client, baseURL: baseURL}
}

// Refer sends a referral.
//
//lineage:sink vendor=partner-portal args=r
func (p *Portal) Refer(ctx context.Context, r Referral) error {
	return p.post(ctx, "/referrals", r)
}

// Report sends rows that a company reads as a table.
//
//lineage:sink vendor=partner-portal args=rows
func (p *Portal) Report(ctx context.Context, company string, rows []map[string]string) error {
	return p.post(ctx, "/companies/"+company+"/reports", rows)
}

func (p *Portal) post(ctx context.Context, path string, v any) error {
	body, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("portal %s: %w", path, err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, p.baseURL+path, bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("portal %s: %w", path, err)
	}
	response, err := p.client.Do(request)
	if err != nil {
		return fmt.Errorf("portal %s: %w", path, err)
	}
	defer response.Body.Close()
	if response.StatusCode >= 300 {
		return fmt.Errorf("portal %s: status %d", path, response.StatusCode)
	}
	return nil
}
