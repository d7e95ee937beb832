// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ads

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"example.com/outplacement/intake"
	"example.com/outplacement/profile"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Matcher uploads hashed e-mail addresses to a network that knows whose they
// are.
type Matcher struct {
	client  *http.Client
	baseURL string
}

// NewMatcher returns an uploader to the network at baseURL.
func NewMatcher(client *http.Client, baseURL string) *Matcher {
	return &Matcher{client: client, baseURL: baseURL}
}

// upload sends one list.
//
//lineage:sink vendor=customer-match args=hashes
func (m *Matcher) upload(ctx context.Context, hashes []string) error {
	body, err := json.Marshal(map[string]any{"hashed_emails": hashes})
	if err != nil {
		return fmt.Errorf("customer match: %w", err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, m.baseURL+"/v1/lists", bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("customer match: %w", err)
	}
	response, err := m.client.Do(request)
	if err != nil {
		return fmt.Errorf("customer match: %w", err)
	}
	return response.Body.Close()
}

// Clients uploads our clients, so that they see our advertisements elsewhere.
func (m *Matcher) Clients(ctx context.Context, clients []profile.Client) error {
	var hashes []string
	for _, c := range clients {
		hashes = append(hashes, normalisedHash(c.Email))
	}
	// OK: personal data, hashed or not, may go to an advertising network for this (2(4)).
	return m.upload(ctx, hashes)
}

// Inquirers uploads those who asked us something and never came back.
func (m *Matcher) Inquirers(ctx context.Context, inquiries []intake.Inquiry) error {
	var hashes []string
	for _, in := range inquiries {
		hashes = append(hashes, normalisedHash(in.Email.Use(policy.BehaviouralAdvertising)))
	}
	// LEAK 8 [needs-consent]: the network exists to turn such hashes back into
	// people, and these people only made an inquiry (12(1)).
	return m.upload(ctx, hashes)
}

// normalisedHash hashes an address as the network prescribes.
func normalisedHash(email string) string {
	sum := sha256.Sum256([]byte(strings.ToLower(strings.TrimSpace(email))))
	return hex.EncodeToString(sum[:])
}
