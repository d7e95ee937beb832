// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package partner

import (
	"context"
	"time"

	"example.com/outplacement/profile"
)

// retry calls attempt until it succeeds, three times at most.
func retry(ctx context.Context, attempt func() error) error {
	wait := 10 * time.Millisecond
	for n := 1; ; n++ {
		err := attempt()
		if err == nil || n == 3 {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
			wait *= 2
		}
	}
}

// Reintroduce refers a client again, to a portal that is often down.
func (d *Desk) Reintroduce(ctx context.Context, c profile.Client, company string) error {
	plain := Referral{Company: company, Name: c.Name, CV: c.CV}

	// OK: what the closure captures is name and CV (3(1)).
	err := retry(ctx, func() error {
		return d.portal.Refer(ctx, plain)
	})
	if err != nil {
		return err
	}

	detailed := plain
	detailed.Note = "Works part-time only: " + c.Health

	// LEAK 12 [needs-consent]: the closure captures a referral that has a health
	// note in it (12(1), APPI art. 27).
	return retry(ctx, func() error {
		return d.portal.Refer(ctx, detailed)
	})
}
