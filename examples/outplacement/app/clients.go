// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"example.com/outplacement/profile"
	"example.com/outplacement/roster"
)

// ErrNoWay says that there is no such way of referring a client.
var ErrNoWay = errors.New("no such way of referring")

// Refer refers a client to a company in one of several ways.
func (a *App) Refer(ctx context.Context, clientID, company, way string) error {
	c, err := a.DB.Client(ctx, clientID)
	if err != nil {
		return err
	}
	switch way {
	case "", "plain":
		return a.Partner.Refer(ctx, c, company)
	case "again":
		return a.Partner.Reintroduce(ctx, c, company)
	case "with-note":
		return a.Partner.ReferWithNote(ctx, c, company)
	case "with-health":
		return a.Partner.ReferWithHealth(ctx, c, company)
	case "interview":
		return a.Partner.Prepare(ctx, c, company)
	case "interview-tomorrow":
		return a.Partner.PrepareAtShortNotice(ctx, c, company, true)
	case "with-evaluation", "with-reference":
		return a.referWithFile(ctx, c, company, way)
	}
	return fmt.Errorf("%q: %w", way, ErrNoWay)
}

func (a *App) referWithFile(ctx context.Context, c profile.Client, company, way string) error {
	file, err := a.DB.EmployerFile(ctx, c.ID)
	if err != nil {
		return err
	}
	if way == "with-reference" {
		return a.Partner.ReferWithReference(ctx, a.gate, c, file, company)
	}
	return a.Partner.ReferWithEvaluation(ctx, c, file, company)
}

// ReferTogether refers two clients who want to move together.
func (a *App) ReferTogether(ctx context.Context, applicantID, spouseID, company string) error {
	applicant, err := a.DB.Client(ctx, applicantID)
	if err != nil {
		return err
	}
	spouse, err := a.DB.Client(ctx, spouseID)
	if err != nil {
		return err
	}
	return a.Partner.ReferTogether(ctx, applicant, spouse, company)
}

// ReferEverybody refers all clients to a company.
func (a *App) ReferEverybody(ctx context.Context, company string, accessible bool) error {
	clients, err := a.DB.Clients(ctx)
	if err != nil {
		return err
	}
	if accessible {
		return a.Partner.ReferAllAccessible(ctx, clients, company)
	}
	return a.Partner.ReferAll(ctx, clients, company)
}

// Survey reports to a company how its former people fare.
func (a *App) Survey(ctx context.Context, company string) error {
	clients, err := a.DB.Clients(ctx)
	if err != nil {
		return err
	}
	return errors.Join(
		a.Partner.ReportSurvey(ctx, company, clients, time.Now().Year()),
		a.Partner.ReportComments(ctx, company, clients),
	)
}

// Brief tells the consultant on duty about a new client.
func (a *App) Brief(ctx context.Context, clientID string) error {
	c, err := a.DB.Client(ctx, clientID)
	if err != nil {
		return err
	}
	file, err := a.DB.EmployerFile(ctx, clientID)
	if err != nil {
		return err
	}
	return a.line.Brief(a.onDuty, c, file)
}

// VerifyRoster asks everybody on a company's list to confirm who they are.
func (a *App) VerifyRoster(ctx context.Context, list io.Reader) error {
	return roster.Verify(ctx, a.mailer, list)
}

// OfferRoster tells a company that is hiring who is on another's list.
func (a *App) OfferRoster(ctx context.Context, company string, list io.Reader) error {
	return roster.TellRecruiters(ctx, a.portal, company, list)
}

// Visit counts a client's visit to a page.
func (a *App) Visit(ctx context.Context, clientID, page string, signedIn bool) error {
	c, err := a.DB.Client(ctx, clientID)
	if err != nil {
		return err
	}
	if signedIn {
		return a.visits.SignedInVisit(ctx, c, page)
	}
	return a.visits.Visit(ctx, c, page)
}
