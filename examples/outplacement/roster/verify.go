// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package roster

import (
	"context"
	"io"

	"example.com/outplacement/mail"
	"example.com/outplacement/partner"
)

// A Mailer delivers e-mail; its implementation is our processor for mail.
type Mailer interface {
	//lineage:sink vendor=sendgrid args=m
	Send(ctx context.Context, m mail.Message) error
}

// Verify asks everybody on a company's list to confirm that it is they.
//
//lineage:purpose identity-verification
func Verify(ctx context.Context, mailer Mailer, list io.Reader) error {
	entries, err := Read(list)
	if err != nil {
		return err
	}
	for _, e := range entries {
		// OK: this is the work that the company entrusted to us (6).
		if err := mailer.Send(ctx, mail.Compose(e.Email, "Please confirm", "Dear "+e.Name+", please sign in once.")); err != nil {
			return err
		}
	}
	return nil
}

// TellRecruiters tells a company that is hiring who will soon be free.
//
//lineage:purpose recruitment-selection
func TellRecruiters(ctx context.Context, portal *partner.Portal, company string, list io.Reader) error {
	entries, err := Read(list)
	if err != nil {
		return err
	}
	rows := make([]map[string]string, 0, len(entries))
	for _, e := range entries {
		rows = append(rows, map[string]string{"name": e.Name})
	}
	// LEAK 23 [not-permitted]: the list is another company's; none of these people
	// is our client yet, and no consent of theirs could change that (6).
	return portal.Report(ctx, company, rows)
}
