// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package app

import (
	"context"

	"example.com/outplacement/placement"
	"example.com/outplacement/profile"
	"example.com/outplacement/queue"
)

// syncPartners brings the partner portal up to date.
func (a *App) syncPartners(ctx context.Context) error {
	clients, err := a.DB.Clients(ctx)
	if err != nil {
		return err
	}
	changes := queue.New(len(clients))
	if err := profile.PublishChanges(clients, changes); err != nil {
		return err
	}
	// OK: what comes out of the queue is names and CVs (3(1)).
	if err := a.Partner.Sync(ctx, changes, "every-company"); err != nil {
		return err
	}

	complete := queue.New(len(clients))
	if err := profile.PublishChangesForConsultants(clients, complete); err != nil {
		return err
	}
	// LEAK 15 [needs-consent]: these messages were written for consultants; after
	// JSON nothing shows that their remarks are health notes (12(1), APPI art. 27).
	return a.Partner.Sync(ctx, complete, "every-company")
}

// proposePlacement proposes the group's paid-placement service. Only here is
// it known that the sender is another company's.
func (a *App) proposePlacement(ctx context.Context) error {
	clients, err := a.DB.Clients(ctx)
	if err != nil {
		return err
	}
	desk := placement.NewDesk(a.DB, a.group)

	// OK: those who asked for the service (4(1)).
	if err := desk.ProposeToWilling(ctx, clients); err != nil {
		return err
	}
	// LEAK 20 [needs-consent]: the injected sender hands names and CVs to another
	// company, and these clients have not asked for that (4(1)).
	return desk.ProposeToSearching(ctx, clients)
}
