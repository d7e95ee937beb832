// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package mw puts middleware around handlers, and knows of no consent.
package mw

import "net/http"

// A Middleware puts something around a handler.
type Middleware func(http.Handler) http.Handler

// Chain puts the first one outermost.
func Chain(h http.Handler, ms ...Middleware) http.Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

// Compose makes one of several.
func Compose(ms ...Middleware) Middleware {
	return func(h http.Handler) http.Handler {
		for i := range ms {
			h = ms[len(ms)-1-i](h)
		}
		return h
	}
}

// Some puts them around a handler, or none.
func Some(h http.Handler, none bool, ms ...Middleware) http.Handler {
	if none {
		ms = nil
	}
	for _, m := range ms {
		h = m(h)
	}
	return h
}

// First puts the first one around a handler.
func First(h http.Handler, ms ...Middleware) http.Handler {
	for _, m := range ms[:1] {
		h = m(h)
	}
	return h
}

// A List is one of them.
type List []Middleware

// Then puts all around a handler.
func (l List) Then(h http.Handler) http.Handler {
	for _, m := range l {
		h = m(h)
	}
	return h
}

// A Stack has some.
type Stack struct{ ms []Middleware }

// NewStack makes one.
func NewStack(ms ...Middleware) *Stack { return &Stack{ms: ms} }

// Then puts all around a handler.
func (s *Stack) Then(h http.Handler) http.Handler {
	for _, m := range s.ms {
		h = m(h)
	}
	return h
}

// Reset takes all away.
func (s *Stack) Reset() { s.ms = nil }

// Sometimes is Then, or takes all away before.
func (s *Stack) Sometimes(h http.Handler, reset bool) http.Handler {
	if reset {
		*s = Stack{}
	}
	return s.Then(h)
}

// A Wrapper puts something around a handler.
type Wrapper interface {
	Wrap(http.Handler) http.Handler
}

// Wrap puts all around a handler.
func Wrap(h http.Handler, ws ...Wrapper) http.Handler {
	for _, w := range ws {
		h = w.Wrap(h)
	}
	return h
}
