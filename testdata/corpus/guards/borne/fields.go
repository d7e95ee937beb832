// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package borne

import (
	"context"
	"encoding/json"

	"example.com/corpus/mark"
)

// Answers in structs that go elsewhere.

type sessionKey struct{}

// A session is of one person.
type session struct {
	ID    string
	Share bool
}

func sessionOf(ctx context.Context) *session {
	s, _ := ctx.Value(sessionKey{}).(*session)
	return s
}

func goodSessionInAContext() {
	p := mark.NewPerson()
	ctx := context.WithValue(context.Background(), sessionKey{}, &session{p.ID, mark.Consented(p.ID)})
	if s := sessionOf(ctx); s != nil && s.Share {
		mark.Leak(p.Health) // source: bornesession
	}
}

func badSessionOfAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	ctx := context.WithValue(context.Background(), sessionKey{}, &session{q.ID, mark.Consented(q.ID)})
	if s := sessionOf(ctx); s != nil && s.Share {
		mark.Leak(p.Health) // source: borneofanother; leak: borneofanother (needs-consent)
	}
}

func badSessionIsSetLater() {
	p := mark.NewPerson()
	s := &session{p.ID, mark.Consented(p.ID)}
	ctx := context.WithValue(context.Background(), sessionKey{}, s)
	s.Share = true
	if s := sessionOf(ctx); s != nil && s.Share {
		mark.Leak(p.Health) // source: bornesetlater; leak: bornesetlater (needs-consent)
	}
}

func badSessionMayBeSetLater() {
	p := mark.NewPerson()
	s := &session{p.ID, mark.Consented(p.ID)}
	ctx := context.WithValue(context.Background(), sessionKey{}, s)
	if mark.Either() {
		sessionOf(ctx).Share = true
	}
	if s := sessionOf(ctx); s != nil && s.Share {
		mark.Leak(p.Health) // source: bornemaybeset; leak: bornemaybeset (needs-consent)
	}
}

func badSessionIsDecodedLater() {
	text := []byte(mark.Plain())
	p := mark.NewPerson()
	s := &session{p.ID, mark.Consented(p.ID)}
	ctx := context.WithValue(context.Background(), sessionKey{}, s)
	if json.Unmarshal(text, s) != nil {
		return
	}
	if s := sessionOf(ctx); s != nil && s.Share {
		mark.Leak(p.Health) // source: bornedecoded; leak: bornedecoded (needs-consent)
	}
}

var lastSession *session

func remember(p *mark.Person) *session {
	lastSession = &session{p.ID, mark.Consented(p.ID)}
	return lastSession
}

func badSessionIsKeptAndSet() {
	p := mark.NewPerson()
	ctx := context.WithValue(context.Background(), sessionKey{}, remember(p))
	lastSession.Share = true
	if s := sessionOf(ctx); s != nil && s.Share {
		mark.Leak(p.Health) // source: bornekept; leak: bornekept (needs-consent)
	}
}

type setter interface{ set(s *session) }

type optimist struct{}

func (optimist) set(s *session) { s.Share = true }

func shareAfter(o setter, p *mark.Person) {
	s := &session{p.ID, mark.Consented(p.ID)}
	ctx := context.WithValue(context.Background(), sessionKey{}, s)
	o.set(s)
	if s := sessionOf(ctx); s != nil && s.Share {
		mark.Leak(p.Health) // source: borneafter; leak: borneafter (needs-consent)
	}
}

func badSomebodySetsTheSession() { shareAfter(optimist{}, mark.NewPerson()) }

func inTurn(f, g func()) {
	f()
	g()
}

func badPersonIsReplacedAfterTheAnswerIsSet() {
	p, s := mark.NewPerson(), new(session)
	inTurn(func() { s.Share = mark.Consented(p.ID) }, func() { p = mark.NewPerson() })
	ctx := context.WithValue(context.Background(), sessionKey{}, s)
	if s := sessionOf(ctx); s != nil && s.Share {
		mark.Leak(p.Health) // source: borneinturn; leak: borneinturn (needs-consent)
	}
}

func badSessionOfTheTurnBefore() {
	var s *session
	for _, p := range mark.People() {
		ctx := context.WithValue(context.Background(), sessionKey{}, s)
		if s := sessionOf(ctx); s != nil && s.Share {
			mark.Leak(p.Health) // source: bornebefore; leak: bornebefore (needs-consent)
		}
		s = &session{p.ID, mark.Consented(p.ID)}
	}
}

func newSession(p *mark.Person) *session { return &session{ID: p.ID, Share: mark.Consented(p.ID)} }

func badMadeSessionOfTheTurnBefore() {
	s := new(session)
	for _, p := range mark.People() {
		if sessionOf(context.WithValue(context.Background(), sessionKey{}, s)).Share {
			mark.Leak(p.Health) // source: bornemade; leak: bornemade (needs-consent)
		}
		s = newSession(&p)
	}
}

func recovering(p *mark.Person) (s session) {
	defer func() {
		if recover() != nil {
			s.Share = true
		}
	}()
	s.Share = mark.Consented(p.ID)
	return s
}

func badPanicMeansThatItMayBeShared() {
	p := mark.NewPerson()
	s := recovering(p)
	ctx := context.WithValue(context.Background(), sessionKey{}, &s)
	if s := sessionOf(ctx); s != nil && s.Share {
		mark.Leak(p.Health) // source: bornepanic; leak: bornepanic (needs-consent)
	}
}
