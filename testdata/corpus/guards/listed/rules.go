// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package listed

import (
	"context"

	"example.com/corpus/mark"
)

// Checks that are methods, or function literals.

// A rule is a check that has settings.
type rule interface {
	check(p *mark.Person) error
}

type (
	known   struct{ of string }
	agreed  struct{ why string }
	relaxed struct{}
)

func (k known) check(p *mark.Person) error { return exists(context.Background(), p.ID) }
func (*agreed) check(p *mark.Person) error { return mark.CheckConsent(p.ID) }
func (relaxed) check(p *mark.Person) error { return lax(context.Background(), p.ID) }

func goodRulesAreMethods() {
	p := mark.NewPerson()
	for _, r := range []rule{known{"id"}, &agreed{}} {
		if err := r.check(p); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listmethods
}

func badNoRuleIsStrict() {
	p := mark.NewPerson()
	for _, r := range []rule{known{"id"}, relaxed{}} {
		if err := r.check(p); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listrelaxed; leak: listrelaxed (needs-consent)
}

func badRuleIsStrictSometimes() {
	p := mark.NewPerson()
	var r rule = &agreed{}
	if mark.Either() {
		r = relaxed{}
	}
	for _, r := range []rule{known{"id"}, r} {
		if err := r.check(p); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listsometimes; leak: listsometimes (needs-consent)
}

func goodRulesAreBound() {
	p := mark.NewPerson()
	for _, check := range []func(*mark.Person) error{known{"id"}.check, (&agreed{}).check} {
		if err := check(p); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listbound
}

func goodChecksAreLiterals() {
	p := mark.NewPerson()
	for _, check := range []func() error{
		func() error { return known{"id"}.check(p) },
		func() error { return mark.CheckConsent(p.ID) },
	} {
		if err := check(); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listliterals
}

func badChecksAreLiteralsAboutAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	for _, check := range []func() error{
		func() error { return known{"id"}.check(p) },
		func() error { return mark.CheckConsent(q.ID) },
	} {
		if err := check(); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listliteralsother; leak: listliteralsother (needs-consent)
}

func badLiteralReplacesThePerson() {
	p := mark.NewPerson()
	for _, check := range []func() error{
		func() error { return mark.CheckConsent(p.ID) },
		func() error { p = mark.NewPerson(); return nil },
	} {
		if err := check(); err != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: listreplacing; leak: listreplacing (needs-consent)
}
