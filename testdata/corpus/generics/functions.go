// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package generics

import "example.com/corpus/mark"

func same[T any](v T) T { return v }

func badGenericIdentity() {
	mark.Leak(same(mark.Secret())) // source: same; leak: same
}

func goodGenericIdentityOfOther() {
	_ = same(mark.Secret()) // source: sameother
	mark.Leak(same(7))
	mark.Leak(same("a"))
}

func transform[T, U any](items []T, f func(T) U) []U {
	out := make([]U, 0, len(items))
	for _, it := range items {
		out = append(out, f(it))
	}
	return out
}

func badTransformKeeps() {
	out := transform([]string{mark.Secret()}, func(s string) []byte { return []byte(s) }) // source: transform
	mark.Leak(out[0])                                                                     // leak: transform
}

func goodTransformToLength() {
	out := transform([]string{mark.Secret()}, func(s string) int { return len(s) }) // source: transformlength
	mark.Leak(out[0])
}

func keep[T any](items []T, ok func(T) bool) (kept []T) {
	for _, it := range items {
		if ok(it) {
			kept = append(kept, it)
		}
	}
	return kept
}

func badFilterKeeps() {
	out := keep([]string{"a", mark.Secret()}, func(s string) bool { return len(s) > 1 }) // source: keep
	mark.Leak(out[0])                                                                    // leak: keep
}

func reduce[T, A any](items []T, acc A, f func(A, T) A) A {
	for _, it := range items {
		acc = f(acc, it)
	}
	return acc
}

func badReduceConcatenates() {
	join := func(acc, s string) string { return acc + s }
	mark.Leak(reduce([]string{"a", mark.Secret()}, "", join)) // source: reduce; leak: reduce
}

func goodReduceCounts() {
	count := func(n int, _ string) int { return n + 1 }
	mark.Leak(reduce([]string{"a", mark.Secret()}, 0, count)) // source: reducecounts
}

func keysOf[K comparable, V any](m map[K]V) (keys []K) {
	for k := range m {
		keys = append(keys, k)
	}
	return keys
}

func badKeysOfSecretKeys() {
	mark.Leak(keysOf(map[string]int{mark.Secret(): 1})) // source: keysof; leak: keysof
}

func goodKeysOfSecretValues() {
	mark.Leak(keysOf(map[string]string{"a": mark.Secret()})) // source: keysofvalues
}

func ptr[T any](v T) *T { return &v }

func badPointerToCopy() {
	p := ptr(mark.Secret()) // source: ptr
	mark.Leak(*p)           // leak: ptr
}

func goodPointerIsToCopy() {
	s := mark.Plain()
	p := ptr(s)
	*p = mark.Secret() // source: ptrcopy
	mark.Leak(s)
}

func or[T comparable](vals ...T) (zero T) {
	for _, v := range vals {
		if v != zero {
			return v
		}
	}
	return zero
}

func badFirstNonZero() {
	mark.Leak(or("", mark.Secret())) // source: firstnonzero; leak: firstnonzero
}

func goodFirstNonZeroOfPlain() {
	_ = or("", mark.Secret()) // source: nonzeroplain
	mark.Leak(or("", "b"))
}

func must[T any](v T, err error) T {
	if err != nil {
		panic("must")
	}
	return v
}

func badMustUnwrapsTuple() {
	mark.Leak(must(mark.Load("a"))) // source: must; leak: must
}

func goodMustOfPlain() {
	_ = must(mark.Load("a")) // source: mustplain
	mark.Leak(must("b", nil))
}

func leakAll[S ~[]E, E any](items S) {
	for _, it := range items {
		mark.Leak(it) // leak: genericsink
	}
}

type names []string

func badSinkInGenericFunction() {
	leakAll(names{"a", mark.Secret()}) // source: genericsink
}

func leakEach[S ~[]E, E any](items S) {
	for _, it := range items {
		mark.Leak(it)
	}
}

func goodSinkInGenericFunction() {
	_ = names{mark.Secret()} // source: genericsinkplain
	leakEach(names{"a"})
}

type number interface {
	~int | ~int64 | ~float64
}

func sum[N number](ns ...N) (total N) {
	for _, n := range ns {
		total += n
	}
	return total
}

func badSumOfOne() {
	mark.Leak(sum(0, mark.SecretInt())) // source: sum; leak: sum
}

func goodSumOfPlain() {
	_ = sum(mark.SecretInt()) // source: sumplain
	mark.Leak(sum(1, 2))
}
