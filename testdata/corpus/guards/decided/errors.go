// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package decided

import (
	"context"
	"errors"
	"fmt"

	"example.com/corpus/guards/decided/refusal"
	"example.com/corpus/mark"
)

// Whoever refuses makes an error, by a function that never returns nil, or wraps one,
// by a function that returns nil only for nil.

var errDenied = errors.New("denied")

func fail(msg string) error { return errors.New(msg) }

func failf(format string, args ...any) error { return fmt.Errorf("decided: "+format, args...) }

func failsWith(err error) error { return err }

func made(p *mark.Person) error {
	if !mark.Consented(p.ID) {
		return fail("no consent")
	}
	return nil
}

func formatted(p *mark.Person) error {
	if !mark.Consented(p.ID) {
		return failf("no consent of %s", "x")
	}
	return nil
}

func madeElsewhere(p *mark.Person) error {
	switch {
	case p.ID == "":
		return refusal.New("id", 400)
	case !mark.Consented(p.ID):
		return refusal.New("consent", 403)
	default:
		return nil
	}
}

func wrapped(p *mark.Person) error { return refusal.Wrap("wrapped", made(p)) }

func wrappedIfAny(p *mark.Person) error {
	if err := made(p); err != nil {
		return refusal.Wrap("wrapped", err)
	}
	return nil
}

func wrappedAlways(p *mark.Person) error {
	if !mark.Consented(p.ID) {
		return refusal.WrapAlways("wrapped", errDenied)
	}
	return nil
}

func deferred(p *mark.Person) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("deferred: %w", err)
		}
	}()
	if !mark.Consented(p.ID) {
		return errDenied
	}
	return nil
}

func pointed(p *mark.Person) *refusal.Error {
	if !mark.Consented(p.ID) {
		return refusal.Denied("x")
	}
	return nil
}

func askedTwice(p *mark.Person) error {
	if err := made(p); err != nil {
		return err
	}
	if err := madeElsewhere(p); err != nil {
		return refusal.WrapAlways("twice", err)
	}
	return nil
}

func must(p *mark.Person) *mark.Person {
	if err := madeElsewhere(p); err != nil {
		panic(err)
	}
	return p
}

func with(ctx context.Context, p *mark.Person, f func(context.Context, *mark.Person) error) error {
	if err := madeElsewhere(p); err != nil {
		return refusal.Wrap("with", err)
	}
	return f(ctx, p)
}

func allOf(p *mark.Person) error {
	var list []error
	if !mark.Consented(p.ID) {
		list = append(list, errDenied)
	}
	return errors.Join(list...)
}

func goodErrorIsMade() {
	p := mark.NewPerson()
	if err := made(p); err != nil {
		return
	}
	mark.Leak(p.Health)
}

func goodErrorIsFormatted() {
	p := mark.NewPerson()
	if formatted(p) != nil {
		return
	}
	mark.Leak(p.Health)
}

func goodErrorIsMadeElsewhere() {
	p := mark.NewPerson()
	if err := madeElsewhere(p); err != nil {
		return
	}
	mark.Leak(p.Health)
}

func goodErrorIsWrapped() {
	p := mark.NewPerson()
	if err := wrapped(p); err != nil {
		return
	}
	mark.Leak(p.Health)
}

func goodErrorIsWrappedIfAny() {
	p := mark.NewPerson()
	if err := wrappedIfAny(p); err != nil {
		return
	}
	mark.Leak(p.Health)
}

func goodErrorIsWrappedAlways() {
	p := mark.NewPerson()
	if err := wrappedAlways(p); err != nil {
		return
	}
	mark.Leak(p.Health)
}

func goodErrorIsWrappedLater() {
	p := mark.NewPerson()
	if err := deferred(p); err != nil {
		return
	}
	mark.Leak(p.Health)
}

func goodErrorIsAPointer() {
	p := mark.NewPerson()
	if err := pointed(p); err != nil {
		return
	}
	mark.Leak(p.Health)
}

func goodErrorIsOneOfTwo() {
	p := mark.NewPerson()
	if err := askedTwice(p); err != nil {
		return
	}
	mark.Leak(p.Health)
}

func goodErrorIsComparedFirst() {
	p := mark.NewPerson()
	err := madeElsewhere(p)
	if errors.Is(err, errDenied) {
		return
	}
	if err != nil {
		return
	}
	mark.Leak(p.Health)
}

func goodErrorPanics() { mark.Leak(must(mark.NewPerson()).Health) }

func goodErrorIsAskedBeforeCalling() {
	_ = with(context.Background(), mark.NewPerson(), func(ctx context.Context, p *mark.Person) error {
		mark.Leak(p.Health)
		return nil
	})
}

func goodErrorsAreJoined() {
	p := mark.NewPerson()
	if err := allOf(p); err != nil {
		return
	}
	mark.Leak(p.Health) // source: refusaljoined
}

func badErrorIsMade() {
	p := mark.NewPerson()
	if err := made(p); err != nil {
		mark.Leak(p.Health) // source: refusalmade; leak: refusalmade
	}
}

func badErrorIsWrapped() {
	p := mark.NewPerson()
	if err := wrappedIfAny(p); err == nil {
		return
	}
	mark.Leak(p.Health) // source: refusalwrapped; leak: refusalwrapped
}

func badErrorMayBeNil() {
	p := mark.NewPerson()
	check := func() error {
		if !mark.Consented(p.ID) {
			return failsWith(nil)
		}
		return nil
	}
	if err := check(); err != nil {
		return
	}
	mark.Leak(p.Health) // source: refusalnil; leak: refusalnil
}

func badNilIsWrapped() {
	p := mark.NewPerson()
	check := func(err error) error {
		if !mark.Consented(p.ID) {
			return refusal.Wrap("check", err)
		}
		return nil
	}
	if err := check(nil); err != nil {
		return
	}
	mark.Leak(p.Health) // source: refusalwrapsnil; leak: refusalwrapsnil
}

func badAnothersErrorIsWrapped() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if err := refusal.Wrap("another", made(q)); err != nil {
		return
	}
	mark.Leak(p.Health) // source: refusalanother; leak: refusalanother
}

func recovered(p *mark.Person) (err error) {
	defer func() { _ = recover() }()
	if !mark.Consented(p.ID) {
		panic("no consent")
	}
	return fail("never mind")
}

func badRefusalIsRecovered() {
	p := mark.NewPerson()
	if err := recovered(p); err != nil {
		return
	}
	mark.Leak(p.Health) // source: refusalrecovered; leak: refusalrecovered
}
