// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package programs

import (
	"sync"

	"example.com/corpus/mark"
)

// wire delivers events of one type to who has subscribed.
type wire[T any] struct {
	mu   sync.RWMutex
	subs []func(T)
}

func (w *wire[T]) subscribe(f func(T)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.subs = append(w.subs, f)
}

func (w *wire[T]) publish(v T) {
	w.mu.RLock()
	subs := append([]func(T){}, w.subs...)
	w.mu.RUnlock()
	for _, f := range subs {
		f(v)
	}
}

func badHandlerOfTheWire() {
	var w wire[enroll]
	w.subscribe(func(e enroll) { mark.Leak(e.id) })
	w.subscribe(func(e enroll) { mark.Leak(e.health) }) // leak: onwire
	w.publish(enroll{"1", mark.Secret()})               // source: onwire
}

func goodHandlerOfAnotherWire() {
	var enrolled wire[enroll]
	var renamed wire[rename]
	enrolled.subscribe(func(e enroll) { mark.Leak(e.id) })
	renamed.subscribe(func(r rename) { mark.Leak(r.name) })
	enrolled.publish(enroll{"1", mark.Secret()}) // source: anotherwire
	renamed.publish(rename{"1", "n"})
}

func goodHandlerOfAnotherWireOfTheType() {
	inside, outside := new(wire[enroll]), new(wire[enroll])
	inside.subscribe(func(e enroll) { mark.Plain() })
	outside.subscribe(func(e enroll) { mark.Leak(e.health) })
	inside.publish(enroll{"1", mark.Secret()}) // source: wireoftype
	outside.publish(enroll{"2", "plain"})
}

// wires has one for each type of event.
type wires struct {
	enrolled *wire[enroll]
	renamed  *wire[rename]
}

func newWires() *wires { return &wires{enrolled: new(wire[enroll]), renamed: new(wire[rename])} }

// a clerk listens to what happens, and makes it happen.
type clerk struct{ *wires }

func (c *clerk) listen() {
	c.enrolled.subscribe(c.onEnrolled)
	c.renamed.subscribe(c.onRenamed)
}

func (c *clerk) onEnrolled(e enroll) { mark.Leak(e.health) } // leak: clerkenrolls

func (c *clerk) onRenamed(r rename) { mark.Leak(r.name) }

func (c *clerk) enroll(health string) { c.enrolled.publish(enroll{"1", health}) }

func badClerkListensToTheWire() {
	c := &clerk{newWires()}
	c.listen()
	c.enroll(mark.Secret()) // source: clerkenrolls
	c.renamed.publish(rename{"1", "n"})
}

// switchboard delivers events by topic.
type switchboard struct {
	mu   sync.Mutex
	subs map[string][]func(any)
}

func newSwitchboard() *switchboard { return &switchboard{subs: make(map[string][]func(any))} }

func (s *switchboard) on(topic string, f func(any)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.subs[topic] = append(s.subs[topic], f)
}

func (s *switchboard) emit(topic string, event any) {
	s.mu.Lock()
	subs := s.subs[topic]
	s.mu.Unlock()
	for _, f := range subs {
		f(event)
	}
}

const (
	onEnroll = "enroll"
	onRename = "rename"
)

func badHandlerOfTheTopic() {
	s := newSwitchboard()
	s.on(onEnroll, func(e any) { mark.Leak(e) }) // leak: oftopic
	s.on(onRename, func(e any) { mark.Plain() })
	s.emit(onEnroll, mark.Secret()) // source: oftopic
}

func goodHandlerOfAnotherTopic() {
	s := newSwitchboard()
	s.on(onEnroll, func(e any) { mark.Plain() })
	s.on(onRename, func(e any) { mark.Leak(e) })
	s.emit(onEnroll, mark.Secret()) // source: anothertopic
	s.emit(onRename, "n")
}

func badHandlerOfSomeTopic() {
	s := newSwitchboard()
	topic := onEnroll
	if mark.Either() {
		topic = onRename
	}
	s.on(topic, func(e any) { mark.Leak(e) }) // leak: sometopic
	text := mark.Secret()                     // source: sometopic
	s.emit(onEnroll, text)
	s.emit(onRename, text)
}

func badHandlerOfTheTypeInTopic() {
	s := newSwitchboard()
	s.on(onEnroll, func(e any) {
		if e, ok := e.(enroll); ok {
			mark.Leak(e.health) // leak: typeintopic
		}
	})
	s.emit(onEnroll, enroll{"1", mark.Secret()}) // source: typeintopic
}

func goodHandlerOfAnotherTypeInTopic() {
	s := newSwitchboard()
	s.on(onEnroll, func(e any) {
		if e, ok := e.(rename); ok {
			mark.Leak(e.name)
		}
	})
	s.emit(onEnroll, enroll{"1", mark.Secret()}) // source: othertypeintopic
}

// exchange is a switchboard that others share.
var exchange = newSwitchboard()

func badHandlerOfTheExchange() {
	exchange.on("exchange.enroll", func(e any) { mark.Leak(e) }) // leak: ofexchange
	exchange.emit("exchange.enroll", mark.Secret())              // source: ofexchange
}

func goodHandlerOfAnotherTopicOfTheExchange() {
	exchange.on("exchange.rename", func(e any) { mark.Leak(e) })
	exchange.emit("exchange.move", mark.Secret()) // source: exchangetopic
}

// a desk listens to a switchboard that it was given.
type desk struct{ board *switchboard }

func newDesk(s *switchboard) *desk {
	d := &desk{s}
	s.on(onEnroll, d.onEnroll)
	s.on(onRename, d.onRename)
	return d
}

func (d *desk) onEnroll(e any) { mark.Leak(e.(enroll).health) } // leak: deskenrolls

func (d *desk) onRename(e any) { mark.Leak(e) }

func (d *desk) enroll(health string) { d.board.emit(onEnroll, enroll{"1", health}) }

func badDeskListensToTheTopic() {
	d := newDesk(newSwitchboard())
	d.enroll(mark.Secret()) // source: deskenrolls
	d.board.emit(onRename, "n")
}
