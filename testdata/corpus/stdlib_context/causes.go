// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_context

import (
	"context"
	"errors"

	"example.com/corpus/mark"
)

// Who watches a context is told why it ended, wherever that is.

func badCauseIsAskedByACallee() {
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(errors.New(mark.Secret())) // source: calleeasks
	tellCause(ctx)
}

func tellCause(ctx context.Context) { mark.Leak(context.Cause(ctx)) } // leak: calleeasks

func goodCauseOfAnotherIsAsked() {
	ctx, cancel := context.WithCancelCause(context.Background())
	other, stop := context.WithCancelCause(context.Background())
	cancel(errors.New(mark.Secret())) // source: otherasked
	stop(errors.New("stopped"))
	tellOther(ctx, other)
}

func tellOther(ctx, other context.Context) { mark.Leak(ctx.Err(), context.Cause(other)) }

func badCauseIsAskedInTheBackground() {
	ctx, cancel := context.WithCancelCause(context.Background())
	done := make(chan bool)
	go func() {
		<-ctx.Done()
		mark.Leak(context.Cause(ctx)) // leak: backgroundasks
		close(done)
	}()
	cancel(errors.New(mark.Secret())) // source: backgroundasks
	<-done
}

func badCauseIsAskedAfterwards() {
	ctx, cancel := context.WithCancelCause(context.Background())
	done := make(chan bool)
	context.AfterFunc(ctx, func() {
		mark.Leak(context.Cause(ctx)) // leak: afterwards
		close(done)
	})
	cancel(errors.New(mark.Secret())) // source: afterwards
	<-done
}

func goodOnlyTheEndIsAskedAfterwards() {
	ctx, cancel := context.WithCancelCause(context.Background())
	done := make(chan bool)
	context.AfterFunc(ctx, func() {
		mark.Leak(ctx.Err())
		close(done)
	})
	cancel(errors.New(mark.Secret())) // source: onlytheend
	<-done
}

// a watch has a context of its own.
type watch struct {
	ctx    context.Context
	cancel context.CancelCauseFunc
}

func newWatch() *watch {
	ctx, cancel := context.WithCancelCause(context.Background())
	return &watch{ctx, cancel}
}

func (w *watch) fail(why string) { w.cancel(errors.New(why)) }

func (w *watch) why() error { return context.Cause(w.ctx) }

func badWatchTellsWhy() {
	w := newWatch()
	w.fail(mark.Secret()) // source: watchtells
	mark.Leak(w.why())    // leak: watchtells
}

func goodOtherWatchTellsWhy() {
	w, v := newWatch(), newWatch()
	w.fail(mark.Secret()) // source: otherwatch
	v.fail("late")
	mark.Leak(v.why())
}
