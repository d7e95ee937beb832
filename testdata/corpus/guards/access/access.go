// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package access wraps the guards for a whole program.
package access

import (
	"errors"

	"example.com/corpus/mark"
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
