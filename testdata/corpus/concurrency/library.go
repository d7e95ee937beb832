// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package concurrency

import (
	"bytes"
	"context"
	"strings"
	"sync"
	"sync/atomic"

	"example.com/corpus/mark"
)

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func badGlobalPoolWithoutReset() {
	b := buffers.Get().(*bytes.Buffer)
	b.WriteString(mark.Secret()) // source: globalpool
	buffers.Put(b)
	c := dirty.Get().(*bytes.Buffer)
	c.WriteString(mark.Secret()) // source: dirtypool
	mark.Leak(c.String())        // leak: dirtypool
}

var dirty = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func render(s string) string {
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	b.WriteString(s)
	return b.String()
}

func goodGlobalPoolIsReset() {
	_ = render(mark.Secret()) // source: poolisreset
	mark.Leak(render("plain"))
}

func badRenderedFromPool() {
	mark.Leak(render(mark.Secret())) // source: rendered; leak: rendered
}

type scratch struct{ buf []byte }

var scratches = &sync.Pool{New: func() any { return &scratch{buf: make([]byte, 0, 64)} }}

func badScratchKeepsItsBytes() {
	s := scratches.Get().(*scratch)
	s.buf = append(s.buf[:0], mark.Secret()...) // source: scratch
	mark.Leak(s.buf)                            // leak: scratch
	scratches.Put(s)
}

func goodScratchIsCutFirst() {
	s := scratches.Get().(*scratch)
	s.buf = append(s.buf[:0], "plain"...)
	mark.Leak(s.buf)
	scratches.Put(s)
}

func badPoolWithoutNew() {
	var p sync.Pool
	p.Put(mark.Secret()) // source: poolnonew
	if s, ok := p.Get().(string); ok {
		mark.Leak(s) // leak: poolnonew (static)
	}
}

func badSyncMapSwaps() {
	var m sync.Map
	m.Store("a", mark.Secret()) // source: mapswap
	old, _ := m.Swap("a", "b")
	mark.Leak(old) // leak: mapswap
	now, _ := m.Load("a")
	mark.Leak(now)
}

func badSyncMapLoadsAndDeletes() {
	var m sync.Map
	m.Store("a", mark.Secret()) // source: loaddelete
	v, _ := m.LoadAndDelete("a")
	mark.Leak(v) // leak: loaddelete
}

func goodSyncMapIsCleared() {
	var m sync.Map
	m.Store("a", mark.Secret()) // source: mapcleared
	m.Clear()
	v, _ := m.Load("a")
	mark.Leak(v)
}

func goodSyncMapOtherKey() {
	var m sync.Map
	m.Store("a", mark.Secret()) // source: mapotherkey
	m.Store("b", "plain")
	v, _ := m.Load("b")
	mark.Leak(v)
}

func badSyncMapKeyIsRanged() {
	var m sync.Map
	m.Store(mark.Secret(), 1) // source: mapkeyrange
	m.Range(func(k, _ any) bool {
		mark.Leak(k) // leak: mapkeyrange
		return true
	})
}

type typed[K comparable, V any] struct{ m sync.Map }

func (t *typed[K, V]) put(k K, v V) { t.m.Store(k, v) }

func (t *typed[K, V]) get(k K) (v V) {
	if x, ok := t.m.Load(k); ok {
		v = x.(V)
	}
	return v
}

func badTypedMap() {
	var t typed[string, string]
	t.put("a", mark.Secret()) // source: typedmap
	mark.Leak(t.get("a"))     // leak: typedmap
}

func goodOtherTypedMap() {
	var t, u typed[string, string]
	t.put("a", mark.Secret()) // source: typedother
	u.put("a", "plain")
	mark.Leak(u.get("a"))
}

func badAtomicCompareAndSwap() {
	var p atomic.Pointer[string]
	s := mark.Secret() // source: cas
	if p.CompareAndSwap(nil, &s) {
		mark.Leak(*p.Load()) // leak: cas
	}
}

func goodAtomicFlag() {
	var set atomic.Bool
	if s := mark.Secret(); s != "" { // source: atomicflag
		set.Store(true)
	}
	mark.Leak(set.Load())
}

func badOnceFuncRuns() {
	var kept string
	load := sync.OnceFunc(func() { kept = mark.Secret() }) // source: oncefunc
	load()
	mark.Leak(kept) // leak: oncefunc
}

func badContextAfterFunc() {
	var kept atomic.Value
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	context.AfterFunc(ctx, func() {
		kept.Store(mark.Secret()) // source: ctxafter
		close(done)
	})
	cancel()
	<-done
	mark.Leak(kept.Load()) // leak: ctxafter
}

func badWaitGroupCollects() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	var parts []string
	for _, s := range []string{"a", mark.Secret()} { // source: wgcollects
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			parts = append(parts, s)
		})
	}
	wg.Wait()
	mark.Leak(strings.Join(parts, "")) // leak: wgcollects
}
