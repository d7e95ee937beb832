// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package decided

import (
	"errors"
	"fmt"

	"example.com/corpus/mark"
)

// What looks like a refusal is none, or is taken back; and one that is.

func sendSetting(p *mark.Person, d, e *decision) {
	e.ok = true
	if d.ok {
		mark.Leak(p.Health) // source: undecided1; leak: undecided1
	}
}

func badOtherNameOfADecisionIsSet() {
	p := mark.NewPerson()
	d := decideAt(p)
	sendSetting(p, d, d)
}

func sendAfter(p *mark.Person, d *decision, f func()) {
	f()
	if d.ok {
		mark.Leak(p.Health) // source: undecided2; leak: undecided2
	}
}

func badDecisionIsSetByACallback() {
	p := mark.NewPerson()
	d := decideAt(p)
	sendAfter(p, d, func() { d.ok = true })
}

func sendDecidedAt(p *mark.Person, d *decision) {
	if d.ok {
		mark.Leak(p.Health)
	}
}

func goodPointerToADecisionIsHandedOn() {
	p := mark.NewPerson()
	sendDecidedAt(p, decideAt(p))
}

func perhaps(f func() error) error { return f() }

func badErrorOfACallbackIsNil() {
	p := mark.NewPerson()
	var err error
	defer func() {
		if err == nil {
			mark.Leak(p.Health) // source: undecided4; leak: undecided4
		}
	}()
	f := func() error { return nil }
	if !mark.Consented(p.ID) {
		err = perhaps(f)
		return
	}
}

func byEither(p *mark.Person) (err error) {
	f := func(msg string) error { return errors.New(msg) }
	if mark.Either() {
		f = func(string) error { return nil }
	}
	if !mark.Consented(p.ID) {
		return f("no")
	}
	return nil
}

func badErrorOfOneOfTwoFunctionsIsNil() {
	p := mark.NewPerson()
	if byEither(p) == nil {
		mark.Leak(p.Health) // source: undecided5; leak: undecided5
	}
}

func again(p *mark.Person, n int) error {
	if n > 2 {
		return nil
	}
	if !mark.Consented(p.ID) {
		return again(p, n+1)
	}
	return nil
}

func badErrorOfARecursionIsNil() {
	p := mark.NewPerson()
	if again(p, 0) == nil {
		mark.Leak(p.Health) // source: undecided6; leak: undecided6
	}
}

func ping(p *mark.Person, n int) error {
	if n == 0 {
		return pong(p, n)
	}
	return errors.New("ping")
}

func pong(p *mark.Person, n int) error {
	if n > 0 {
		return ping(p, n-1)
	}
	if !mark.Consented(p.ID) {
		return pang(n)
	}
	return nil
}

func pang(n int) error {
	if n > 5 {
		return errors.New("x")
	}
	if n > 3 {
		return pang(n + 1)
	}
	return nil
}

func badErrorOfTwoThatCallEachOtherIsNil() {
	p := mark.NewPerson()
	if ping(p, 0) == nil {
		mark.Leak(p.Health) // source: undecided7; leak: undecided7
	}
}

type (
	failer   interface{ fail() error }
	fails    struct{}
	succeeds struct{}
)

func (fails) fail() error    { return errors.New("y") }
func (succeeds) fail() error { return nil }

func behind(p *mark.Person, i failer) error {
	if !mark.Consented(p.ID) {
		return i.fail()
	}
	return nil
}

func badErrorBehindAnInterfaceIsNil() {
	p := mark.NewPerson()
	if behind(p, succeeds{}) == nil {
		mark.Leak(p.Health) // source: undecided8; leak: undecided8
	}
}

func refuse(b bool) bool {
	if b {
		fmt.Println("refused")
	}
	return false
}

func allowed(p *mark.Person) bool {
	if !mark.Consented(p.ID) {
		return refuse(true)
	}
	return true
}

func goodRefusalIsFalse() {
	p := mark.NewPerson()
	if allowed(p) {
		mark.Leak(p.Health)
	}
}

func badRefusalIsAskedFor() {
	p := mark.NewPerson()
	if !allowed(p) {
		mark.Leak(p.Health) // source: undecided10; leak: undecided10
	}
}

func raised(p *mark.Person) (s level) {
	defer func() {
		if mark.Either() {
			s = full
		}
	}()
	if mark.Consented(p.ID) {
		return full
	}
	return refused
}

func badLevelIsSetLater() {
	p := mark.NewPerson()
	if raised(p) >= some {
		mark.Leak(p.Health) // source: undecided11; leak: undecided11
	}
}

func takenBack(p *mark.Person) (r outcome) {
	defer func() { r.Err = nil }()
	if !mark.Consented(p.ID) {
		r.Err = errors.New("x")
	}
	return
}

func badErrorIsTakenBackLater() {
	p := mark.NewPerson()
	if r := takenBack(p); r.Err == nil {
		mark.Leak(p.Health) // source: undecided12; leak: undecided12
	}
}
