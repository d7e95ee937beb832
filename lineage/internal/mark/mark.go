// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package mark lets the packages of this module, and no others, look inside
// marked values whose type they learn at run time.
//
// In comes a [Key], which only this module can make; out comes the value.
package mark

import "github.com/go-lineage/go-lineage/lineage/policy"

// A Key opens marked values. The zero Key opens none.
type Key struct{ cut bool }

// NewKey returns a key that opens.
func NewKey() Key { return Key{cut: true} }

// Opens reports whether the key was made by [NewKey].
func (k Key) Opens() bool { return k.cut }

// A Value is a marked value.
type Value interface {
	Label() policy.Label
	Reveal(key Key) any
}
