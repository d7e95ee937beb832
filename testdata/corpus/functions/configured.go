// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import (
	"errors"

	"example.com/corpus/mark"
)

// A relay is made by options, each of which may refuse.
type relay struct {
	name  string
	title func() string
}

type setting func(*relay) error

// named refuses an empty name.
func named(s string) setting {
	return func(r *relay) error {
		if s == "" {
			return errors.New("no name")
		}
		r.name = s
		return nil
	}
}

// entitled never refuses, and looks at the title when it is asked for.
func entitled(s *string) setting {
	return func(r *relay) error {
		r.title = func() string { return *s }
		return nil
	}
}

func newRelay(settings ...setting) (*relay, error) {
	r := &relay{title: mark.Plain}
	for _, set := range settings {
		if err := set(r); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// onlyRelay has nothing to say if one refuses.
func onlyRelay(settings []setting) *relay {
	r := &relay{title: mark.Plain}
	for _, set := range settings {
		if set(r) != nil {
			return nil
		}
	}
	return r
}

func badOptionThatMayRefuse() {
	r, err := newRelay(named(mark.Secret())) // source: mayrefuse
	if err != nil {
		return
	}
	mark.Leak(r.name) // leak: mayrefuse
}

func goodOptionThatMayRefuseIsForAnother() {
	r, err := newRelay(named("a"))
	if err != nil {
		return
	}
	if _, err := newRelay(named(mark.Secret())); err != nil { // source: refusedother
		return
	}
	mark.Leak(r.name)
}

func badOptionLooksLater() {
	title := "title"
	r, _ := newRelay(entitled(&title))
	title = mark.Secret() // source: lookslater
	mark.Leak(r.title())  // leak: lookslater
}

func goodOptionLooksLater() {
	title := mark.Secret() // source: lookslaterat
	r, _ := newRelay(entitled(&title))
	title = "title"
	mark.Leak(r.title())
}

func badRelayOrNothing() {
	r := onlyRelay([]setting{named("a"), named(mark.Secret())}) // source: ornothing
	mark.Leak(r.name)                                           // leak: ornothing
}

func goodRelayOrNothingByOtherField() {
	title := mark.Secret() // source: ornothingtitle
	r := onlyRelay([]setting{named("a"), entitled(&title)})
	mark.Leak(r.name)
}
