// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package dispatch

import (
	"fmt"
	"io"
	"sort"
	"strings"

	"example.com/corpus/mark"
)

// node is a recursive interface: a tree that evaluates itself.
type node interface {
	eval(env map[string]string) string
}

type (
	lit  struct{ s string }
	ref  struct{ name string }
	cat  struct{ parts []node }
	cond struct{ when, then, other node }
)

func (l lit) eval(map[string]string) string     { return l.s }
func (r ref) eval(env map[string]string) string { return env[r.name] }
func (c cat) eval(env map[string]string) string {
	var b strings.Builder
	for _, p := range c.parts {
		b.WriteString(p.eval(env))
	}
	return b.String()
}

func (c cond) eval(env map[string]string) string {
	if c.when.eval(env) != "" {
		return c.then.eval(env)
	}
	return c.other.eval(env)
}

func badInterpreterLooksUpVariable() {
	prog := cat{[]node{lit{"a"}, cond{lit{"x"}, ref{"health"}, lit{"-"}}}}
	mark.Leak(prog.eval(map[string]string{"health": mark.Secret()})) // source: interpreter; leak: interpreter
}

func goodInterpreterOfLiterals() {
	_ = cat{[]node{lit{mark.Secret()}}} // source: literals
	prog := cat{[]node{lit{"a"}, lit{"b"}}}
	mark.Leak(prog.eval(nil))
}

// machine is a state machine over an interface; each state returns the next.
type machine struct {
	at  stage
	out []string
}

type stage interface {
	step(m *machine, in string) stage
}

type (
	reading struct{}
	echoing struct{ kept string }
	stopped struct{}
)

func (reading) step(_ *machine, in string) stage { return echoing{in} }
func (e echoing) step(m *machine, _ string) stage {
	m.out = append(m.out, e.kept)
	return stopped{}
}
func (s stopped) step(*machine, string) stage { return s }

func (m *machine) run(inputs ...string) {
	for _, in := range inputs {
		m.at = m.at.step(m, in)
	}
}

func badStateMachineEchoes() {
	m := machine{at: reading{}}
	m.run(mark.Secret(), "") // source: machine
	mark.Leak(m.out)         // leak: machine
}

func goodStateMachineHasStopped() {
	m := machine{at: stopped{}}
	m.run(mark.Secret(), "") // source: machinestopped
	mark.Leak(m.out)
}

// observer pattern with removal.
type observer interface{ notify(string) }

type subject struct{ observers map[string]observer }

func (s *subject) attach(name string, o observer) {
	if s.observers == nil {
		s.observers = map[string]observer{}
	}
	s.observers[name] = o
}

func (s *subject) detach(name string) { delete(s.observers, name) }

func (s *subject) tell(text string) {
	names := make([]string, 0, len(s.observers))
	for name := range s.observers {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		s.observers[name].notify(text)
	}
}

type loudObserver struct{}

func (loudObserver) notify(s string) { mark.Leak(s) } // leak: observed

type detachedObserver struct{}

func (detachedObserver) notify(s string) { mark.Leak(s) }

type countingObserver struct{ n int }

func (c *countingObserver) notify(string) { c.n++ }

func badObserverIsTold() {
	var s subject
	s.attach("a", loudObserver{})
	s.tell(mark.Secret()) // source: observed
}

func goodObserverIsDetached() {
	var s subject
	s.attach("a", detachedObserver{})
	s.detach("a")
	s.tell(mark.Secret()) // source: detached
}

func goodObserverCounts() {
	var s subject
	c := &countingObserver{}
	s.attach("c", c)
	s.tell(mark.Secret()) // source: observercounts
	mark.Leak(c.n)
}

// delegation: an embedded interface that is filled later.
type delegate struct {
	store
	calls int
}

func (d *delegate) put(s string) {
	d.calls++
	d.store.put(s)
}

func badDelegateIsFilledLater() {
	d := &delegate{}
	m := &memory{}
	d.store = m
	var st store = d
	st.put(mark.Secret()) // source: delegated
	mark.Leak(m.s)        // leak: delegated
	mark.Leak(d.calls)
}

func goodDelegateIsReplaced() {
	m := &memory{}
	d := &delegate{store: m}
	d.store = null{}
	d.put(mark.Secret()) // source: delegatereplaced
	mark.Leak(m.s)
}

// shadowed methods at two depths.
type inner struct{ s string }

func (i *inner) keep(s string) { i.s = s }

type middle struct{ inner }

func (m *middle) keep(string) { m.inner.keep("kept") }

type outer struct{ *middle }

type keeper interface{ keep(string) }

func goodNearestMethodWins() {
	o := outer{&middle{}}
	var k keeper = o
	k.keep(mark.Secret()) // source: nearest
	mark.Leak(o.s)
}

func badDeepMethodIsNamed() {
	o := outer{&middle{}}
	var k keeper = &o.inner
	k.keep(mark.Secret()) // source: deepmethod
	mark.Leak(o.s)        // leak: deepmethod
}

// comparable interface values as map keys.
func badInterfaceIsAMapKey() {
	m := map[any]string{person{"a"}: mark.Secret(), 1: "x"} // source: ifacekey
	mark.Leak(m[person{"a"}])                               // leak: ifacekey
}

func goodOtherInterfaceKey() {
	m := map[any]string{person{"a"}: mark.Secret(), 1: "x"} // source: ifacekeyother
	mark.Leak(m[1])
}

// a nil pointer in an interface.
func goodNilReceiverReturnsNothing() {
	var m *memory
	var st store = orEmpty(m)
	st.put(mark.Secret()) // source: nilreceiver
	mark.Leak(st.get())
}

func orEmpty(m *memory) store {
	if m == nil {
		return null{}
	}
	return m
}

// returning different implementations from one constructor.
func newStore(kind string) store {
	switch kind {
	case "memory":
		return &memory{}
	case "null":
		return null{}
	}
	return nil
}

func badFactoryByConstant() {
	st := newStore("memory")
	st.put(mark.Secret()) // source: factory
	mark.Leak(st.get())   // leak: factory
}

func goodFactoryByConstant() {
	st := newStore("null")
	st.put(mark.Secret()) // source: factorynull
	mark.Leak(st.get())
}

// io.Writer over three layers, of which one is anonymous.
func badAnonymousStructImplements() {
	var b strings.Builder
	w := struct{ io.Writer }{&b}
	fmt.Fprint(w, mark.Secret()) // source: anonymous
	mark.Leak(b.String())        // leak: anonymous
}

func goodAnonymousStructDiscards() {
	var b strings.Builder
	w := struct{ io.Writer }{io.Discard}
	fmt.Fprint(w, mark.Secret()) // source: anonymousdiscards
	mark.Leak(b.String())
}

// func type with methods, stored in a struct, called through an interface.
type handlerFunc func(string) string

func (f handlerFunc) handle(s string) string { return f(s) }

type handler interface{ handle(string) string }

type router struct{ routes map[string]handler }

func (r *router) on(path string, f func(string) string) {
	if r.routes == nil {
		r.routes = map[string]handler{}
	}
	r.routes[path] = handlerFunc(f)
}

func (r *router) serve(path, body string) string {
	h, ok := r.routes[path]
	if !ok {
		return "not found"
	}
	return h.handle(body)
}

func badRouterEchoes() {
	var r router
	r.on("/echo", func(s string) string { return s })
	mark.Leak(r.serve("/echo", mark.Secret())) // source: router; leak: router
}

func goodRouterDrops() {
	var r router
	r.on("/drop", func(string) string { return "ok" })
	mark.Leak(r.serve("/drop", mark.Secret())) // source: routerdrops
}

func goodRouteOfOtherRouter() {
	var r, q router
	r.on("/echo", func(s string) string { return s })
	_ = r.serve("/echo", mark.Secret()) // source: otherrouter
	q.on("/echo", func(s string) string { return s })
	mark.Leak(q.serve("/echo", "plain"))
}
