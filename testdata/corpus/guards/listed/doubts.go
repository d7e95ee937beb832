// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package listed

import (
	"context"
	"errors"

	"example.com/corpus/mark"
)

// Lists that are not gone through as it seems.

func badLoopIsLeftEarly() {
	ctx, p := context.Background(), mark.NewPerson()
	for i, check := range []check{exists, consents} {
		if i > 0 {
			break
		}
		if check(ctx, p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listleft; leak: listleft (needs-consent)
}

func badErrorOfTheTurnBeforeCounts() {
	ctx, p := context.Background(), mark.NewPerson()
	var err error
	for _, check := range []check{exists, consents} {
		if err != nil {
			return
		}
		err = check(ctx, p.ID)
	}
	mark.Leak(p.Health) // source: listturnbefore; leak: listturnbefore (needs-consent)
}

func badErrorIsOneThatIsTolerated() {
	ctx, p := context.Background(), mark.NewPerson()
	for _, check := range []check{exists, consents} {
		if err := check(ctx, p.ID); err != nil && !errors.Is(err, errRefused) {
			return
		}
	}
	mark.Leak(p.Health) // source: listtolerated; leak: listtolerated (needs-consent)
}

func badChecksAreCalledForOneInTwo() {
	ctx, p, q := context.Background(), mark.NewPerson(), mark.NewPerson()
	for _, check := range []check{exists, consents} {
		id := p.ID
		if mark.Either() {
			id = q.ID
		}
		if check(ctx, id) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listonein; leak: listonein (needs-consent)
}

func badIDIsFromAFunction() {
	ctx, p := context.Background(), mark.NewPerson()
	for _, check := range []check{exists, consents} {
		if check(ctx, another().ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listfunction; leak: listfunction (needs-consent)
}

func another() *mark.Person { return mark.NewPerson() }

func badListIsSetBeforeTheLoopInside() {
	ctx, p := context.Background(), mark.NewPerson()
	list := [2]check{exists, consents}
	list[1] = lax
	for _, check := range list[:] {
		if check(ctx, p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listarray; leak: listarray (needs-consent)
}

func badListIsChangedByALiteral() {
	ctx, p := context.Background(), mark.NewPerson()
	list := []check{exists, consents}
	func() { list = nil }()
	for _, check := range list {
		if check(ctx, p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listclosure; leak: listclosure (needs-consent)
}

func badSendsInALoopOverMoreSteps() {
	p, q := mark.NewPerson(), mark.NewPerson()
	for _, step := range []func(*mark.Person) error{asks, sendsFifth} {
		if err := step(q); err != nil {
			return
		}
		q = p
	}
}

func sendsFifth(p *mark.Person) error {
	mark.Leak(p.Health) // source: stepsmore; leak: stepsmore (needs-consent)
	return nil
}

func badStepIsLate() {
	p := mark.NewPerson()
	for _, step := range []func(*mark.Person) error{asks, renames, sendsSixth} {
		if err := step(p); err != nil {
			return
		}
	}
}

func sendsSixth(p *mark.Person) error {
	mark.Leak(p.Health) // source: stepslate; leak: stepslate (needs-consent)
	return nil
}

func badObjectionsOfOneAreAskedForAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	for _, of := range []*mark.Person{p, q} {
		var errs []string
		if !mark.Consented(of.ID) {
			errs = append(errs, "consent")
		}
		if len(errs) == 0 {
			mark.Leak(q.Health) // source: gatheredforanother; leak: gatheredforanother (needs-consent)
		}
	}
}
