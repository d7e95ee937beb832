// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package partner

import (
	"context"
	"fmt"

	"example.com/outplacement/profile"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Prepare tells a company what to prepare for an interview.
func (d *Desk) Prepare(ctx context.Context, c profile.Client, company string) error {
	ok, err := d.book.Granted(ctx, c.ID, policy.RecruitmentSelection, policy.Partner)
	if err != nil {
		return err
	}
	if !ok {
		// OK: the name, and nothing on the disability (3(1)).
		return d.portal.Refer(ctx, Referral{Company: company, Name: c.Name, Note: "No preparation is needed."})
	}

	// OK: this client consented to this purpose and recipient (12(1)).
	return d.portal.Refer(ctx, Referral{Company: company, Name: c.Name, Note: "Please prepare for: " + c.Disability})
}

// PrepareAtShortNotice does so for interviews that may be tomorrow already.
func (d *Desk) PrepareAtShortNotice(ctx context.Context, c profile.Client, company string, tomorrow bool) error {
	r := Referral{Company: company, Name: c.Name, Note: "Please prepare for: " + c.Disability}
	if !tomorrow {
		ok, err := d.book.Granted(ctx, c.ID, policy.RecruitmentSelection, policy.Partner)
		if err != nil {
			return err
		}
		if !ok {
			return fmt.Errorf("preparing for %s: %w", c.ID, ErrNoConsent)
		}
	}

	// LEAK 11 [needs-consent]: where the interview is tomorrow, nothing was
	// checked, and urgency is no consent (12(1)).
	return d.portal.Refer(ctx, r)
}
