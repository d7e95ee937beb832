// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import "example.com/corpus/mark"

func badListIsWalked() {
	head := &box{"a", &box{"b", &box{mark.Secret(), nil}}} // source: listwalk
	for b := head; b != nil; b = b.next {
		mark.Leak(b.text) // leak: listwalk
	}
}

func goodFirstOfListIsPlain() {
	head := &box{"a", &box{mark.Secret(), nil}} // source: listfirst
	mark.Leak(head.text)
}

func badListIsPrepended() {
	var head *box
	for range 3 {
		head = &box{mark.Secret(), head} // source: listprepend
	}
	mark.Leak(head.next.text) // leak: listprepend
}

func goodSecretIsCutOffTheList() {
	head := &box{"a", &box{mark.Secret(), nil}} // source: listcut
	head.next = nil
	mark.Leak(head)
}

func badRingReachesItself() {
	a, b := &box{}, &box{}
	a.next, b.next = b, a
	b.text = mark.Secret()           // source: ring
	mark.Leak(a.next.next.next.text) // leak: ring
}

func goodOtherNodeOfRing() {
	a, b := &box{}, &box{}
	a.next, b.next = b, a
	b.text = mark.Secret() // source: ringother
	mark.Leak(a.next.next.text)
}

type tree struct {
	left, right *tree
	text        string
}

func (t *tree) insert(s string) *tree {
	switch {
	case t == nil:
		return &tree{text: s}
	case len(s) < len(t.text):
		t.left = t.left.insert(s)
	default:
		t.right = t.right.insert(s)
	}
	return t
}

func (t *tree) walk(visit func(string)) {
	if t == nil {
		return
	}
	t.left.walk(visit)
	visit(t.text)
	t.right.walk(visit)
}

func badTreeIsFilledAndWalked() {
	var t *tree
	t = t.insert("a")
	t = t.insert(mark.Secret()) // source: tree
	t.walk(func(s string) {
		mark.Leak(s) // leak: tree
	})
}

func goodOtherTreeIsWalked() {
	var t, u *tree
	t = t.insert(mark.Secret()) // source: othertree
	u = u.insert("a")
	u.walk(func(s string) {
		mark.Leak(s)
	})
	_ = t
}

type stack struct{ items []string }

func (s *stack) push(v string) { s.items = append(s.items, v) }

func (s *stack) pop() string {
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v
}

func badStackReturnsWhatWasPushed() {
	var s stack
	s.push("a")
	s.push(mark.Secret()) // source: stack
	mark.Leak(s.pop())    // leak: stack
}

func goodOtherStackReturnsItsOwn() {
	var s, t stack
	s.push(mark.Secret()) // source: otherstack
	t.push("a")
	mark.Leak(t.pop())
}
