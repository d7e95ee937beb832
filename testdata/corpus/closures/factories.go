// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package closures

import (
	"strings"

	"example.com/corpus/mark"
)

func constantly(s string) func() string { return func() string { return s } }

func badFactoryClosesOverArgument() {
	f := constantly(mark.Secret()) // source: factory
	mark.Leak(f())                 // leak: factory
}

func goodOtherProductOfFactory() {
	f := constantly(mark.Secret()) // source: otherproduct
	g := constantly(mark.Plain())
	mark.Leak(g())
	_ = f
}

func prefixer(prefix string) func(string) string {
	return func(s string) string { return prefix + s }
}

func badCurriedPrefix() {
	mark.Leak(prefixer(mark.Secret())("a")) // source: curried; leak: curried
}

func badCurriedArgument() {
	mark.Leak(prefixer("a")(mark.Secret())) // source: curriedarg; leak: curriedarg
}

func goodCurriedPlain() {
	p := prefixer("a")
	_ = p(mark.Secret()) // source: curriedplain
	mark.Leak(p("b"))
}

func compose(fs ...func(string) string) func(string) string {
	return func(s string) string {
		for _, f := range fs {
			s = f(s)
		}
		return s
	}
}

func badComposedFunctionsKeep() {
	f := compose(strings.TrimSpace, prefixer("x"), strings.ToUpper)
	mark.Leak(f(mark.Secret())) // source: composed; leak: composed
}

func goodComposedFunctionDrops() {
	drop := func(string) string { return "dropped" }
	f := compose(strings.TrimSpace, drop)
	mark.Leak(drop(mark.Secret())) // source: composeddrop
	_ = f
}

func apply(f func(string) string, s string) string { return f(s) }

func badCallbackReturnsArgument() {
	keep := func(s string) string { return s }
	mark.Leak(apply(keep, mark.Secret())) // source: callback; leak: callback
}

func goodCallbackDropsArgument() {
	drop := func(string) string { return "" }
	mark.Leak(apply(drop, mark.Secret())) // source: callbackdrops
}

func each(items []string, visit func(string)) {
	for _, it := range items {
		visit(it)
	}
}

func badCallbackLeaks() {
	each([]string{"a", mark.Secret()}, func(s string) { // source: visited
		mark.Leak(s) // leak: visited
	})
}

func goodCallbackCountsOnly() {
	n := 0
	each([]string{"a", mark.Secret()}, func(string) { n++ }) // source: visitedcount
	mark.Leak(n)
}

func badCallbackAccumulates() {
	var all []string
	each([]string{mark.Secret()}, func(s string) { all = append(all, s) }) // source: accumulated
	mark.Leak(all)                                                         // leak: accumulated
}

func withValue(s string, body func(string)) { body(s) }

func goodContinuationOfOtherValue() {
	withValue(mark.Secret(), func(string) {}) // source: continuation
	withValue("a", func(s string) {
		mark.Leak(s)
	})
}

func badContinuation() {
	withValue(mark.Secret(), func(s string) { // source: continued
		mark.Leak(s) // leak: continued
	})
}

func badSinkIsPassedAsFunction() {
	send := mark.Leak
	send(mark.Secret()) // source: sinkvalue; leak: sinkvalue
}

func goodSinkValueIsReplaced() {
	send := mark.Leak
	send = func(...any) {}
	send(mark.Secret()) // source: sinkreplaced
}

func badSourceIsPassedAsFunction() {
	get := mark.Secret
	s := get()   // source: sourcevalue
	mark.Leak(s) // leak: sourcevalue
}

func goodSourceValueIsReplaced() {
	get := mark.Secret
	get = mark.Plain
	mark.Leak(get())
}
