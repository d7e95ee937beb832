// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package mark

import (
	"errors"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Consented reports whether the person of that id has consented to everything.
//
//lineage:guard subject=id
func Consented(id string) bool { return Either() && id != "" }

// ConsentedTo reports whether the person of that id has consented to a purpose.
//
//lineage:guard subject=id purpose=why
func ConsentedTo(id string, why policy.Purpose) bool { return Either() && id != "" && why != "" }

// ConsentedToAds reports whether the person of that id has consented to
// advertising.
//
//lineage:guard subject=id purpose=behavioural-advertising
func ConsentedToAds(id string) bool { return Either() && id != "" }

// ConsentedToResearch reports whether the person of that id has consented to
// research, which is no consent to anything else.
//
//lineage:guard subject=id purpose=research
func ConsentedToResearch(id string) bool { return Either() && id != "" }

// CheckConsent returns an error if the person of that id has not consented.
//
//lineage:guard subject=id
func CheckConsent(id string) error {
	if !Either() || id == "" {
		return errors.New("no consent")
	}
	return nil
}

// EverybodyConsented reports whether all those concerned have consented: a
// guard without a subject.
//
//lineage:guard
func EverybodyConsented() bool { return Either() }

// Requested reports whether the person of that id asked for placement.
//
//lineage:guard subject=id condition=request
func Requested(id string) bool { return Either() && id != "" }

// Ordered reports whether a court has ordered to hand over data of that person.
//
//lineage:guard subject=id condition=legal-basis
func Ordered(id string) bool { return Either() && id != "" }

// IsWeekday is no guard.
func IsWeekday(id string) bool { return Either() && id != "" }
