// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package iterators

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"example.com/corpus/mark"
)

func mapped[T, U any](seq iter.Seq[T], f func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		for v := range seq {
			if !yield(f(v)) {
				return
			}
		}
	}
}

func filtered[T any](seq iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range seq {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func badMappedIterator() {
	shout := func(s string) string { return s + "!" }
	for s := range mapped(texts(mark.Secret()), shout) { // source: mapped
		mark.Leak(s) // leak: mapped
	}
}

func goodMappedToLength() {
	length := func(s string) int { return len(s) }
	for n := range mapped(texts(mark.Secret()), length) { // source: mappedlength
		mark.Leak(n)
	}
}

func badFilteredIterator() {
	long := func(s string) bool { return len(s) > 3 }
	for s := range filtered(texts("a", mark.Secret()), long) { // source: filtered
		mark.Leak(s) // leak: filtered
	}
}

func badCollectGathers() {
	all := slices.Collect(texts("a", mark.Secret())) // source: collect
	mark.Leak(all[1])                                // leak: collect
}

func goodCollectOfOther() {
	secret := texts(mark.Secret()) // source: collectother
	mark.Leak(slices.Collect(texts("a")))
	_ = secret
}

func badSortedValuesOfMap() {
	m := map[int]string{1: mark.Secret()} // source: mapvalues
	for _, s := range slices.Sorted(maps.Values(m)) {
		mark.Leak(s) // leak: mapvalues
	}
}

func goodSortedKeysOfMap() {
	m := map[int]string{1: mark.Secret()} // source: mapkeys
	mark.Leak(slices.Sorted(maps.Keys(m)))
}

func badMapIsCollected() {
	m := maps.Collect(indexed(mark.Secret())) // source: mapcollect
	mark.Leak(m[0])                           // leak: mapcollect
}

func goodKeysOfCollectedMap() {
	m := maps.Collect(indexed(mark.Secret())) // source: collectedkeys
	for k := range m {
		mark.Leak(k)
	}
}

func badSplitSeq() {
	for part := range strings.SplitSeq("a,"+mark.Secret(), ",") { // source: splitseq
		mark.Leak(part) // leak: splitseq
	}
}

func badPullHandsOut() {
	next, stop := iter.Pull(texts("a", mark.Secret())) // source: pull
	defer stop()
	next()
	s, _ := next()
	mark.Leak(s) // leak: pull
}

func goodPullOk() {
	next, stop := iter.Pull(texts(mark.Secret())) // source: pullok
	defer stop()
	_, ok := next()
	mark.Leak(ok)
}

func badPull2SecondValue() {
	next, stop := iter.Pull2(indexed(mark.Secret())) // source: pull2
	defer stop()
	_, s, _ := next()
	mark.Leak(s) // leak: pull2
}

func goodPull2FirstValue() {
	next, stop := iter.Pull2(indexed(mark.Secret())) // source: pull2first
	defer stop()
	i, _, _ := next()
	mark.Leak(i)
}

func zip(a, b iter.Seq[string]) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		next, stop := iter.Pull(b)
		defer stop()
		for x := range a {
			y, ok := next()
			if !ok || !yield(x, y) {
				return
			}
		}
	}
}

func badZippedSecond() {
	for _, y := range zip(texts("a"), texts(mark.Secret())) { // source: zipped
		mark.Leak(y) // leak: zipped
	}
}

func goodZippedFirst() {
	for x := range zip(texts("a"), texts(mark.Secret())) { // source: zippedfirst
		mark.Leak(x)
	}
}

func badBackwardValues() {
	for _, s := range slices.Backward([]string{mark.Secret()}) { // source: backward
		mark.Leak(s) // leak: backward
	}
}

func goodBackwardIndexes() {
	for i := range slices.Backward([]string{mark.Secret()}) { // source: backwardindex
		mark.Leak(i)
	}
}

func badChunksHoldElements() {
	for chunk := range slices.Chunk([]string{"a", "b", mark.Secret()}, 2) { // source: chunk
		mark.Leak(chunk) // leak: chunk
	}
}
