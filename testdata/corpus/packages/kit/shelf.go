// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package kit

// A Shelf keeps a text.
type Shelf interface {
	Put(string)
	Get() string
}

// A Mem is a Shelf in memory.
type Mem struct{ v string }

// Put keeps a text.
func (m *Mem) Put(s string) { m.v = s }

// Get returns it.
func (m *Mem) Get() string { return m.v }

type wrapped struct{ Shelf }

// Wrap returns a shelf that embeds another.
func Wrap(s Shelf) Shelf { return wrapped{s} }

type mem struct{ *Mem }

// NewShelf returns a shelf of which nobody knows the type.
func NewShelf() Shelf { return mem{&Mem{}} }
