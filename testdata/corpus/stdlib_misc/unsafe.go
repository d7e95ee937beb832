// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_misc

import (
	"unsafe"

	"example.com/corpus/mark"
)

// Pointers that lead from a part to what is around it, and from bytes to texts.

type couple struct{ first, second string }

func badSliceOfArrayIsWritten() {
	var a [2]string
	s := unsafe.Slice(&a[0], 2)
	s[1] = mark.Secret() // source: unsafeslice
	mark.Leak(a[1])      // leak: unsafeslice
}

func goodSliceOfOtherArray() {
	var a, b [2]string
	s := unsafe.Slice(&a[0], 2)
	s[1] = mark.Secret() // source: unsafesliceother
	mark.Leak(b[1])
}

func badPointerToNextField() {
	c := couple{"x", mark.Secret()} // source: unsafeadd
	p := unsafe.Add(unsafe.Pointer(&c), unsafe.Offsetof(c.second))
	mark.Leak(*(*string)(p)) // leak: unsafeadd
}

func badNextFieldIsWritten() {
	c := couple{"x", "y"}
	p := unsafe.Add(unsafe.Pointer(&c.first), unsafe.Offsetof(c.second))
	*(*string)(p) = mark.Secret() // source: unsafeaddwrites
	mark.Leak(c.second)           // leak: unsafeaddwrites
}

func goodPointerIntoOther() {
	c, d := couple{"x", "y"}, couple{"x", mark.Secret()} // source: unsafeaddother
	mark.Leak(*(*string)(unsafe.Add(unsafe.Pointer(&c), unsafe.Offsetof(c.second))))
	mark.Leak(d.first)
}

func textOf(b []byte) string { return *(*string)(unsafe.Pointer(&b)) }

func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

func badTextWithoutCopy() {
	b := []byte(mark.Secret())         // source: unsafetext
	mark.Leak(textOf(b))               // leak: unsafetext
	mark.Leak(bytesOf(string(b)))      // leak: unsafetext
	mark.Leak(unsafe.String(&b[0], 4)) // leak: unsafetext (static)
}
