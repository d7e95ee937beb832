// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package partner

import (
	"context"

	"example.com/outplacement/queue"
)

// candidate is what this package reads of the changes that the profile desk
// puts in the queue.
type candidate struct {
	Name    string `json:"name"`
	CV      string `json:"cv"`
	Remarks string `json:"remarks"`
}

// Sync brings the portal up to date with all changes in the queue.
func (d *Desk) Sync(ctx context.Context, changes *queue.Queue, company string) error {
	for {
		var c candidate
		ok, err := changes.Take(&c)
		if err != nil || !ok {
			return err
		}
		if err := d.portal.Refer(ctx, Referral{Company: company, Name: c.Name, CV: c.CV, Note: c.Remarks}); err != nil {
			return err
		}
	}
}
