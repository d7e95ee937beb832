// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_context

import (
	"context"
	"errors"
	"time"

	"example.com/corpus/mark"
)

// A context of one's own, below those of the library.

type ownKey struct{}

type otherKey struct{}

// A caseContext answers for one key, and fails for its own reason.
type caseContext struct {
	context.Context
	text, why string
}

func (c caseContext) Value(key any) any {
	if key == (ownKey{}) {
		return c.text
	}
	return c.Context.Value(key)
}

func (c caseContext) Err() error {
	if c.why == "" {
		return nil
	}
	return errors.New(c.why)
}

func badValueOfOwnContext() {
	var ctx context.Context = caseContext{context.Background(), mark.Secret(), ""} // source: ownvalue
	mark.Leak(ctx.Value(ownKey{}))                                                 // leak: ownvalue
	ctx = context.WithValue(ctx, otherKey{}, 1)
	mark.Leak(ctx.Value(ownKey{})) // leak: ownvalue
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	mark.Leak(ctx.Value(ownKey{})) // leak: ownvalue
}

func badValueOfOwnContextBelowTwo() {
	var ctx context.Context = caseContext{context.Background(), mark.Secret(), ""} // source: belowtwo
	ctx = context.WithValue(context.WithValue(ctx, otherKey{}, 1), toldKey{}, 2)
	mark.Leak(ctx.Value(ownKey{})) // leak: belowtwo
}

func goodOtherValueAboveOwnContext() {
	var ctx context.Context = caseContext{context.Background(), mark.Secret(), ""} // source: ownother
	ctx = context.WithValue(ctx, otherKey{}, 1)
	mark.Leak(ctx.Err())
}

func badValueBelowOwnContext() {
	ctx := context.WithValue(context.Background(), otherKey{}, mark.Secret()) // source: belowown
	ctx = caseContext{ctx, "x", ""}
	mark.Leak(ctx.Value(otherKey{})) // leak: belowown
	ctx = context.WithValue(ctx, toldKey{}, 1)
	mark.Leak(ctx.Value(otherKey{})) // leak: belowown
}

func inContext(ctx context.Context) any { return ctx.Value(ownKey{}) }

func badOwnContextComesIn() {
	ctx := context.WithValue(caseContext{context.Background(), mark.Secret(), ""}, otherKey{}, 1) // source: owncomesin
	mark.Leak(inContext(ctx))                                                                     // leak: owncomesin
}

func derived(ctx context.Context) context.Context { return context.WithValue(ctx, otherKey{}, 1) }

func badDerivedInCallee() {
	ctx := derived(caseContext{context.Background(), mark.Secret(), ""}) // source: derivedown
	mark.Leak(ctx.Value(ownKey{}))                                       // leak: derivedown
}

func badErrOfOwnContext() {
	var ctx context.Context = caseContext{context.Background(), "", mark.Secret()} // source: ownerr
	mark.Leak(ctx.Err())                                                           // leak: ownerr
	ctx = context.WithValue(ctx, otherKey{}, 1)
	mark.Leak(ctx.Err()) // leak: ownerr
}

func goodValueOfFailedContext() {
	var ctx context.Context = caseContext{context.Background(), "", mark.Secret()} // source: ownerrvalue
	ctx = context.WithValue(ctx, otherKey{}, 1)
	mark.Leak(ctx.Value(ownKey{}))
}

func goodErrOfTimeout() {
	ctx := context.WithValue(context.Background(), otherKey{}, mark.Secret()) // source: timeouterr
	ctx, cancel := context.WithTimeout(ctx, time.Nanosecond)
	defer cancel()
	<-ctx.Done()
	mark.Leak(ctx.Err())
}
