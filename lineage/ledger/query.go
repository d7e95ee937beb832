// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"io"
	"iter"
	"slices"
	"time"

	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Query selects records. Zero fields select everything.
type Query struct {
	Subject     lineage.Subject
	Class       policy.Class
	Recipient   policy.Recipient // or the kind of provider of what was received
	Vendor      policy.Vendor    // or the provider of what was received
	Purpose     policy.Purpose
	Since       time.Time // inclusive
	Until       time.Time // exclusive
	OnlyForeign bool
}

// Matches reports whether the query selects a record.
func (q Query) Matches(r lineage.Record) bool {
	other := r.Use
	if r.Received != nil {
		other.Recipient, other.Vendor = r.Received.Provider, r.Received.Vendor
	}
	return (q.Subject == "" || q.Subject == r.Subject) &&
		(q.Class == "" || slices.Contains(r.Label.Classes, q.Class)) &&
		(q.Recipient == "" || q.Recipient == other.Recipient) &&
		(q.Vendor == "" || q.Vendor == other.Vendor) &&
		(q.Purpose == "" || q.Purpose == r.Use.Purpose) &&
		(q.Since.IsZero() || !r.Time.Before(q.Since)) &&
		(q.Until.IsZero() || r.Time.Before(q.Until)) &&
		(!q.OnlyForeign || r.Foreign)
}

// Select reads a ledger and yields what the query selects, in order, and every
// error of [Entries]: an answer that leaves out unreadable lines must say so.
func Select(r io.Reader, q Query) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		for entry, err := range Entries(r) {
			if err == nil && !q.Matches(entry.Record) {
				continue
			}
			if !yield(entry, err) {
				return
			}
		}
	}
}
