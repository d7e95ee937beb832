// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package asked

import (
	"sync"

	"example.com/corpus/mark"
)

// Who asks another goroutine waits for what that puts into what it was given.

// A request carries the channel for its answer.
type request struct {
	op    string
	key   string
	value string
	reply chan string
}

type server struct{ reqs chan request }

func newServer() *server {
	s := &server{make(chan request)}
	go s.loop()
	return s
}

func (s *server) loop() {
	held := make(map[string]string)
	for r := range s.reqs {
		switch r.op {
		case "set":
			held[r.key] = r.value
			r.reply <- ""
		case "get":
			r.reply <- held[r.key]
		}
	}
}

func (s *server) set(k, v string) {
	r := request{"set", k, v, make(chan string)}
	s.reqs <- r
	<-r.reply
}

func (s *server) get(k string) string {
	reply := make(chan string)
	s.reqs <- request{op: "get", key: k, reply: reply}
	return <-reply
}

func badServerReplies() {
	s := newServer()
	s.set("a", mark.Secret()) // source: askedserver
	mark.Leak(s.get("a"))     // leak: askedserver
}

func goodOtherServerReplies() {
	s, t := newServer(), newServer()
	s.set("a", mark.Secret()) // source: askedother
	t.set("a", "x")
	mark.Leak(t.get("a"))
}

var global = newServer()

func put() {
	global.set("a", mark.Secret()) // source: askedglobal
}

func badGlobalServerReplies() {
	put()
	mark.Leak(global.get("a")) // leak: askedglobal
}

var globalOther = newServer()

func goodGlobalServerReplies() {
	put()
	mark.Leak(globalOther.get("a"))
}

// A job is handed over behind an interface.
type job struct {
	in  string
	out chan string
}

type queue interface{ submit(j job) }

type chanQueue struct{ c chan job }

func (q *chanQueue) submit(j job) { q.c <- j }

func call(q queue, in string) string {
	j := job{in, make(chan string, 1)}
	q.submit(j)
	return <-j.out
}

func work(c chan job) {
	for j := range c {
		j.out <- "<" + j.in + ">"
	}
}

func badCallThroughQueue() {
	c := make(chan job)
	go work(c)
	mark.Leak(call(&chanQueue{c}, mark.Secret())) // source: askedqueued; leak: askedqueued
}

func goodCallThroughQueue() {
	c := make(chan job)
	go func() {
		for j := range c {
			j.out <- "done"
		}
	}()
	mark.Leak(call(&chanQueue{c}, mark.Secret())) // source: askeddoneanswer
}

// A pool of workers.

func ask(tasks chan<- job, in string) string {
	out := make(chan string)
	tasks <- job{in, out}
	return <-out
}

func badPoolAnswers() {
	tasks := make(chan job)
	for range 3 {
		go work(tasks)
	}
	s := ask(tasks, mark.Secret()) // source: askedpool
	mark.Leak(s)                   // leak: askedpool
}

// A future is read when it is done.
type future struct {
	in, out string
	done    chan struct{}
}

func enqueue(q chan *future, in string) string {
	f := &future{in: in, done: make(chan struct{})}
	q <- f
	<-f.done
	return f.out
}

func serve(q chan *future) {
	for f := range q {
		f.out = "re: " + f.in
		close(f.done)
	}
}

func badFutureIsDone() {
	q := make(chan *future)
	go serve(q)
	mark.Leak(enqueue(q, mark.Secret())) // source: askedfuture; leak: askedfuture
}

func goodFutureIsDone() {
	q := make(chan *future)
	go func() {
		for f := range q {
			f.out = "done"
			close(f.done)
		}
	}()
	mark.Leak(enqueue(q, mark.Secret())) // source: askeddonefuture
}

// Pieces of work are counted by a wait group.
type piece struct {
	in, out string
	wg      *sync.WaitGroup
}

func all(q chan *piece, ins ...string) []string {
	var wg sync.WaitGroup
	var ps []*piece
	for _, in := range ins {
		wg.Add(1)
		p := &piece{in: in, wg: &wg}
		ps = append(ps, p)
		q <- p
	}
	wg.Wait()
	var outs []string
	for _, p := range ps {
		outs = append(outs, p.out)
	}
	return outs
}

func badPiecesAreDone() {
	q := make(chan *piece)
	go func() {
		for p := range q {
			p.out = p.in
			p.wg.Done()
		}
	}()
	mark.Leak(all(q, mark.Secret())) // source: askedpieces; leak: askedpieces
}

// A client finds by number who waits for an answer.
type message struct {
	id   int
	body string
}

type client struct {
	mu      sync.Mutex
	next    int
	pending map[int]chan message
	send    chan message
}

func dial(handle func(string) string) *client {
	c := &client{pending: map[int]chan message{}, send: make(chan message)}
	wire := make(chan message)
	go func() {
		for m := range c.send {
			wire <- message{m.id, handle(m.body)}
		}
	}()
	go c.read(wire)
	return c
}

func (c *client) read(in chan message) {
	for m := range in {
		c.mu.Lock()
		ch := c.pending[m.id]
		delete(c.pending, m.id)
		c.mu.Unlock()
		ch <- m
	}
}

func (c *client) call(body string) string {
	ch := make(chan message, 1)
	c.mu.Lock()
	c.next++
	id := c.next
	c.pending[id] = ch
	c.mu.Unlock()
	c.send <- message{id, body}
	select {
	case m := <-ch:
		return m.body
	}
}

func badClientCalls() {
	c := dial(func(s string) string { return s + "!" })
	mark.Leak(c.call(mark.Secret())) // source: askedcalled; leak: askedcalled
}

func badHandlerAnswers() {
	c := dial(func(s string) string { return mark.Secret() }) // source: askedhandled
	mark.Leak(c.call("x"))                                    // leak: askedhandled
}

func goodClientCalls() {
	c := dial(func(s string) string { return "pong" })
	mark.Leak(c.call(mark.Secret())) // source: askedpong
}
