// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_context

import (
	"context"
	"time"

	"example.com/corpus/mark"
)

type (
	healthKey struct{}
	traceKey  struct{}
	namedKey  string
)

func badValueByKey() {
	ctx := context.WithValue(context.Background(), healthKey{}, mark.Secret()) // source: value
	mark.Leak(ctx.Value(healthKey{}))                                          // leak: value
}

func goodValueByOtherKey() {
	ctx := context.WithValue(context.Background(), healthKey{}, mark.Secret()) // source: othervalue
	ctx = context.WithValue(ctx, traceKey{}, "t")
	mark.Leak(ctx.Value(traceKey{}))
}

func goodValueIsShadowed() {
	ctx := context.WithValue(context.Background(), healthKey{}, mark.Secret()) // source: shadowed
	ctx = context.WithValue(ctx, healthKey{}, "plain")
	mark.Leak(ctx.Value(healthKey{}))
}

func badParentKeepsValue() {
	parent := context.WithValue(context.Background(), healthKey{}, mark.Secret()) // source: parent
	child := context.WithValue(parent, healthKey{}, "plain")
	mark.Leak(parent.Value(healthKey{})) // leak: parent
	mark.Leak(child.Value(healthKey{}))
}

func goodParentLacksValueOfChild() {
	parent := context.WithValue(context.Background(), healthKey{}, "plain")
	child := context.WithValue(parent, healthKey{}, mark.Secret()) // source: child
	mark.Leak(parent.Value(healthKey{}))
	_ = child
}

func badValueThroughDerivedContexts() {
	ctx := context.WithValue(context.Background(), healthKey{}, mark.Secret()) // source: derived
	ctx, cancel := context.WithTimeout(ctx, time.Hour)
	defer cancel()
	ctx = context.WithoutCancel(ctx)
	s, _ := ctx.Value(healthKey{}).(string)
	mark.Leak(s) // leak: derived
}

func withHealth(ctx context.Context, h string) context.Context {
	return context.WithValue(ctx, healthKey{}, h)
}

func healthOf(ctx context.Context) string {
	h, _ := ctx.Value(healthKey{}).(string)
	return h
}

func traceOf(ctx context.Context) string {
	t, _ := ctx.Value(traceKey{}).(string)
	return t
}

func handle(ctx context.Context) {
	mark.Leak(healthOf(ctx)) // leak: accessor
	mark.Leak(traceOf(ctx))
}

func badAccessorsOfOwnKey() {
	ctx := context.WithValue(context.Background(), traceKey{}, "t")
	handle(withHealth(ctx, mark.Secret())) // source: accessor
}

func goodAccessorOfOtherKey() {
	ctx := withHealth(context.Background(), mark.Secret()) // source: accessorother
	mark.Leak(traceOf(ctx))
}

func badNamedConstantKeys() {
	ctx := context.WithValue(context.Background(), namedKey("a"), mark.Secret()) // source: namedkey
	ctx = context.WithValue(ctx, namedKey("b"), "plain")
	mark.Leak(ctx.Value(namedKey("a"))) // leak: namedkey
}

func goodNamedConstantKeys() {
	ctx := context.WithValue(context.Background(), namedKey("a"), mark.Secret()) // source: namedkeyother
	ctx = context.WithValue(ctx, namedKey("b"), "plain")
	mark.Leak(ctx.Value(namedKey("b")))
}

type user struct{ id, health string }

func badStructInContext() {
	ctx := context.WithValue(context.Background(), healthKey{}, &user{"1", mark.Secret()}) // source: structvalue
	mark.Leak(ctx.Value(healthKey{}).(*user).health)                                       // leak: structvalue
}

func goodOtherFieldOfStructInContext() {
	ctx := context.WithValue(context.Background(), healthKey{}, &user{"1", mark.Secret()}) // source: structvalueother
	mark.Leak(ctx.Value(healthKey{}).(*user).id)
}

func badPointerInContextIsShared() {
	u := &user{}
	ctx := context.WithValue(context.Background(), healthKey{}, u)
	ctx.Value(healthKey{}).(*user).health = mark.Secret() // source: sharedvalue
	mark.Leak(u.health)                                   // leak: sharedvalue
}

func badCauseCarriesSecret() {
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(mark.SecretErr())      // source: cause
	mark.Leak(context.Cause(ctx)) // leak: cause
	mark.Leak(ctx.Err())
}

func goodErrOfCancelledContext() {
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(mark.SecretErr()) // source: causeerr
	mark.Leak(ctx.Err())
}

func goodDeadlineIsNoSecret() {
	ctx := withHealth(context.Background(), mark.Secret()) // source: deadline
	_, ok := ctx.Deadline()
	mark.Leak(ok)
}

func badAfterFuncReadsContext() {
	ctx, cancel := context.WithCancel(withHealth(context.Background(), mark.Secret())) // source: afterfunc
	done := make(chan bool)
	context.AfterFunc(ctx, func() {
		mark.Leak(healthOf(ctx)) // leak: afterfunc
		close(done)
	})
	cancel()
	<-done
}
