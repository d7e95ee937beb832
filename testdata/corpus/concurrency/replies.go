// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package concurrency

import (
	"sync"

	"example.com/corpus/mark"
)

// Whoever asks waits on a channel of its own, which others find in a map.

type switchboard struct {
	mu      sync.Mutex
	waiting map[string]chan string
}

func newSwitchboard() *switchboard { return &switchboard{waiting: make(map[string]chan string)} }

// expect makes a channel for an answer.
func (s *switchboard) expect(id string) chan string {
	reply := make(chan string, 1)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waiting[id] = reply
	return reply
}

// answer gives an answer to whoever waits for it.
func (s *switchboard) answer(id, text string) {
	s.mu.Lock()
	reply := s.waiting[id]
	s.mu.Unlock()
	if reply != nil {
		reply <- text
	}
}

func (s *switchboard) take(id string) chan string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.waiting[id]
}

func badAnswerToWhoExpectsIt() {
	s := newSwitchboard()
	reply := s.expect("a")
	s.answer("a", mark.Secret()) // source: expected
	mark.Leak(<-reply)           // leak: expected
}

func goodAnswerOfOtherSwitchboard() {
	s, other := newSwitchboard(), newSwitchboard()
	reply := s.expect("a")
	other.expect("a")
	other.answer("a", mark.Secret()) // source: otherswitchboard
	s.answer("a", mark.Plain())
	mark.Leak(<-reply)
}

func badAnswerToGoroutine() {
	s := newSwitchboard()
	ready, done := make(chan bool), make(chan bool)
	go func() {
		reply := s.expect("a")
		close(ready)
		mark.Leak(<-reply) // leak: expectedbygoroutine
		close(done)
	}()
	<-ready
	s.answer("a", mark.Secret()) // source: expectedbygoroutine
	<-done
}

func goodPlainAnswerToGoroutine() {
	s := newSwitchboard()
	ready, done := make(chan bool), make(chan bool)
	go func() {
		reply := s.expect("a")
		close(ready)
		mark.Leak(<-reply)
		close(done)
	}()
	<-ready
	s.answer("a", mark.Plain())
	_ = mark.Secret() // source: plainanswer
	<-done
}

func badAnswerOfGoroutineIsReadElsewhere() {
	s := newSwitchboard()
	ready := make(chan bool)
	go func() {
		reply := s.expect("a")
		close(ready)
		reply <- mark.Secret() // source: readelsewhere
	}()
	<-ready
	mark.Leak(<-s.take("a")) // leak: readelsewhere
}

func goodAnswerOfGoroutineIsPlain() {
	s := newSwitchboard()
	ready := make(chan bool)
	go func() {
		reply := s.expect("a")
		close(ready)
		reply <- mark.Plain()
		_ = mark.Secret() // source: plainelsewhere
	}()
	<-ready
	mark.Leak(<-s.take("a"))
}

var exchange = newSwitchboard()

func badAnswerThroughVariable() {
	ready, done := make(chan bool), make(chan bool)
	go func() {
		reply := exchange.expect("a")
		close(ready)
		mark.Leak(<-reply) // leak: throughvariable
		close(done)
	}()
	<-ready
	exchange.answer("a", mark.Secret()) // source: throughvariable
	<-done
}

var plainExchange = newSwitchboard()

func goodPlainAnswerThroughVariable() {
	ready, done := make(chan bool), make(chan bool)
	go func() {
		reply := plainExchange.expect("a")
		close(ready)
		mark.Leak(<-reply)
		close(done)
	}()
	<-ready
	plainExchange.answer("a", mark.Plain())
	<-done
}

var lookedUp = newSwitchboard()

func badAnswerOfGoroutineInVariable() {
	ready := make(chan bool)
	go func() {
		reply := lookedUp.expect("a")
		close(ready)
		reply <- mark.Secret() // source: lookedup
	}()
	<-ready
	mark.Leak(<-lookedUp.take("a")) // leak: lookedup
}

var plainLookedUp = newSwitchboard()

func goodPlainAnswerOfGoroutineInVariable() {
	ready := make(chan bool)
	go func() {
		reply := plainLookedUp.expect("a")
		close(ready)
		reply <- mark.Plain()
	}()
	<-ready
	mark.Leak(<-plainLookedUp.take("a"))
}

// What is lent to whoever answers is looked at before waiting, and after.

type loan struct {
	text string
	done chan bool
}

func lendOut(before func(string), wait func(), l *loan) string {
	before(l.text)
	wait()
	return l.text
}

var loans = make(chan *loan, 1)

func answerLoans(n int) {
	for range n {
		l := <-loans
		l.text = mark.Secret() // source: lentout
		close(l.done)
	}
}

func badLentIsReadAgain() {
	go answerLoans(1)
	l := &loan{done: make(chan bool)}
	loans <- l
	mark.Leak(lendOut(func(string) {}, func() { <-l.done }, l)) // leak: lentout
}

func goodLentIsReadBefore() {
	l := &loan{done: make(chan bool, 1)}
	before := ""
	lendOut(func(text string) { before = text }, func() {}, l)
	mark.Leak(before)
}

// The same, where what waits has started who answers.
func badStartedWhileCalled() {
	l := &loan{done: make(chan bool)}
	wait := func() {
		go func() {
			l.text = mark.Secret() // source: startedwhilecalled
			close(l.done)
		}()
		<-l.done
	}
	mark.Leak(lendOut(func(string) {}, wait, l)) // leak: startedwhilecalled
}

func goodStartedWhileCalledElsewhere() {
	l, other := &loan{done: make(chan bool)}, new(loan)
	wait := func() {
		go func() {
			other.text = mark.Secret() // source: startedelsewhere
			close(l.done)
		}()
		<-l.done
	}
	mark.Leak(lendOut(func(string) {}, wait, l))
}
