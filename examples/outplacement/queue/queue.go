// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package queue hands JSON messages from one part of the service to another.
// Neither side knows the other's types: what goes in is a document, and what
// comes out is whatever the receiver makes of it.
package queue

import (
	"encoding/json"
	"errors"
	"fmt"
)

// ErrFull says that nobody has taken messages for too long.
var ErrFull = errors.New("queue is full")

// A Queue holds messages in the order in which they were put.
type Queue struct {
	messages chan []byte
}

// New returns a queue that holds up to capacity messages.
func New(capacity int) *Queue {
	return &Queue{messages: make(chan []byte, capacity)}
}

// Put appends v, as JSON.
func (q *Queue) Put(v any) error {
	message, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("queue: encoding %T: %w", v, err)
	}
	select {
	case q.messages <- message:
		return nil
	default:
		return ErrFull
	}
}

// Take removes the first message and decodes it into v; false means that the
// queue is empty.
func (q *Queue) Take(v any) (bool, error) {
	select {
	case message := <-q.messages:
		if err := json.Unmarshal(message, v); err != nil {
			return false, fmt.Errorf("queue: decoding into %T: %w", v, err)
		}
		return true, nil
	default:
		return false, nil
	}
}
