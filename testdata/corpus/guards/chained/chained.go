// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package chained has handlers around which loops put middleware that asks, or does not.
package chained

import (
	"example.com/corpus/mark"
)

type handler func(p *mark.Person)

type middleware func(handler) handler

func asking(next handler) handler {
	return func(p *mark.Person) {
		if mark.Consented(p.ID) {
			next(p)
		}
	}
}

func logging(next handler) handler { return func(p *mark.Person) { next(p) } }

func plain(next handler) handler { return next }

func lax(next handler) handler {
	return func(p *mark.Person) {
		_ = mark.Consented(p.ID)
		next(p)
	}
}

func askingForResearch(next handler) handler {
	return func(p *mark.Person) {
		if mark.ConsentedToResearch(p.ID) {
			next(p)
		}
	}
}

func askingSomebodyElse(next handler) handler {
	return func(p *mark.Person) {
		if mark.Consented(p.ID) {
			next(mark.NewPerson())
		}
	}
}

func chain(h handler, ms ...middleware) handler {
	for _, m := range ms {
		h = m(h)
	}
	return h
}

func chainBack(h handler, ms ...middleware) handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

func goodOneOfTheChainAsks() {
	chain(func(p *mark.Person) {
		mark.Leak(p.Health) // source: chainasks
	}, logging, asking)(mark.NewPerson())
}

func goodOneOfTheChainAsksFromTheEnd() {
	chainBack(func(p *mark.Person) {
		mark.Leak(p.Health) // source: chainbackasks
	}, asking, logging)(mark.NewPerson())
}

func badNobodyInTheChainAsks() {
	chain(func(p *mark.Person) {
		mark.Leak(p.Health) // source: chainnobody; leak: chainnobody
	}, logging)(mark.NewPerson())
}

func badChainIsEmpty() {
	chain(func(p *mark.Person) {
		mark.Leak(p.Health) // source: chainempty; leak: chainempty
	})(mark.NewPerson())
}

func goodLoopIsWrittenOut() {
	h := handler(func(p *mark.Person) {
		mark.Leak(p.Health) // source: chaininline
	})
	for _, m := range []middleware{logging, asking} {
		h = m(h)
	}
	h(mark.NewPerson())
}

func badLoopIsWrittenOut() {
	h := handler(func(p *mark.Person) {
		mark.Leak(p.Health) // source: chaininlinelax; leak: chaininlinelax
	})
	for _, m := range []middleware{logging, lax} {
		h = m(h)
	}
	h(mark.NewPerson())
}

func sendLax(p *mark.Person) { mark.Leak(p.Health) } // source: chainlax; leak: chainlax

func badChainIgnoresTheAnswer() { chain(sendLax, logging, lax)(mark.NewPerson()) }

func sendResearch(p *mark.Person) { mark.Leak(p.Health) } // source: chainresearch; leak: chainresearch

func badChainAsksForResearch() { chain(sendResearch, logging, askingForResearch)(mark.NewPerson()) }

func sendOther(p *mark.Person) { mark.Leak(p.Health) } // source: chainother; leak: chainother

func badChainAsksSomebodyElse() { chain(sendOther, askingSomebodyElse, logging)(mark.NewPerson()) }

func sendAnyway(p *mark.Person) { mark.Leak(p.Health) } // source: chainanyway; leak: chainanyway

func badHandlerIsCalledBesides() {
	chain(sendAnyway, asking)(mark.NewPerson())
	sendAnyway(mark.NewPerson())
}

func sendTwice(p *mark.Person) { mark.Leak(p.Health) } // source: chaintwice; leak: chaintwice

func badHandlerIsInTwoChains() {
	chain(sendTwice, asking, logging)(mark.NewPerson())
	chain(sendTwice, logging)(mark.NewPerson())
}

type stack struct{ ms []middleware }

func (s *stack) then(h handler) handler {
	for _, m := range s.ms {
		h = m(h)
	}
	return h
}

func (s *stack) handOn(h handler) handler { return s.then(h) }

func sendStacked(p *mark.Person) { mark.Leak(p.Health) } // source: stacked

func goodStackAsks() {
	s := &stack{ms: []middleware{asking, logging}}
	s.handOn(sendStacked)(mark.NewPerson())
}
