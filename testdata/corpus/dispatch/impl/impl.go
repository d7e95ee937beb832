// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package impl has senders and stores, harmful and harmless.
package impl

import "example.com/corpus/mark"

// Bad sends to the network.
type Bad struct{}

// Send leaks text.
func (Bad) Send(text string) error {
	mark.Leak(text) // leak: handled, byfield, byoption, byglobal, internal, nested, mapped
	return nil
}

// OK sends to the network too; those who use it have nothing to hide.
type OK struct{}

// Send leaks text.
func (OK) Send(text string) error {
	mark.Leak(text)
	return nil
}

// Safe sends nothing.
type Safe struct{}

// Send does nothing.
func (Safe) Send(string) error { return nil }

// Masked sends on, but not what it was given.
type Masked struct {
	Next interface{ Send(string) error }
}

// Send sends a constant.
func (m Masked) Send(string) error { return m.Next.Send("***") }

// Logged sends on what it was given.
type Logged struct {
	Next interface{ Send(string) error }
}

// Send sends text.
func (l Logged) Send(text string) error { return l.Next.Send("logged: " + text) }

// Memory keeps a text.
type Memory struct{ last string }

// Save keeps text.
func (m *Memory) Save(text string) { m.last = text }

// Last returns the text.
func (m *Memory) Last() string { return m.last }

// Void keeps nothing.
type Void struct{}

// Save does nothing.
func (Void) Save(string) {}

// Last returns nothing.
func (Void) Last() string { return "" }

// Fetching is a store that has a secret of its own.
type Fetching struct{}

// Save does nothing.
func (Fetching) Save(string) {}

// Last returns a secret.
func (Fetching) Last() string { return mark.Secret() } // source: fetching
