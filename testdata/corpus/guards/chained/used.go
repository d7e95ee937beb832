// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package chained

import "example.com/corpus/mark"

// Chains to which middleware is added, one by one.

func (s *stack) use(ms ...middleware) { s.ms = append(s.ms, ms...) }

func (s *stack) one(m middleware) *stack {
	s.ms = append(s.ms, m)
	return s
}

func (s *stack) set(i int, m middleware) { s.ms[i] = m }

func (s *stack) perhaps(m middleware) {
	if mark.Either() {
		s.ms = append(s.ms, m)
	}
}

func sendUsed(p *mark.Person) { mark.Leak(p.Health) } // source: used

func goodOneThatAsksIsUsed() {
	s := &stack{}
	s.use(logging, logging)
	s.use(asking)
	s.then(sendUsed)(mark.NewPerson())
}

func sendUsedSingly(p *mark.Person) { mark.Leak(p.Health) } // source: usedsingly

func goodEachIsUsedSingly() {
	new(stack).one(logging).one(asking).then(sendUsedSingly)(mark.NewPerson())
}

func (s *stack) wire() {
	s.use(logging)
	s.one(asking)
}

func sendWired(p *mark.Person) { mark.Leak(p.Health) } // source: usedwired

func goodAllAreUsedFurtherUp() {
	s := &stack{}
	s.wire()
	s.then(sendWired)(mark.NewPerson())
}

func sendAppended(p *mark.Person) { mark.Leak(p.Health) } // source: usedappended

func goodOneIsAppended() {
	ms := []middleware{logging}
	ms = append(ms, asking)
	chain(sendAppended, ms...)(mark.NewPerson())
}

func (s *stack) clone() *stack { return &stack{ms: append([]middleware(nil), s.ms...)} }

func sendCloned(p *mark.Person) { mark.Leak(p.Health) } // source: usedcloned

func goodStackIsCloned() {
	s := &stack{}
	s.use(asking)
	s.clone().then(sendCloned)(mark.NewPerson())
}

func sendUsedLaxly(p *mark.Person) { mark.Leak(p.Health) } // source: usedlax; leak: usedlax

func badNoneThatAsksIsUsed() {
	s := &stack{}
	s.use(logging, logging)
	s.use(lax)
	s.then(sendUsedLaxly)(mark.NewPerson())
}

func sendSet(p *mark.Person) { mark.Leak(p.Health) } // source: usedset; leak: usedset

func badOneIsSetToAnother() {
	s := &stack{}
	s.use(logging, asking)
	s.set(1, plain)
	s.then(sendSet)(mark.NewPerson())
}

func sendPerhapsUsed(p *mark.Person) { mark.Leak(p.Health) } // source: usedperhaps; leak: usedperhaps

func badOneIsPerhapsUsed() {
	s := &stack{}
	s.use(logging)
	s.perhaps(asking)
	s.then(sendPerhapsUsed)(mark.NewPerson())
}

func sendOnOneWay(p *mark.Person) { mark.Leak(p.Health) } // source: usedoneway; leak: usedoneway

func badOneIsUsedOnOneWay() {
	s := &stack{}
	s.use(logging)
	if mark.Either() {
		s.use(asking)
	}
	s.then(sendOnOneWay)(mark.NewPerson())
}

func sendOnNoWay(p *mark.Person) { mark.Leak(p.Health) } // source: usedinloop; leak: usedinloop

func badOneIsUsedInALoop() {
	s := &stack{}
	for mark.Either() {
		s.use(asking)
	}
	s.then(sendOnNoWay)(mark.NewPerson())
}

func sendTooEarly(p *mark.Person) { mark.Leak(p.Health) } // source: usedlater; leak: usedlater

func badOneIsUsedLater() {
	s := &stack{}
	s.use(logging)
	h := s.then(sendTooEarly)
	s.use(asking)
	h(mark.NewPerson())
}

func sendShared(p *mark.Person) { mark.Leak(p.Health) } // source: usedshared; leak: usedshared

func badArrayIsShared() {
	base := append([]middleware{}, logging, logging, logging)
	base = append(base, logging)
	ms := append(base, asking)
	_ = append(base, plain)
	chain(sendShared, ms...)(mark.NewPerson())
}

func sendSharedField(p *mark.Person) { mark.Leak(p.Health) } // source: usedsharedfield; leak: usedsharedfield

func badArrayIsSharedByTwoStacks() {
	s, t := &stack{}, &stack{}
	s.use(logging)
	s.use(logging)
	s.use(logging)
	t.ms = s.ms
	s.use(asking)
	t.use(plain)
	s.then(sendSharedField)(mark.NewPerson())
}

func sendEmptied(p *mark.Person) { mark.Leak(p.Health) } // source: usedemptied; leak: usedemptied

func badListIsEmptied() {
	s := &stack{}
	s.use(asking)
	s.ms = s.ms[:0]
	s.use(logging)
	s.then(sendEmptied)(mark.NewPerson())
}

func (s *stack) useOther(ms ...middleware) {
	ms[0] = plain
	s.ms = append(s.ms, ms...)
}

func sendUsedOther(p *mark.Person) { mark.Leak(p.Health) } // source: usedother; leak: usedother

func badAnotherIsUsedThanWasGiven() {
	s := &stack{}
	s.useOther(asking)
	s.then(sendUsedOther)(mark.NewPerson())
}

func (s *stack) useCopy() {
	ms := []middleware{plain}
	s.ms = append(s.ms, ms...)
	ms[0] = asking
}

func sendUsedCopy(p *mark.Person) { mark.Leak(p.Health) } // source: usedcopy; leak: usedcopy

func badListIsSetWhenItHasBeenCopied() {
	s := &stack{}
	s.use(logging)
	s.useCopy()
	s.then(sendUsedCopy)(mark.NewPerson())
}

func (s *stack) useAndReplace() {
	s.use(logging, asking)
	s.ms[1] = plain
}

func sendUsedAndReplaced(p *mark.Person) { mark.Leak(p.Health) } // source: usedreplaced; leak: usedreplaced

func badOneIsReplacedWhenUsed() {
	s := &stack{}
	s.useAndReplace()
	s.then(sendUsedAndReplaced)(mark.NewPerson())
}

func replacesFirst(h handler, ms ...middleware) handler {
	ms[0] = plain
	for _, m := range ms {
		h = m(h)
	}
	return h
}

func sendReplacesFirst(p *mark.Person) { mark.Leak(p.Health) } // source: usedfirst; leak: usedfirst

func badFirstIsReplacedByWhoeverChains() { replacesFirst(sendReplacesFirst, asking)(mark.NewPerson()) }

func with(ms []middleware, more ...middleware) []middleware { return append(ms, more...) }

func sendWith(p *mark.Person) { mark.Leak(p.Health) } // source: usedwith

func goodOneIsAddedByAFunction() {
	var ms []middleware
	ms = with(ms, logging)
	ms = with(ms, asking)
	chain(sendWith, ms...)(mark.NewPerson())
}

func someOf(on bool) []middleware {
	if on {
		return []middleware{plain, plain}
	}
	return []middleware{plain}
}

func sendSharedByCalls(p *mark.Person) { mark.Leak(p.Health) } // source: usedsharedcalls; leak: usedsharedcalls

func badArrayIsSharedByCalls() {
	var ms []middleware
	ms = with(ms, logging)
	ms = with(ms, logging)
	ms = with(ms, logging)
	asked := with(ms, asking)
	_ = with(ms, someOf(mark.Either())...)
	chain(sendSharedByCalls, asked...)(mark.NewPerson())
}
