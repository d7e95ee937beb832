// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package generics

import "example.com/corpus/mark"

// hide puts a value of any type behind an interface.
func hide[T any](v T) any { return v }

// reveal takes a value of one type out again.
func reveal[T any](v any) T {
	t, _ := v.(T)
	return t
}

func badBoxedIsTakenOut() {
	v := hide(mark.Secret())     // source: boxed
	mark.Leak(v.(string))        // leak: boxed
	mark.Leak(reveal[string](v)) // leak: boxed
	mark.Leak(reveal[int](v))
}

func goodBoxedIsTakenForAnother() {
	v := hide(mark.Secret()) // source: boxedother
	n, _ := v.(int)
	mark.Leak(n, reveal[float64](v))
}

type pairOf struct{ left, right string }

func badStructIsBoxed() {
	v := hide(pairOf{mark.Secret(), "r"}) // source: boxedstruct
	mark.Leak(reveal[pairOf](v).left)     // leak: boxedstruct
	mark.Leak(reveal[pairOf](v).right)
}

// through goes two functions deep, with its own type parameter.
func through[U any](v any) U { return reveal[U](hide(v)) }

func badBoxedGoesThrough() {
	mark.Leak(through[string](mark.Secret())) // source: boxthrough; leak: boxthrough
	mark.Leak(through[int](mark.Secret()))    // source: boxthroughother
}

// handlerFor makes an untyped handler of a typed one.
func handlerFor[C any](f func(C)) func(any) { return func(v any) { f(v.(C)) } }

func badTypedHandlerIsCalledUntyped() {
	h := handlerFor(func(p pairOf) {
		mark.Leak(p.left) // leak: typedhandler
		mark.Leak(p.right)
	})
	h(pairOf{mark.Secret(), "r"}) // source: typedhandler
}

// which tells the types of its values apart.
func which[T any](v T) string {
	switch v := any(v).(type) {
	case string:
		return v
	case pairOf:
		return v.left
	}
	return "other"
}

func badSwitchOnTypeParameter() {
	mark.Leak(which(mark.Secret()))              // source: switchparam; leak: switchparam
	mark.Leak(which(pairOf{mark.Secret(), "r"})) // source: switchparamleft; leak: switchparamleft
}

func goodSwitchOnTypeParameter() {
	mark.Leak(which(pairOf{"l", mark.Secret()})) // source: switchparamright
	mark.Leak(which([]string{mark.Secret()}))    // source: switchparamslice
}
