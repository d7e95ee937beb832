// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package chained

import "example.com/corpus/mark"

// Chains of which somebody may be missing who asks.

func skips(h handler, ms ...middleware) handler {
	for _, m := range ms {
		if mark.Either() {
			continue
		}
		h = m(h)
	}
	return h
}

func sendSkipped(p *mark.Person) { mark.Leak(p.Health) } // source: chainskips; leak: chainskips

func badLoopSkipsSome() { skips(sendSkipped, asking)(mark.NewPerson()) }

func breaks(h handler, ms ...middleware) handler {
	for _, m := range ms {
		if mark.Either() {
			break
		}
		h = m(h)
	}
	return h
}

func sendBroken(p *mark.Person) { mark.Leak(p.Health) } // source: chainbreaks; leak: chainbreaks

func badLoopEndsBefore() { breaks(sendBroken, asking)(mark.NewPerson()) }

func drops(h, other handler, ms ...middleware) handler {
	for _, m := range ms {
		_ = m(h)
		h = m(other)
	}
	return h
}

func sendDropped(p *mark.Person) { mark.Leak(p.Health) } // source: chaindrops; leak: chaindrops

func badOnlyTheLastCounts() {
	drops(plain(sendDropped), sendDropped, asking, logging)(mark.NewPerson())
}

func none(h handler, ms ...middleware) handler {
	if mark.Either() {
		ms = nil
	}
	for _, m := range ms {
		h = m(h)
	}
	return h
}

func sendNone(p *mark.Person) { mark.Leak(p.Health) } // source: chainnone; leak: chainnone

func badListMayBeNil() { none(sendNone, asking)(mark.NewPerson()) }

func sendUnset(p *mark.Person) { mark.Leak(p.Health) } // source: chainunset; leak: chainunset

func badListMayNotBeSet() {
	var ms []middleware
	if mark.Either() {
		ms = []middleware{asking}
	}
	chain(sendUnset, ms...)(mark.NewPerson())
}

func sendReplaced(p *mark.Person) { mark.Leak(p.Health) } // source: chainreplaced; leak: chainreplaced

func badOneIsReplaced() {
	ms := []middleware{logging, asking}
	ms[1] = plain
	chain(sendReplaced, ms...)(mark.NewPerson())
}

func sendPerhaps(p *mark.Person) { mark.Leak(p.Health) } // source: chainperhaps; leak: chainperhaps

func badOneMayBeReplaced() {
	ms := []middleware{logging, asking}
	if mark.Either() {
		ms[1] = plain
	}
	chain(sendPerhaps, ms...)(mark.NewPerson())
}

func sendCut(p *mark.Person) { mark.Leak(p.Health) } // source: chaincut; leak: chaincut

func badEndIsCutOff() {
	ms := []middleware{logging, asking}
	chain(sendCut, ms[:1]...)(mark.NewPerson())
}

func sendBegun(p *mark.Person) { mark.Leak(p.Health) } // source: chainbegun; leak: chainbegun

func badBeginIsCutOff() {
	ms := []middleware{asking, logging}
	chain(sendBegun, ms[1:]...)(mark.NewPerson())
}

func sendBeside(p *mark.Person) { mark.Leak(p.Health) } // source: chainbeside; leak: chainbeside

func badOneIsReplacedInTheBackground() {
	ms := []middleware{asking}
	go func() { ms[0] = plain }()
	chain(sendBeside, ms...)(mark.NewPerson())
}

func replacing(ms []middleware) middleware {
	return func(h handler) handler {
		ms[1] = plain
		return h
	}
}

func sendReplacing(p *mark.Person) { mark.Leak(p.Health) } // source: chainreplacing; leak: chainreplacing

func badOneReplacesTheNext() {
	ms := []middleware{plain, asking}
	ms[0] = replacing(ms)
	chain(sendReplacing, ms...)(mark.NewPerson())
}

func sendZeroed(p *mark.Person) { mark.Leak(p.Health) } // source: stackzeroed; leak: stackzeroed

func badStackIsZeroed() {
	s := &stack{ms: []middleware{asking}}
	*s = stack{}
	s.then(sendZeroed)(mark.NewPerson())
}

func (s *stack) sometimes(h handler) handler {
	if mark.Either() {
		*s = stack{}
	}
	for _, m := range s.ms {
		h = m(h)
	}
	return h
}

func sendSometimes(p *mark.Person) { mark.Leak(p.Health) } // source: stacksometimes; leak: stacksometimes

func badStackMayBeZeroed() {
	s := &stack{ms: []middleware{asking}}
	s.sometimes(sendSometimes)(mark.NewPerson())
}

func sendZeroedHere(p *mark.Person) { mark.Leak(p.Health) } // source: stackhere; leak: stackhere

func badStackMayBeZeroedBefore() {
	s := &stack{ms: []middleware{asking}}
	if mark.Either() {
		*s = stack{}
	}
	s.then(sendZeroedHere)(mark.NewPerson())
}

func (s *stack) twoLevels(h handler) handler {
	if mark.Either() {
		s.ms = nil
	}
	return s.then(h)
}

func sendTwoLevels(p *mark.Person) { mark.Leak(p.Health) } // source: stacklevels; leak: stacklevels

func badListMayBeNilFurtherUp() {
	s := &stack{ms: []middleware{asking}}
	s.twoLevels(sendTwoLevels)(mark.NewPerson())
}

func (s *stack) reset() { *s = stack{} }

func (s *stack) resets(h handler) handler {
	if mark.Either() {
		s.reset()
	}
	return s.then(h)
}

func sendReset(p *mark.Person) { mark.Leak(p.Health) } // source: stackreset; leak: stackreset

func badStackMayBeReset() {
	s := &stack{ms: []middleware{asking}}
	s.resets(sendReset)(mark.NewPerson())
}

func nested(h handler, lists ...[]middleware) handler {
	for _, ms := range lists {
		for _, m := range ms {
			h = m(h)
		}
	}
	return h
}

func sendNested(p *mark.Person) { mark.Leak(p.Health) } // source: chainnested; leak: chainnested

func badListsAreEmpty() { nested(sendNested, []middleware{}, nil)(mark.NewPerson()) }
