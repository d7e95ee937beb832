// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package closures

import (
	"sync"

	"example.com/corpus/mark"
)

type handler func(string)

type hub struct {
	mu       sync.Mutex
	handlers map[string][]handler
}

func newHub() *hub { return &hub{handlers: map[string][]handler{}} }

func (h *hub) on(topic string, f handler) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.handlers[topic] = append(h.handlers[topic], f)
}

func (h *hub) emit(topic, payload string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, f := range h.handlers[topic] {
		f(payload)
	}
}

func badEventReachesHandler() {
	h := newHub()
	h.on("diagnosed", func(s string) {
		mark.Leak(s) // leak: event
	})
	h.emit("diagnosed", mark.Secret()) // source: event
}

func goodEventReachesHarmlessHandler() {
	h := newHub()
	h.on("diagnosed", func(string) {})
	h.emit("diagnosed", mark.Secret()) // source: harmlessevent
}

func goodEventOfOtherHub() {
	h, other := newHub(), newHub()
	h.on("diagnosed", func(s string) {
		mark.Leak(s)
	})
	other.emit("diagnosed", mark.Secret()) // source: otherhub
	h.emit("diagnosed", "plain")
}

type command struct {
	name string
	run  func(args []string) string
}

var commands = []command{
	{"show", func(args []string) string { return args[0] }},
	{"count", func(args []string) string { return "1" }},
}

func badCommandTableShows() {
	mark.Leak(commands[0].run([]string{mark.Secret()})) // source: command; leak: command
}

func goodCommandTableCounts() {
	c := command{"count", func(args []string) string { return "1" }}
	mark.Leak(c.run([]string{mark.Secret()})) // source: commandcounts
}

type middleware func(handler) handler

func chain(h handler, ms ...middleware) handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

func passing(next handler) handler { return func(s string) { next(s) } }
func redacting(next handler) handler {
	return func(string) { next("[redacted]") }
}

func badMiddlewarePassesOn() {
	h := chain(func(s string) {
		mark.Leak(s) // leak: middleware
	}, passing, passing)
	h(mark.Secret()) // source: middleware
}

func goodMiddlewareRedacts() {
	h := chain(func(s string) {
		mark.Leak(s)
	}, redacting)
	h(mark.Secret()) // source: middlewareredacts
}

type lazy struct {
	load func() string
	once sync.Once
	v    string
}

func (l *lazy) get() string {
	l.once.Do(func() { l.v = l.load() })
	return l.v
}

func badLazyValueIsLoaded() {
	l := lazy{load: func() string { return mark.Secret() }} // source: lazy
	mark.Leak(l.get())                                      // leak: lazy
}

func goodLazyValueIsPlain() {
	l := lazy{load: mark.Plain}
	mark.Leak(l.get())
}

type visitor struct{ onText, onNumber func(string) }

func (v visitor) visit(kind, s string) {
	switch kind {
	case "text":
		v.onText(s)
	case "number":
		v.onNumber(s)
	}
}

func badVisitorFieldLeaks() {
	v := visitor{
		onText: func(s string) {
			mark.Leak(s) // leak: visitorfield
		},
		onNumber: func(string) {},
	}
	v.visit("text", mark.Secret()) // source: visitorfield
}

func goodVisitorOtherFieldIsCalled() {
	v := visitor{
		onText: func(s string) {
			mark.Leak(s)
		},
		onNumber: func(string) {},
	}
	v.onNumber(mark.Secret()) // source: visitorother
}

type card struct {
	text string
	next *card
}

var (
	deck = card{next: new(card)}
	desk = card{next: new(card)}
	hook = func() {}
)

func (c *card) remember() {
	hook = func() {
		mark.Leak(c.text) // leak: hooked
	}
}

func badHookSeesWhatVariableHoldsLater() {
	deck.next.remember()
	deck.next.text = mark.Secret() // source: hooked
	hook()
}

func goodHookOfOtherCard() {
	desk.next.remember()
	desk.text = mark.Secret() // source: unhooked
	hook()
}

var (
	draft   = &card{}
	printer = func() {}
)

func badStoredClosureHasCapturedAVariable() {
	draft.text = mark.Secret() // source: capturedvariable
	d := draft
	printer = func() {
		mark.Leak(d.text) // leak: capturedvariable
	}
	printOut()
}

func printOut() { printer() }

var (
	blank  = &card{}
	filled = &card{}
	copier = func() {}
)

func goodStoredClosureHasCapturedAnother() {
	filled.text = mark.Secret() // source: capturedanother
	b := blank
	copier = func() { mark.Leak(b.text) }
	copyOut()
}

func copyOut() { copier() }
