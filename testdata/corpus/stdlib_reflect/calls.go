// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_reflect

import (
	"fmt"
	"reflect"

	"example.com/corpus/mark"
)

// Functions and methods that are called by reflection, made by it, or are given to it.

type visit struct{ Place, Reason string }

func badArgumentHasFields() {
	said := ""
	keep := func(v visit) { said = v.Reason }
	reflect.ValueOf(keep).Call([]reflect.Value{reflect.ValueOf(visit{Reason: mark.Secret()})}) // source: callfields
	mark.Leak(said)                                                                            // leak: callfields
}

func goodFunctionReturnsOtherField() {
	place := func(v visit) string { return v.Place }
	out := reflect.ValueOf(place).Call([]reflect.Value{reflect.ValueOf(visit{Reason: mark.Secret()})}) // source: callotherfield
	mark.Leak(out[0].String())
}

func badSecondArgument() {
	second := func(_, s string) (int, string) { return 1, s }
	out := reflect.ValueOf(second).Call([]reflect.Value{reflect.ValueOf("x"), reflect.ValueOf(mark.Secret())}) // source: callsecond
	mark.Leak(out[0].Int())
	mark.Leak(out[1].Interface().(string)) // leak: callsecond
}

func goodFirstArgument() {
	first := func(s, _ string) visit { return visit{Place: s} }
	out := reflect.ValueOf(first).Call([]reflect.Value{reflect.ValueOf("x"), reflect.ValueOf(mark.Secret())}) // source: callfirst
	mark.Leak(out[0].Interface().(visit).Place)
}

func badVariadicIsCalled() {
	out := reflect.ValueOf(fmt.Sprint).Call([]reflect.Value{reflect.ValueOf("x"), reflect.ValueOf(mark.Secret())}) // source: callvariadic
	mark.Leak(out[0].String())                                                                                     // leak: callvariadic
}

// applyTo calls whatever it is given.
func applyTo(fn any, args ...any) any {
	var in []reflect.Value
	for _, a := range args {
		in = append(in, reflect.ValueOf(a))
	}
	return reflect.ValueOf(fn).Call(in)[0].Interface()
}

func badHelperCallsByReflection() {
	said := ""
	keep := func(s string) string { said = s; return s }
	got := applyTo(keep, mark.Secret()) // source: callhelper
	mark.Leak(got)                      // leak: callhelper
	mark.Leak(said)                     // leak: callhelper
}

func badHelperCallsWithFields() {
	got := applyTo(func(v visit) string { return v.Reason }, visit{Reason: mark.Secret()}) // source: callhelperfields
	mark.Leak(got)                                                                         // leak: callhelperfields
}

func goodHelperCallsOther() {
	got := applyTo(func(v visit) string { return v.Place }, visit{Reason: mark.Secret()}) // source: callhelperother
	mark.Leak(got)
}

type clerk struct{ note, place string }

func (c *clerk) Hear(s string) { c.note = s }
func (c *clerk) Note() string  { return c.note }
func (c *clerk) Place() string { return c.place }

func badMethodByItsName() {
	c := &clerk{}
	reflect.ValueOf(c).MethodByName("Hear").Call([]reflect.Value{reflect.ValueOf(mark.Secret())}) // source: callmethod
	mark.Leak(c.note)                                                                             // leak: callmethod
	mark.Leak(reflect.ValueOf(c).MethodByName("Note").Call(nil)[0].String())                      // leak: callmethod
	mark.Leak(reflect.ValueOf(c).MethodByName("Place").Call(nil)[0].String())
}

func badMethodByItsNumber() {
	c := &clerk{note: mark.Secret()}                              // source: callnumber
	mark.Leak(reflect.ValueOf(c).Method(1).Call(nil)[0].String()) // leak: callnumber
}

func badMadeFunction() {
	said := ""
	var f func(string) string
	f = reflect.MakeFunc(reflect.TypeOf(f), func(args []reflect.Value) []reflect.Value {
		said = args[0].String()
		return args
	}).Interface().(func(string) string)
	mark.Leak(f(mark.Secret())) // source: madefunc; leak: madefunc
	mark.Leak(said)             // leak: madefunc
}

func goodMadeFunctionReturnsOther() {
	var f func(string) string
	f = reflect.MakeFunc(reflect.TypeOf(f), func(args []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf("x")}
	}).Interface().(func(string) string)
	mark.Leak(f(mark.Secret())) // source: madeother
}

func badSelected() {
	c, d := make(chan string, 1), make(chan string, 1)
	c <- mark.Secret()                                                                                                  // source: selected
	_, v, _ := reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(c)}})                // what c had
	mark.Leak(v.String())                                                                                               // leak: selected
	send := reflect.SelectCase{Dir: reflect.SelectSend, Chan: reflect.ValueOf(d), Send: reflect.ValueOf(mark.Secret())} // source: selectsend
	_, w, _ := reflect.Select([]reflect.SelectCase{send})
	mark.Leak(<-d) // leak: selectsend
	mark.Leak(w.IsValid())
}

// ask calls a method by its name, with any number of arguments.
func ask(of any, name string, args ...any) []reflect.Value {
	in := make([]reflect.Value, len(args))
	for i, arg := range args {
		in[i] = reflect.ValueOf(arg)
	}
	return reflect.ValueOf(of).MethodByName(name).Call(in)
}

func (c *clerk) Unhear(string) { c.note = "" }

func badMethodIsNamedToHelper() {
	c := &clerk{}
	ask(c, "Hear", mark.Secret()) // source: namedtohelper
	mark.Leak(c.note)             // leak: namedtohelper
}

func goodOtherMethodIsNamedToHelper() {
	c := &clerk{}
	ask(c, "Unhear", mark.Secret()) // source: othertohelper
	mark.Leak(c.note)
}

// inform calls one method of whoever it is.
func inform(who any, text string) {
	if m := reflect.ValueOf(who).MethodByName("Hear"); m.IsValid() {
		m.Call([]reflect.Value{reflect.ValueOf(text)})
	}
}

func badWhoeverHears() {
	c := &clerk{}
	inform(c, mark.Secret()) // source: whoeverhears
	mark.Leak(c.note)        // leak: whoeverhears
}

// A sleeper does not listen.
type sleeper struct{ dream string }

func (s *sleeper) Dream(text string) { s.dream = text }

func goodWhoeverDoesNotHear() {
	s := &sleeper{}
	inform(s, mark.Secret()) // source: doesnothear
	mark.Leak(s.dream)
}
