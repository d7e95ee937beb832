// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package partner

import (
	"context"
	"errors"

	"example.com/outplacement/profile"
)

// ReferAll introduces several clients to a company.
func (d *Desk) ReferAll(ctx context.Context, clients []profile.Client, company string) error {
	// OK: the method value is called with names and CVs (3(1)).
	return each(ctx, clients, d.portal.Refer, func(c profile.Client) Referral {
		return Referral{Company: company, Name: c.Name, CV: c.CV}
	})
}

// ReferAllAccessible does so for a company that hires people with disabilities.
func (d *Desk) ReferAllAccessible(ctx context.Context, clients []profile.Client, company string) error {
	// LEAK 13 [needs-consent]: the method value is called with disabilities; that
	// the company means well is no consent (12(1), APPI art. 27).
	return each(ctx, clients, d.portal.Refer, func(c profile.Client) Referral {
		return Referral{Company: company, Name: c.Name, CV: c.CV, Note: c.Disability}
	})
}

// each sends what is made of each client.
func each[T any](ctx context.Context, clients []profile.Client, send func(context.Context, T) error, from func(profile.Client) T) error {
	var errs []error
	for _, c := range clients {
		errs = append(errs, send(ctx, from(c)))
	}
	return errors.Join(errs...)
}
