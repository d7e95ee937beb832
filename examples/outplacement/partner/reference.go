// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package partner

import (
	"context"

	"example.com/outplacement/profile"
	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// ReferWithEvaluation adds to a referral what the former employer said.
func (d *Desk) ReferWithEvaluation(ctx context.Context, c profile.Client, f profile.EmployerFile, company string) error {
	r := Referral{Company: company, Name: c.Name, CV: c.CV, Note: f.Evaluation.Use(policy.RecruitmentSelection)}

	// LEAK 16 [needs-consent]: the employer's file was promised for counselling,
	// and a partner company was not among those it was promised to (12(1)).
	return d.portal.Refer(ctx, r)
}

// ReferWithReference does so where the client agreed to it.
func (d *Desk) ReferWithReference(ctx context.Context, gate lineage.Gate, c profile.Client, f profile.EmployerFile, company string) error {
	evaluation, err := lineage.Disclose(lineage.WithSubject(ctx, lineage.Subject(c.ID)), gate, f.Evaluation,
		policy.Use{Purpose: policy.RecruitmentSelection, Recipient: policy.Partner, Vendor: "partner-portal", Country: "JP"})
	if err != nil {
		return err
	}

	// OK: the gate asked for this client's consent and recorded the hand-over (12(1)).
	return d.portal.Refer(ctx, Referral{Company: company, Name: c.Name, CV: c.CV, Note: evaluation})
}
