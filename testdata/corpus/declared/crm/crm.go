// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package crm stands for somebody else's: nothing in it is declared here.
package crm

import "example.com/corpus/mark"

// A Contact is a record.
type Contact struct {
	ID    string
	Email string
	Phone string
}

// Find returns a contact.
func Find(id string) *Contact {
	return &Contact{ID: id, Email: mark.Fill(), Phone: "0"}
}

// Export returns everything about somebody.
func Export(id string) string { return mark.Fill() }

// Version returns nothing about anybody.
func Version() string { return "1" }

// Ads is a client of an ad network.
type Ads struct{ account string }

// NewAds returns a client.
func NewAds(account string) *Ads { return &Ads{account} }

// Upload sends a list.
func (a *Ads) Upload(list string, rows []string) { mark.Sent(list, rows) }

// Ping sends nothing.
func (a *Ads) Ping(note string) string { return a.account }
