// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package kept

import (
	"context"

	"example.com/corpus/mark"
)

// Answers that are kept in a context.

type (
	consentKey struct{}
	otherKey   struct{}
	namedKey   string
)

func goodConsentIsInAContext() {
	p := mark.NewPerson()
	ctx := context.WithValue(context.Background(), consentKey{}, mark.Consented(p.ID))
	if ok, _ := ctx.Value(consentKey{}).(bool); ok {
		mark.Leak(p.Health) // source: ctxconsent
	}
}

func goodConsentIsAmongOthers() {
	p := mark.NewPerson()
	ctx := context.WithValue(context.Background(), consentKey{}, mark.Consented(p.ID))
	ctx, cancel := context.WithCancel(context.WithValue(ctx, otherKey{}, mark.IsWeekday(p.ID)))
	defer cancel()
	if ok, is := ctx.Value(consentKey{}).(bool); is && ok {
		mark.Leak(p.Health) // source: ctxamong
	}
}

func goodConsentHasAName() {
	p := mark.NewPerson()
	ctx := context.WithValue(context.Background(), namedKey("consent"), mark.Consented(p.ID))
	ctx = context.WithValue(ctx, namedKey("weekday"), mark.IsWeekday(p.ID))
	if !ctx.Value(namedKey("consent")).(bool) {
		return
	}
	mark.Leak(p.Health) // source: ctxnamed
}

func badOtherNameInAContext() {
	p := mark.NewPerson()
	ctx := context.WithValue(context.Background(), namedKey("consent"), mark.Consented(p.ID))
	ctx = context.WithValue(ctx, namedKey("weekday"), mark.IsWeekday(p.ID))
	if ctx.Value(namedKey("weekday")).(bool) {
		mark.Leak(p.Health) // source: ctxothername; leak: ctxothername (needs-consent)
	}
}

func badOtherKeyInAContext() {
	p := mark.NewPerson()
	ctx := context.WithValue(context.Background(), consentKey{}, mark.Consented(p.ID))
	ctx = context.WithValue(ctx, otherKey{}, true)
	if ok, _ := ctx.Value(otherKey{}).(bool); ok {
		mark.Leak(p.Health) // source: ctxotherkey; leak: ctxotherkey (needs-consent)
	}
}

func badConsentInAContextIsOfAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	ctx := context.WithValue(context.Background(), consentKey{}, mark.Consented(q.ID))
	if ok, _ := ctx.Value(consentKey{}).(bool); ok {
		mark.Leak(p.Health) // source: ctxanother; leak: ctxanother (needs-consent)
	}
}

func badConsentInAContextIsOverwritten() {
	p := mark.NewPerson()
	ctx := context.WithValue(context.Background(), consentKey{}, mark.Consented(p.ID))
	ctx = context.WithValue(ctx, consentKey{}, true)
	if ok, _ := ctx.Value(consentKey{}).(bool); ok {
		mark.Leak(p.Health) // source: ctxoverwritten; leak: ctxoverwritten (needs-consent)
	}
}

func badConsentInAContextMayBeOverwritten() {
	p := mark.NewPerson()
	ctx := context.WithValue(context.Background(), consentKey{}, mark.Consented(p.ID))
	if mark.Either() {
		ctx = context.WithValue(ctx, consentKey{}, true)
	}
	if ok, _ := ctx.Value(consentKey{}).(bool); ok {
		mark.Leak(p.Health) // source: ctxmaybe; leak: ctxmaybe (needs-consent)
	}
}

func badConsentInAContextIsNegated() {
	p := mark.NewPerson()
	ctx := context.WithValue(context.Background(), consentKey{}, mark.Consented(p.ID))
	if ok, _ := ctx.Value(consentKey{}).(bool); !ok {
		mark.Leak(p.Health) // source: ctxnegated; leak: ctxnegated (needs-consent)
	}
}

func badConsentIsJustThere() {
	p := mark.NewPerson()
	ctx := context.WithValue(context.Background(), consentKey{}, mark.Consented(p.ID))
	if _, ok := ctx.Value(consentKey{}).(bool); ok {
		mark.Leak(p.Health) // source: ctxthere; leak: ctxthere (needs-consent)
	}
}

func badRefusalIsNotInAContext() {
	p := mark.NewPerson()
	ctx := context.WithValue(context.Background(), consentKey{}, !mark.Consented(p.ID))
	if refused, _ := ctx.Value(otherKey{}).(bool); !refused {
		mark.Leak(p.Health) // source: ctxrefusal; leak: ctxrefusal (needs-consent)
	}
}

func badPersonIsReplacedAfterTheContext() {
	p := mark.NewPerson()
	ctx := context.WithValue(context.Background(), consentKey{}, mark.Consented(p.ID))
	*p = *mark.NewPerson()
	if ok, _ := ctx.Value(consentKey{}).(bool); ok {
		mark.Leak(p.Health) // source: ctxreplaced; leak: ctxreplaced (needs-consent)
	}
}

func badContextIsOfTheTurnBefore() {
	ctx := context.Background()
	for _, p := range mark.People() {
		if ok, _ := ctx.Value(consentKey{}).(bool); ok {
			mark.Leak(p.Health) // source: ctxturn; leak: ctxturn (needs-consent)
		}
		ctx = context.WithValue(ctx, consentKey{}, mark.Consented(p.ID))
	}
}

func badOnlyTheFirstIsInAContext() {
	people := mark.People()
	ctx := context.WithValue(context.Background(), consentKey{}, mark.Consented(people[0].ID))
	for _, p := range people {
		if ok, _ := ctx.Value(consentKey{}).(bool); ok {
			mark.Leak(p.Health) // source: ctxfirst; leak: ctxfirst (needs-consent)
		}
	}
}

func goodEachHasAContext() {
	for _, p := range mark.People() {
		ctx := context.WithValue(context.Background(), consentKey{}, mark.Consented(p.ID))
		if ok, _ := ctx.Value(consentKey{}).(bool); ok {
			mark.Leak(p.Health) // source: ctxeach
		}
	}
}
