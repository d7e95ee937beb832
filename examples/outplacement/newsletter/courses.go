// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package newsletter

import (
	"context"

	"example.com/outplacement/mail"
	"example.com/outplacement/profile"
)

// Courses sends one client the catalogue of paid courses.
func (j *Job) Courses(ctx context.Context, c profile.Client) error {
	general := mail.Compose(c.Email, "Courses for you", "Our catalogue is out.", mail.WithNote("For your field: "+c.Occupation))

	// OK: occupation is informative and the address may serve our promotion (1, 2(4)).
	if err := j.mailer.Send(ctx, general); err != nil {
		return err
	}

	gentle := mail.Compose(c.Email, "Courses for you", "Our catalogue is out.", mail.WithNote("Gentle on you: "+c.Health))

	// LEAK 5 [needs-consent]: the health note rides along in an option, and
	// special-care data promotes nothing without consent (12(1)).
	return j.mailer.Send(ctx, gentle)
}
