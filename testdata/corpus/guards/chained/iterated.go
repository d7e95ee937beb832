// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package chained

import (
	"slices"

	"example.com/corpus/mark"
)

// Chains that a loop builds which comes to the middleware by an iterator.

func chainBackward(h handler, ms ...middleware) handler {
	for _, m := range slices.Backward(ms) {
		h = m(h)
	}
	return h
}

func chainValues(h handler, ms ...middleware) handler {
	for m := range slices.Values(ms) {
		h = m(h)
	}
	return h
}

// chainIndexed comes to them by their index, from the end.
func chainIndexed(h handler, ms ...middleware) handler {
	for i := range slices.Backward(ms) {
		h = ms[i](h)
	}
	return h
}

func sendBackward(p *mark.Person) { mark.Leak(p.Health) } // source: backwardasks

func goodOneAsksBackward() { chainBackward(sendBackward, asking, logging)(mark.NewPerson()) }

func sendValues(p *mark.Person) { mark.Leak(p.Health) } // source: valuesasks

func goodOneOfTheValuesAsks() { chainValues(sendValues, logging, asking)(mark.NewPerson()) }

func sendIndexed(p *mark.Person) { mark.Leak(p.Health) } // source: indexedasks

func goodOneAsksByIndexBackward() { chainIndexed(sendIndexed, asking, logging)(mark.NewPerson()) }

func sendBackwardLax(p *mark.Person) { mark.Leak(p.Health) } // source: backwardlax; leak: backwardlax

func badNobodyAsksBackward() { chainBackward(sendBackwardLax, logging, lax)(mark.NewPerson()) }

func sendBackwardNone(p *mark.Person) { mark.Leak(p.Health) } // source: backwardnone; leak: backwardnone

func badNoneBackward() { chainBackward(sendBackwardNone)(mark.NewPerson()) }

func sendBackwardOther(p *mark.Person) { mark.Leak(p.Health) } // source: backwardother; leak: backwardother

func badAsksSomebodyElseBackward() {
	chainBackward(sendBackwardOther, askingSomebodyElse, logging)(mark.NewPerson())
}

// swapping hands on another person, for whom nobody asked if it comes after who asks.
func swapping(next handler) handler {
	return func(*mark.Person) { next(mark.NewPerson()) }
}

func sendSwappedAfter(p *mark.Person) { mark.Leak(p.Health) } // source: swappedafter; leak: swappedafter

func badPersonIsSwappedAfterAsking() {
	chainBackward(sendSwappedAfter, asking, swapping)(mark.NewPerson())
}

func sendSwappedBefore(p *mark.Person) { mark.Leak(p.Health) } // source: swappedbefore

func goodPersonIsSwappedBeforeAsking() {
	chainBackward(sendSwappedBefore, swapping, asking)(mark.NewPerson())
}

func sendSwappedValues(p *mark.Person) { mark.Leak(p.Health) } // source: swappedvalues; leak: swappedvalues

func badPersonIsSwappedInside() {
	chainValues(sendSwappedValues, swapping, asking)(mark.NewPerson())
}

// chainLeft leaves the loop early, or not.
func chainLeft(h handler, ms ...middleware) handler {
	for _, m := range slices.Backward(ms) {
		if mark.Either() {
			break
		}
		h = m(h)
	}
	return h
}

func sendLeft(p *mark.Person) { mark.Leak(p.Health) } // source: backwardleft; leak: backwardleft

func badChainIsLeftBackward() { chainLeft(sendLeft, asking, logging)(mark.NewPerson()) }

// chainSkips does not take each one.
func chainSkips(h handler, ms ...middleware) handler {
	for _, m := range slices.Backward(ms) {
		if mark.Either() {
			continue
		}
		h = m(h)
	}
	return h
}

func sendSkips(p *mark.Person) { mark.Leak(p.Health) } // source: backwardskips; leak: backwardskips

func badChainSkipsBackward() { chainSkips(sendSkips, asking, logging)(mark.NewPerson()) }

func goodLoopBackwardIsWrittenOut() {
	h := handler(func(p *mark.Person) {
		mark.Leak(p.Health) // source: backwardinline
	})
	for _, m := range slices.Backward([]middleware{asking, logging}) {
		h = m(h)
	}
	h(mark.NewPerson())
}

func (s *stack) back(h handler) handler {
	for _, m := range slices.Backward(s.ms) {
		h = m(h)
	}
	return h
}

func sendStackedBack(p *mark.Person) { mark.Leak(p.Health) } // source: stackedback

func goodStackAsksBackward() {
	s := &stack{ms: []middleware{asking, logging}}
	s.back(sendStackedBack)(mark.NewPerson())
}

func sendStackedBackLax(p *mark.Person) { mark.Leak(p.Health) } // source: stackedbacklax; leak: stackedbacklax

func badStackIsReplacedBackward() {
	s := &stack{ms: []middleware{asking, logging}}
	s.ms[0] = logging
	s.back(sendStackedBackLax)(mark.NewPerson())
}

// Middleware in a variable of the package.

var usual = []middleware{asking, logging}

func chainUsual(h handler) handler {
	for _, m := range slices.Backward(usual) {
		h = m(h)
	}
	return h
}

func chainUsualForwards(h handler) handler {
	for _, m := range usual {
		h = m(h)
	}
	return h
}

func sendUsual(p *mark.Person) { mark.Leak(p.Health) } // source: usualback

func goodUsualAsksBackward() { chainUsual(sendUsual)(mark.NewPerson()) }

func sendUsualForwards(p *mark.Person) { mark.Leak(p.Health) } // source: usualforwards

func goodUsualAsks() { chainUsualForwards(sendUsualForwards)(mark.NewPerson()) }

func sendUsualGiven(p *mark.Person) { mark.Leak(p.Health) } // source: usualgiven

func goodUsualIsGiven() { chainBack(sendUsualGiven, usual...)(mark.NewPerson()) }

var loose = []middleware{logging, lax}

func sendLoose(p *mark.Person) { mark.Leak(p.Health) } // source: loosechain; leak: loosechain

func badLooseChain() {
	h := handler(sendLoose)
	for _, m := range loose {
		h = m(h)
	}
	h(mark.NewPerson())
}

var changing = []middleware{asking, logging}

func loosen() { changing[0] = logging }

func sendChanging(p *mark.Person) { mark.Leak(p.Health) } // source: changing; leak: changing

func badVariableIsChanged() {
	loosen()
	h := handler(sendChanging)
	for _, m := range changing {
		h = m(h)
	}
	h(mark.NewPerson())
}

var setting = []middleware{asking, logging}

func sendSetting(p *mark.Person) { mark.Leak(p.Health) } // source: setting; leak: setting

func badVariableIsSet() {
	if mark.Either() {
		setting = nil
	}
	h := handler(sendSetting)
	for _, m := range setting {
		h = m(h)
	}
	h(mark.NewPerson())
}

// Given is what other packages may change.
var Given = []middleware{asking, logging}

func sendGiven(p *mark.Person) { mark.Leak(p.Health) } // source: givenvariable; leak: givenvariable

func badVariableIsHandedOut() {
	relax(Given)
	h := handler(sendGiven)
	for _, m := range Given {
		h = m(h)
	}
	h(mark.NewPerson())
}

func relax(ms []middleware) {
	for i := range ms {
		ms[i] = logging
	}
}

var shared = []middleware{asking, logging}

func sendAliased(p *mark.Person) { mark.Leak(p.Health) } // source: sharedcopy; leak: sharedcopy

func badVariableIsChangedByAnAlias() {
	ms := shared
	ms[0] = logging
	h := handler(sendAliased)
	for _, m := range shared {
		h = m(h)
	}
	h(mark.NewPerson())
}

var filled = make([]middleware, 1)

func sendFilled(p *mark.Person) { mark.Leak(p.Health) } // source: filledvariable; leak: filledvariable

func badVariableIsFilled() {
	filled[0] = logging
	h := handler(sendFilled)
	for _, m := range filled {
		h = m(h)
	}
	h(mark.NewPerson())
}

var besides = []middleware{asking, logging}

func sendBesidesUsual(p *mark.Person) { mark.Leak(p.Health) } // source: besides; leak: besides

func badOneOfTheVariableIsLeftOut() { chainBack(sendBesidesUsual, besides[1:]...)(mark.NewPerson()) }
