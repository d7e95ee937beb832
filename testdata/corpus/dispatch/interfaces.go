// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package dispatch

import "example.com/corpus/mark"

type store interface {
	put(string)
	get() string
}

type memory struct{ s string }

func (m *memory) put(s string) { m.s = s }
func (m *memory) get() string  { return m.s }

type null struct{}

func (null) put(string)  {}
func (null) get() string { return "" }

func badInterfaceStores() {
	var st store = &memory{}
	st.put(mark.Secret()) // source: interface
	mark.Leak(st.get())   // leak: interface
}

func goodInterfaceDrops() {
	var st store = null{}
	st.put(mark.Secret()) // source: interfacedrops
	mark.Leak(st.get())
}

func goodOtherInstance() {
	var a, b store = &memory{}, &memory{}
	a.put(mark.Secret()) // source: otherinstance
	mark.Leak(b.get())
}

func badEitherImplementation() {
	var st store = null{}
	if mark.Either() {
		st = &memory{}
	}
	st.put(mark.Secret()) // source: eitherimpl
	mark.Leak(st.get())   // leak: eitherimpl
}

func goodImplementationIsReplaced() {
	var st store = &memory{}
	st.put(mark.Secret()) // source: implreplaced
	st = null{}
	mark.Leak(st.get())
}

func relay(st store, s string) string {
	st.put(s)
	return st.get()
}

func badCalleeCallsInterface() {
	mark.Leak(relay(&memory{}, mark.Secret())) // source: relay; leak: relay
}

func goodCalleeCallsHarmlessInterface() {
	mark.Leak(relay(null{}, mark.Secret())) // source: relaynull
}

type teller interface{ tell() string }

type person struct{ health string }

func (p person) tell() string { return p.health }

type robot struct{ person }

type mute struct{ person }

func (mute) tell() string { return "..." }

func badPromotedMethodSatisfiesInterface() {
	var t teller = robot{person{mark.Secret()}} // source: promoted
	mark.Leak(t.tell())                         // leak: promoted
}

func goodOverridingMethodSatisfiesInterface() {
	var t teller = mute{person{mark.Secret()}} // source: overridden
	mark.Leak(t.tell())
}

type wrapped struct{ teller }

func badEmbeddedInterfaceIsPromoted() {
	w := wrapped{person{mark.Secret()}} // source: embeddediface
	mark.Leak(w.tell())                 // leak: embeddediface
}

func goodEmbeddedInterfaceHoldsMute() {
	w := wrapped{mute{person{mark.Secret()}}} // source: embeddedmute
	mark.Leak(w.tell())
}

type readTeller interface {
	teller
	store
}

type both struct {
	memory
	person
}

func badEmbeddedInterfaceTypes() {
	var b readTeller = &both{}
	b.put(mark.Secret()) // source: composediface
	var st store = b
	mark.Leak(st.get()) // leak: composediface
	mark.Leak(b.tell())
}

func goodConvertedInterfaceOtherMethod() {
	var b readTeller = &both{}
	b.put(mark.Secret()) // source: convertediface
	var t teller = b
	mark.Leak(t.tell())
}

func badInterfaceHoldsCopyOfValue() {
	p := person{mark.Secret()} // source: ifacecopy
	var t teller = p
	p.health = ""
	mark.Leak(t.tell()) // leak: ifacecopy
}

func goodInterfaceHoldsEarlierCopy() {
	p := person{}
	var t teller = p
	p.health = mark.Secret() // source: ifaceearlier
	mark.Leak(t.tell())
}

func badInterfaceMethodValueBoundBefore() {
	var t teller = person{mark.Secret()} // source: ifacebound
	f := t.tell
	t = mute{}
	mark.Leak(f()) // leak: ifacebound
	mark.Leak(t.tell())
}

func goodInterfaceMethodValueBoundBefore() {
	var t teller = mute{}
	f := t.tell
	t = person{mark.Secret()} // source: ifaceboundlate
	mark.Leak(f())
	_ = t
}

func badInterfaceMethodExpression() {
	f := teller.tell
	mark.Leak(f(person{mark.Secret()})) // source: ifaceexpr; leak: ifaceexpr
}

func goodInterfaceMethodExpression() {
	f := teller.tell
	mark.Leak(f(mute{person{mark.Secret()}})) // source: ifaceexprmute
}

func badSliceOfInterfaces() {
	for _, t := range []teller{mute{}, person{mark.Secret()}} { // source: ifaceslice
		mark.Leak(t.tell()) // leak: ifaceslice
	}
}

func goodSliceOfHarmlessInterfaces() {
	s := mark.Secret() // source: ifaceslicemute
	for _, t := range []teller{mute{person{s}}, mute{}} {
		mark.Leak(t.tell())
	}
}

type tellerFunc func() string

func (f tellerFunc) tell() string { return f() }

func badFunctionTypeAdapts() {
	var t teller = tellerFunc(func() string { return mark.Secret() }) // source: adapter
	mark.Leak(t.tell())                                               // leak: adapter
}

func goodFunctionTypeAdapts() {
	var t teller = tellerFunc(mark.Plain)
	mark.Leak(t.tell())
}

func badSinkIsBehindInterface() {
	var out mark.Sender = mark.NewSender()
	_ = out.Send(mark.Secret()) // source: ifacesink; leak: ifacesink
}

func goodInterfaceSinkGetsPlain() {
	out := mark.NewSender()
	s := mark.Secret() // source: ifacesinkplain
	_ = out.Send(len(s))
}
