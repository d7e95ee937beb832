// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package generics

import (
	"slices"

	"example.com/corpus/generics/box"
	"example.com/corpus/mark"
)

func badBoxFromOtherPackage() {
	b := box.Of("")
	b.Set(mark.Secret()) // source: box
	mark.Leak(b.Get())   // leak: box
}

func goodBoxName() {
	b := box.Of(mark.Secret()) // source: boxname
	mark.Leak(b.Name())
}

func goodBoxIsCleared() {
	b := box.Of(mark.Secret()) // source: boxcleared
	b.Clear()
	mark.Leak(b.Get())
}

func badBoxIsMapped() {
	b := box.Map(box.Of(mark.Secret()), func(s string) []string { return []string{s} }) // source: boxmapped
	mark.Leak(b.Get()[0])                                                               // leak: boxmapped
}

func goodBoxIsMappedToLength() {
	b := box.Map(box.Of(mark.Secret()), func(s string) int { return len(s) }) // source: boxlength
	mark.Leak(b.Get())
}

func badBoxOfStruct() {
	b := box.Of(mark.Person{ID: "1"})
	p := b.Get()
	p.Name = mark.Secret() // source: boxstruct
	b.Set(p)
	mark.Leak(b.Get().Name) // leak: boxstruct
}

func goodBoxOfStructOtherField() {
	b := box.Of(struct{ id, note string }{"1", mark.Secret()}) // source: boxstructother
	mark.Leak(b.Get().id)
}

func badListIsIterated() {
	var l box.List[string]
	l.Push("a")
	l.Push(mark.Secret()) // source: list
	for s := range l.All() {
		mark.Leak(s) // leak: list
	}
}

func goodListLength() {
	var l box.List[string]
	l.Push(mark.Secret()) // source: listlen
	mark.Leak(l.Len())
}

func badCacheLoads() {
	c := box.NewCache(func(id int) string { return mark.Secret() }) // source: cache
	c.Get(1)
	mark.Leak(c.Get(1)) // leak: cache
}

func goodCacheLoadsPlain() {
	c := box.NewCache(func(id int) string { return "plain" })
	mark.Leak(c.Get(1))
}

func badCacheEchoesKey() {
	c := box.NewCache(func(k string) string { return "v:" + k })
	mark.Leak(c.Get(mark.Secret())) // source: cachekey; leak: cachekey
}

func badPairIsSwapped() {
	p := box.MakePair("a", mark.Secret()).Swap() // source: pair
	mark.Leak(p.First)                           // leak: pair
	mark.Leak(p.Second)
}

func goodPairIsSwapped() {
	p := box.MakePair(mark.Secret(), "b").Swap() // source: pairgood
	mark.Leak(p.First)
}

func badGenericAlias() {
	var o box.Option[string] = box.Of(mark.Secret()) // source: alias
	mark.Leak(o.Get())                               // leak: alias
}

type pairs[T any] = []box.Pair[string, T]

func badLocalGenericAlias() {
	ps := pairs[string]{box.MakePair("k", mark.Secret())} // source: localalias
	mark.Leak(ps[0].Second)                               // leak: localalias
}

func goodLocalGenericAlias() {
	ps := pairs[string]{box.MakePair("k", mark.Secret())} // source: localaliasgood
	mark.Leak(ps[0].First)
}

type set[T comparable] map[T]struct{}

func (s set[T]) add(v T) { s[v] = struct{}{} }
func (s set[T]) values() []T {
	out := make([]T, 0, len(s))
	for v := range s {
		out = append(out, v)
	}
	return out
}

func badSetReturnsItsValues() {
	s := set[string]{}
	s.add(mark.Secret())  // source: set
	mark.Leak(s.values()) // leak: set
}

func goodOtherSet() {
	s, t := set[string]{}, set[string]{}
	s.add(mark.Secret()) // source: otherset
	t.add("a")
	mark.Leak(t.values())
}

type tree[T any] struct {
	left, right *tree[T]
	v           T
	less        func(a, b T) bool
}

func (t *tree[T]) insert(v T) *tree[T] {
	if t.left == nil {
		t.left = &tree[T]{v: v, less: t.less}
		return t.left
	}
	if t.less(v, t.v) {
		return t.left.insert(v)
	}
	t.right = &tree[T]{v: v, less: t.less}
	return t.right
}

func badTreeNodeIsReturned() {
	root := &tree[string]{less: func(a, b string) bool { return len(a) < len(b) }}
	root.insert("a")
	n := root.insert(mark.Secret()) // source: treenode
	mark.Leak(n.v)                  // leak: treenode
}

func goodTreeRootIsPlain() {
	root := &tree[string]{v: "root", less: func(a, b string) bool { return len(a) < len(b) }}
	root.insert(mark.Secret()) // source: treeroot
	mark.Leak(root.v)
}

type ordered[T any] struct{ items []T }

func (o *ordered[T]) add(v T, cmp func(a, b T) int) {
	o.items = append(o.items, v)
	slices.SortFunc(o.items, cmp)
}

func badSortedContainer() {
	var o ordered[string]
	cmp := func(a, b string) int { return len(a) - len(b) }
	o.add(mark.Secret(), cmp) // source: ordered
	o.add("a", cmp)
	mark.Leak(o.items) // leak: ordered
}
