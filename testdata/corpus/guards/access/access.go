// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package access wraps the guards for a whole program.
package access

import (
	"errors"

	"example.com/corpus/mark"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// ErrNoConsent is what [Require] returns.
var ErrNoConsent = errors.New("no consent")

// Allowed reports whether p has consented.
func Allowed(p *mark.Person) bool { return p != nil && mark.Consented(p.ID) }

// Forbidden reports whether p has not consented.
func Forbidden(p *mark.Person) bool { return !Allowed(p) }

// Require returns an error unless the person of that id has consented.
func Require(id string) error {
	if !mark.Consented(id) {
		return ErrNoConsent
	}
	return nil
}

// Must panics unless the person of that id has consented.
func Must(id string) {
	if err := Require(id); err != nil {
		panic(err)
	}
}

// Find returns a person who has consented.
func Find(id string) (*mark.Person, error) {
	p, err := mark.PersonByID(id)
	if err != nil {
		return nil, err
	}
	if err := Require(p.ID); err != nil {
		return nil, err
	}
	return p, nil
}

// Consenting returns those who have consented.
func Consenting(people []mark.Person) []mark.Person {
	var out []mark.Person
	for _, p := range people {
		if mark.Consented(p.ID) {
			out = append(out, p)
		}
	}
	return out
}

// Known reports whether p is anybody: no guard, whatever it looks like.
func Known(p *mark.Person) bool { return p != nil && (p.Name != "" || mark.Consented(p.ID)) }

// With calls f if p has consented.
func With(p *mark.Person, f func(*mark.Person)) {
	if mark.Consented(p.ID) {
		f(p)
	}
}

// Keep returns those of which yes is true.
func Keep(people []mark.Person, yes func(mark.Person) bool) (out []mark.Person, n int) {
	for _, p := range people {
		if yes(p) {
			out, n = append(out, p), n+1
		}
	}
	return out, n
}

// Answers returns who has consented to a purpose.
func Answers(people []mark.Person, why policy.Purpose) map[string]bool {
	answers := make(map[string]bool)
	for _, p := range people {
		answers[p.ID] = mark.ConsentedTo(p.ID, why)
	}
	return answers
}
