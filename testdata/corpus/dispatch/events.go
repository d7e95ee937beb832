// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package dispatch

import "example.com/corpus/mark"

// What a function does with an event depends on its type.

type event interface{ name() string }

type admitted struct{ ward string }

func (admitted) name() string { return "admitted" }

type moved struct{ ward string }

func (*moved) name() string { return "moved" }

func onAdmission(e event, tell func(string)) {
	if _, ok := e.(admitted); ok {
		tell(mark.Secret()) // source: admission
	}
}

func badEventIsTheOneAskedFor() {
	onAdmission(admitted{"3"}, func(s string) { mark.Leak(s) }) // leak: admission
}

func goodEventIsAnother() {
	onAdmission(&moved{"3"}, func(s string) { mark.Leak(s) })
}

func bySwitch(e event, tell func(string)) {
	switch e := e.(type) {
	case admitted:
		tell(mark.Secret()) // source: switchedevent
	case *moved:
		tell(e.ward)
	}
}

func badEventOfTheCase() {
	bySwitch(admitted{"3"}, func(s string) { mark.Leak(s) }) // leak: switchedevent
}

func goodEventOfAnotherCase() {
	bySwitch(&moved{"3"}, func(s string) { mark.Leak(s) })
}

func badEventOfEither() {
	var e event = &moved{"3"}
	if mark.Either() {
		e = admitted{"3"}
	}
	bySwitch(e, func(s string) { mark.Leak(s) }) // leak: switchedevent
}

func handedOnEvent(e event, tell func(string)) { bySwitch(e, tell) }

func badEventIsHandedOn() {
	handedOnEvent(admitted{"3"}, func(s string) { mark.Leak(s) }) // leak: switchedevent
}

func goodEventIsHandedOn() {
	handedOnEvent(&moved{"3"}, func(s string) { mark.Leak(s) })
}

func onceMore(e event, tell func(string)) {
	if m, ok := e.(*moved); ok {
		e = admitted{m.ward}
	}
	bySwitch(e, tell)
}

func badEventBecomesAnother() {
	onceMore(&moved{"3"}, func(s string) { mark.Leak(s) }) // leak: switchedevent
}
