// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package lib is at the bottom: types, state and functions that the packages
// above it use, directly or through others.
package lib

import (
	"errors"
	"fmt"
	"iter"
	"sync"
)

// State of the package, behind functions.
var (
	mu      sync.Mutex
	current string
	history []string
)

// Current is state of the package, for everybody.
var Current string

// OnReset is called by [Reset]; others may replace it.
var OnReset = func(string) {}

// Reset tells its hook the reason.
func Reset(reason string) { OnReset("reset: " + reason) }

// Set replaces the state.
func Set(s string) {
	mu.Lock()
	defer mu.Unlock()
	current = s
	history = append(history, s)
}

// Get returns the state.
func Get() string {
	mu.Lock()
	defer mu.Unlock()
	return current
}

// Count returns how often the state was set.
func Count() int { return len(history) }

// A Record has an unexported field behind accessors.
type Record struct {
	ID   string
	note string
	prev *Record
}

// NewRecord returns a record.
func NewRecord(id, note string) *Record { return &Record{ID: id, note: note} }

// Note returns the note.
func (r *Record) Note() string { return r.note }

// SetNote replaces the note.
func (r *Record) SetNote(s string) { r.note = s }

// WithPrev returns a record that follows prev.
func (r *Record) WithPrev(prev *Record) *Record {
	c := *r
	c.prev = prev
	return &c
}

// Prev returns the record before r.
func (r *Record) Prev() *Record { return r.prev }

// Erase forgets the note.
func (r *Record) Erase() { r.note = "" }

// All iterates over r and those before it.
func (r *Record) All() iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		for ; r != nil; r = r.prev {
			if !yield(r) {
				return
			}
		}
	}
}

// base is not exported, but what embeds it promotes its methods.
type base struct{ text string }

// SetText replaces the text.
func (b *base) SetText(s string) { b.text = s }

// Text returns the text.
func (b *base) Text() string { return b.text }

// A Page has the methods of an unexported type.
type Page struct {
	base
	Title string
}

// An InputError carries what was wrong.
type InputError struct{ Field, Value string }

func (e *InputError) Error() string { return "bad " + e.Field }

// Input finds the input error that err is or wraps.
func Input(err error) *InputError {
	if e, ok := errors.AsType[*InputError](err); ok {
		return e
	}
	return new(InputError)
}

// ErrClosed is a plain error.
var ErrClosed = errors.New("closed")

// Check returns an error that carries s.
func Check(s string) error {
	if len(s) > 3 {
		return fmt.Errorf("check: %w", &InputError{"note", s})
	}
	return nil
}

// Stream returns a channel of items.
func Stream(items ...string) <-chan string {
	ch := make(chan string, len(items))
	for _, it := range items {
		ch <- it
	}
	close(ch)
	return ch
}

// Apply calls f with s.
func Apply[T any](s string, f func(string) T) T { return f(s) }

// Sink is what a [Tee] writes to.
type Sink interface{ Put(string) }

// A Tee writes to several.
type Tee struct{ Sinks []Sink }

// Put writes to all.
func (t *Tee) Put(s string) {
	for _, k := range t.Sinks {
		k.Put(s)
	}
}
