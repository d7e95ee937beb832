// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package listed

import (
	"context"

	"example.com/corpus/mark"
)

// Whom the checks of a list are asked about, from one to the next.

func badEachIsAskedAboutTheNext() {
	ctx, p := context.Background(), mark.NewPerson()
	for _, check := range []check{consents, exists} {
		if err := check(ctx, p.ID); err != nil {
			return
		}
		p = mark.NewPerson()
	}
	mark.Leak(p.Health) // source: listnext; leak: listnext (needs-consent)
}

func badEachIsAskedAboutOneOfTwo() {
	ctx, p, q := context.Background(), mark.NewPerson(), mark.NewPerson()
	for i, check := range []check{exists, consents} {
		r := p
		if i == 1 {
			r = q
		}
		if err := check(ctx, r.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listoneoftwo; leak: listoneoftwo (needs-consent)
}

func badIDIsReplacedInBetween() {
	ctx, p := context.Background(), mark.NewPerson()
	for _, check := range []check{consents, exists} {
		if err := check(ctx, p.ID); err != nil {
			return
		}
		p.ID = "another"
	}
	mark.Leak(p.Health) // source: listbetween; leak: listbetween (needs-consent)
}

func badIDIsReplacedByTheNextCheck() {
	p := mark.NewPerson()
	for _, check := range []func(*mark.Person) error{consentsOf, renames} {
		if err := check(p); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listrenamed; leak: listrenamed (needs-consent)
}

func consentsOf(p *mark.Person) error { return consents(context.Background(), p.ID) }

func renames(p *mark.Person) error {
	*p = *mark.NewPerson()
	return nil
}

func visits(p *mark.Person) error {
	p.Question = "none"
	return exists(context.Background(), p.ID)
}

func goodRecordIsChecked() {
	p := mark.NewPerson()
	for _, check := range []func(*mark.Person) error{consentsOf, visits} {
		if err := check(p); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listrecord
}

func badIDIsReplacedAfterTheLoop() {
	ctx, p := context.Background(), mark.NewPerson()
	for _, check := range []check{exists, consents} {
		if err := check(ctx, p.ID); err != nil {
			return
		}
	}
	*p = *mark.NewPerson()
	mark.Leak(p.Health) // source: listafter; leak: listafter (needs-consent)
}

func goodEachOfThePeopleIsChecked() {
	ctx, checks := context.Background(), []check{exists, consents}
people:
	for _, p := range mark.People() {
		for _, check := range checks {
			if err := check(ctx, p.ID); err != nil {
				continue people
			}
		}
		mark.Leak(p.Health) // source: listeach
	}
}

func badOnlyTheLastOfThePeopleIsChecked() {
	ctx, checks := context.Background(), []check{exists, consents}
	var last mark.Person
	for _, p := range mark.People() {
		last = p
	}
	for _, check := range checks {
		if err := check(ctx, last.ID); err != nil {
			return
		}
	}
	for _, p := range mark.People() {
		mark.Leak(p.Health) // source: listlast; leak: listlast (needs-consent)
	}
}

func badCheckRefusesOnPanic() {
	ctx, p := context.Background(), mark.NewPerson()
	func() {
		defer func() { _ = recover() }()
		for _, check := range []check{exists, insists} {
			if err := check(ctx, p.ID); err != nil {
				return
			}
		}
	}()
	mark.Leak(p.Health) // source: listpanics; leak: listpanics (needs-consent)
}

func insists(ctx context.Context, id string) error {
	if err := consents(ctx, id); err != nil {
		panic(err)
	}
	return nil
}

// rules are the checks of the package.
var rules = []check{exists, consents}

// loose are those that somebody may change.
var loose = []check{exists, consents}

func setLoose(list []check) { loose = list }

// patched are those of which one is replaced.
var patched = []check{exists, consents}

func patch() { patched[1] = lax }

func goodChecksAreInAVariable() {
	p := mark.NewPerson()
	if err := verify(context.Background(), p.ID); err != nil {
		return
	}
	mark.Leak(p.Health) // source: listvariable
}

func verify(ctx context.Context, id string) error {
	for _, rule := range rules {
		if err := rule(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

func badChecksInAVariableAreOthers() {
	ctx, p := context.Background(), mark.NewPerson()
	setLoose(nil)
	for _, rule := range loose {
		if err := rule(ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listloose; leak: listloose (needs-consent)
}

func badCheckInAVariableIsReplaced() {
	ctx, p := context.Background(), mark.NewPerson()
	patch()
	for _, rule := range patched {
		if err := rule(ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listpatched; leak: listpatched (needs-consent)
}
