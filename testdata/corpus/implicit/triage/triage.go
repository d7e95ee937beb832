// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package triage sorts people. Its answers are about health, whatever their
// type.
package triage

import "example.com/corpus/mark"

// Diabetic compares.
func Diabetic(p *mark.Person) bool {
	return p.Health == "diabetes" // source: remotepredicate
}

// Chronic answers by branches.
func Chronic(p *mark.Person) bool {
	switch p.Health { // source: remoteswitch
	case "diabetes", "asthma":
		return true
	}
	return false
}

// Segment names a group of people by what they have.
func Segment(p *mark.Person) string {
	if p.Health == "diabetes" { // source: remotesegment
		return "insulin"
	}
	return "general"
}

// Known answers whether something is known, not what.
func Known(p *mark.Person) bool {
	if p.Health == "" {
		return false
	}
	return true
}

// Checked answers only whether all went well.
func Checked(p *mark.Person) (string, error) {
	if p.Health == "?" { // source: remotechecked
		return "", errUnclear
	}
	return p.ID, nil
}

type unclear struct{}

func (unclear) Error() string { return "unclear" }

var errUnclear unclear
