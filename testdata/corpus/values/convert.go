// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package values

import (
	"unsafe"

	"example.com/corpus/mark"
)

type (
	diagnosis string
	code      int
)

func badNamedTypeKeepsTheText() {
	d := diagnosis(mark.Secret()) // source: namedtype
	mark.Leak(string(d))          // leak: namedtype
}

func goodNamedConstantIsPlain() {
	d := diagnosis(mark.Secret()) // source: namedconstant
	d = "none"
	mark.Leak(d)
}

func badNumberIsConverted() {
	n := mark.SecretInt()        // source: number
	mark.Leak(float64(int64(n))) // leak: number
	mark.Leak(uint64(code(n)))   // leak: number
}

func goodNumberIsReplaced() {
	n := mark.SecretInt() // source: numberreplaced
	n = 7
	mark.Leak(n)
}

func badArithmeticKeepsTheNumber() {
	n := mark.SecretInt()  // source: arithmetic
	mark.Leak(n / 10 * 10) // leak: arithmetic (static)
	mark.Leak(n + 1 - 1)   // leak: arithmetic
}

func badUnsafeStringSharesTheBytes() {
	b := mark.SecretBytes()                               // source: unsafestring
	mark.Leak(unsafe.String(unsafe.SliceData(b), len(b))) // leak: unsafestring
}

func badUnsafePointerCast() {
	type a struct{ x string }
	type b struct{ y string }
	v := &a{x: mark.Secret()} // source: unsafecast
	w := (*b)(unsafe.Pointer(v))
	mark.Leak(w.y) // leak: unsafecast; miss: unsafecast (two types that share memory by unsafe have other field names)
}

func goodUnsafeSizeIsNoSecret() {
	s := mark.Secret() // source: unsafesize
	mark.Leak(unsafe.Sizeof(s))
}

func badSliceToArrayConversion() {
	s := []string{mark.Secret(), "b"} // source: slicetoarray
	a := [2]string(s)
	mark.Leak(a[0]) // leak: slicetoarray
}

func badSliceToArrayPointerSharesElements() {
	s := []string{"a", "b"}
	p := (*[2]string)(s)
	p[1] = mark.Secret() // source: arraypointer
	mark.Leak(s[1])      // leak: arraypointer
}

func goodArrayConversionCopies() {
	s := []string{"a", "b"}
	a := [2]string(s)
	a[1] = mark.Secret() // source: arraycopies
	mark.Leak(s[1])
	_ = a
}

func badAnyAndBack() {
	var v any = mark.Secret() // source: anyandback
	s, _ := v.(string)
	mark.Leak(s) // leak: anyandback
}

func goodAnyHoldsAnotherType() {
	var v any = mark.Secret() // source: anyothertype
	n, _ := v.(int)
	mark.Leak(n)
}
