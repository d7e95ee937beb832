// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package queue sends in the background, as the clients of vendors do. Nothing in
// it is marked.
package queue

import (
	"sync"
	"time"
)

// A Client transmits what was queued.
type Client interface{ Send(text string) }

// A Queue hands texts to a client, from a goroutine that New starts.
type Queue struct {
	client Client
	in     chan string
	done   chan struct{}
}

// New starts a queue.
func New(c Client) *Queue {
	q := &Queue{client: c, in: make(chan string, 8), done: make(chan struct{})}
	go q.run()
	return q
}

func (q *Queue) run() {
	defer close(q.done)
	for text := range q.in {
		q.client.Send(text)
	}
}

// Track queues a text.
func (q *Queue) Track(text string) { q.in <- text }

// Close waits until all is sent.
func (q *Queue) Close() {
	close(q.in)
	<-q.done
}

// A Buffer collects texts, and hands them to a client from time to time.
type Buffer struct {
	client Client
	mu     sync.Mutex
	texts  []string
	stop   chan struct{}
	wg     sync.WaitGroup
}

// NewBuffer returns a buffer that does nothing yet.
func NewBuffer(c Client) *Buffer { return &Buffer{client: c, stop: make(chan struct{})} }

// Start lets it send.
func (b *Buffer) Start() {
	b.wg.Go(func() {
		tick := time.NewTicker(time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				b.flush()
			case <-b.stop:
				b.flush()
				return
			}
		}
	})
}

func (b *Buffer) flush() {
	b.mu.Lock()
	texts := b.texts
	b.texts = nil
	b.mu.Unlock()
	for _, text := range texts {
		b.client.Send(text)
	}
}

// Add collects a text.
func (b *Buffer) Add(text string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.texts = append(b.texts, text)
}

// Close sends what is left.
func (b *Buffer) Close() {
	close(b.stop)
	b.wg.Wait()
}

var std *Queue

// Init starts the queue that the package's own Track fills.
func Init(c Client) { std = New(c) }

// Track queues a text.
func Track(text string) { std.Track(text) }

// Close waits until all is sent.
func Close() { std.Close() }
