// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package analytics counts visits with a service on the web that is nobody's
// processor.
//
//lineage:purpose usage-analysis
package analytics

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"

	"example.com/outplacement/profile"
)

// An Event is one visit to one page.
type Event struct {
	Page    string `json:"page"`
	Cookie  string `json:"cookie"`
	Visitor string `json:"visitor,omitempty"`
}

// A Counter sends events to the service.
type Counter struct {
	client  *http.Client
	baseURL string
}

// NewCounter returns a counter that uses the service at baseURL.
func NewCounter(client *http.Client, baseURL string) *Counter {
	return &Counter{client: client, baseURL: baseURL}
}

// Count sends one event.
//
//lineage:sink recipient=third-party args=e
func (c *Counter) Count(ctx context.Context, e Event) error {
	body, err := json.Marshal(e)
	if err != nil {
		return fmt.Errorf("analytics: %w", err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, c.baseURL+"/events", bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("analytics: %w", err)
	}
	response, err := c.client.Do(request)
	if err != nil {
		return fmt.Errorf("analytics: %w", err)
	}
	return response.Body.Close()
}

// Visit counts a visit.
func (c *Counter) Visit(ctx context.Context, client profile.Client, page string) error {
	// OK: a cookie alone is informative and may go anywhere (1).
	return c.Count(ctx, Event{Page: page, Cookie: client.CookieID})
}

// SignedInVisit counts a visit of somebody whom we know.
func (c *Counter) SignedInVisit(ctx context.Context, client profile.Client, page string) error {
	sum := sha256.Sum256([]byte(client.Email))
	e := Event{Page: page, Cookie: client.CookieID, Visitor: hex.EncodeToString(sum[:])}

	// LEAK 24 [needs-consent]: the hash of an address is personal data, and who
	// counts our visits is a third party (4).
	// LATER: beside it the cookie identifies the visitor, too, and becomes personal (1).
	return c.Count(ctx, e)
}
