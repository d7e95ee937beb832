// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package sealed keeps marked values where no printer finds them.
//
// In comes a marked value, out comes a [Value], which prints as its class like
// any marked value, and has nothing to show to those printers that call no
// methods: fmt on unexported fields and with %p or %w, and those that read
// everything by reflection. The price, over [lineage.Tagged]:
//
//   - two words of memory, whatever the value's size, and one allocation for
//     each value that is no string;
//   - no comparison with ==, hence no use as a map key;
//   - the address of the value, and the length of a string, can be printed.
//
// It protects against printing, not against code that uses package unsafe, nor
// against whoever can read the memory of the process.
package sealed

import (
	"unsafe"

	"github.com/go-lineage/go-lineage/lineage"
)

// A Value is a marked T that only [Value.Open] shows. The zero Value holds the
// zero T.
type Value[T any, L lineage.Label] struct {
	_ [0]func() // not comparable: two equal values lie at different addresses
	_ [0]L
	// A string lies at its own bytes, which makes sealing it free; anything
	// else lies in a T of its own. Reflection follows no unsafe pointer.
	at     unsafe.Pointer
	length int
}

// Seal seals a marked value.
//
//lineage:allow exposed reason="sealing shows the value to nobody"
func Seal[T any, L lineage.Label](v lineage.Tagged[T, L]) Value[T, L] {
	t := v.Expose("sealing shows the value to nobody")
	if s, ok := any(&t).(*string); ok {
		return Value[T, L]{at: unsafe.Pointer(unsafe.StringData(*s)), length: len(*s)}
	}
	own := t
	return Value[T, L]{at: unsafe.Pointer(&own)}
}

// Open returns the marked value.
func (v Value[T, L]) Open() lineage.Tagged[T, L] {
	var t T
	if v.at == nil {
		return lineage.Tag[L](t)
	}
	if s, ok := any(&t).(*string); ok {
		*s = unsafe.String((*byte)(v.at), v.length)
		return lineage.Tag[L](t)
	}
	return lineage.Tag[L](*(*T)(v.at))
}
