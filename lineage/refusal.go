// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage

import (
	"errors"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Errors that are returned, wrapped together with their cause, where the policy
// alone would not have refused. Trying again later may help.
var (
	// ErrNotRecorded says that a hand-over was refused because it could not be
	// recorded.
	ErrNotRecorded = errors.New("lineage: the hand-over could not be recorded")
	// ErrConsentUnknown says that it could not be found out whether there is
	// consent, which is then taken as none.
	ErrConsentUnknown = errors.New("lineage: consent not known")
)

// A Refusal is the error of a hand-over that the policy does not permit as
// things stand.
type Refusal struct {
	Decision policy.Decision
	Subject  Subject
	Met      policy.Met
	Missing  []policy.Condition // of the way that was nearest; empty where the use is prohibited
}

// Error says what was refused and why, and what would permit it.
func (r *Refusal) Error() string {
	s := "lineage: " + r.Decision.Reason
	if r.Decision.Prohibited() {
		return s
	}
	s += "; missing"
	for i, c := range r.Missing {
		if i > 0 {
			s += " and"
		}
		s += " " + string(c)
	}
	if r.Subject != "" {
		s += " for subject " + string(r.Subject)
	}
	return s
}
