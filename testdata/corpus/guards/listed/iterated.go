// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package listed

import (
	"context"
	"maps"
	"slices"

	"example.com/corpus/mark"
)

// Checks that a loop comes to by an iterator of the standard library.

func (s *service) iterated(p *mark.Person) error {
	for r := range slices.Values(s.rules) {
		if err := r(p); err != nil {
			return err
		}
	}
	return nil
}

func goodIteratedServiceChecks() {
	p := mark.NewPerson()
	if newStrict().iterated(p) == nil {
		mark.Leak(p.Health) // source: iteratedservice
	}
}

func badIteratedServiceIsLax() {
	p := mark.NewPerson()
	if newService(exist, pass).iterated(p) == nil {
		mark.Leak(p.Health) // source: iteratedlax; leak: iteratedlax (needs-consent)
	}
}

func badIteratedServiceIsEmpty() {
	p := mark.NewPerson()
	if newService().iterated(p) == nil {
		mark.Leak(p.Health) // source: iteratedempty; leak: iteratedempty (needs-consent)
	}
}

func badIteratedServiceChecksAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if newStrict().iterated(q) == nil {
		mark.Leak(p.Health) // source: iteratedother; leak: iteratedother (needs-consent)
	}
}

func goodChecksAreIterated() {
	ctx, p := context.Background(), mark.NewPerson()
	for _, check := range slices.All([]check{exists, consents}) {
		if err := check(ctx, p.ID); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: iteratedliteral
}

func badIterationIsLeft() {
	ctx, p := context.Background(), mark.NewPerson()
	for _, check := range slices.All([]check{exists, consents}) {
		if err := check(ctx, p.ID); err != nil {
			break
		}
	}
	mark.Leak(p.Health) // source: iteratedbreak; leak: iteratedbreak (needs-consent)
}

func badIterationGoesOn() {
	ctx, p := context.Background(), mark.NewPerson()
	for _, check := range slices.All([]check{exists, consents}) {
		if err := check(ctx, p.ID); err != nil {
			continue
		}
	}
	mark.Leak(p.Health) // source: iteratedcontinue; leak: iteratedcontinue (needs-consent)
}

func badOuterIterationIsLeft() {
	ctx, p := context.Background(), mark.NewPerson()
outer:
	for _, id := range slices.Backward([]string{"", p.ID}) {
		for check := range slices.Values([]check{exists, consents}) {
			if err := check(ctx, id); err != nil {
				break outer
			}
		}
	}
	mark.Leak(p.Health) // source: iteratedouter; leak: iteratedouter (needs-consent)
}

func goodEachOfTheIteratedConsented() {
	for p := range maps.Values(map[string]*mark.Person{"a": mark.NewPerson()}) {
		if mark.Consented(p.ID) {
			mark.Leak(p.Health) // source: iteratedeach
		}
	}
}

func badFirstOfTheIteratedConsented() {
	ok := false
	for _, p := range maps.All(map[string]*mark.Person{"a": mark.NewPerson(), "b": mark.NewPerson()}) {
		ok = ok || mark.Consented(p.ID)
		if ok {
			mark.Leak(p.Health) // source: iteratedfirst; leak: iteratedfirst (needs-consent)
		}
	}
}

func badIteratedBackwardsForAnother() {
	q := mark.NewPerson()
	for i, p := range slices.Backward([]*mark.Person{mark.NewPerson(), mark.NewPerson()}) {
		if i == 0 && mark.Consented(p.ID) {
			mark.Leak(q.Health) // source: iteratedanother; leak: iteratedanother (needs-consent)
		}
		q = mark.NewPerson()
	}
}

func goodIteratedBackwards() {
	var p *mark.Person
	for i := range slices.Backward([]*mark.Person{mark.NewPerson(), mark.NewPerson()}) {
		if p = mark.NewPerson(); i > 0 && mark.Consented(p.ID) {
			mark.Leak(p.Health) // source: iteratedbackwards
		}
	}
}
