// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package programs

import (
	"context"
	"fmt"
	"reflect"
	"sync"

	"example.com/corpus/mark"
)

// bus delivers commands to handlers by their type.
type bus struct {
	handlers map[reflect.Type]func(context.Context, any) error
	around   []func(next step) step
}

type step func(ctx context.Context, command any) error

func handleWith[C any](b *bus, f func(context.Context, C) error) {
	if b.handlers == nil {
		b.handlers = map[reflect.Type]func(context.Context, any) error{}
	}
	b.handlers[reflect.TypeFor[C]()] = func(ctx context.Context, c any) error { return f(ctx, c.(C)) }
}

func (b *bus) send(ctx context.Context, command any) error {
	next := step(func(ctx context.Context, command any) error {
		h, ok := b.handlers[reflect.TypeOf(command)]
		if !ok {
			return fmt.Errorf("no handler for %T", command)
		}
		return h(ctx, command)
	})
	for i := len(b.around) - 1; i >= 0; i-- {
		next = b.around[i](next)
	}
	return next(ctx, command)
}

type (
	enroll struct{ id, health string }
	rename struct{ id, name string }
)

func badCommandReachesItsHandler() {
	var b bus
	handleWith(&b, func(_ context.Context, c enroll) error {
		mark.Leak(c.health) // leak: command
		return nil
	})
	_ = b.send(context.Background(), enroll{"1", mark.Secret()}) // source: command
}

func goodOtherCommandReachesHandler() {
	var b bus
	handleWith(&b, func(_ context.Context, c rename) error {
		mark.Leak(c.name)
		return nil
	})
	handleWith(&b, func(_ context.Context, c enroll) error { return nil })
	_ = b.send(context.Background(), enroll{"1", mark.Secret()}) // source: othercommand
	_ = b.send(context.Background(), rename{"1", "n"})
}

func goodUnknownCommandNamesItsType() {
	var b bus
	mark.Leak(b.send(context.Background(), enroll{"1", mark.Secret()})) // source: unknowncommand; false: unknowncommand (a function value of which nothing is known is taken for code that cannot be seen, though here it is nil)
}

func badAroundSeesTheCommand() {
	b := bus{around: []func(step) step{func(next step) step {
		return func(ctx context.Context, c any) error {
			mark.Leak(fmt.Sprintf("%+v", c)) // leak: around
			return next(ctx, c)
		}
	}}}
	_ = b.send(context.Background(), enroll{"1", mark.Secret()}) // source: around
}

func goodAroundSeesTheType() {
	b := bus{around: []func(step) step{func(next step) step {
		return func(ctx context.Context, c any) error {
			mark.Leak(fmt.Sprintf("%T", c))
			return next(ctx, c)
		}
	}}}
	_ = b.send(context.Background(), enroll{"1", mark.Secret()}) // source: aroundtype
}

// topic is a typed publish and subscribe.
type topic[T any] struct {
	mu   sync.Mutex
	subs map[int]chan T
	next int
}

func (t *topic[T]) subscribe() (<-chan T, func()) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.subs == nil {
		t.subs = map[int]chan T{}
	}
	id := t.next
	t.next++
	ch := make(chan T, 8)
	t.subs[id] = ch
	return ch, func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		delete(t.subs, id)
		close(ch)
	}
}

func (t *topic[T]) publish(v T) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, ch := range t.subs {
		ch <- v
	}
}

func badSubscriberReceives() {
	var t topic[enroll]
	ch, stop := t.subscribe()
	t.publish(enroll{"1", mark.Secret()}) // source: subscribed
	stop()
	for e := range ch {
		mark.Leak(e.health) // leak: subscribed
		mark.Leak(e.id)
	}
}

func goodSubscriberOfOtherTopic() {
	var t, u topic[enroll]
	ch, stop := u.subscribe()
	t.publish(enroll{"1", mark.Secret()}) // source: othertopic
	u.publish(enroll{"2", "plain"})
	stop()
	for e := range ch {
		mark.Leak(e.health)
	}
}

// queue runs jobs with retries and keeps what failed.
type queue struct {
	mu     sync.Mutex
	failed []failure
}

type failure struct {
	job string
	err error
}

func (q *queue) run(name string, f func() error) {
	if err := f(); err != nil {
		q.mu.Lock()
		defer q.mu.Unlock()
		q.failed = append(q.failed, failure{name, fmt.Errorf("job %s: %w", name, err)})
	}
}

func badFailedJobKeepsItsError() {
	var q queue
	var wg sync.WaitGroup
	wg.Go(func() {
		q.run("mail", func() error { return fmt.Errorf("no such mailbox: %s", mark.Secret()) }) // source: failedjob
	})
	wg.Wait()
	for _, f := range q.failed {
		mark.Leak(f.job)
		mark.Leak(f.err) // leak: failedjob
	}
}

func goodFailedJobKeepsItsName() {
	var q queue
	q.run("mail", func() error { return fmt.Errorf("no such mailbox: %s", mark.Secret()) }) // source: failedname
	for _, f := range q.failed {
		mark.Leak(f.job)
	}
}
