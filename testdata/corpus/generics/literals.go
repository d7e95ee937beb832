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

// boxedMaker hides a function that returns a type parameter, and boxedUser one that
// takes such a function.
func boxedMaker[T any](f func(string) (T, error)) any { return f }
func boxedUser[T any](f func(func() T)) any           { return f }

func badBoxedMaker() {
	f := boxedMaker(func(string) (string, error) { return mark.Secret(), nil }) // source: coremaker
	text, _ := f.(func(string) (string, error))("")
	mark.Leak(text) // leak: coremaker
}

func goodBoxedMaker() {
	f := boxedMaker(func(string) (int, error) { return len(mark.Secret()), nil }) // source: coremakerlength
	length, _ := f.(func(string) (int, error))("")
	mark.Leak(length)
}

func badBoxedUser() {
	f := boxedUser(func(f func() string) { mark.Leak(f()) }).(func(func() string)) // leak: coreuser
	f(func() string { return mark.Secret() })                                      // source: coreuser
}

func goodBoxedUser() {
	f := boxedUser(func(f func() string) { mark.Leak(len(f())) }).(func(func() string))
	f(func() string { return mark.Secret() }) // source: coreuserlength
}

// boxedChannel and boxedStruct hide types without a name.
func boxedChannel[T any](c chan T) any { return c }

func boxedStruct[T any](x T) any {
	return struct {
		name string
		x    T
	}{"a", x}
}

func badBoxedChannel() {
	c := make(chan string, 1)
	c <- mark.Secret()                         // source: corechannel
	mark.Leak(<-boxedChannel(c).(chan string)) // leak: corechannel
}

func goodBoxedChannel() {
	c, d := make(chan string, 1), make(chan string, 1)
	c <- mark.Secret() // source: coreotherchannel
	d <- "d"
	mark.Leak(<-boxedChannel(d).(chan string))
}

func badBoxedStruct() {
	s := boxedStruct(mark.Secret()) // source: corestruct
	mark.Leak(s.(struct {           // leak: corestruct
		name string
		x    string
	}).x)
}

func goodBoxedStruct() {
	s := boxedStruct(mark.Secret()) // source: corestructname
	mark.Leak(s.(struct {
		name string
		x    string
	}).name)
}
