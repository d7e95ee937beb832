// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package dispatch

import (
	"sync"

	"example.com/corpus/mark"
)

// Those who have subscribed lie deep in a variable.

// A subscriber is told what happens.
type subscriber struct {
	name   string
	notify func(string)
}

// A topic is what one may subscribe to.
type topic struct {
	mu          sync.Mutex
	subscribers []*subscriber
}

// A hub has several topics.
type hub struct {
	mu     sync.Mutex
	topics map[string]*topic
}

func newHub(names ...string) *hub {
	h := &hub{topics: make(map[string]*topic)}
	for _, name := range names {
		h.topics[name] = &topic{}
	}
	return h
}

func (h *hub) on(name string, notify func(string)) {
	h.mu.Lock()
	defer h.mu.Unlock()
	t := h.topics[name]
	if t == nil {
		t = &topic{}
		h.topics[name] = t
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.subscribers = append(t.subscribers, &subscriber{name, notify})
}

func (h *hub) tell(name, what string) {
	if t := h.topics[name]; t != nil {
		for _, s := range t.subscribers {
			s.notify(what)
		}
	}
}

func (h *hub) names(name string) []string {
	var names []string
	for _, s := range h.topics[name].subscribers {
		names = append(names, s.name)
	}
	return names
}

var writtenHub = &hub{topics: map[string]*topic{
	"admitted": {subscribers: []*subscriber{{"ads", func(what string) { mark.Leak(what) }}}}, // leak: writtenhub
}}

var writtenCounter = &hub{topics: map[string]*topic{
	"admitted": {subscribers: []*subscriber{{"count", func(what string) { mark.Leak(len(what) > 0) }}}},
}}

var initHub, initCounter = newHub("admitted"), newHub("admitted")

func init() {
	initHub.on("admitted", func(what string) { mark.Leak(what) }) // leak: inithub
	initCounter.on("admitted", func(what string) { mark.Leak(len(what) > 0) })
}

var registeredHub, registeredCounter = newHub(), newHub()

func onRegistered(name string, notify func(string))        { registeredHub.on(name, notify) }
func onRegisteredCounter(name string, notify func(string)) { registeredCounter.on(name, notify) }

func badToldToSubscriberWrittenInVariable() {
	writtenHub.tell("admitted", mark.Secret()) // source: writtenhub
}

func goodToldToCounterWrittenInVariable() {
	writtenCounter.tell("admitted", mark.Secret()) // source: writtencounter
}

func badToldToSubscriberOfInit() {
	initHub.tell("admitted", mark.Secret()) // source: inithub
}

func goodToldToCounterOfInit() {
	initCounter.tell("admitted", mark.Secret()) // source: initcounter
}

func badToldToRegisteredSubscriber() {
	onRegistered("admitted", func(what string) { mark.Leak(what) }) // leak: registeredhub
	registeredHub.tell("admitted", mark.Secret())                   // source: registeredhub
}

func goodToldToRegisteredCounter() {
	onRegisteredCounter("admitted", func(what string) { mark.Leak(len(what) > 0) })
	registeredCounter.tell("admitted", mark.Secret()) // source: registeredcounter
}

func goodNamesOfSubscribers() {
	mark.Leak(writtenHub.names("admitted"), initHub.names("admitted"))
}

// A server keeps its services in lists and maps.
type server struct{ services *registry }

type registry struct{ byName map[string]*service }

type service struct{ stages []*level }

type level struct{ hooks *hooks }

type hooks struct{ after []func(string) }

var deepServer = &server{&registry{map[string]*service{
	"intake": {[]*level{{&hooks{[]func(string){func(what string) { mark.Leak(what) }}}}}}, // leak: deepserver; miss: deepserver (a path goes through five fields and elements, and what lies deeper is not called)
}}}

var deepCounter = &server{&registry{map[string]*service{
	"intake": {[]*level{{&hooks{[]func(string){func(what string) { mark.Leak(len(what) > 0) }}}}}},
}}}

func (s *server) serve(what string) {
	for _, l := range s.services.byName["intake"].stages {
		for _, f := range l.hooks.after {
			f(what)
		}
	}
}

func badServedByDeepHook() {
	deepServer.serve(mark.Secret()) // source: deepserver
}

func goodServedByDeepCounter() {
	deepCounter.serve(mark.Secret()) // source: deepcounter
}
