// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package app

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.com/outplacement/intake"
	"example.com/outplacement/profile"
)

// ErrNoJob says that there is no job of that name.
var ErrNoJob = errors.New("no such job")

// Run runs a job by name.
func (a *App) Run(ctx context.Context, name string) error {
	jobs := map[string]func(context.Context) error{
		"alerts":     a.forwardAlerts,
		"newsletter": a.sendNewsletter,
		"workshop":   a.remind,
		"seminar":    a.invite,
		"audiences":  a.uploadAudiences,
		"partners":   a.syncPartners,
		"placement":  a.proposePlacement,
		"statistics": a.publish,
		"research":   a.deliverExtracts,
	}
	job, ok := jobs[name]
	if !ok {
		return fmt.Errorf("%q: %w", name, ErrNoJob)
	}
	return job(ctx)
}

func (a *App) forwardAlerts(ctx context.Context) error {
	return a.line.ForwardAlerts(ctx, a.alerts, a.onDuty)
}

func (a *App) sendNewsletter(ctx context.Context) error {
	return errors.Join(a.Letters.Run(ctx), a.forEachClient(ctx, func(c profile.Client) error {
		return a.Letters.Courses(ctx, c)
	}))
}

func (a *App) remind(ctx context.Context) error {
	tomorrow := time.Now().AddDate(0, 0, 1)
	return a.forEachClient(ctx, func(c profile.Client) error {
		return a.line.RemindOfWorkshop(c, tomorrow)
	})
}

func (a *App) invite(ctx context.Context) error {
	return a.forEachClient(ctx, func(c profile.Client) error {
		return errors.Join(
			a.line.InviteToSeminar(c, "A second career"),
			a.line.InviteToAccessibleSeminar(c, "Working with a disability"),
			a.line.InviteToSignedSeminar(c, "Where to look for work"),
		)
	})
}

func (a *App) uploadAudiences(ctx context.Context) error {
	clients, inquiries, err := a.everybody(ctx)
	if err != nil {
		return err
	}
	return errors.Join(
		a.audiences.ByOccupation(clients),
		a.audiences.ByCondition(clients),
		a.audiences.Lookalikes(clients, inquiries),
		a.matcher.Clients(ctx, clients),
		a.matcher.Inquirers(ctx, inquiries),
	)
}

func (a *App) publish(ctx context.Context) error {
	clients, err := a.DB.Clients(ctx)
	if err != nil {
		return err
	}
	return errors.Join(a.site.PublishOutcomes(clients), a.site.PublishStories(clients))
}

func (a *App) deliverExtracts(ctx context.Context) error {
	clients, err := a.DB.Clients(ctx)
	if err != nil {
		return err
	}
	year := time.Now().Year()
	return errors.Join(a.university.CrossSection(ctx, clients, year), a.university.Panel(ctx, clients, year))
}

func (a *App) everybody(ctx context.Context) ([]profile.Client, []intake.Inquiry, error) {
	clients, err := a.DB.Clients(ctx)
	if err != nil {
		return nil, nil, err
	}
	inquiries, err := a.DB.Inquiries(ctx)
	return clients, inquiries, err
}

func (a *App) forEachClient(ctx context.Context, do func(profile.Client) error) error {
	clients, err := a.DB.Clients(ctx)
	if err != nil {
		return err
	}
	for _, c := range clients {
		if err := do(c); err != nil {
			return fmt.Errorf("client %s: %w", c.ID, err)
		}
	}
	return nil
}
