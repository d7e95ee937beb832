// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package iterators

import (
	"bufio"
	"cmp"
	"errors"
	"iter"
	"maps"
	"slices"
	"strings"

	"example.com/corpus/mark"
)

// stream wraps a sequence to be chained.
type stream[T any] struct{ seq iter.Seq[T] }

func streamOf[T any](items ...T) stream[T] { return stream[T]{slices.Values(items)} }

func (s stream[T]) filter(keep func(T) bool) stream[T] { return stream[T]{filtered(s.seq, keep)} }

func (s stream[T]) peek(f func(T)) stream[T] {
	return stream[T]{func(yield func(T) bool) {
		for v := range s.seq {
			f(v)
			if !yield(v) {
				return
			}
		}
	}}
}

func (s stream[T]) take(n int) stream[T] {
	return stream[T]{func(yield func(T) bool) {
		if n <= 0 {
			return
		}
		i := 0
		for v := range s.seq {
			if !yield(v) {
				return
			}
			if i++; i >= n {
				return
			}
		}
	}}
}

func (s stream[T]) collect() []T { return slices.Collect(s.seq) }

func badStreamIsChained() {
	long := func(s string) bool { return len(s) > 1 }
	out := streamOf("a", mark.Secret()).filter(long).take(1).collect() // source: stream
	mark.Leak(out)                                                     // leak: stream
}

func goodOtherStreamIsChained() {
	_ = streamOf(mark.Secret()).take(1).collect() // source: otherstream
	mark.Leak(streamOf("a").take(1).collect())
}

func badPeekSees() {
	_ = streamOf(mark.Secret()).peek(func(s string) { // source: peek
		mark.Leak(s) // leak: peek
	}).collect()
}

func goodPeekIsLazy() {
	_ = streamOf(mark.Secret()).peek(func(s string) { // source: lazypeek
		mark.Leak("never")
	})
}

// lines is an iterator with an error at its end.
func lines(text string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		sc := bufio.NewScanner(strings.NewReader(text))
		for sc.Scan() {
			if !yield(sc.Text(), nil) {
				return
			}
		}
		if err := sc.Err(); err != nil {
			yield("", err)
			return
		}
		yield("", errEnd)
	}
}

var errEnd = errors.New("end")

func badLinesOfIterator() {
	for line, err := range lines("a\n" + mark.Secret()) { // source: lines
		if err != nil {
			mark.Leak(err)
			break
		}
		mark.Leak(line) // leak: lines
	}
}

func goodErrorOfIterator() {
	for _, err := range lines(mark.Secret()) { // source: lineserror
		mark.Leak(err)
	}
}

// pages is an iterator that fetches page after page.
type pager struct {
	fetch func(page int) ([]mark.Person, bool)
}

func (p pager) all() iter.Seq[mark.Person] {
	return func(yield func(mark.Person) bool) {
		for n := 0; ; n++ {
			items, more := p.fetch(n)
			for _, it := range items {
				if !yield(it) {
					return
				}
			}
			if !more {
				return
			}
		}
	}
}

func people() pager {
	return pager{func(page int) ([]mark.Person, bool) { return mark.People(), page < 1 }}
}

func badPagesOfPeople() {
	for p := range people().all() {
		mark.Leak(p.Health) // source: pages; leak: pages
	}
}

func goodPagesOfIDs() {
	for p := range people().all() {
		mark.Leak(p.ID)
	}
}

func badPagesAreIndexed() {
	byID := map[string]mark.Person{}
	for p := range people().all() {
		byID[p.ID] = p
	}
	for _, id := range slices.Sorted(maps.Keys(byID)) {
		mark.Leak(id)
		mark.Leak(byID[id].Question) // source: indexed; leak: indexed
	}
}

// tree is walked by recursion through its iterator.
type tree struct {
	v    string
	kids []*tree
}

func (t *tree) all(yield func(string) bool) bool {
	if !yield(t.v) {
		return false
	}
	for _, k := range t.kids {
		if !k.all(yield) {
			return false
		}
	}
	return true
}

func (t *tree) values() iter.Seq[string] {
	return func(yield func(string) bool) { t.all(yield) }
}

func badRecursiveIterator() {
	t := &tree{"a", []*tree{{"b", nil}, {mark.Secret(), nil}}} // source: recursive
	for v := range t.values() {
		mark.Leak(v) // leak: recursive
	}
}

func goodRecursiveIteratorOfOther() {
	t, u := &tree{v: mark.Secret()}, &tree{v: "a", kids: []*tree{{v: "b"}}} // source: recursiveother
	for v := range u.values() {
		mark.Leak(v)
	}
	_ = t
}

func badReturnOutOfTwoLoops() {
	find := func() string {
		for a := range texts("a", "b") {
			for b := range texts("", mark.Secret()) { // source: twoloops
				if len(b) > 3 {
					return a + b
				}
			}
		}
		return "none"
	}
	mark.Leak(find()) // leak: twoloops
}

func goodReturnOutOfTwoLoops() {
	find := func() string {
		for a := range texts("a", "b") {
			for range texts("", mark.Secret()) { // source: twoloopsother
				return a
			}
		}
		return "none"
	}
	mark.Leak(find())
}

// window keeps the last two.
func pairs(seq iter.Seq[string]) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		prev, ok := "", false
		for v := range seq {
			if ok && !yield(prev, v) {
				return
			}
			prev, ok = v, true
		}
	}
}

func badPairsOfNeighbours() {
	for a, b := range pairs(texts("a", mark.Secret(), "c")) { // source: neighbours
		mark.Leak(a) // leak: neighbours
		mark.Leak(b) // leak: neighbours
	}
}

func goodPairsOfLengths() {
	n := 0
	for a, b := range pairs(texts("a", mark.Secret())) { // source: pairlengths
		n += len(a) + len(b)
	}
	mark.Leak(n)
}

func badSortedByKeyFunction() {
	ps := slices.SortedFunc(people().all(), func(a, b mark.Person) int { return cmp.Compare(a.ID, b.ID) })
	mark.Leak(ps[0].Health) // source: sortedfunc; leak: sortedfunc
	mark.Leak(ps[0].ID)
}

func goodInsertedKeysOnly() {
	m := maps.Collect(maps.All(map[string]string{"k": mark.Secret()})) // source: insertedkeys
	keys := slices.Collect(maps.Keys(m))
	mark.Leak(keys)
}

func badGroupedByIterator() {
	groups := map[bool][]string{}
	for s := range texts("a", mark.Secret()) { // source: groupediter
		groups[len(s) > 3] = append(groups[len(s) > 3], s)
	}
	mark.Leak(groups[true]) // leak: groupediter
}
