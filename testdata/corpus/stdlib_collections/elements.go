// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_collections

import (
	"container/list"
	"container/ring"
	"sync"
	"sync/atomic"

	"example.com/corpus/mark"
)

// What lists and rings lead to are their elements, and what is stored in one place takes the
// place of what was there.

type patient struct{ Name, Health string }

func badElementOfListIsWritten() {
	l := list.New()
	e := l.PushBack("a")
	l.PushFront(patient{"n", "h"})
	e.Value = mark.Secret()   // source: listelement
	mark.Leak(l.Back().Value) // leak: listelement
}

func badElementBeforeOthers() {
	var l list.List
	first := l.PushBack("a")
	l.PushBack(patient{"n", mark.Secret()}) // source: listafter
	p := first.Next().Value.(patient)
	mark.Leak(p.Name)
	mark.Leak(p.Health) // leak: listafter
}

func badListIsCopied() {
	l, other := list.New(), list.New()
	l.PushBack(patient{"n", mark.Secret()}) // source: listcopied
	other.PushBackList(l)
	p := other.Front().Value.(patient)
	mark.Leak(p.Name)
	mark.Leak(p.Health) // leak: listcopied
}

func goodCopyOfListIsWritten() {
	l, other := list.New(), list.New()
	l.PushBack("a")
	other.PushBackList(l)
	other.Front().Value = mark.Secret() // source: listcopywritten
	mark.Leak(l.Front().Value)
}

func badRingIsGoneRound() {
	r := ring.New(2)
	r.Value = patient{"n", mark.Secret()} // source: ringround
	r.Next().Value = patient{"m", "x"}
	r.Do(func(v any) {
		mark.Leak(v.(patient).Name)
		mark.Leak(v.(patient).Health) // leak: ringround
	})
	mark.Leak(r.Next().Next().Value.(patient).Health) // leak: ringround
}

func badRingsAreLinked() {
	r, q := ring.New(1), ring.New(1)
	r.Value = mark.Secret() // source: ringlinked
	q.Link(r)
	mark.Leak(q.Prev().Value) // leak: ringlinked
}

func goodOtherRing() {
	r, q := ring.New(2), ring.New(2)
	r.Next().Value = mark.Secret() // source: ringother
	mark.Leak(q.Next().Value, r.Len())
}

func goodStoredTwiceByKey() {
	var m sync.Map
	m.Store("a", patient{"n", mark.Secret()}) // source: syncmaptwice
	m.Store("a", patient{"n", "x"})
	v, _ := m.Load("a")
	mark.Leak(v.(patient).Health)
}

func badStoredByOtherKeys() {
	var m sync.Map
	for _, k := range []string{"a", "b"} {
		m.Store(k, mark.Secret()) // source: syncmapkeys
		m.Store(k+"x", "y")
	}
	v, _ := m.Load("a")
	mark.Leak(v) // leak: syncmapkeys
}

func badStoredTwiceByPointers() {
	var m sync.Map
	var a, b int
	m.Store(&a, mark.Secret()) // source: syncmappointers
	m.Store(&b, "x")
	v, _ := m.Load(&a)
	mark.Leak(v) // leak: syncmappointers
}

func badStoredOnOneWay() {
	var m sync.Map
	m.Store("a", mark.Secret()) // source: syncmapway
	if mark.Either() {
		m.Store("a", "x")
	}
	v, _ := m.Load("a")
	mark.Leak(v) // leak: syncmapway
}

func goodAtomicIsStoredTwice() {
	var v atomic.Value
	v.Store(patient{"n", mark.Secret()}) // source: atomictwice
	v.Store(patient{"n", "x"})
	mark.Leak(v.Load().(patient).Health)
	var p atomic.Pointer[string]
	s, t := mark.Secret(), "x" // source: atomicpointertwice
	p.Store(&s)
	p.Store(&t)
	mark.Leak(*p.Load())
}

func badAtomicIsSwapped() {
	var p atomic.Pointer[patient]
	p.Store(&patient{"n", mark.Secret()}) // source: atomicswapped
	old := p.Swap(&patient{"n", "y"})
	mark.Leak(old.Name, p.Load().Health)
	mark.Leak(old.Health) // leak: atomicswapped
}

func badAtomicIsStoredByOther() {
	var p atomic.Pointer[string]
	s, t := mark.Secret(), "x" // source: atomicother
	p.Store(&t)
	done := make(chan bool)
	go func() { p.Store(&s); close(done) }()
	<-done
	mark.Leak(*p.Load()) // leak: atomicother
}

var current atomic.Value

func badAtomicOfPackage() {
	current.Store("x")
	configure()
	mark.Leak(current.Load()) // leak: atomicpackage
}

func configure() { current.Store(mark.Secret()) } // source: atomicpackage
