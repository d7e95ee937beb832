// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package partner

import (
	"context"
	"fmt"

	"example.com/outplacement/profile"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// ReferTogether introduces two clients who want to move together. The one who
// applied speaks for both, or so it was thought.
func (d *Desk) ReferTogether(ctx context.Context, applicant, spouse profile.Client, company string) error {
	ok, err := d.book.Granted(ctx, applicant.ID, policy.RecruitmentSelection, policy.Partner)
	if err != nil {
		return err
	}
	if !ok {
		return fmt.Errorf("referring %s: %w", applicant.ID, ErrNoConsent)
	}

	first := Referral{Company: company, Name: applicant.Name, CV: applicant.CV, Note: applicant.Health}

	// OK: the consent that was checked is the applicant's (12(1)).
	if err := d.portal.Refer(ctx, first); err != nil {
		return err
	}

	second := Referral{Company: company, Name: spouse.Name, CV: spouse.CV, Note: spouse.Health}

	// LEAK 10 [needs-consent]: the spouse's health is sent on the applicant's
	// consent; consent is each client's own (12(1)).
	return d.portal.Refer(ctx, second)
}
