// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package asked

import "example.com/corpus/mark"

// An owner of state does what it is sent.

type owner struct {
	inbox chan func(*state)
}

type state struct{ secret, plain string }

func newOwner() *owner {
	a := &owner{make(chan func(*state))}
	go func() {
		var s state
		for f := range a.inbox {
			f(&s)
		}
	}()
	return a
}

func (a *owner) ask(get func(*state) string) string {
	reply := make(chan string, 1)
	a.inbox <- func(s *state) { reply <- get(s) }
	return <-reply
}

func (a *owner) secret() string {
	reply := make(chan string, 1)
	a.inbox <- func(s *state) { reply <- s.secret }
	return <-reply
}

func (a *owner) put(v string) {
	a.inbox <- func(s *state) { s.secret = v }
}

func badOwnerIsAskedInline() {
	a := newOwner()
	a.inbox <- func(s *state) { s.secret = mark.Secret() } // source: owner1
	reply := make(chan string, 1)
	a.inbox <- func(s *state) { reply <- s.secret }
	mark.Leak(<-reply) // leak: owner1
}

func badOwnerAnswersMethod() {
	a := newOwner()
	a.inbox <- func(s *state) { s.secret = mark.Secret() } // source: owner2
	mark.Leak(a.secret())                                  // leak: owner2
}

func badOwnerIsToldByMethod() {
	a := newOwner()
	a.put(mark.Secret())  // source: owner3
	mark.Leak(a.secret()) // leak: owner3
}

func badOwnerIsAskedByFunction() {
	a := newOwner()
	a.put(mark.Secret())                                        // source: owner4
	mark.Leak(a.ask(func(s *state) string { return s.secret })) // leak: owner4
}

func goodOtherFieldOfOwner() {
	a := newOwner()
	a.put(mark.Secret()) // source: owner5
	mark.Leak(a.ask(func(s *state) string { return s.plain }))
}
