// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package concurrency

import (
	"context"
	"strconv"
	"sync"

	"example.com/corpus/mark"
)

// A lazy one runs in a group that it starts in its constructor.
type lazy struct {
	group group
	ready chan bool
	text  string
	size  int
}

func newLazy(send func(*lazy)) *lazy {
	l := &lazy{ready: make(chan bool)}
	l.group.Go(func() error {
		<-l.ready
		send(l)
		return nil
	})
	return l
}

func (l *lazy) set(text string) {
	l.text, l.size = text, len(text)
	close(l.ready)
}

func badGroupGoesOnWithWhatIsSet() {
	l := newLazy(func(l *lazy) { mark.Leak(l.text) }) // leak: lazygroup
	l.set(mark.Secret())                              // source: lazygroup
	_ = l.group.Wait()
}

func goodGroupGoesOnWithTheSize() {
	l := newLazy(func(l *lazy) { mark.Leak(strconv.Itoa(l.size)) })
	l.set(mark.Secret()) // source: lazysize
	_ = l.group.Wait()
}

// A pipe calls a function for each thing that is put into it.
type pipe[T any] struct {
	in   chan T
	each func(T)
	done chan bool
}

func newPipe[T any](each func(T)) *pipe[T] {
	p := &pipe[T]{make(chan T), each, make(chan bool)}
	go p.run()
	return p
}

func (p *pipe[T]) run() {
	defer close(p.done)
	for x := range p.in {
		p.each(x)
	}
}

func (p *pipe[T]) put(x T) { p.in <- x }

func (p *pipe[T]) close() {
	close(p.in)
	<-p.done
}

func badPipeOfAnyType() {
	p := newPipe(func(j job) { mark.Leak(j.text) }) // leak: pipe
	p.put(job{text: mark.Secret()})                 // source: pipe
	p.close()
}

func goodPipeSendsTheID() {
	p := newPipe(func(j job) { mark.Leak(j.id) })
	p.put(job{text: mark.Secret()}) // source: pipeid
	p.close()
}

// A poller runs until it is told to stop. Texts are collected by name.
type poller struct {
	mu    sync.Mutex
	texts map[string][]string
	send  func(string)
}

func (p *poller) run(ctx context.Context) {
	<-ctx.Done()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, list := range p.texts {
		for _, text := range list {
			p.send(text)
		}
	}
}

func (p *poller) add(name, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.texts[name] = append(p.texts[name], text)
}

// start returns what stops it.
func (p *poller) start() (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan bool)
	var once sync.Once
	once.Do(func() {
		go func() {
			defer close(done)
			p.run(ctx)
		}()
	})
	return func() {
		cancel()
		<-done
	}
}

func newPoller(send func(string)) *poller {
	return &poller{texts: make(map[string][]string), send: send}
}

func badPollerIsStartedOnce() {
	p := newPoller(func(s string) { mark.Leak(s) }) // leak: poller
	stop := p.start()
	p.add("x", mark.Secret()) // source: poller
	stop()
}

func goodPollerCounts() {
	n := 0
	p := newPoller(func(s string) { n += len(s) })
	stop := p.start()
	p.add("x", mark.Secret()) // source: pollercounts
	stop()
	mark.Leak(n)
}
