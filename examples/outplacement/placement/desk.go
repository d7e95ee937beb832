// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package placement proposes the group's paid-placement service to clients who
// asked for it.
//
//lineage:purpose paid-placement-proposal
package placement

import (
	"context"

	"example.com/outplacement/privacy"
	"example.com/outplacement/profile"
)

// A Proposal is what the placement operator needs in order to begin.
type Proposal struct {
	Name       string `json:"name"`
	CV         string `json:"cv"`
	Occupation string `json:"occupation"`
}

// A Sender delivers proposals. This package does not know to whom.
type Sender interface {
	Deliver(ctx context.Context, p Proposal) error
}

// A Desk makes proposals.
type Desk struct {
	book   privacy.Book
	sender Sender
}

// NewDesk returns a desk.
func NewDesk(book privacy.Book, sender Sender) *Desk {
	return &Desk{book: book, sender: sender}
}

// ProposeToWilling makes proposals for those who asked for it.
func (d *Desk) ProposeToWilling(ctx context.Context, clients []profile.Client) error {
	for _, c := range clients {
		asked, err := d.book.AskedForPlacement(ctx, c.ID)
		if err != nil {
			return err
		}
		if !asked {
			continue
		}
		if err := d.sender.Deliver(ctx, proposal(c)); err != nil {
			return err
		}
	}
	return nil
}

// ProposeToSearching makes proposals for those who have searched for long.
// What that amounts to depends on who the sender is: see LEAK 20 in package app.
func (d *Desk) ProposeToSearching(ctx context.Context, clients []profile.Client) error {
	for _, c := range clients {
		if c.JobSearch.Months < 6 {
			continue
		}
		if err := d.sender.Deliver(ctx, proposal(c)); err != nil {
			return err
		}
	}
	return nil
}

func proposal(c profile.Client) Proposal {
	return Proposal{Name: c.Name, CV: c.CV, Occupation: c.Occupation}
}
