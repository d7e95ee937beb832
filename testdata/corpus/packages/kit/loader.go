// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package kit

import "sync"

// A Loader loads many at once.
type Loader struct {
	fetch func(keys []string) map[string]string
	mu    sync.Mutex
	wait  []*entry
}

type entry struct {
	key  string
	val  string
	done chan struct{}
}

func NewLoader(fetch func([]string) map[string]string) *Loader { return &Loader{fetch: fetch} }

func (l *Loader) Load(key string) string {
	e := &entry{key: key, done: make(chan struct{})}
	l.mu.Lock()
	l.wait = append(l.wait, e)
	if len(l.wait) == 1 {
		go l.flush()
	}
	l.mu.Unlock()
	<-e.done
	return e.val
}

func (l *Loader) flush() {
	l.mu.Lock()
	wait := l.wait
	l.wait = nil
	l.mu.Unlock()
	var keys []string
	for _, e := range wait {
		keys = append(keys, e.key)
	}
	got := l.fetch(keys)
	for _, e := range wait {
		e.val = got[e.key]
		close(e.done)
	}
}

// Group is a singleflight.
type Group struct {
	mu sync.Mutex
	m  map[string]*flight
}

type flight struct {
	wg  sync.WaitGroup
	val string
}

func (g *Group) Do(key string, fn func() string) string {
	g.mu.Lock()
	if g.m == nil {
		g.m = make(map[string]*flight)
	}
	if c, ok := g.m[key]; ok {
		g.mu.Unlock()
		c.wg.Wait()
		return c.val
	}
	c := new(flight)
	c.wg.Add(1)
	g.m[key] = c
	g.mu.Unlock()
	c.val = fn()
	c.wg.Done()
	return c.val
}
