// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package concurrency

import (
	"context"
	"sync"
	"time"

	"example.com/corpus/mark"
)

func badSemaphoreAndResultsByIndex() {
	sem := make(chan struct{}, 2)
	results := make([]job, 3)
	var wg sync.WaitGroup
	for i := range results {
		sem <- struct{}{}
		wg.Go(func() {
			defer func() { <-sem }()
			results[i] = job{id: i, text: mark.Secret()} // source: semaphore
		})
	}
	wg.Wait()
	mark.Leak(results[2].text) // leak: semaphore
}

func goodSemaphoreAndIDsByIndex() {
	sem := make(chan struct{}, 2)
	results := make([]job, 3)
	var wg sync.WaitGroup
	for i := range results {
		sem <- struct{}{}
		wg.Go(func() {
			defer func() { <-sem }()
			results[i] = job{id: i, text: mark.Secret()} // source: semaphoreids
		})
	}
	wg.Wait()
	mark.Leak(results[2].id)
}

// actor owns its state; all access goes through a channel of functions.
type actor struct {
	inbox chan func(*state)
	done  chan struct{}
}

type state struct{ secret, plain string }

func newActor() *actor {
	a := &actor{make(chan func(*state)), make(chan struct{})}
	go func() {
		defer close(a.done)
		var s state
		for f := range a.inbox {
			f(&s)
		}
	}()
	return a
}

func (a *actor) ask(get func(*state) string) string {
	reply := make(chan string, 1)
	a.inbox <- func(s *state) { reply <- get(s) }
	return <-reply
}

func (a *actor) stop() {
	close(a.inbox)
	<-a.done
}

func badActorReplies() {
	a := newActor()
	defer a.stop()
	a.inbox <- func(s *state) { s.secret = mark.Secret() }      // source: actor
	mark.Leak(a.ask(func(s *state) string { return s.secret })) // leak: actor
}

func goodOtherActorReplies() {
	a, b := newActor(), newActor()
	defer a.stop()
	defer b.stop()
	a.inbox <- func(s *state) { s.secret = mark.Secret() } // source: otheractor
	mark.Leak(b.ask(func(s *state) string { return s.secret }))
}

// future is a value that is computed elsewhere.
type future[T any] struct {
	done chan struct{}
	v    T
	err  error
}

func start[T any](f func() (T, error)) *future[T] {
	p := &future[T]{done: make(chan struct{})}
	go func() {
		defer close(p.done)
		p.v, p.err = f()
	}()
	return p
}

func (p *future[T]) wait(ctx context.Context) (v T, err error) {
	select {
	case <-p.done:
		return p.v, p.err
	case <-ctx.Done():
		return v, ctx.Err()
	}
}

func badFutureIsAwaited() {
	f := start(func() (string, error) { return mark.Load("a") }) // source: future
	s, err := f.wait(context.Background())
	if err == nil {
		mark.Leak(s) // leak: future
	}
}

func goodOtherFutureIsAwaited() {
	f := start(func() (string, error) { return mark.Load("a") }) // source: otherfuture
	g := start(func() (int, error) { return 7, nil })
	_, _ = f.wait(context.Background())
	n, _ := g.wait(context.Background())
	mark.Leak(n)
}

// fan-in of several producers into one channel.
func merge(ins ...<-chan string) <-chan string {
	out := make(chan string)
	var wg sync.WaitGroup
	for _, in := range ins {
		wg.Go(func() {
			for s := range in {
				out <- s
			}
		})
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func produce(items ...string) <-chan string {
	ch := make(chan string)
	go func() {
		defer close(ch)
		for _, it := range items {
			ch <- it
		}
	}()
	return ch
}

func badFanInCarriesOne() {
	for s := range merge(produce("a"), produce(mark.Secret())) { // source: fanin
		mark.Leak(s) // leak: fanin
	}
}

func goodFanInOfPlain() {
	secret := produce(mark.Secret()) // source: faninplain
	for s := range merge(produce("a"), produce("b")) {
		mark.Leak(s)
	}
	<-secret
}

func badTimeoutReturnsPartial() {
	partial := make(chan string, 1)
	partial <- mark.Secret() // source: timeout
	var got string
	select {
	case got = <-partial:
	case <-time.After(time.Second):
		got = "timeout"
	}
	mark.Leak(got) // leak: timeout
}

func goodTickerCounts() {
	ch := make(chan string, 3)
	ch <- mark.Secret() // source: ticks
	n := 0
	for {
		select {
		case <-ch:
			n++
			continue
		default:
		}
		break
	}
	mark.Leak(n)
}

// batcher collects until it is flushed.
type batcher struct {
	mu    sync.Mutex
	items []string
	flush func([]string)
}

func (b *batcher) add(s string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.items = append(b.items, s)
	if len(b.items) >= 2 {
		items := b.items
		b.items = nil
		b.flush(items)
	}
}

func badBatchIsFlushed() {
	b := batcher{flush: func(items []string) {
		mark.Leak(items) // leak: batch
	}}
	b.add("a")
	b.add(mark.Secret()) // source: batch
}

func goodBatchSizeIsFlushed() {
	b := batcher{flush: func(items []string) {
		mark.Leak(len(items))
	}}
	b.add("a")
	b.add(mark.Secret()) // source: batchsize
}

func goodBatchWasEmptied() {
	b := batcher{flush: func([]string) {}}
	b.add(mark.Secret()) // source: batchemptied
	b.items = nil
	b.add("a")
	mark.Leak(b.items)
}

func badChannelOfChannels() {
	requests := make(chan chan string, 1)
	go func() { (<-requests) <- mark.Secret() }() // source: chanofchan
	reply := make(chan string)
	requests <- reply
	mark.Leak(<-reply) // leak: chanofchan
}

func goodChannelOfChannelsOther() {
	requests := make(chan chan string, 2)
	reply, other := make(chan string, 1), make(chan string, 1)
	requests <- reply
	(<-requests) <- mark.Secret() // source: chanofchanother
	other <- "plain"
	mark.Leak(<-other)
}

func badMapOfChannels() {
	subs := map[string]chan string{"a": make(chan string, 1), "b": make(chan string, 1)}
	subs["a"] <- mark.Secret() // source: mapofchan
	mark.Leak(<-subs["a"])     // leak: mapofchan
}

func goodMapOfChannelsOther() {
	subs := map[string]chan string{"a": make(chan string, 1), "b": make(chan string, 1)}
	subs["a"] <- mark.Secret() // source: mapofchanother
	subs["b"] <- "plain"
	mark.Leak(<-subs["b"])
}

func badClosedChannelDrains() {
	ch := make(chan *job, 2)
	j := &job{}
	ch <- j
	close(ch)
	j.text = mark.Secret() // source: drained
	for k := range ch {
		mark.Leak(k.text) // leak: drained
	}
}
