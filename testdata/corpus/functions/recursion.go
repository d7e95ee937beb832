// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import "example.com/corpus/mark"

func repeat(s string, n int) string {
	if n == 0 {
		return s
	}
	return repeat(s+"!", n-1)
}

func badRecursionReturnsArgument() {
	mark.Leak(repeat(mark.Secret(), 3)) // source: recursion; leak: recursion
}

func goodRecursionWithPlainArgument() {
	_ = repeat(mark.Secret(), 2) // source: recursionother
	mark.Leak(repeat("a", 2))
}

func ping(s string, n int) string {
	if n == 0 {
		return s
	}
	return pong("x", s, n-1)
}

func pong(_, s string, n int) string { return ping(s, n) }

func badMutualRecursion() {
	mark.Leak(ping(mark.Secret(), 5)) // source: mutual; leak: mutual
}

func dropping(s, t string, n int) string {
	if n == 0 {
		return t
	}
	return dropping(s, "t", n-1)
}

func goodRecursionDropsArgument() {
	mark.Leak(dropping(mark.Secret(), "t", 3)) // source: dropped
}

func rotate(a, b, c string, n int) string {
	if n == 0 {
		return a
	}
	return rotate(b, c, a, n-1)
}

func badRecursionRotatesArguments() {
	mark.Leak(rotate("a", "b", mark.Secret(), 2)) // source: rotatedargs; leak: rotatedargs
}

func setEven(p *profile, s string, n int) {
	if n == 0 {
		p.health = s
		return
	}
	setOdd(p, s, n-1)
}

func setOdd(p *profile, s string, n int) {
	if n == 0 {
		p.name = s
		return
	}
	setEven(p, s, n-1)
}

func badMutuallyRecursiveSetters() {
	var p profile
	setEven(&p, mark.Secret(), 4) // source: mutualsetter
	mark.Leak(p.health)           // leak: mutualsetter
}

func goodMutuallyRecursiveSettersOnOther() {
	var p, q profile
	setEven(&p, mark.Secret(), 4) // source: mutualsetterother
	mark.Leak(q)
}

func badRecursiveClosure() {
	var sum func(parts []string) string
	sum = func(parts []string) string {
		if len(parts) == 0 {
			return ""
		}
		return parts[0] + sum(parts[1:])
	}
	mark.Leak(sum([]string{"a", mark.Secret()})) // source: recursiveclosure; leak: recursiveclosure
}

func deepSink(s string, n int) {
	if n > 0 {
		deepSink(s, n-1)
		return
	}
	mark.Leak(s) // leak: deepsink
}

func badSinkBelowRecursion() {
	deepSink(mark.Secret(), 4) // source: deepsink
}

func scrubAll(p *profile) {
	if p == nil {
		return
	}
	p.health = ""
	scrubAll(p.inner)
}

func goodRecursionScrubsFirst() {
	p := &profile{health: mark.Secret()} // source: scruball
	scrubAll(p)
	mark.Leak(p.health)
}

func collect(p *profile, out *[]string) {
	if p == nil {
		return
	}
	*out = append(*out, p.health)
	collect(p.inner, out)
}

func badRecursionCollects() {
	p := &profile{inner: &profile{health: mark.Secret()}} // source: collected
	var out []string
	collect(p, &out)
	mark.Leak(out) // leak: collected
}
