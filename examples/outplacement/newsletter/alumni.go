// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package newsletter

import (
	"context"

	"example.com/outplacement/mail"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// toAlumni invites clients to meet others: of their occupation, and of the
// company that they left.
func (j *Job) toAlumni(ctx context.Context) error {
	clients, err := j.store.Clients(ctx)
	if err != nil {
		return err
	}
	for _, c := range clients {
		// OK: the occupation is informative, and the address may serve our promotion (1, 2(4)).
		if err := j.mailer.Send(ctx, mail.Compose(c.Email, "Meet others in "+c.Occupation, "")); err != nil {
			return err
		}

		file, err := j.store.EmployerFile(ctx, c.ID)
		if err != nil {
			continue // came without an employer
		}
		company := file.Company.Use(policy.OwnCampaign)

		// LEAK 4 [needs-consent]: the employer's file was promised for counselling
		// only, and here it words an advertisement (12(1)).
		if err := j.mailer.Send(ctx, mail.Compose(c.Email, "Meet others from "+company, "")); err != nil {
			return err
		}
	}
	return nil
}
