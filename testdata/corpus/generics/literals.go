// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package generics

import "example.com/corpus/mark"

func literal[T ~struct{ A, B string }](s string) T    { return T{B: s} }
func literalAt[T ~struct{ A, B string }](s string) *T { return &T{B: s} }

type litRec struct{ A, B string }

func badLiteralOfTypeParameter() {
	r := literal[litRec](mark.Secret()) // source: corelit
	mark.Leak(r.B)                      // leak: corelit
}

func goodOtherFieldOfLiteral() {
	r := literalAt[litRec](mark.Secret()) // source: corelitother
	mark.Leak(r.A)
}

func textOf[S ~[]byte](a S) string                 { return string(a) }
func textOfEither[S ~string | ~[]byte](a S) string { return string(a) }

func badBytesOfTypeParameterAreText() { mark.Leak(textOf([]byte(mark.Secret()))) }       // source: coreconva; leak: coreconva
func badEitherOfTypeParameterIsText() { mark.Leak(textOfEither([]byte(mark.Secret()))) } // source: coreconvb; leak: coreconvb

// boxed hides a function whose parameter is of a type parameter.
func boxed[T any](f func(T)) any { return f }

func badBoxedFunction() {
	f := boxed(func(s string) { mark.Leak(s) }).(func(string)) // leak: coreboxed
	f(mark.Secret())                                           // source: coreboxed
}

func goodBoxedFunction() {
	f := boxed(func(s string) { mark.Leak(len(s)) }).(func(string))
	f(mark.Secret()) // source: coreboxedlength
}
