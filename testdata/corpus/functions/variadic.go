// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import "example.com/corpus/mark"

func firstOf(parts ...string) string { return parts[0] }

func allOf(parts ...string) string {
	out := ""
	for _, p := range parts {
		out += p
	}
	return out
}

func badVariadicArgument() {
	mark.Leak(allOf("a", mark.Secret())) // source: variadic; leak: variadic
}

func goodVariadicFirst() {
	mark.Leak(firstOf("a", mark.Secret())) // source: variadicfirst
}

func badVariadicSpread() {
	parts := []string{"a", mark.Secret()} // source: variadicspread
	mark.Leak(allOf(parts...))            // leak: variadicspread
}

func goodVariadicNone() {
	_ = mark.Secret() // source: variadicnone
	mark.Leak(allOf())
}

func fill(parts ...string) {
	for i := range parts {
		parts[i] = mark.Secret() // source: variadicshared
	}
}

func badSpreadSliceIsShared() {
	parts := []string{"a", "b"}
	fill(parts...)
	mark.Leak(parts[0]) // leak: variadicshared
}

func goodVariadicArgumentsAreCopied() {
	a, b := "a", "b"
	fill(a, b)
	mark.Leak(a, b)
}

func badLeakOfSpreadAny() {
	args := []any{"a", mark.Secret()} // source: spreadany
	mark.Leak(args...)                // leak: spreadany
}

type option func(*profile)

func withHealth(h string) option { return func(p *profile) { p.health = h } }
func withName(n string) option   { return func(p *profile) { p.name = n } }

func build(opts ...option) *profile {
	p := &profile{}
	for _, o := range opts {
		o(p)
	}
	return p
}

func badFunctionalOption() {
	p := build(withName("n"), withHealth(mark.Secret())) // source: option
	mark.Leak(p.health)                                  // leak: option
}

func goodFunctionalOptionOtherField() {
	p := build(withName("n"), withHealth(mark.Secret())) // source: optionother
	mark.Leak(p.name)
}

func goodFunctionalOptionOtherObject() {
	p, q := build(withHealth(mark.Secret())), build(withName("n")) // source: optionobject
	mark.Leak(q)
	_ = p
}
