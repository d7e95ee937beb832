// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package listed

import (
	"context"
	"errors"

	"example.com/corpus/mark"
)

// Checks are in a list, and all of them must have nothing to object to.

var errRefused = errors.New("refused")

type check func(ctx context.Context, id string) error

func consents(_ context.Context, id string) error {
	if !mark.Consented(id) {
		return errRefused
	}
	return nil
}

func exists(_ context.Context, id string) error {
	if id == "" {
		return errRefused
	}
	return nil
}

func lax(_ context.Context, id string) error {
	_ = mark.Consented(id)
	return nil
}

func goodChecksAreInALiteral() {
	ctx, p := context.Background(), mark.NewPerson()
	for _, check := range []check{exists, consents} {
		if err := check(ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: inliteral
}

func goodGuardItselfIsListed() {
	p := mark.NewPerson()
	checks := []func(string) error{mark.CheckConsent}
	for _, check := range checks {
		if check(p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: guardlisted
}

func goodChecksAreBools() {
	p := mark.NewPerson()
	for _, allowed := range []func(string) bool{mark.IsWeekday, mark.Consented} {
		if !allowed(p.ID) {
			return
		}
	}
	mark.Leak(p.Health) // source: boolslisted
}

func badNoneOfTheChecksAsks() {
	ctx, p := context.Background(), mark.NewPerson()
	for _, check := range []check{exists, lax} {
		if err := check(ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: noneasks; leak: noneasks (needs-consent)
}

func badChecksAreAskedAboutAnother() {
	ctx, p, q := context.Background(), mark.NewPerson(), mark.NewPerson()
	for _, check := range []check{exists, consents} {
		if err := check(ctx, q.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listother; leak: listother (needs-consent)
}

func badErrorIsNotedAndDropped() {
	ctx, p := context.Background(), mark.NewPerson()
	n := 0
	for _, check := range []check{exists, consents} {
		if err := check(ctx, p.ID); err != nil {
			n++
		}
	}
	mark.Leak(n, p.Health) // source: listdropped; leak: listdropped (needs-consent)
}

func badFirstRefusalEndsTheLoop() {
	ctx, p := context.Background(), mark.NewPerson()
	for _, check := range []check{exists, consents} {
		if err := check(ctx, p.ID); err != nil {
			break
		}
	}
	mark.Leak(p.Health) // source: listbreak; leak: listbreak (needs-consent)
}

func badFirstAssentEndsTheLoop() {
	ctx, p := context.Background(), mark.NewPerson()
	ok := false
	for _, check := range []check{exists, consents} {
		if err := check(ctx, p.ID); err == nil {
			ok = true
			break
		}
	}
	if ok {
		mark.Leak(p.Health) // source: listany; leak: listany (needs-consent)
	}
}

func badOneCheckIsSkipped() {
	ctx, p := context.Background(), mark.NewPerson()
	for i, check := range []check{exists, consents} {
		if i == 1 && mark.Either() {
			continue
		}
		if err := check(ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listskip; leak: listskip (needs-consent)
}

func badCheckIsReplaced() {
	ctx, p := context.Background(), mark.NewPerson()
	checks := []check{exists, consents}
	if mark.Either() {
		checks[1] = lax
	}
	for _, check := range checks {
		if err := check(ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listreplaced; leak: listreplaced (needs-consent)
}

func badListIsGivenAway() {
	ctx, p := context.Background(), mark.NewPerson()
	checks := []check{exists, consents}
	relax(checks)
	for _, check := range checks {
		if err := check(ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listgiven; leak: listgiven (needs-consent)
}

func relax(checks []check) { checks[len(checks)-1] = lax }

func badListMayBeEmpty() {
	ctx, p := context.Background(), mark.NewPerson()
	var checks []check
	if mark.Either() {
		checks = []check{exists, consents}
	}
	for _, check := range checks {
		if err := check(ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listempty; leak: listempty (needs-consent)
}

func badListIsCut() {
	ctx, p := context.Background(), mark.NewPerson()
	checks := []check{exists, consents}[:1]
	for _, check := range checks {
		if err := check(ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listcut; leak: listcut (needs-consent)
}

func badOtherCheckIsCalled() {
	ctx, p := context.Background(), mark.NewPerson()
	checks, others := []check{consents}, []check{exists}
	for i := range checks {
		if err := others[i](ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listothers; leak: listothers (needs-consent)
}

func badAlwaysTheFirstIsCalled() {
	ctx, p := context.Background(), mark.NewPerson()
	checks := []check{exists, consents}
	for range checks {
		if err := checks[0](ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listfirst; leak: listfirst (needs-consent)
}

func badChecksRunBeside() {
	ctx, p := context.Background(), mark.NewPerson()
	for _, check := range []check{exists, consents} {
		go func() { _ = check(ctx, p.ID) }()
	}
	mark.Leak(p.Health) // source: listbeside; leak: listbeside (needs-consent)
}
