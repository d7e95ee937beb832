// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package partner

import (
	"context"
	"errors"
	"fmt"

	"example.com/outplacement/privacy"
	"example.com/outplacement/profile"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// ErrNoConsent says that a client has not consented to what was to be sent.
var ErrNoConsent = errors.New("the client has not consented")

// A Desk refers clients to companies.
type Desk struct {
	portal *Portal
	book   privacy.Book
}

// NewDesk returns a desk that asks book for consents.
func NewDesk(portal *Portal, book privacy.Book) *Desk {
	return &Desk{portal: portal, book: book}
}

// Refer introduces a client to a company that is hiring.
func (d *Desk) Refer(ctx context.Context, c profile.Client, company string) error {
	// OK: name and CV are what an employer selects by (3(1)).
	return d.portal.Refer(ctx, Referral{Company: company, Name: c.Name, CV: c.CV})
}

// ReferWithNote does so with what the company should know beforehand.
func (d *Desk) ReferWithNote(ctx context.Context, c profile.Client, company string) error {
	r := Referral{Company: company, Name: c.Name, CV: c.CV, Note: c.Health}

	// LEAK 9 [needs-consent]: the health note goes to a future employer, and
	// nobody asked the client (12(1), APPI art. 27).
	return d.portal.Refer(ctx, r)
}

// ReferWithHealth sends the note to those companies for which the client
// agreed to it.
func (d *Desk) ReferWithHealth(ctx context.Context, c profile.Client, company string) error {
	ok, err := d.book.Granted(ctx, c.ID, policy.RecruitmentSelection, policy.Partner)
	if err != nil {
		return err
	}
	if !ok {
		return fmt.Errorf("referring %s: %w", c.ID, ErrNoConsent)
	}

	// OK: this client consented to this purpose and recipient (12(1)).
	return d.portal.Refer(ctx, Referral{Company: company, Name: c.Name, CV: c.CV, Note: c.Health})
}
