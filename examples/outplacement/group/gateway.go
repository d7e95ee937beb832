// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package group is our side of the interface to the group's paid-placement
// operator, which is a company of its own.
package group

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"example.com/outplacement/placement"
)

// A Gateway delivers proposals to that company.
type Gateway struct {
	client  *http.Client
	baseURL string
}

// NewGateway returns the gateway at baseURL.
func NewGateway(client *http.Client, baseURL string) *Gateway {
	return &Gateway{client: client, baseURL: baseURL}
}

// Deliver implements [placement.Sender].
//
//lineage:sink vendor=tsugi-placement args=p
func (g *Gateway) Deliver(ctx context.Context, p placement.Proposal) error {
	body, err := json.Marshal(p)
	if err != nil {
		return fmt.Errorf("proposal: %w", err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, g.baseURL+"/proposals", bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("proposal: %w", err)
	}
	response, err := g.client.Do(request)
	if err != nil {
		return fmt.Errorf("proposal: %w", err)
	}
	return response.Body.Close()
}
