// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package listed

import (
	"context"
	"errors"

	"example.com/corpus/mark"
)

// Errors are joined: there is none if none was given.

func goodErrorsOfTwoAreJoined() {
	ctx, p := context.Background(), mark.NewPerson()
	if err := errors.Join(consents(ctx, p.ID), exists(ctx, p.ID)); err != nil {
		return
	}
	mark.Leak(p.Health) // source: joinedtwo
}

func goodErrorsInALiteralAreJoined() {
	ctx, p := context.Background(), mark.NewPerson()
	errs := []error{exists(ctx, p.ID), mark.CheckConsent(p.ID)}
	if errors.Join(errs...) != nil {
		return
	}
	mark.Leak(p.Health) // source: joinedliteral
}

func goodErrorIsJoinedWithTheOneBefore() {
	ctx, p := context.Background(), mark.NewPerson()
	err := exists(ctx, p.ID)
	err = errors.Join(err, consents(ctx, p.ID))
	if err != nil {
		return
	}
	mark.Leak(p.Health) // source: joinedbefore
}

func goodJoinedErrorIsReturned() {
	p := mark.NewPerson()
	if both(p.ID) != nil {
		return
	}
	mark.Leak(p.Health) // source: joinedreturned
}

func both(id string) error {
	ctx := context.Background()
	return errors.Join(consents(ctx, id), exists(ctx, id))
}

func badOneOfTwoIsJoined() {
	ctx, p := context.Background(), mark.NewPerson()
	err := consents(ctx, p.ID)
	if mark.Either() {
		err = nil
	}
	if err := errors.Join(err, exists(ctx, p.ID)); err != nil {
		return
	}
	mark.Leak(p.Health) // source: joinedone; leak: joinedone (needs-consent)
}

func badJoinedIsTheErrorOfAnother() {
	ctx, p, q := context.Background(), mark.NewPerson(), mark.NewPerson()
	if err := errors.Join(consents(ctx, q.ID), exists(ctx, p.ID)); err != nil {
		return
	}
	mark.Leak(p.Health) // source: joinedother; leak: joinedother (needs-consent)
}

func badJoinedErrorIsSomething() {
	ctx, p := context.Background(), mark.NewPerson()
	if err := errors.Join(consents(ctx, p.ID), exists(ctx, p.ID)); err == nil {
		return
	}
	mark.Leak(p.Health) // source: joinedsome; leak: joinedsome (needs-consent)
}

func badListIsChangedBeforeItIsJoined() {
	ctx, p := context.Background(), mark.NewPerson()
	errs := []error{consents(ctx, p.ID), exists(ctx, p.ID)}
	errs[0] = nil
	if errors.Join(errs...) != nil {
		return
	}
	mark.Leak(p.Health) // source: joinedchanged; leak: joinedchanged (needs-consent)
}

func badListIsForgivenBeforeItIsJoined() {
	ctx, p := context.Background(), mark.NewPerson()
	errs := []error{consents(ctx, p.ID), exists(ctx, p.ID)}
	forgive(errs)
	if errors.Join(errs...) != nil {
		return
	}
	mark.Leak(p.Health) // source: joinedforgiven; leak: joinedforgiven (needs-consent)
}

func forgive(errs []error) { clear(errs) }

func badIDIsReplacedAfterItWasJoined() {
	ctx, p := context.Background(), mark.NewPerson()
	err := errors.Join(consents(ctx, p.ID), exists(ctx, p.ID))
	*p = *mark.NewPerson()
	if err != nil {
		return
	}
	mark.Leak(p.Health) // source: joinedreplaced; leak: joinedreplaced (needs-consent)
}

func badOnlyTheFirstIsJoined() {
	ctx, p := context.Background(), mark.NewPerson()
	errs := []error{exists(ctx, p.ID), consents(ctx, p.ID)}
	if errors.Join(errs[:1]...) != nil {
		return
	}
	mark.Leak(p.Health) // source: joinedfirst; leak: joinedfirst (needs-consent)
}
