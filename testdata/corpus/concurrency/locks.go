// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package concurrency

import (
	"sync"
	"sync/atomic"

	"example.com/corpus/mark"
)

type guarded struct {
	mu   sync.RWMutex
	s, t string
}

func (g *guarded) set(s string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.s = s
}

func (g *guarded) get() (string, string) {
	g.mu.RLock()
	defer g.mu.RUnlock()
	return g.s, g.t
}

func badMutexGuardedField() {
	var g guarded
	g.set(mark.Secret()) // source: guarded
	s, _ := g.get()
	mark.Leak(s) // leak: guarded
}

func goodMutexGuardedSibling() {
	var g guarded
	g.set(mark.Secret()) // source: guardedsibling
	_, t := g.get()
	mark.Leak(t)
}

func badOnceInitialises() {
	var once sync.Once
	var s string
	once.Do(func() { s = mark.Secret() }) // source: once
	mark.Leak(s)                          // leak: once
}

func goodOnceInitialisesOther() {
	var once sync.Once
	var s, t string
	once.Do(func() { s = mark.Secret() }) // source: onceother
	mark.Leak(t)
	_ = s
}

func badOnceValueIsKept() {
	get := sync.OnceValue(func() string { return mark.Secret() }) // source: oncevalue
	mark.Leak(get())                                              // leak: oncevalue
}

func goodOnceValuesSecond() {
	get := sync.OnceValues(func() (string, error) { return mark.Secret(), nil }) // source: oncevalues
	_, err := get()
	mark.Leak(err)
}

func badSyncMapStores() {
	var m sync.Map
	m.Store("a", mark.Secret()) // source: syncmap
	v, _ := m.Load("a")
	mark.Leak(v.(string)) // leak: syncmap
}

func goodOtherSyncMap() {
	var m, n sync.Map
	m.Store("a", mark.Secret()) // source: othersyncmap
	n.Store("a", "plain")
	v, _ := n.Load("a")
	mark.Leak(v)
}

func badSyncMapIsRanged() {
	var m sync.Map
	m.LoadOrStore("a", mark.Secret()) // source: syncmaprange
	m.Range(func(k, v any) bool {
		mark.Leak(k)
		mark.Leak(v) // leak: syncmaprange
		return true
	})
}

func badPoolHandsBack() {
	p := sync.Pool{New: func() any { return new(guarded) }}
	g := p.Get().(*guarded)
	g.s = mark.Secret() // source: pool
	p.Put(g)
	mark.Leak(g.s) // leak: pool
}

func goodPoolObjectIsReset() {
	p := sync.Pool{New: func() any { return new([]string) }}
	b := p.Get().(*[]string)
	*b = append(*b, mark.Secret()) // source: poolreset
	*b = nil
	p.Put(b)
	mark.Leak(*p.Get().(*[]string))
}

func badPoolNewMakesSecret() {
	p := sync.Pool{New: func() any { return &guarded{s: mark.Secret()} }} // source: poolnew
	mark.Leak(p.Get().(*guarded).s)                                       // leak: poolnew
}

func badAtomicPointerIsLoaded() {
	var p atomic.Pointer[guarded]
	p.Store(&guarded{s: mark.Secret()}) // source: atomicpointer
	mark.Leak(p.Load().s)               // leak: atomicpointer
}

func goodAtomicPointerOtherField() {
	var p atomic.Pointer[guarded]
	p.Store(&guarded{s: mark.Secret()}) // source: atomicother
	mark.Leak(p.Load().t)
}

func badAtomicValueSwaps() {
	var v atomic.Value
	v.Store(mark.Secret()) // source: atomicvalue
	old := v.Swap("new")
	mark.Leak(old) // leak: atomicvalue
}

func goodAtomicCounterCounts() {
	var n atomic.Int64
	for range mark.Secret() { // source: atomiccount
		n.Add(1)
	}
	mark.Leak(n.Load())
}

func badAtomicNumberIsAdded() {
	var n atomic.Int64
	n.Add(int64(mark.SecretInt())) // source: atomicadd
	mark.Leak(n.Load())            // leak: atomicadd
}

func badCondGuardsQueue() {
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	var queue []string
	go func() {
		mu.Lock()
		defer mu.Unlock()
		queue = append(queue, mark.Secret()) // source: cond
		c.Signal()
	}()
	mu.Lock()
	for len(queue) == 0 {
		c.Wait()
	}
	mark.Leak(queue[0]) // leak: cond
	mu.Unlock()
}

func goodCondGuardsOther() {
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	var queue []string
	n := 0
	go func() {
		mu.Lock()
		defer mu.Unlock()
		queue = append(queue, mark.Secret()) // source: condother
		n++
		c.Signal()
	}()
	mu.Lock()
	for n == 0 {
		c.Wait()
	}
	mark.Leak(n)
	mu.Unlock()
}
