// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"encoding/binary"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// An encoder writes a bundle. Numbers are varints, strings and nodes are
// numbers; of most things, a first number says which parts there are.
type encoder struct {
	path    string
	locate  Locator
	strings *numbering
	nodes   *numbering
	buf     []byte
}

// written returns what write writes.
func (e *encoder) written(write func()) string {
	outer := e.buf
	e.buf = nil
	write()
	text := string(e.buf)
	e.buf = outer
	return text
}

// node writes the number of the node that write writes, from 1; 0 is none.
func (e *encoder) node(kind nodeKind, there bool, write func()) {
	if !there {
		e.uint(0)
		return
	}
	e.uint(1 + e.nodes.of(kind, e.written(write)))
}

// section writes names and the lengths of their bodies.
func (e *encoder) section(names, bodies []string) {
	e.uint(len(names))
	for i, s := range names {
		e.string(s)
		e.uint(len(bodies[i]))
	}
}

func (e *encoder) uint(n int) { e.buf = binary.AppendUvarint(e.buf, uint64(n)) }

func (e *encoder) string(s string) { e.uint(e.strings.of(plainText, s)) }

// parts writes which of several parts are there.
func (e *encoder) parts(there ...bool) {
	n := 0
	for i, is := range there {
		if is {
			n |= 1 << i
		}
	}
	e.uint(n)
}

// optional writes a text that parts has said is there, if it is.
func (e *encoder) optional(s string) {
	if s != "" {
		e.string(s)
	}
}

func list[T any](e *encoder, items []T, write func(T)) {
	e.uint(len(items))
	for _, item := range items {
		write(item)
	}
}

// listIfAny writes a list that parts has said is there, if it is.
func listIfAny[T any](e *encoder, items []T, write func(T)) {
	if len(items) > 0 {
		list(e, items, write)
	}
}

func (e *encoder) summary(s *Summary) {
	var sinks []*Sink
	for _, sink := range s.Sinks {
		if sink.Pending == "" {
			sinks = append(sinks, sink)
		}
	}
	e.parts(len(s.Results) > 0, len(s.Fresh) > 0, len(s.Updates) > 0, len(s.Opens) > 0, len(sinks) > 0, len(s.Ensures) > 0, s.Panic != nil || s.Notes != 0, len(s.Started) > 0, len(s.Filled) > 0, len(s.Puts) > 0, s.Recovers, s.Waits, len(s.Awaited) > 0)
	listIfAny(e, s.Results, e.value)
	listIfAny(e, s.Fresh, e.value)
	listIfAny(e, s.Updates, e.update)
	listIfAny(e, s.Opens, e.open)
	listIfAny(e, sinks, e.sink)
	listIfAny(e, s.Ensures, e.ensure)
	if s.Panic != nil || s.Notes != 0 {
		e.value(s.Panic)
		e.uint(int(s.Notes))
	}
	listIfAny(e, s.Started, e.open)
	listIfAny(e, s.Filled, e.port)
	listIfAny(e, s.Puts, e.port)
	listIfAny(e, s.Awaited, e.value)
}

func (e *encoder) ensure(x Ensure) {
	e.uint(x.Result)
	e.string(string(x.Outcome))
	list(e, x.Held, e.held)
}

func (e *encoder) open(o *Open) {
	e.parts(o.Many, o.Must, o.Always, o.Method != "", o.Iface != "", o.Purpose != "",
		len(o.Args) > 0, o.TParam > 0, len(o.Held) > 0, !o.Told.empty(), len(o.Before) > 0, o.Lost, len(o.Found) > 0, o.Logged, o.Fold.Order != NoOrder, o.Guessed)
	e.value(o.Target)
	e.optional(o.Method)
	e.optional(o.Iface)
	e.optional(string(o.Purpose))
	if len(o.Args) > 0 {
		list(e, o.Args, e.value)
		list(e, o.Types, e.string)
		list(e, o.Roots, e.roots)
	}
	if o.TParam > 0 {
		e.uint(o.TParam)
	}
	listIfAny(e, o.Held, e.held)
	if !o.Told.empty() {
		e.datum(o.Told)
	}
	listIfAny(e, o.Before, e.update)
	listIfAny(e, o.Found, e.string)
	if o.Fold.Order != NoOrder {
		e.uint(int(o.Fold.Order))
		e.uint(o.Fold.Into)
	}
	e.uint(o.Results)
	e.step(o.Site)
}

func (e *encoder) update(u Update) {
	e.parts(u.If, u.All)
	e.port(u.Port)
	e.value(u.Content)
}

func (e *encoder) sink(s *Sink) {
	labelled := s.Label.String() != (policy.Label{}).String()
	e.parts(s.Always, s.Address != "", labelled, s.Host != nil, s.Recipient != nil, s.Purpose != nil, len(s.Held) > 0)
	e.string(s.Name)
	e.uint(int(s.Kind))
	e.use(s.Use)
	e.optional(s.Address)
	if labelled {
		e.label(s.Label)
	}
	for _, v := range []*Value{s.Host, s.Recipient, s.Purpose} {
		if v != nil {
			e.value(v)
		}
	}
	list(e, s.Data, e.datum)
	listIfAny(e, s.Held, e.held)
	e.trail(s.Trail)
}

func (e *encoder) datum(d Datum) {
	list(e, d.Atoms, e.ref)
	e.roots(d.Roots)
}

func (e *encoder) roots(roots []string) {
	e.node(rootsNode, len(roots) > 0, func() { list(e, roots, e.string) })
}

func (e *encoder) use(u policy.Use) {
	e.parts(u.Purpose != "", u.Recipient != "", u.Vendor != "", u.Country != "")
	for _, text := range []string{string(u.Purpose), string(u.Recipient), string(u.Vendor), string(u.Country)} {
		e.optional(text)
	}
}

func (e *encoder) held(h Held) {
	e.node(heldNode, true, func() {
		e.string(h.Guard)
		e.string(string(h.Condition))
		e.parts(h.Purpose != "", h.Recipient != "", len(h.Or) > 0, h.Why.Valid, h.Why.Decided, len(h.Read) > 0, h.Said != "")
		e.optional(string(h.Purpose))
		e.optional(string(h.Recipient))
		listIfAny(e, h.Or, e.held)
		if h.Why.Valid {
			e.port(h.Why.Port)
		}
		e.roots(h.Roots)
		listIfAny(e, h.Read, e.port)
		if e.optional(string(h.Said)); h.Said != "" {
			e.port(h.Of)
		}
	})
}
