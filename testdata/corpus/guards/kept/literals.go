// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package kept

import (
	"context"
	"errors"
	"sync"

	"example.com/corpus/mark"
)

// A function literal sets a variable that it has captured, and others call it.

var errRefused = errors.New("refused")

func within(ctx context.Context, f func(context.Context) error) error {
	if err := f(ctx); err != nil {
		return err
	}
	return ctx.Err()
}

func lookup(_ context.Context, id string) (bool, error) {
	if id == "" {
		return false, errRefused
	}
	return mark.Consented(id), nil
}

func goodAnswerIsSetOnce() {
	p := mark.NewPerson()
	var once sync.Once
	ok := false
	once.Do(func() { ok = mark.Consented(p.ID) })
	if ok {
		mark.Leak(p.Health) // source: keptonce
	}
}

func goodAnswerIsSetInATransaction() {
	ctx, p := context.Background(), mark.NewPerson()
	var allowed bool
	err := within(ctx, func(ctx context.Context) error {
		var err error
		allowed, err = lookup(ctx, p.ID)
		return err
	})
	if err != nil || !allowed {
		return
	}
	mark.Leak(p.Health) // source: kepttransaction
}

func goodAnswerIsSetBeside() {
	p := mark.NewPerson()
	var wg sync.WaitGroup
	var allowed bool
	wg.Go(func() {
		if mark.Consented(p.ID) {
			allowed = true
		}
	})
	wg.Wait()
	if allowed {
		mark.Leak(p.Health) // source: keptbeside
	}
}

func goodEachAnswerIsSetByALiteral() {
	ctx := context.Background()
	for _, p := range mark.People() {
		var allowed bool
		_ = within(ctx, func(context.Context) error {
			allowed = mark.Consented(p.ID)
			return nil
		})
		if allowed {
			mark.Leak(p.Health) // source: kepteach
		}
	}
}

func badAnswerOfOnceIsForAll() {
	var once sync.Once
	ok := false
	for _, p := range mark.People() {
		once.Do(func() { ok = mark.Consented(p.ID) })
		if ok {
			mark.Leak(p.Health) // source: keptforall; leak: keptforall (needs-consent)
		}
	}
}

func badPersonIsReplacedAfterOnce() {
	p := mark.NewPerson()
	var once sync.Once
	ok := false
	once.Do(func() { ok = mark.Consented(p.ID) })
	p = mark.NewPerson()
	if ok {
		mark.Leak(p.Health) // source: keptreplaced; leak: keptreplaced (needs-consent)
	}
}

func badIDIsReplacedBetween() {
	ctx, p := context.Background(), mark.NewPerson()
	ok := false
	_ = within(ctx, func(context.Context) error { ok = mark.Consented(p.ID); return nil })
	*p = *mark.NewPerson()
	if ok {
		mark.Leak(p.Health) // source: keptid; leak: keptid (needs-consent)
	}
}

func badLiteralReplacesThePersonLater() {
	ctx, p := context.Background(), mark.NewPerson()
	ok := false
	_ = within(ctx, func(context.Context) error {
		ok = mark.Consented(p.ID)
		p = mark.NewPerson()
		return nil
	})
	if ok {
		mark.Leak(p.Health) // source: keptlater; leak: keptlater (needs-consent)
	}
}

func badAnotherLiteralReplacesThePerson() {
	p := mark.NewPerson()
	ok := false
	inTurn(func() { ok = mark.Consented(p.ID) }, func() { p = mark.NewPerson() })
	if ok {
		mark.Leak(p.Health) // source: keptinturn; leak: keptinturn (needs-consent)
	}
}

func inTurn(f, g func()) {
	f()
	g()
}

func badLiteralAsksAboutAnother() {
	ctx, p, q := context.Background(), mark.NewPerson(), mark.NewPerson()
	ok := false
	_ = within(ctx, func(context.Context) error { ok = mark.Consented(q.ID); return nil })
	if ok {
		mark.Leak(p.Health) // source: keptanother; leak: keptanother (needs-consent)
	}
}

func badLiteralSetsItBesides() {
	ctx, p := context.Background(), mark.NewPerson()
	ok := false
	_ = within(ctx, func(context.Context) error {
		ok = mark.Consented(p.ID)
		if mark.Either() {
			ok = true
		}
		return nil
	})
	if ok {
		mark.Leak(p.Health) // source: literalanyhow; leak: literalanyhow (needs-consent)
	}
}

func badAnotherLiteralSetsIt() {
	ctx, p := context.Background(), mark.NewPerson()
	ok := false
	_ = within(ctx, func(context.Context) error { ok = mark.Consented(p.ID); return nil })
	_ = within(ctx, func(context.Context) error { ok = mark.Either(); return nil })
	if ok {
		mark.Leak(p.Health) // source: kepttwo; leak: kepttwo (needs-consent)
	}
}

func badItIsTrueBefore() {
	ctx, p := context.Background(), mark.NewPerson()
	ok := true
	_ = within(ctx, func(context.Context) error { ok = mark.Consented(p.ID); return nil })
	if ok {
		mark.Leak(p.Health) // source: keptbefore; leak: keptbefore (needs-consent)
	}
}

func badErrorIsNilIfNobodyAsked() {
	p := mark.NewPerson()
	var once sync.Once
	var err error
	if mark.Either() {
		once.Do(func() { err = mark.CheckConsent(p.ID) })
	}
	if err == nil {
		mark.Leak(p.Health) // source: keptnobody; leak: keptnobody (needs-consent)
	}
}

func badAnswerIsTheOpposite() {
	ctx, p := context.Background(), mark.NewPerson()
	refused := true
	_ = within(ctx, func(context.Context) error { refused = mark.Consented(p.ID); return nil })
	if !refused {
		mark.Leak(p.Health) // source: keptopposite; leak: keptopposite (needs-consent)
	}
}

func badLiteralIsGivenWhomToAskAbout() {
	p, q := mark.NewPerson(), mark.NewPerson()
	ok := false
	give(q, func(p *mark.Person) { ok = mark.Consented(p.ID) })
	if ok {
		mark.Leak(p.Health) // source: keptgiven; leak: keptgiven (needs-consent)
	}
}

func give(p *mark.Person, f func(*mark.Person)) { f(p) }

func badLiteralIsCalledLater() {
	p := mark.NewPerson()
	ok := false
	ask := func() { ok = mark.Consented(p.ID) }
	ask()
	p = mark.NewPerson()
	if ok {
		mark.Leak(p.Health) // source: keptcalled; leak: keptcalled (needs-consent)
	}
	ask()
}
