// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_collections

import (
	"cmp"
	"container/heap"
	"container/list"
	"iter"
	"maps"
	"slices"
	"sort"
	"strings"

	"example.com/corpus/mark"
)

type entry struct {
	key, text string
	rank      int
}

func badSortFuncByField() {
	s := []entry{{"a", mark.Secret(), 2}, {"b", "b", 1}} // source: sortfield
	slices.SortFunc(s, func(x, y entry) int { return cmp.Compare(x.rank, y.rank) })
	mark.Leak(s[1].text) // leak: sortfield
	mark.Leak(s[0].key)
}

func goodSortedKeysOfMap() {
	m := map[string]string{"a": mark.Secret(), "b": "b"} // source: sortedkeys
	mark.Leak(slices.Sorted(maps.Keys(m)))
}

func badSortedValuesOfMap() {
	m := map[string]string{"a": mark.Secret(), "b": "b"} // source: sortedvalues
	mark.Leak(slices.Sorted(maps.Values(m)))             // leak: sortedvalues
}

func badChunks() {
	for c := range slices.Chunk([]string{"a", mark.Secret(), "c"}, 2) { // source: chunks
		mark.Leak(c) // leak: chunks
	}
}

func goodChunksAreCounted() {
	n := 0
	for range slices.Chunk([]string{"a", mark.Secret()}, 2) { // source: chunkscounted
		n++
	}
	mark.Leak(n)
}

func badRepeatAndConcat() {
	r := slices.Repeat([]string{mark.Secret()}, 2) // source: repeated
	mark.Leak(slices.Concat(r, []string{"a"})[3:]) // leak: repeated (static)
	mark.Leak(slices.Concat([]string{"a"}, r)[1])  // leak: repeated
}

func badInsertMovesOn() {
	s := []string{mark.Secret(), "b"} // source: insertmoves
	s = slices.Insert(s, 0, "x")
	mark.Leak(s[1]) // leak: insertmoves
}

func badDeleteMovesDown() {
	s := []string{"a", mark.Secret()} // source: deletemoves
	s = slices.Delete(s, 0, 1)
	mark.Leak(s[0]) // leak: deletemoves
}

func badCompactFunc() {
	s := slices.CompactFunc([]string{"a", "A", mark.Secret()}, strings.EqualFold) // source: compacted
	mark.Leak(s[1])                                                               // leak: compacted
}

func badMinAndMaxFunc() {
	byRank := func(a, b entry) int { return a.rank - b.rank }
	e := slices.MaxFunc([]entry{{text: mark.Secret(), rank: 9}, {rank: 1}}, byRank) // source: maxfunc
	mark.Leak(e.text)                                                               // leak: maxfunc
	mark.Leak(e.key, e.rank)
}

func badBackward() {
	for i, s := range slices.Backward([]string{"a", mark.Secret()}) { // source: backward
		mark.Leak(i)
		mark.Leak(s) // leak: backward
	}
}

func badReplaceInPlace() {
	s := []string{"a", "b", "c"}
	s = slices.Replace(s, 1, 2, mark.Secret()) // source: replaceinplace
	mark.Leak(s[1])                            // leak: replaceinplace
}

func badMapsInsertAndCollect() {
	m := maps.Collect(maps.All(map[string]string{"a": mark.Secret()})) // source: mapscollect
	n := map[string]string{}
	maps.Insert(n, maps.All(m))
	mark.Leak(n["a"]) // leak: mapscollect
}

func goodDeleteFuncOfMap() {
	m := map[string]string{"a": mark.Secret(), "b": "b"} // source: deletefunc
	maps.DeleteFunc(m, func(k, _ string) bool { return k == "a" })
	mark.Leak(len(m), m["b"])
}

func badFilterSequence() {
	long := func(seq iter.Seq[string]) iter.Seq[string] {
		return func(yield func(string) bool) {
			for s := range seq {
				if len(s) > 3 && !yield(s) {
					return
				}
			}
		}
	}
	mark.Leak(slices.Collect(long(slices.Values([]string{"a", mark.Secret()})))) // source: filtered; leak: filtered
}

func badPulledSequence() {
	next, stop := iter.Pull2(maps.All(map[string]string{"a": mark.Secret()})) // source: pulled
	defer stop()
	k, v, ok := next()
	mark.Leak(k, ok)
	mark.Leak(v) // leak: pulled
}

type ranked []entry

func (q ranked) Len() int           { return len(q) }
func (q ranked) Less(i, j int) bool { return q[i].rank < q[j].rank }
func (q ranked) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *ranked) Push(x any)        { *q = append(*q, x.(entry)) }
func (q *ranked) Pop() any {
	old := *q
	e := old[len(old)-1]
	*q = old[:len(old)-1]
	return e
}

func badHeapOfStructs() {
	q := &ranked{{rank: 3}}
	heap.Push(q, entry{text: mark.Secret(), rank: 1}) // source: heapstruct
	e := heap.Pop(q).(entry)
	mark.Leak(e.text) // leak: heapstruct
	mark.Leak(e.key)
}

func badListIsWalked() {
	l := list.New()
	l.PushBack(entry{key: "k", text: mark.Secret()}) // source: walked
	for e := l.Front(); e != nil; e = e.Next() {
		mark.Leak(e.Value.(entry).text) // leak: walked
		mark.Leak(e.Value.(entry).key)
	}
}

func goodListElementIsReplaced() {
	l := list.New()
	e := l.PushBack(mark.Secret()) // source: elementreplaced
	_ = l.Remove(e)
	mark.Leak(l.Len())
}

func badSortStableByMethod() {
	q := ranked{{text: mark.Secret(), rank: 2}, {rank: 1}} // source: stable
	sort.Stable(sort.Reverse(q))
	mark.Leak(q[0].text) // leak: stable
}

func badBinarySearchFuncSees() {
	s := []entry{{key: "a", text: mark.Secret()}} // source: searchsees
	i, found := slices.BinarySearchFunc(s, "a", func(e entry, k string) int { return cmp.Compare(e.key, k) })
	if found {
		mark.Leak(s[i].text) // leak: searchsees
	}
	mark.Leak(i)
}

func badGroupedByLetter() {
	groups := map[byte][]string{}
	for _, s := range []string{"a", mark.Secret()} { // source: byletter
		groups[s[0]] = append(groups[s[0]], s)
	}
	for _, g := range groups {
		mark.Leak(g) // leak: byletter
	}
}

func goodSetOfLengths() {
	lengths := map[int]bool{}
	for _, s := range []string{"a", mark.Secret()} { // source: lengths
		lengths[len(s)] = true
	}
	mark.Leak(slices.Collect(maps.Keys(lengths)))
}
