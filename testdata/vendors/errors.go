// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package vendors

import (
	"context"

	"github.com/pkg/errors"
	"github.com/posthog/posthog-go"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// Whoever refuses makes an error, or wraps one: where the answer is nil, nobody has
// refused. For OK there is no error.

// agreed reports whether the user has agreed to everything.
//
//lineage:guard
func agreed(ctx context.Context) bool { return ctx.Value(0) != nil }

func made(ctx context.Context) error {
	if !agreed(ctx) {
		return errors.New("not agreed")
	}
	return nil
}

func wrapped(ctx context.Context) error { return errors.Wrap(made(ctx), "wrapped") }

func denied(ctx context.Context) error {
	if !agreed(ctx) {
		return status.Errorf(codes.PermissionDenied, "not %s", "agreed")
	}
	return nil
}

func fine(ctx context.Context) error {
	if !agreed(ctx) {
		return status.Error(codes.OK, "never mind")
	}
	return nil
}

func wrapsNothing(ctx context.Context, err error) error {
	if !agreed(ctx) {
		return errors.WithMessage(err, "not agreed")
	}
	return nil
}

func GoodErrorIsMade(ctx context.Context, client posthog.Client, t Ticket) {
	if made(ctx) == nil {
		_ = client.Enqueue(posthog.Capture{DistinctId: t.Email})
	}
}

func GoodErrorIsWrapped(ctx context.Context, client posthog.Client, t Ticket) {
	if err := wrapped(ctx); err != nil {
		return
	}
	_ = client.Enqueue(posthog.Capture{DistinctId: t.Email})
}

func BadErrorIsWrapped(ctx context.Context, client posthog.Client, t Ticket) {
	if err := wrapped(ctx); err != nil {
		_ = client.Enqueue(posthog.Capture{DistinctId: t.Email}) // to: posthog
	}
}

func GoodStatusIsAnError(ctx context.Context, client posthog.Client, t Ticket) {
	if denied(ctx) == nil {
		_ = client.Enqueue(posthog.Capture{DistinctId: t.Email})
	}
}

func BadStatusIsFine(ctx context.Context, client posthog.Client, t Ticket) {
	if fine(ctx) == nil {
		_ = client.Enqueue(posthog.Capture{DistinctId: t.Email}) // to: posthog
	}
}

func BadNothingIsWrapped(ctx context.Context, client posthog.Client, t Ticket) {
	if wrapsNothing(ctx, nil) == nil {
		_ = client.Enqueue(posthog.Capture{DistinctId: t.Email}) // to: posthog
	}
}

// An error carries what it was made of, and what it wraps.

func BadErrorTells(client posthog.Client, t Ticket) {
	err := errors.Wrap(errors.Errorf("no %s", t.Body), "ask")
	_ = client.Enqueue(posthog.Capture{Event: err.Error()}) // to: posthog
}

func BadCauseTells(client posthog.Client, t Ticket) {
	err := errors.Cause(errors.Wrapf(errors.New(t.Body), "ask %d", 1))
	_ = client.Enqueue(posthog.Capture{Event: err.Error()}) // to: posthog
}

func GoodErrorTellsNothing(client posthog.Client, t Ticket) {
	err := errors.Wrap(errors.New("none"), t.Topic)
	_ = client.Enqueue(posthog.Capture{Event: err.Error()})
}
