// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package vendors

import (
	"context"

	"connectrpc.com/connect"
	"github.com/cockroachdb/errors"
	"github.com/posthog/posthog-go"
)

// Handlers refuse by the errors of a framework, which are never nil.

func refused(ctx context.Context) error {
	if !agreed(ctx) {
		return connect.NewError(connect.CodePermissionDenied, nil)
	}
	return nil
}

func refusedWithHint(ctx context.Context) error {
	if !agreed(ctx) {
		return errors.WithHint(errors.Newf("not %s", "agreed"), "ask")
	}
	return nil
}

func refusedNothing(ctx context.Context, err error) error {
	if !agreed(ctx) {
		return errors.WithHint(err, "ask")
	}
	return nil
}

func GoodConnectRefuses(ctx context.Context, client posthog.Client, t Ticket) {
	if refused(ctx) == nil {
		_ = client.Enqueue(posthog.Capture{DistinctId: t.Email})
	}
}

func BadConnectRefused(ctx context.Context, client posthog.Client, t Ticket) {
	if refused(ctx) != nil {
		_ = client.Enqueue(posthog.Capture{DistinctId: t.Email}) // to: posthog
	}
}

func GoodRefusedWithHint(ctx context.Context, client posthog.Client, t Ticket) {
	if err := errors.Wrap(refusedWithHint(ctx), "wrapped"); err != nil {
		return
	}
	_ = client.Enqueue(posthog.Capture{DistinctId: t.Email})
}

func BadNothingHasAHint(ctx context.Context, client posthog.Client, t Ticket) {
	if refusedNothing(ctx, nil) == nil {
		_ = client.Enqueue(posthog.Capture{DistinctId: t.Email}) // to: posthog
	}
}

func BadConnectErrorTells(client posthog.Client, t Ticket) {
	err := connect.NewError(connect.CodePermissionDenied, errors.New(t.Body))
	_ = client.Enqueue(posthog.Capture{Event: err.Message()}) // to: posthog
}

func GoodConnectErrorTellsNothing(client posthog.Client, t Ticket) {
	err := connect.NewError(connect.CodePermissionDenied, errors.New("none"))
	_ = client.Enqueue(posthog.Capture{Event: err.Message(), DistinctId: t.Topic})
}

func BadWrappedErrorTells(client posthog.Client, t Ticket) {
	err := errors.Cause(errors.Wrapf(errors.New(t.Body), "ask %d", 1))
	_ = client.Enqueue(posthog.Capture{Event: err.Error()}) // to: posthog
}

func GoodWrappedErrorTellsTheTopic(client posthog.Client, t Ticket) {
	err := errors.Wrap(errors.New("none"), t.Topic)
	_ = client.Enqueue(posthog.Capture{Event: err.Error()})
}

func BadResponseHolds(client posthog.Client, t Ticket) {
	r := connect.NewResponse(&t)
	_ = client.Enqueue(posthog.Capture{Event: r.Msg.Body}) // to: posthog
}
