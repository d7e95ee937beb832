// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package dispatch

import "example.com/corpus/mark"

// Decorators embed the interface that they implement, and each has but one method of
// its own: the compiler hands the others on. Put around each other in a loop, any of
// them may hold any other.

type check interface {
	title() string
	perform() any
}

type checkFunc struct{ f func() any }

func (c checkFunc) title() string { return "check" }
func (c checkFunc) perform() any  { return c.f() }

type timedCheck struct{ check }

func (c *timedCheck) perform() any { return c.check.perform() }

type retriedCheck struct{ check }

func (c *retriedCheck) perform() any { return c.check.perform() }

type cachedCheck struct{ check }

func (c *cachedCheck) perform() any { return c.check.perform() }

type spare struct {
	check
	n int
}

type limitedCheck struct{ *spare }

func (c limitedCheck) perform() any {
	c.n--
	return c.check.perform()
}

type namedCheck struct {
	check
	name string
}

func (c *namedCheck) title() string { return c.name + c.check.title() }

func decorators() []func(check) check {
	return []func(check) check{
		func(c check) check { return &timedCheck{c} },
		func(c check) check { return &retriedCheck{c} },
		func(c check) check { return &cachedCheck{c} },
		func(c check) check { return limitedCheck{&spare{c, 3}} },
	}
}

type checks struct {
	wrap  []func(check) check
	last  check
	title string
}

func (r *checks) add(c check) {
	for _, w := range r.wrap {
		c = w(c)
	}
	r.title = c.title()
	r.last = c
}

func badCheckWithinFourDecoratorsThatHandItsTitleOn() {
	r := &checks{wrap: decorators()}
	r.add(checkFunc{func() any { return mark.Secret() }}) // source: decorated
	mark.Leak(r.last.perform())                           // leak: decorated
}

func goodTitleThatFourDecoratorsHandOn() {
	r := &checks{wrap: decorators()}
	r.add(checkFunc{func() any { return mark.Secret() }}) // source: decoratedtitle
	mark.Leak(r.title, r.last.title())
}

func badTitleThatDecoratorsHandOn() {
	secret := mark.Secret() // source: titled
	r := &checks{wrap: append(decorators(), func(c check) check { return &namedCheck{c, secret} })}
	r.add(checkFunc{func() any { return "" }})
	mark.Leak(r.title) // leak: titled
}

func goodResultOfWhatHasASecretTitle() {
	secret := mark.Secret() // source: titledresult
	r := &checks{wrap: []func(check) check{func(c check) check { return &namedCheck{c, secret} }, decorators()[0]}}
	r.add(checkFunc{func() any { return "" }})
	mark.Leak(r.last.perform())
}
