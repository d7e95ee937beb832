// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package doubted

import (
	"sync"

	"example.com/corpus/mark"
)

// Answers that function literals set, and that are about another by now.

func badOtherLiteralReplacesThePersonBefore() {
	p := mark.NewPerson()
	ok := false
	swap := func() { p = mark.NewPerson() }
	once := new(sync.Once)
	once.Do(func() { ok = mark.Consented(p.ID) })
	swap()
	if ok {
		mark.Leak(p.Health) // source: setswapped; leak: setswapped
	}
}

type swapper struct{ f func() }

func (s *swapper) run() { s.f() }

func badPersonIsReplacedThroughAStruct() {
	p := mark.NewPerson()
	ok := false
	s := &swapper{func() { p = mark.NewPerson() }}
	new(sync.Once).Do(func() { ok = mark.Consented(p.ID) })
	s.run()
	if ok {
		mark.Leak(p.Health) // source: setstruct; leak: setstruct
	}
}

var hooks []func()

func badPersonIsReplacedByAHook() {
	p := mark.NewPerson()
	ok := false
	hooks = append(hooks, func() { p = mark.NewPerson() })
	new(sync.Once).Do(func() { ok = mark.Consented(p.ID) })
	for _, h := range hooks {
		h()
	}
	if ok {
		mark.Leak(p.Health) // source: sethook; leak: sethook
	}
}

func badPersonIsReplacedBeside() {
	p := mark.NewPerson()
	ok := false
	var wg sync.WaitGroup
	wg.Go(func() { ok = mark.Consented(p.ID) })
	wg.Wait()
	wg.Go(func() { p = mark.NewPerson() })
	wg.Wait()
	if ok {
		mark.Leak(p.Health) // source: setbeside; leak: setbeside
	}
}

func badLaterValueAsksNoMore() {
	p := mark.NewPerson()
	allowed := sync.OnceValue(func() bool { return mark.Consented(p.ID) })
	_ = allowed()
	p = mark.NewPerson()
	if allowed() {
		mark.Leak(p.Health) // source: setvalue; leak: setvalue
	}
}

func badOnceValueIsForAll() {
	people := mark.People()
	allowed := sync.OnceValue(func() bool { return mark.Consented(people[0].ID) })
	for _, p := range people {
		if allowed() {
			mark.Leak(p.Health) // source: setvalues; leak: setvalues
		}
	}
}

var (
	once    sync.Once
	granted bool
)

func grantedOnce(p *mark.Person) bool {
	once.Do(func() { granted = mark.Consented(p.ID) })
	return granted
}

func badOnceIsOfTheWholeProcess() {
	p, q := mark.NewPerson(), mark.NewPerson()
	_ = grantedOnce(p)
	if grantedOnce(q) {
		mark.Leak(q.Health) // source: setglobal; leak: setglobal
	}
}

type session struct {
	once sync.Once
	ok   bool
}

func (s *session) allows(p *mark.Person) bool {
	s.once.Do(func() { s.ok = mark.Consented(p.ID) })
	return s.ok
}

func badOnceIsOfTheSession() {
	s := &session{}
	p, q := mark.NewPerson(), mark.NewPerson()
	_ = s.allows(p)
	if s.allows(q) {
		mark.Leak(q.Health) // source: setsession; leak: setsession
	}
}

func badLiteralSetsAnotherVariable() {
	p := mark.NewPerson()
	ok := mark.Either()
	new(sync.Once).Do(func() {
		ok := mark.Consented(p.ID)
		_ = ok
	})
	if ok {
		mark.Leak(p.Health) // source: setshadowed; leak: setshadowed
	}
}

func badLiteralOfALiteralSetsIt() {
	p := mark.NewPerson()
	ok := false
	new(sync.Once).Do(func() {
		new(sync.Once).Do(func() { ok = true })
		if mark.Consented(p.ID) {
			ok = true
		}
	})
	if ok {
		mark.Leak(p.Health) // source: setinside; leak: setinside
	}
}

func badDeferSetsIt() {
	p := mark.NewPerson()
	ok := false
	func() {
		defer func() { ok = true }()
		ok = mark.Consented(p.ID)
	}()
	if ok {
		mark.Leak(p.Health) // source: setdeferred; leak: setdeferred
	}
}

func badMapIsChangedBetween() {
	ids := map[string]string{"a": mark.NewPerson().ID}
	ok := false
	new(sync.Once).Do(func() { ok = mark.Consented(ids["a"]) })
	ids["a"] = mark.NewPerson().ID
	if ok {
		p, err := mark.PersonByID(ids["a"])
		if err != nil {
			return
		}
		mark.Leak(p.Health) // source: setmap; leak: setmap
	}
}

func badElementIsChangedBetween() {
	ids := []string{mark.NewPerson().ID, mark.NewPerson().ID}
	ok := false
	new(sync.Once).Do(func() { ok = mark.Consented(ids[0]) })
	ids[0], ids[1] = ids[1], ids[0]
	if ok {
		p, err := mark.PersonByID(ids[0])
		if err != nil {
			return
		}
		mark.Leak(p.Health) // source: setelement; leak: setelement
	}
}

func badErrorIsSetInAGoroutineThatPanics() {
	p := mark.NewPerson()
	var err error
	func() {
		defer func() { _ = recover() }()
		if p.Name == "" {
			panic("no name")
		}
		err = mark.CheckConsent(p.ID)
	}()
	if err == nil {
		mark.Leak(p.Health) // source: setpanics; leak: setpanics
	}
}

func goodLaterValueAsksAboutTheSame() {
	p := mark.NewPerson()
	allowed := sync.OnceValue(func() bool { return mark.Consented(p.ID) })
	if allowed() {
		mark.Leak(p.Health)
	}
}
