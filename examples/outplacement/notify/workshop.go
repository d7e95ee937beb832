// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package notify

import (
	"fmt"
	"time"

	"example.com/outplacement/profile"
)

// RemindOfWorkshop reminds a client of a workshop that they have booked, and
// says that the room is prepared for them.
//
//lineage:purpose workshop-reminder
func (l *LINE) RemindOfWorkshop(c profile.Client, at time.Time) error {
	text := fmt.Sprintf("%s, see you on %s. The room is ready for you (%s).", c.Name, at.Format("2 January, 15:04"), c.Disability)

	// OK: running the workshop, through a processor, covers special-care data too (2(1), 6, 12(1)).
	return l.Push(c.LINEUserID, text)
}

// InviteToSeminar tells a client of a seminar that they may like.
//
//lineage:purpose own-campaign
func (l *LINE) InviteToSeminar(c profile.Client, title string) error {
	// OK: a client's name may serve our own promotion (2(4)).
	return l.Push(c.LINEUserID, fmt.Sprintf("%s, our seminar %q may interest you.", c.Name, title))
}

// InviteToAccessibleSeminar is the same for the seminars that we hold together
// with the association of people with disabilities.
//
//lineage:purpose own-campaign
func (l *LINE) InviteToAccessibleSeminar(c profile.Client, title string) error {
	text := fmt.Sprintf("%s, our seminar %q is made for people with %s.", c.Name, title, c.Disability)

	// LEAK 2 [needs-consent]: a disability is formatted into a promotional
	// message; special-care data promotes nothing without consent (12(1)).
	return l.Push(c.LINEUserID, text)
}

// InviteToSignedSeminar invites those who will follow the seminar in sign
// language.
//
//lineage:purpose own-campaign
func (l *LINE) InviteToSignedSeminar(c profile.Client, title string) error {
	if c.Disability != "deaf" {
		return nil
	}

	// LEAK 25 [implicit-disclosure]: the text could be anybody's, but whoever gets
	// it is deaf; that promotes nothing without consent either (12(1)).
	return l.Push(c.LINEUserID, fmt.Sprintf("%s, our seminar %q may interest you.", c.Name, title))
}
