// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package newsletter sends the monthly newsletter, which promotes our
// services.
//
//lineage:purpose own-campaign
package newsletter

import (
	"context"
	"errors"
	"fmt"

	"example.com/outplacement/intake"
	"example.com/outplacement/mail"
	"example.com/outplacement/profile"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Store knows who may be interested.
type Store interface {
	Clients(ctx context.Context) ([]profile.Client, error)
	Inquiries(ctx context.Context) ([]intake.Inquiry, error)
	EmployerFile(ctx context.Context, clientID string) (profile.EmployerFile, error)
}

// A Mailer delivers e-mail; its implementation is our processor for mail.
type Mailer interface {
	//lineage:sink vendor=sendgrid args=m
	Send(ctx context.Context, m mail.Message) error
}

// A Job sends one issue.
type Job struct {
	store  Store
	mailer Mailer
	issue  string
}

// New returns the job that sends the given issue.
func New(store Store, mailer Mailer, issue string) *Job {
	return &Job{store: store, mailer: mailer, issue: issue}
}

// A reader is one address of an issue.
type reader struct {
	name, email, teaser string
}

// Run sends the issue to clients and to those who made an inquiry.
func (j *Job) Run(ctx context.Context) error {
	return errors.Join(j.toClients(ctx), j.toInquirers(ctx), j.toAlumni(ctx))
}

func (j *Job) toClients(ctx context.Context) error {
	clients, err := j.store.Clients(ctx)
	if err != nil {
		return err
	}
	for _, c := range clients {
		r := reader{name: c.Name, email: c.Email, teaser: "New openings in your area"}

		// OK: clients' personal data may serve our own promotion (2(4)).
		if err := j.mailer.Send(ctx, j.letter(r)); err != nil {
			return err
		}
	}
	return nil
}

func (j *Job) toInquirers(ctx context.Context) error {
	inquiries, err := j.store.Inquiries(ctx)
	if err != nil {
		return err
	}
	for _, in := range inquiries {
		r := fromInquiry(in)

		// LEAK 3 [needs-consent]: who asked a question did not subscribe; the
		// copies in reader are inquiry data like the originals (12(1)).
		if err := j.mailer.Send(ctx, j.letter(r)); err != nil {
			return err
		}
	}
	return nil
}

func fromInquiry(in intake.Inquiry) reader {
	return reader{
		name:   in.Name.Use(policy.OwnCampaign),
		email:  in.Email.Use(policy.OwnCampaign),
		teaser: "You asked us: " + in.Text.Use(policy.OwnCampaign),
	}
}

func (j *Job) letter(r reader) mail.Message {
	return mail.Compose(r.email, j.issue, fmt.Sprintf("Dear %s,\n\n%s", r.name, r.teaser))
}
