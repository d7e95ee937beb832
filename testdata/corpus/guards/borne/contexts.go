// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package borne

import (
	"context"
	"net/http"

	"example.com/corpus/mark"
)

// Answers that a middleware puts into a context, and a handler asks for by an accessor.

type (
	consentKey struct{}
	memberKey  struct{}
	personKey  struct{}
)

func withConsent(ctx context.Context, ok bool) context.Context {
	return context.WithValue(ctx, consentKey{}, ok)
}

func hasConsent(ctx context.Context) bool {
	ok, _ := ctx.Value(consentKey{}).(bool)
	return ok
}

func goodAccessorIsAsked() {
	p := mark.NewPerson()
	ctx := withConsent(context.Background(), mark.Consented(p.ID))
	if hasConsent(ctx) {
		mark.Leak(p.Health) // source: borneasked
	}
}

func badAccessorTellsOfAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	ctx := withConsent(context.Background(), mark.Consented(q.ID))
	if hasConsent(ctx) {
		mark.Leak(p.Health) // source: borneanother; leak: borneanother (needs-consent)
	}
}

func badAccessorSaysNo() {
	p := mark.NewPerson()
	ctx := withConsent(context.Background(), mark.Consented(p.ID))
	if !hasConsent(ctx) {
		mark.Leak(p.Health) // source: borneno; leak: borneno (needs-consent)
	}
}

func badAccessorTellsOfTheWeekday() {
	p := mark.NewPerson()
	ctx := withConsent(context.Background(), mark.IsWeekday(p.ID))
	if hasConsent(ctx) {
		mark.Leak(p.Health) // source: borneweekday; leak: borneweekday (needs-consent)
	}
}

func badPersonIsReplacedBeforeTheAccessorIsAsked() {
	p := mark.NewPerson()
	ctx := withConsent(context.Background(), mark.Consented(p.ID))
	*p = *mark.NewPerson()
	if hasConsent(ctx) {
		mark.Leak(p.Health) // source: bornereplaced; leak: bornereplaced (needs-consent)
	}
}

func badContextMayHaveAnotherAnswer() {
	p := mark.NewPerson()
	ctx := withConsent(context.Background(), mark.Consented(p.ID))
	if mark.Either() {
		ctx = withConsent(ctx, true)
	}
	if hasConsent(ctx) {
		mark.Leak(p.Health) // source: bornemaybe; leak: bornemaybe (needs-consent)
	}
}

func sendIfAsked(ctx context.Context, p *mark.Person) {
	if !hasConsent(ctx) {
		return
	}
	mark.Leak(p.Health) // source: bornecallee
}

func goodCalleeAsksTheAccessor() {
	p := mark.NewPerson()
	sendIfAsked(withConsent(context.Background(), mark.Consented(p.ID)), p)
}

func sendWhateverWasAsked(ctx context.Context, p *mark.Person) {
	if !hasConsent(ctx) {
		return
	}
	mark.Leak(p.Health) // source: bornewhatever; leak: bornewhatever (needs-consent)
}

func badCalleeAsksAboutAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	sendWhateverWasAsked(withConsent(context.Background(), mark.Consented(q.ID)), p)
	sendWhateverWasAsked(withConsent(context.Background(), mark.Consented(p.ID)), p)
}

func badAnswerOfTheTurnBefore() {
	ctx := context.Background()
	for _, p := range mark.People() {
		if hasConsent(ctx) {
			mark.Leak(p.Health) // source: borneturn; leak: borneturn (needs-consent)
		}
		ctx = withConsent(ctx, mark.Consented(p.ID))
	}
}

func goodEachTurnHasAnAnswer() {
	for _, p := range mark.People() {
		ctx := withConsent(context.Background(), mark.Consented(p.ID))
		if hasConsent(ctx) {
			mark.Leak(p.Health) // source: borneeach
		}
	}
}

// Handlers.

var people = map[string]*mark.Person{}

func find(id string) (*mark.Person, bool) {
	p, ok := people[id]
	return p, ok
}

func asking(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := withConsent(r.Context(), mark.Consented(r.Header.Get("X-User")))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func share(w http.ResponseWriter, r *http.Request) {
	if !hasConsent(r.Context()) {
		http.Error(w, "no consent", http.StatusForbidden)
		return
	}
	if p, ok := find(r.Header.Get("X-User")); ok {
		mark.Leak(p.Health) // source: borneshare
	}
}

func goodHandlerAsksTheAccessor() { http.Handle("/share", asking(http.HandlerFunc(share))) }

func shareAll(w http.ResponseWriter, r *http.Request) {
	if !hasConsent(r.Context()) {
		http.Error(w, "no consent", http.StatusForbidden)
		return
	}
	for _, p := range people {
		mark.Leak(p.Health) // source: borneshareall; leak: borneshareall (needs-consent)
	}
}

func badHandlerSendsAll() { http.Handle("/all", asking(http.HandlerFunc(shareAll))) }

func shareUnasked(w http.ResponseWriter, r *http.Request) {
	if !hasConsent(r.Context()) {
		http.Error(w, "no consent", http.StatusForbidden)
		return
	}
	if p, ok := find(r.Header.Get("X-User")); ok {
		mark.Leak(p.Health) // source: borneunasked; leak: borneunasked (needs-consent)
	}
}

func badHandlerIsMountedTwice() {
	http.Handle("/asked", asking(http.HandlerFunc(shareUnasked)))
	http.Handle("/unasked", http.HandlerFunc(shareUnasked))
}

// A member is who is logged in.
type member struct {
	ID      string
	Consent bool
}

func login(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get("X-User")
		m := &member{ID: id, Consent: mark.Consented(id)}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), memberKey{}, m)))
	})
}

func memberFrom(ctx context.Context) (*member, bool) {
	m, ok := ctx.Value(memberKey{}).(*member)
	return m, ok
}

func shareOfMember(w http.ResponseWriter, r *http.Request) {
	m, ok := memberFrom(r.Context())
	if !ok || !m.Consent {
		http.Error(w, "no consent", http.StatusForbidden)
		return
	}
	if p, ok := find(m.ID); ok {
		mark.Leak(p.Health) // source: bornemember
	}
}

func goodMemberHasConsented() { http.Handle("/member", login(http.HandlerFunc(shareOfMember))) }

func shareOfRefusing(_ http.ResponseWriter, r *http.Request) {
	m, ok := memberFrom(r.Context())
	if !ok || m.Consent {
		return
	}
	if p, ok := find(m.ID); ok {
		mark.Leak(p.Health) // source: bornerefusing; leak: bornerefusing (needs-consent)
	}
}

func badMemberHasRefused() { http.Handle("/refusing", login(http.HandlerFunc(shareOfRefusing))) }

func loginAll(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get("X-User")
		m := &member{ID: id, Consent: mark.Consented(id)}
		m.Consent = true
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), memberKey{}, m)))
	})
}

func shareOfAnyMember(_ http.ResponseWriter, r *http.Request) {
	m, ok := memberFrom(r.Context())
	if !ok || !m.Consent {
		return
	}
	if p, ok := find(m.ID); ok {
		mark.Leak(p.Health) // source: borneanymember; leak: borneanymember (needs-consent)
	}
}

func badMemberIsTakenToConsent() { http.Handle("/any", loginAll(http.HandlerFunc(shareOfAnyMember))) }

func loading(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p, ok := find(r.Header.Get("X-User"))
		if !ok {
			http.NotFound(w, r)
			return
		}
		ctx := context.WithValue(r.Context(), personKey{}, p)
		ctx = context.WithValue(ctx, consentKey{}, mark.Consented(p.ID))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func shareLoaded(_ http.ResponseWriter, r *http.Request) {
	p := r.Context().Value(personKey{}).(*mark.Person)
	if hasConsent(r.Context()) {
		mark.Leak(p.Health) // source: borneloaded
	}
}

func goodPersonIsLoadedWithTheAnswer() {
	http.Handle("/loaded", loading(http.HandlerFunc(shareLoaded)))
}

func shareLoadedUnasked(_ http.ResponseWriter, r *http.Request) {
	p := r.Context().Value(personKey{}).(*mark.Person)
	mark.Leak(p.Health) // source: borneloadedunasked; leak: borneloadedunasked (needs-consent)
}

func badAnswerIsLoadedAndNotAsked() { http.Handle("/x", loading(http.HandlerFunc(shareLoadedUnasked))) }
