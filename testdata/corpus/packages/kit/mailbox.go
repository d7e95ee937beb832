// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package kit

import "sync"

type Event struct{ Kind, Body string }

// A Mailbox finds by id who waits for an answer.
type Mailbox struct {
	mu   sync.Mutex
	wait map[string]chan Event
	out  func(id string, e Event)
}

func NewMailbox(out func(id string, e Event)) *Mailbox {
	return &Mailbox{wait: map[string]chan Event{}, out: out}
}

func (m *Mailbox) Call(id string, e Event) Event {
	c := make(chan Event, 1)
	m.mu.Lock()
	m.wait[id] = c
	m.mu.Unlock()
	m.out(id, e)
	return <-c
}

func (m *Mailbox) Deliver(id string, e Event) {
	m.mu.Lock()
	c, ok := m.wait[id]
	delete(m.wait, id)
	m.mu.Unlock()
	if ok {
		c <- e
	}
}
