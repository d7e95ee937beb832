// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package svc has a service that knows only an interface of what it sends
// through.
package svc

import "example.com/corpus/mark"

// A Sender sends.
type Sender interface{ Send(string) error }

// A Store keeps a text.
type Store interface {
	Save(string)
	Last() string
}

// A Service sends through whatever it was made with.
type Service struct {
	n     Sender
	Out   Sender
	store Store
}

// New returns a service that sends through n.
func New(n Sender) *Service { return &Service{n: n} }

// An Option sets up a service.
type Option func(*Service)

// WithSender is the [Option] of a sender.
func WithSender(n Sender) Option { return func(s *Service) { s.n = n } }

// WithStore is the [Option] of a store.
func WithStore(st Store) Option { return func(s *Service) { s.store = st } }

// NewWith returns a service set up by options.
func NewWith(opts ...Option) *Service {
	s := &Service{}
	for _, o := range opts {
		o(s)
	}
	return s
}

// Default is the sender of [Broadcast].
var Default Sender

// Broadcast sends through [Default].
func Broadcast(text string) error { return Default.Send(text) }

// Handle sends what it is given.
func (s *Service) Handle(text string) error { return s.n.Send(text) }

// HandleOut sends through the exported field.
func (s *Service) HandleOut(text string) error { return s.Out.Send("out: " + text) }

// Internal sends a secret of its own.
func (s *Service) Internal() error {
	return s.n.Send(mark.Secret()) // source: internal
}

// Constant sends nothing of anybody.
func (s *Service) Constant() error { return s.n.Send("tick") }

// Keep saves what it is given.
func (s *Service) Keep(text string) { s.store.Save(text) }

// Kept returns what was saved last.
func (s *Service) Kept() string { return s.store.Last() }
