// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package sealed keeps marked values where no printer finds them.
//
// In comes a marked value, out comes a [Value], which prints as its class like
// any marked value, and has nothing to show to those printers that call no
// methods: fmt on unexported fields, on types defined over it, and with %p or
// %w; those that read everything by reflection; encoding/binary; and, for
// numbers, the stack traces of panics. The tables of what printing does have
// columns for it: LEAKS.md in the parent directory, and examples/printers.
//
// The price, over [lineage.Tagged]:
//
//   - two words of memory, whatever the value's size, and one allocation for
//     each value that is no string;
//   - no comparison with ==, hence no use as a map key;
//   - the address of the value, and the length of a string, can be printed;
//   - time: less than ten nanoseconds to seal a string and open it again, where
//     BENCHMARKS.md of the directory testdata/benchmarks was measured.
//
// It protects against printing. It does not protect against code that uses
// package unsafe, or reflect.NewAt, which is the same; nor against whoever can
// read the memory of the process. A database is given the value itself, and with
// it whoever asks for a [driver.Valuer]: loggers of SQL statements, and copiers
// of structs that find a plain field to put it into.
//
// [driver.Valuer]: https://pkg.go.dev/database/sql/driver#Valuer
package sealed

import (
	"reflect"
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
	if isString[T]() {
		s := *(*string)(unsafe.Pointer(&t))
		return Value[T, L]{at: unsafe.Pointer(unsafe.StringData(s)), length: len(s)}
	}
	own := t
	return Value[T, L]{at: unsafe.Pointer(&own)}
}

// isString reports whether T is a string, or a type defined over it.
func isString[T any]() bool { return reflect.TypeFor[T]().Kind() == reflect.String }

// Open returns the marked value.
func (v Value[T, L]) Open() lineage.Tagged[T, L] {
	var t T
	if v.at == nil {
		return lineage.Tag[L](t)
	}
	if isString[T]() {
		*(*string)(unsafe.Pointer(&t)) = unsafe.String((*byte)(v.at), v.length)
		return lineage.Tag[L](t)
	}
	return lineage.Tag[L](*(*T)(v.at))
}
