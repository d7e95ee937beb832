// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_context

import (
	"context"
	"errors"
	"sync"
	"time"

	"example.com/corpus/mark"
)

type session struct {
	user string
	vars map[string]string
}

type sessionKey struct{}

func withSession(ctx context.Context) context.Context {
	return context.WithValue(ctx, sessionKey{}, &session{vars: map[string]string{}})
}

func sessionOf(ctx context.Context) *session { return ctx.Value(sessionKey{}).(*session) }

func badSessionIsFilledLater() {
	ctx := withSession(context.Background())
	sessionOf(ctx).vars["h"] = mark.Secret() // source: filledlater
	mark.Leak(sessionOf(ctx).vars["h"])      // leak: filledlater
}

func goodSessionsOtherVariable() {
	ctx := withSession(context.Background())
	sessionOf(ctx).vars["h"] = mark.Secret() // source: othervariable
	sessionOf(ctx).vars["t"] = "plain"
	mark.Leak(sessionOf(ctx).vars["t"], sessionOf(ctx).user)
}

func badCauseOfParent() {
	parent, cancel := context.WithCancelCause(context.Background())
	child, stop := context.WithTimeout(parent, time.Hour)
	defer stop()
	cancel(mark.SecretErr()) // source: parentcause
	<-child.Done()
	mark.Leak(context.Cause(child)) // leak: parentcause
}

func goodCauseOfSibling() {
	parent := context.Background()
	a, cancel := context.WithCancelCause(parent)
	b, stop := context.WithCancelCause(parent)
	defer stop(nil)
	cancel(mark.SecretErr()) // source: siblingcause
	mark.Leak(context.Cause(b))
	_ = a
}

func badTimeoutCause() {
	ctx, cancel := context.WithTimeoutCause(context.Background(), 0, mark.SecretErr()) // source: timeoutcause
	defer cancel()
	<-ctx.Done()
	mark.Leak(context.Cause(ctx)) // leak: timeoutcause
}

type job struct {
	ctx    context.Context
	cancel context.CancelCauseFunc
}

func newJob() *job {
	ctx, cancel := context.WithCancelCause(context.Background())
	return &job{ctx, cancel}
}

func (j *job) fail(err error) { j.cancel(err) }

func badCancelFunctionInStruct() {
	j := newJob()
	j.fail(mark.SecretErr())        // source: jobcause
	mark.Leak(context.Cause(j.ctx)) // leak: jobcause
}

func goodOtherJob() {
	j, k := newJob(), newJob()
	j.fail(mark.SecretErr()) // source: otherjob
	k.fail(errors.New("over"))
	mark.Leak(context.Cause(k.ctx))
}

func badValueInGoroutine() {
	ctx := withHealth(context.Background(), mark.Secret()) // source: ctxgoroutine
	var wg sync.WaitGroup
	wg.Go(func() {
		mark.Leak(healthOf(ctx)) // leak: ctxgoroutine
	})
	wg.Wait()
}

func goodContextIsCutOff() {
	outer := withHealth(context.Background(), mark.Secret()) // source: cutoff
	func(context.Context) {
		ctx := context.Background()
		mark.Leak(healthOf(ctx))
	}(outer)
}

// pointerKey is compared by address.
var pointerKey = &struct{ name string }{"health"}

func badPointerKey() {
	ctx := context.WithValue(context.Background(), pointerKey, mark.Secret()) // source: pointerkey
	mark.Leak(ctx.Value(pointerKey))                                          // leak: pointerkey
}

type numberedKey int

const (
	keyHealth numberedKey = iota
	keyTrace
)

func badNumberedKeys() {
	ctx := context.WithValue(context.Background(), keyHealth, mark.Secret()) // source: numbered
	ctx = context.WithValue(ctx, keyTrace, "t")
	mark.Leak(ctx.Value(keyHealth)) // leak: numbered
	mark.Leak(ctx.Value(keyTrace))
}

type wrappedContext struct {
	context.Context
	health string
}

func (w wrappedContext) Value(key any) any {
	if key == (healthKey{}) {
		return w.health
	}
	return w.Context.Value(key)
}

func badOwnContextType() {
	var ctx context.Context = wrappedContext{context.Background(), mark.Secret()} // source: owncontext
	mark.Leak(ctx.Value(healthKey{}))                                             // leak: owncontext
}

func goodOwnContextTypesError() {
	var ctx context.Context = wrappedContext{context.Background(), mark.Secret()} // source: owncontexterr
	mark.Leak(ctx.Err())
}

func badFunctionInContext() {
	type loadKey struct{}
	ctx := context.WithValue(context.Background(), loadKey{}, func() string { return mark.Secret() }) // source: funcvalue
	mark.Leak(ctx.Value(loadKey{}).(func() string)())                                                 // leak: funcvalue
}
