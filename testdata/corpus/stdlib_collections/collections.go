// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_collections

import (
	"cmp"
	"container/heap"
	"container/list"
	"container/ring"
	"maps"
	"math"
	"slices"
	"sort"

	"example.com/corpus/mark"
)

type person struct{ name, health string }

type byName []person

func (b byName) Len() int           { return len(b) }
func (b byName) Less(i, j int) bool { return len(b[i].name) < len(b[j].name) }
func (b byName) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func badSortMovesElements() {
	s := []string{mark.Secret(), "a"} // source: sorted
	sort.Strings(s)
	mark.Leak(s[1]) // leak: sorted
}

func goodSortOfOther() {
	s, t := []string{mark.Secret()}, []string{"b", "a"} // source: sortother
	sort.Strings(t)
	mark.Leak(t[0])
	_ = s
}

func badSortByOwnInterface() {
	ps := []person{{"bb", "x"}, {"a", mark.Secret()}} // source: ownsort
	sort.Sort(byName(ps))
	mark.Leak(ps[0].health) // leak: ownsort
}

func goodSortKeepsFieldsApart() {
	ps := []person{{"bb", "x"}, {"a", mark.Secret()}} // source: sortfields
	sort.Slice(ps, func(i, j int) bool { return ps[i].name < ps[j].name })
	mark.Leak(ps[0].name)
}

func badLessFunctionSeesElements() {
	slices.SortFunc([]string{mark.Secret(), "a"}, func(a, b string) int { // source: lesssees
		mark.Leak(a, b) // leak: lesssees
		return cmp.Compare(a, b)
	})
}

func goodLessFunctionOfPlain() {
	_ = mark.Secret() // source: lessplain
	slices.SortFunc([]string{"b", "a"}, func(a, b string) int {
		mark.Leak(a, b)
		return cmp.Compare(a, b)
	})
}

func badSlicesInsertAndConcat() {
	s := slices.Insert([]string{"a", "b"}, 1, mark.Secret()) // source: inserted
	mark.Leak(slices.Concat(s, []string{"c"}))               // leak: inserted
}

func goodSlicesDelete() {
	s := []string{"a", mark.Secret()} // source: deleted
	s = slices.Delete(s, 1, 2)
	mark.Leak(len(s))
}

func badSlicesMaxAndReverse() {
	s := []string{mark.Secret(), "a"} // source: reversed
	slices.Reverse(s)
	mark.Leak(s[1])          // leak: reversed
	mark.Leak(slices.Max(s)) // leak: reversed
}

func goodSlicesIndex() {
	mark.Leak(slices.Index([]string{"a", mark.Secret()}, "a")) // source: sliceindex
}

func badSlicesClone() {
	s := []string{mark.Secret()} // source: cloned
	t := slices.Clone(s)
	s[0] = ""
	mark.Leak(t) // leak: cloned
}

func goodSlicesCloneIsIndependent() {
	s := []string{"a"}
	t := slices.Clone(s)
	s[0] = mark.Secret() // source: cloneindependent
	mark.Leak(t)
}

func badMapsCopy() {
	m, n := map[string]string{"a": mark.Secret()}, map[string]string{} // source: mapscopy
	maps.Copy(n, m)
	mark.Leak(n["a"]) // leak: mapscopy
}

func goodMapsCloneIsIndependent() {
	m := map[string]string{"a": "x"}
	n := maps.Clone(m)
	m["a"] = mark.Secret() // source: mapsclone
	mark.Leak(n)
}

func badBinarySearchElement() {
	s := []string{"a", mark.Secret()} // source: binarysearch
	i, _ := slices.BinarySearch(s, "b")
	mark.Leak(s[i]) // leak: binarysearch
}

func badListElements() {
	l := list.New()
	l.PushBack("a")
	l.PushFront(mark.Secret()) // source: list
	mark.Leak(l.Front().Value) // leak: list
}

func goodListLength() {
	l := list.New()
	l.PushBack(mark.Secret()) // source: listlen
	mark.Leak(l.Len())
}

func goodOtherList() {
	a, b := list.New(), list.New()
	a.PushBack(mark.Secret()) // source: otherlist
	b.PushBack("b")
	mark.Leak(b.Front().Value)
}

func badRingIsVisited() {
	r := ring.New(2)
	r.Next().Value = mark.Secret() // source: ring
	r.Do(func(v any) {
		mark.Leak(v) // leak: ring
	})
}

type queue []string

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return len(q[i]) < len(q[j]) }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(v any)        { *q = append(*q, v.(string)) }
func (q *queue) Pop() any {
	old := *q
	v := old[len(old)-1]
	*q = old[:len(old)-1]
	return v
}

func badHeapPops() {
	q := &queue{}
	heap.Push(q, mark.Secret()) // source: heap
	mark.Leak(heap.Pop(q))      // leak: heap
}

func goodOtherHeap() {
	a, b := &queue{}, &queue{}
	heap.Push(a, mark.Secret()) // source: otherheap
	heap.Push(b, "b")
	mark.Leak(heap.Pop(b))
}

func badMathKeepsTheNumber() {
	n := float64(mark.SecretInt())      // source: math
	mark.Leak(math.Floor(math.Abs(-n))) // leak: math
	mark.Leak(math.Sqrt(n))             // leak: math (static)
	mark.Leak(max(int(n), 0))           // leak: math
}

func goodMathOfPlain() {
	_ = mark.SecretInt() // source: mathplain
	mark.Leak(math.Sqrt(2))
}

func badCmpOr() {
	mark.Leak(cmp.Or("", mark.Secret())) // source: cmpor; leak: cmpor
}

func badGroupByField() {
	groups := map[string][]person{}
	for _, p := range []person{{"a", mark.Secret()}, {"b", "y"}} { // source: grouped
		groups[p.name] = append(groups[p.name], p)
	}
	mark.Leak(groups["a"][0].health) // leak: grouped
	mark.Leak(groups["a"][0].name)
}

func goodCountByField() {
	counts := map[string]int{}
	for _, p := range []person{{"a", mark.Secret()}, {"b", "y"}} { // source: countedby
		counts[p.name]++
	}
	mark.Leak(counts)
}
