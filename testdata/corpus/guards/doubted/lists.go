// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package doubted

import (
	"context"
	"errors"
	"sync"

	"example.com/corpus/mark"
)

// Lists of checks, of which not all are asked, or not about the one whose data is sent.

type (
	check func(id string) error
	step  func(p *mark.Person) error
	rule  interface{ verify(id string) error }
)

var errRefused = errors.New("refused")

func consents(id string) error {
	if !mark.Consented(id) {
		return errRefused
	}
	return nil
}

func exists(id string) error {
	if id == "" {
		return errRefused
	}
	return nil
}

func badOtherIsPutThereInEachTurn() {
	p := mark.NewPerson()
	checks := []check{exists, consents}
	for i := 0; i < len(checks); i++ {
		if checks[i](p.ID) != nil {
			return
		}
		*p = *mark.NewPerson()
	}
	mark.Leak(p.Health) // source: turnput; leak: turnput
}

func badOtherIsPutThereBeforeTheLast() {
	p := mark.NewPerson()
	checks := []check{consents, exists}
	for i := 0; i < len(checks); i++ {
		if i > 0 {
			*p = *mark.NewPerson()
		}
		if checks[i](p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: turnbefore; leak: turnbefore
}

func badIDIsSetByAMethodInTheLoop() {
	b := &box{p: mark.NewPerson()}
	for _, c := range []check{consents, exists} {
		if c(b.p.ID) != nil {
			return
		}
		b.next()
	}
	mark.Leak(b.p.Health) // source: turnmethod; leak: turnmethod
}

type box struct{ p *mark.Person }

func (b *box) next() { b.p = mark.NewPerson() }

func badIDIsSetByALiteralInTheLoop() {
	p := mark.NewPerson()
	next := func() { p = mark.NewPerson() }
	for _, c := range []check{consents, exists} {
		if c(p.ID) != nil {
			return
		}
		next()
	}
	mark.Leak(p.Health) // source: turnliteral; leak: turnliteral
}

func loopWith(p *mark.Person, f func()) {
	for _, c := range []check{consents, exists} {
		if c(p.ID) != nil {
			return
		}
		f()
	}
	mark.Leak(p.Health) // source: turncallback; leak: turncallback; miss: turncallback (what a function of callers replaces is not known where it is called)
}

func badIDIsSetByACallbackInTheLoop() {
	p := mark.NewPerson()
	loopWith(p, func() { *p = *mark.NewPerson() })
}

func badPersonComesFromAChannel() {
	ch := make(chan *mark.Person, 2)
	ch <- mark.NewPerson()
	ch <- mark.NewPerson()
	p := <-ch
	for _, c := range []check{exists, consents} {
		if c(p.ID) != nil {
			return
		}
	}
	p = <-ch
	mark.Leak(p.Health) // source: turnchannel; leak: turnchannel
}

func badChecksRunInADefer() {
	p := mark.NewPerson()
	defer func() {
		for _, c := range []check{exists, consents} {
			if c(p.ID) != nil {
				return
			}
		}
	}()
	mark.Leak(p.Health) // source: turndefer; leak: turndefer
}

func badRefusalIsRecovered() {
	p := mark.NewPerson()
	func() {
		defer func() { _ = recover() }()
		for _, c := range []check{exists, consents} {
			if err := c(p.ID); err != nil {
				panic(err)
			}
		}
	}()
	mark.Leak(p.Health) // source: turnrecovered; leak: turnrecovered
}

func badLabelledContinueSkips() {
	p := mark.NewPerson()
outer:
	for _, c := range []check{exists, consents} {
		for i := range 3 {
			if i == len(p.Name) {
				continue outer
			}
		}
		if c(p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: turncontinue; leak: turncontinue
}

func badGotoLeavesTheLoop() {
	p := mark.NewPerson()
	for _, c := range []check{exists, consents} {
		if c(p.ID) != nil {
			goto done
		}
	}
done:
	mark.Leak(p.Health) // source: turngoto; leak: turngoto
}

func badSwitchOnlyBreaksItself() {
	p := mark.NewPerson()
	for _, c := range []check{exists, consents} {
		switch err := c(p.ID); {
		case err != nil:
			break
		}
	}
	mark.Leak(p.Health) // source: turnswitch; leak: turnswitch
}

func badSelectLeavesTheLoop() {
	p := mark.NewPerson()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
loop:
	for _, c := range []check{exists, consents} {
		select {
		case <-ctx.Done():
			break loop
		default:
			if c(p.ID) != nil {
				return
			}
		}
	}
	mark.Leak(p.Health) // source: turnselect; leak: turnselect
}

func badErrorIsShadowed() {
	p := mark.NewPerson()
	var err error
	for _, c := range []check{exists, consents} {
		if err := c(p.ID); err != nil {
			continue
		}
	}
	if err != nil {
		return
	}
	mark.Leak(p.Health) // source: turnshadowed; leak: turnshadowed
}

func badOnlyTheLastErrorCounts() {
	p := mark.NewPerson()
	var err error
	for _, c := range []check{consents, exists} {
		err = c(p.ID)
	}
	if err != nil {
		return
	}
	mark.Leak(p.Health) // source: turnlast; leak: turnlast
}

func badListIsResliced() {
	p := mark.NewPerson()
	all := []check{exists, consents}
	for _, c := range all[:len(p.Name)%2] {
		if c(p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: turnsliced; leak: turnsliced
}

func badListIsShadowed() {
	p := mark.NewPerson()
	checks := []check{exists, consents}
	if len(checks) > 1 {
		checks := checks[:1]
		for _, c := range checks {
			if c(p.ID) != nil {
				return
			}
		}
	}
	mark.Leak(p.Health) // source: turnshadow; leak: turnshadow
}

type rules struct{ list []check }

func badListIsInAField() {
	p := mark.NewPerson()
	r := &rules{[]check{exists, consents}}
	r.weaken()
	for _, c := range r.list {
		if c(p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: turnfield; leak: turnfield
}

func (r *rules) weaken() { r.list = r.list[:1] }

var (
	checks1 = []check{exists, consents}
	checks2 = []check{exists, consents}
	checks3 = []check{exists, consents}
	pick    = consents
	checks4 = []check{exists, pick}
)

func init() {
	pick = exists
	checks1[1] = exists
	other := checks2
	other[1] = exists
	weaken(&checks3)
}

func weaken(list *[]check) { *list = nil }

func badElementIsReplacedInInit() {
	p := mark.NewPerson()
	for _, c := range checks1 {
		if c(p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: turninit; leak: turninit
}

func badElementIsReplacedInACopy() {
	p := mark.NewPerson()
	for _, c := range checks2 {
		if c(p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: turncopy; leak: turncopy
}

func badListIsReplacedByItsAddress() {
	p := mark.NewPerson()
	for _, c := range checks3 {
		if c(p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: turnaddress; leak: turnaddress
}

type bound struct{ id string }

func (b *bound) ask() error { return consents(b.id) }

func badReceiverIsAnotherByThen() {
	p, q := mark.NewPerson(), mark.NewPerson()
	b := &bound{p.ID}
	list := []func() error{b.ask}
	b.id = q.ID
	for _, c := range list {
		if c() != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: turnbound; leak: turnbound
}

func badReceiverIsAnotherAfterwards() {
	p := mark.NewPerson()
	b := &bound{p.ID}
	list := []func() error{b.ask}
	for _, c := range list {
		if c() != nil {
			return
		}
	}
	b.id = mark.NewPerson().ID
	q, err := mark.PersonByID(b.id)
	if err != nil {
		return
	}
	mark.Leak(q.Health) // source: turnreceiver; leak: turnreceiver
}

type base struct{}

func (base) verify(string) error { return nil }

type strict struct{}

func (strict) verify(id string) error { return consents(id) }

type derived struct {
	base
	s strict
}

func badEmbeddedRuleIsPromoted() {
	p := mark.NewPerson()
	for _, r := range []rule{derived{}} {
		if r.verify(p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: turnpromoted; leak: turnpromoted
}

func badRuleIsEither() {
	p := mark.NewPerson()
	var r rule = strict{}
	if mark.Either() {
		r = base{}
	}
	for _, r := range []rule{r} {
		if r.verify(p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: turneither; leak: turneither
}

func wrapped(c check) check {
	return func(id string) error {
		_ = c(id)
		return nil
	}
}

func badCheckIsWrapped() {
	p := mark.NewPerson()
	for _, c := range []check{exists, wrapped(consents)} {
		if c(p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: turnwrapped; leak: turnwrapped
}

func forPurpose(id string) error {
	if !mark.ConsentedToResearch(id) {
		return errRefused
	}
	return nil
}

func badChecksAreForAnotherPurpose() {
	p := mark.NewPerson()
	for _, c := range []check{exists, forPurpose} {
		if c(p.ID) != nil {
			return
		}
	}
	mark.Leak(p.Health) // source: turnpurpose; leak: turnpurpose
}

func badChecksRunOnTheirOwn() {
	p := mark.NewPerson()
	var wg sync.WaitGroup
	errs := make(chan error, 2)
	for _, c := range []check{exists, consents} {
		wg.Go(func() { errs <- c(p.ID) })
	}
	wg.Wait()
	if err := <-errs; err != nil {
		return
	}
	mark.Leak(p.Health) // source: turnbeside; leak: turnbeside
}

func badStepIsSentBeforeItIsAsked() {
	p := mark.NewPerson()
	for _, s := range []step{sendsNow, asksNow} {
		if s(p) != nil {
			return
		}
	}
}

func sendsNow(p *mark.Person) error {
	mark.Leak(p.Health) // source: stepnow; leak: stepnow
	return nil
}

func asksNow(p *mark.Person) error { return consents(p.ID) }

func badStepIsDeferred() {
	p := mark.NewPerson()
	for _, s := range []step{asksNow, sendsDeferred} {
		if s != nil {
			defer s(p)
		}
	}
}

func sendsDeferred(p *mark.Person) error {
	mark.Leak(p.Health) // source: stepdeferred; leak: stepdeferred
	return nil
}

func badPersonIsReplacedBetweenSteps() {
	p := mark.NewPerson()
	steps := []step{asksNow, sendsBetween}
	for i := 0; i < len(steps); i++ {
		if steps[i](p) != nil {
			return
		}
		*p = *mark.NewPerson()
	}
}

func sendsBetween(p *mark.Person) error {
	mark.Leak(p.Health) // source: stepbetween; leak: stepbetween
	return nil
}

func badStepKeepsAnother() {
	w := &work{p: mark.NewPerson()}
	for _, s := range []func(*work) error{workAsks, workFetches, workSends} {
		if s(w) != nil {
			return
		}
	}
}

type work struct{ p *mark.Person }

func workAsks(w *work) error    { return consents(w.p.ID) }
func workFetches(w *work) error { w.p = mark.NewPerson(); return nil }
func workSends(w *work) error {
	mark.Leak(w.p.Health) // source: stepkept; leak: stepkept
	return nil
}

func badStepsOfTwoLists() {
	p, q := mark.NewPerson(), mark.NewPerson()
	steps := []step{asksNow, sendsTwo}
	for _, s := range steps {
		if s(q) != nil {
			break
		}
	}
	_ = steps[1](p)
}

func sendsTwo(p *mark.Person) error {
	mark.Leak(p.Health) // source: steptwo; leak: steptwo
	return nil
}
