// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package bus delivers events to those who have subscribed. Nothing is marked here.
package bus

import "sync"

// An Event is what has happened.
type Event struct{ Topic, Secret string }

// A Bus delivers events.
type Bus interface {
	Subscribe(topic string, h func(Event))
	Publish(e Event)
}

type bus struct {
	mu       sync.RWMutex
	handlers map[string][]func(Event)
}

// New returns a bus that delivers at once.
func New() Bus { return &bus{handlers: make(map[string][]func(Event))} }

func (b *bus) Subscribe(topic string, h func(Event)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.handlers[topic] = append(b.handlers[topic], h)
}

func (b *bus) Publish(e Event) {
	b.mu.RLock()
	handlers := append([]func(Event){}, b.handlers[e.Topic]...)
	b.mu.RUnlock()
	for _, h := range handlers {
		h(e)
	}
}

// A Queue delivers events later.
type Queue struct {
	events   chan Event
	done     chan bool
	mu       sync.Mutex
	handlers []func(Event)
}

// NewQueue starts a queue.
func NewQueue() *Queue {
	q := &Queue{events: make(chan Event, 8), done: make(chan bool)}
	go q.run()
	return q
}

func (q *Queue) run() {
	defer close(q.done)
	for e := range q.events {
		q.mu.Lock()
		handlers := q.handlers
		q.mu.Unlock()
		for _, h := range handlers {
			h(e)
		}
	}
}

// Subscribe adds a handler.
func (q *Queue) Subscribe(h func(Event)) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.handlers = append(q.handlers, h)
}

// Publish puts an event into the queue.
func (q *Queue) Publish(e Event) { q.events <- e }

// Close waits until all are delivered.
func (q *Queue) Close() {
	close(q.events)
	<-q.done
}
