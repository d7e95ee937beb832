// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package kept

import (
	"context"
	"errors"
	"sync"

	"example.com/corpus/mark"
)

// What looks like an answer that is kept, and is about another by now, or none.

type counter struct {
	err error
	n   int
}

func (c *counter) check(p *mark.Person) {
	if !mark.Consented(p.ID) {
		c.err = errRefused
	}
	*p = *mark.NewPerson()
}

func badMethodReplacesWhomItAsked() {
	p := mark.NewPerson()
	c := &counter{}
	c.check(p)
	if c.err == nil {
		mark.Leak(p.Health) // source: doubtmethod; leak: doubtmethod (needs-consent)
	}
}

func (c *counter) every(people []mark.Person) {
	for _, p := range people {
		if !mark.Consented(p.ID) {
			c.err = errRefused
		}
		if c.n > 3 {
			c.err = nil
		}
	}
}

func badErrorIsClearedInALoop() {
	people := mark.People()
	c := &counter{}
	c.every(people)
	if c.err == nil {
		mark.Leak(people[0].Health) // source: doubtloop; leak: doubtloop (needs-consent)
	}
}

func (c *counter) maybe(ok bool) {
	if c.n == 0 {
		return
	}
	if !ok {
		c.err = errRefused
	}
}

func badMethodDoesNotAlwaysObject() {
	p := mark.NewPerson()
	c := &counter{}
	c.maybe(mark.Consented(p.ID))
	if c.err == nil {
		mark.Leak(p.Health) // source: doubtmaybe; leak: doubtmaybe (needs-consent)
	}
}

func (c *counter) recovers(ok bool) {
	defer func() { c.err = nil }()
	if !ok {
		c.err = errRefused
	}
}

func badObjectionIsForgottenLater() {
	p := mark.NewPerson()
	c := &counter{}
	c.recovers(mark.Consented(p.ID))
	if c.err == nil {
		mark.Leak(p.Health) // source: doubtdefer; leak: doubtdefer (needs-consent)
	}
}

func (c *counter) with(ok bool, f func()) {
	if !ok {
		c.err = errRefused
	}
	f()
}

func badCallbackForgets() {
	p := mark.NewPerson()
	c := &counter{}
	c.with(mark.Consented(p.ID), func() { c.err = nil })
	if c.err == nil {
		mark.Leak(p.Health) // source: doubtcallback; leak: doubtcallback (needs-consent)
	}
}

func badObjectionIsForgottenBeside() {
	p := mark.NewPerson()
	c := &counter{n: 1}
	go forget(c)
	c.maybe(mark.Consented(p.ID))
	if c.err == nil {
		mark.Leak(p.Health) // source: doubtbeside; leak: doubtbeside (needs-consent)
	}
}

func forget(c *counter) { c.err = nil }

func copyInto(c, d *counter) { *c = *d }

func badValidatorIsCopiedOver() {
	p := mark.NewPerson()
	c, d := &counter{n: 1}, &counter{}
	c.maybe(mark.Consented(p.ID))
	copyInto(c, d)
	if c.err == nil {
		mark.Leak(p.Health) // source: doubtcopied; leak: doubtcopied (needs-consent)
	}
}

func badAnswerOfATransactionIsKeptFromTheOneBefore() {
	ctx := context.Background()
	var allowed bool
	for _, p := range mark.People() {
		_ = within(ctx, func(context.Context) error {
			if mark.Either() {
				return errRefused
			}
			allowed = mark.Consented(p.ID)
			return nil
		})
		if allowed {
			mark.Leak(p.Health) // source: doubtkept; leak: doubtkept (needs-consent)
		}
	}
}

func badLiteralIsKeptForLater() {
	p := mark.NewPerson()
	var ok bool
	var todo []func()
	later(&todo, func() { ok = mark.Consented(p.ID) })
	q := p
	p = mark.NewPerson()
	for _, f := range todo {
		f()
	}
	if ok {
		mark.Leak(q.Health) // source: doubttodo; leak: doubttodo (needs-consent)
	}
}

func later(list *[]func(), f func()) { *list = append(*list, f) }

func badErrorOfAGroupIsDropped() {
	p := mark.NewPerson()
	var wg sync.WaitGroup
	var err error
	wg.Go(func() { err = mark.CheckConsent(p.ID) })
	if err == nil {
		mark.Leak(p.Health) // source: doubtgroup; leak: doubtgroup (needs-consent)
	}
	wg.Wait()
}

func badAnswerGoesThroughAPointer() {
	ctx, p := context.Background(), mark.NewPerson()
	var ok bool
	at := &ok
	_ = within(ctx, func(context.Context) error { ok = mark.Consented(p.ID); return nil })
	*at = true
	if ok {
		mark.Leak(p.Health) // source: doubtpointer; leak: doubtpointer (needs-consent)
	}
}

func badJoinedErrorOfTwoTurns() {
	people := mark.People()
	var err error
	for _, p := range people {
		err = errors.Join(mark.CheckConsent(p.ID), ctxErr())
	}
	if err == nil {
		mark.Leak(people[0].Health) // source: doubtturns; leak: doubtturns (needs-consent)
	}
}

func ctxErr() error { return context.Background().Err() }
