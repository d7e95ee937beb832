// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package intake takes inquiries from the web site: it keeps them, answers
// that they have arrived, and tells the consultants.
package intake

import (
	"errors"
	"net/url"
	"strings"
	"time"

	"example.com/outplacement/privacy"
	"github.com/go-lineage/go-lineage/lineage"
)

// An Inquiry is what somebody asked us. It was the first type that we marked
// with wrapper types: nothing can read the values by accident.
type Inquiry struct {
	ID         string
	ReceivedAt time.Time
	Name       lineage.Inquiry[string]
	Email      lineage.Inquiry[string]
	LINEUserID lineage.Inquiry[string] // of those who came through LINE
	Text       lineage.Inquiry[string]
	Health     privacy.HealthInquiry[string] // "anything we should know"
}

// ErrIncomplete says what the form lacks, without repeating what it holds.
var ErrIncomplete = errors.New("an inquiry needs a name, an e-mail address and a text")

// FromForm reads the inquiry form. Values are marked where they come in.
func FromForm(form url.Values, id string, now time.Time) (Inquiry, error) {
	field := func(name string) string { return strings.TrimSpace(form.Get(name)) }
	if field("name") == "" || field("email") == "" || field("text") == "" {
		return Inquiry{}, ErrIncomplete
	}
	return Inquiry{
		ID:         id,
		ReceivedAt: now,
		Name:       lineage.NewInquiry(field("name")),
		Email:      lineage.NewInquiry(field("email")),
		LINEUserID: lineage.NewInquiry(field("line")),
		Text:       lineage.NewInquiry(field("text")),
		Health:     lineage.Tag[privacy.HealthInquiryLabel](field("health")),
	}, nil
}
