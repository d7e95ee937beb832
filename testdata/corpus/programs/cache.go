// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package programs

import (
	"container/list"
	"errors"
	"sync"
	"time"

	"example.com/corpus/mark"
)

// lru keeps the most recently used entries.
type lru struct {
	mu    sync.Mutex
	max   int
	order *list.List
	items map[string]*list.Element
	onOut func(key, value string)
}

type lruEntry struct{ key, value string }

func newLRU(max int) *lru {
	return &lru{max: max, order: list.New(), items: map[string]*list.Element{}}
}

func (c *lru) put(key, value string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e, ok := c.items[key]; ok {
		e.Value.(*lruEntry).value = value
		c.order.MoveToFront(e)
		return
	}
	c.items[key] = c.order.PushFront(&lruEntry{key, value})
	if c.order.Len() > c.max {
		last := c.order.Back()
		entry := c.order.Remove(last).(*lruEntry)
		delete(c.items, entry.key)
		if c.onOut != nil {
			c.onOut(entry.key, entry.value)
		}
	}
}

func (c *lru) get(key string) (string, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.items[key]
	if !ok {
		return "", false
	}
	c.order.MoveToFront(e)
	return e.Value.(*lruEntry).value, true
}

func badCacheReturnsWhatWasPut() {
	c := newLRU(2)
	c.put("a", mark.Secret()) // source: lru
	v, _ := c.get("a")
	mark.Leak(v) // leak: lru
}

func goodOtherCache() {
	c, d := newLRU(2), newLRU(2)
	c.put("a", mark.Secret()) // source: otherlru
	d.put("a", "plain")
	v, _ := d.get("a")
	mark.Leak(v)
}

func goodCacheSize() {
	c := newLRU(2)
	c.put("a", mark.Secret()) // source: lrusize
	mark.Leak(c.order.Len(), len(c.items), c.max)
}

func badEvictionTellsTheCallback() {
	c := newLRU(1)
	c.onOut = func(key, value string) {
		mark.Leak(key)
		mark.Leak(value) // leak: evicted
	}
	c.put("a", mark.Secret()) // source: evicted
	c.put("b", "plain")
}

func goodEvictionTellsTheKey() {
	c := newLRU(1)
	c.onOut = func(key, value string) {
		mark.Leak(key, len(value))
	}
	c.put("a", mark.Secret()) // source: evictedkey
	c.put("b", "plain")
}

// sessions keeps sessions by token until they expire.
type sessions struct {
	mu  sync.RWMutex
	m   map[string]sessionData
	now func() time.Time
}

type sessionData struct {
	user    mark.Person
	expires time.Time
	flash   []string
}

var errExpired = errors.New("session expired")

func (s *sessions) open(token string, p mark.Person) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.m == nil {
		s.m = map[string]sessionData{}
	}
	s.m[token] = sessionData{user: p, expires: s.now().Add(time.Hour)}
}

func (s *sessions) flash(token, text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.m[token]
	d.flash = append(d.flash, text)
	s.m[token] = d
}

func (s *sessions) get(token string) (sessionData, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	d, ok := s.m[token]
	if !ok || s.now().After(d.expires) {
		return sessionData{}, errExpired
	}
	return d, nil
}

func badSessionKeepsPerson() {
	s := &sessions{now: time.Now}
	s.open("t", *mark.NewPerson())
	d, err := s.get("t")
	if err != nil {
		return
	}
	mark.Leak(d.user.Health) // source: sessionhealth; leak: sessionhealth
	mark.Leak(d.user.ID)
}

func goodSessionExpiry() {
	s := &sessions{now: time.Now}
	s.open("t", *mark.NewPerson())
	d, err := s.get("t")
	mark.Leak(d.expires.IsZero(), err)
}

func badSessionFlash() {
	s := &sessions{now: time.Now}
	s.open("t", mark.Person{})
	s.flash("t", mark.Secret()) // source: flash
	d, _ := s.get("t")
	mark.Leak(d.flash[0]) // leak: flash
}

func goodFlashOfOtherText() {
	s := &sessions{now: time.Now}
	s.open("t", mark.Person{Name: mark.Secret()}) // source: flashother
	s.flash("t", "welcome")
	d, _ := s.get("t")
	mark.Leak(d.flash)
}
