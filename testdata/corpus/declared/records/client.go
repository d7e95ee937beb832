// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package records holds records with a labelled field.
package records

import "example.com/corpus/mark"

// A Client has a labelled field.
type Client struct {
	ID     string
	Health string `lineage:"special-care"`
}

// NewClient returns a client with something in that field.
func NewClient() *Client { return &Client{ID: "1", Health: mark.Fill()} }

// Clear overwrites it.
func Clear(c *Client) { c.Health = "[redacted]" }

// Fill writes it anew, or not.
func Fill(c *Client) {
	if c.ID != "" {
		c.Health = mark.Fill()
	}
}

// Redacted returns a copy without it.
func (c *Client) Redacted() *Client {
	out := *c
	out.Health = "[redacted]"
	return &out
}
