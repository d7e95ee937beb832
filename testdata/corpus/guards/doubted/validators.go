// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package doubted

import (
	"slices"

	"example.com/corpus/mark"
)

// Validators that have no objection in the end, though there was one.

type validator struct {
	err  error
	list []string
}

func (v *validator) require(ok bool) {
	if v.err == nil && !ok {
		v.err = errRefused
	}
}

func (v *validator) Err() error { return v.err }

func (v *validator) take() {
	was := v.err
	v.err = nil
	if was != nil {
		return
	}
	v.err = errRefused
}

func badObjectionIsTakenBackWhereItWas() {
	p := mark.NewPerson()
	v := &validator{}
	v.require(mark.Consented(p.ID))
	v.take()
	if v.err == nil {
		mark.Leak(p.Health) // source: stickytaken; leak: stickytaken
	}
}

func (v *validator) only(ok bool) {
	was := v.err
	v.err = nil
	if was != nil {
		return
	}
	if !ok {
		v.err = errRefused
		return
	}
	v.err = was
}

func badObjectionIsOfTheLast() {
	p := mark.NewPerson()
	v := &validator{}
	v.require(mark.Consented(p.ID))
	v.only(p.Name != "")
	if v.err == nil {
		mark.Leak(p.Health) // source: stickyonly; leak: stickyonly
	}
}

func badValidatorIsCopied() {
	p := mark.NewPerson()
	v := validator{}
	w := v
	v.require(mark.Consented(p.ID))
	if w.err == nil {
		mark.Leak(p.Health) // source: stickycopied; leak: stickycopied
	}
}

type byValue struct{ err error }

func (v byValue) require(ok bool) {
	if !ok {
		v.err = errRefused
	}
	_ = v
}

func badReceiverIsACopy() {
	p := mark.NewPerson()
	var v byValue
	v.require(mark.Consented(p.ID))
	if v.err == nil {
		mark.Leak(p.Health) // source: stickyvalue; leak: stickyvalue
	}
}

func badZeroValidatorHasNotAsked() {
	p := mark.NewPerson()
	var v validator
	if v.Err() == nil {
		mark.Leak(p.Health) // source: stickyzero; leak: stickyzero
	}
}

type outer struct {
	validator
	err error
}

func badFieldIsOfTheOuter() {
	p := mark.NewPerson()
	var v outer
	v.require(mark.Consented(p.ID))
	if v.err == nil {
		mark.Leak(p.Health) // source: stickyouter; leak: stickyouter
	}
}

func badAddressOfTheFieldIsGivenAway() {
	p := mark.NewPerson()
	v := &validator{}
	v.require(mark.Consented(p.ID))
	forgetIn(&v.err)
	if v.err == nil {
		mark.Leak(p.Health) // source: stickyaddress; leak: stickyaddress
	}
}

func forgetIn(err *error) { *err = nil }

type group struct{ v *validator }

func (g group) reset() { g.v.err = nil }

func badGroupForgets() {
	p := mark.NewPerson()
	v := &validator{}
	g := group{v}
	v.require(mark.Consented(p.ID))
	g.reset()
	if v.err == nil {
		mark.Leak(p.Health) // source: stickygroup; leak: stickygroup
	}
}

var current *validator

func resetCurrent() { current.err = nil }

func badVariableForgets() {
	p := mark.NewPerson()
	v := &validator{}
	current = v
	v.require(mark.Consented(p.ID))
	resetCurrent()
	if v.err == nil {
		mark.Leak(p.Health) // source: stickyvariable; leak: stickyvariable
	}
}

func badMethodValueForgets() {
	p := mark.NewPerson()
	v := &validator{}
	f := v.drop
	v.require(mark.Consented(p.ID))
	f()
	if v.err == nil {
		mark.Leak(p.Health) // source: stickyboundmethod; leak: stickyboundmethod
	}
}

func (v *validator) drop() { v.err = nil }

type dropper interface{ drop() }

func badInterfaceForgets() {
	p := mark.NewPerson()
	v := &validator{}
	var d dropper = v
	v.require(mark.Consented(p.ID))
	d.drop()
	if v.err == nil {
		mark.Leak(p.Health) // source: stickyface; leak: stickyface
	}
}

func badRequiredInADefer() {
	p := mark.NewPerson()
	v := &validator{}
	defer v.require(mark.Consented(p.ID))
	if v.err == nil {
		mark.Leak(p.Health) // source: stickydefer; leak: stickydefer
	}
}

func badRequiredBeside() {
	p := mark.NewPerson()
	v := &validator{}
	go v.require(mark.Consented(p.ID))
	if v.Err() == nil {
		mark.Leak(p.Health) // source: stickygo; leak: stickygo
	}
}

func badRequiredOnOneWay() {
	p := mark.NewPerson()
	v := &validator{}
	switch {
	case p.Name != "":
		v.require(mark.Consented(p.ID))
	default:
	}
	if v.Err() == nil {
		mark.Leak(p.Health) // source: stickyway; leak: stickyway
	}
}

func (v *validator) of(ids, others []string) {
	if !mark.Consented(ids[0]) {
		v.err = errRefused
		return
	}
	copy(ids, others)
}

func badIDsAreCopiedOver() {
	p, q := mark.NewPerson(), mark.NewPerson()
	ids := []string{p.ID}
	v := &validator{}
	v.of(ids, []string{q.ID})
	if v.err == nil {
		r, err := mark.PersonByID(ids[0])
		if err != nil {
			return
		}
		mark.Leak(r.Health) // source: stickyids; leak: stickyids
	}
}

func (v *validator) ofKey(ids map[string]string, next func()) {
	if !mark.Consented(ids["a"]) {
		v.err = errRefused
		return
	}
	clear(ids)
	ids["a"] = "id-7"
}

func badIDsAreClearedAfterwards() {
	ids := map[string]string{"a": mark.NewPerson().ID}
	v := &validator{}
	v.ofKey(ids, nil)
	if v.err == nil {
		r, err := mark.PersonByID(ids["a"])
		if err != nil {
			return
		}
		mark.Leak(r.Health) // source: stickykey; leak: stickykey
	}
}

func (v *validator) problem(ok bool) {
	if !ok {
		v.list = append(v.list, "consent")
	}
}

func (v *validator) trim() {
	v.list = slices.DeleteFunc(v.list, func(s string) bool { return s == "consent" })
}

func badProblemsAreTrimmed() {
	p := mark.NewPerson()
	v := &validator{}
	v.problem(mark.Consented(p.ID))
	v.trim()
	if len(v.list) == 0 {
		mark.Leak(p.Health) // source: stickytrimmed; leak: stickytrimmed
	}
}

func badProblemsAreOfAFork() {
	p := mark.NewPerson()
	v := &validator{}
	fork := *v
	fork.problem(mark.Consented(p.ID))
	if len(v.list) == 0 {
		mark.Leak(p.Health) // source: stickyfork; leak: stickyfork
	}
}

func badValidatorOfTheTurnBefore() {
	people := mark.People()
	v := &validator{}
	for _, p := range people {
		if v.Err() == nil {
			mark.Leak(p.Health) // source: stickyturn; leak: stickyturn
		}
		v.require(mark.Consented(p.ID))
	}
}

func badPersonIsReplacedAfterTheValidator() {
	p := mark.NewPerson()
	v := &validator{}
	v.require(mark.Consented(p.ID))
	*p = *mark.NewPerson()
	if v.Err() == nil {
		mark.Leak(p.Health) // source: stickyreplaced; leak: stickyreplaced
	}
}

func (v *validator) swap(w *validator) { v.err, w.err = w.err, v.err }

func badValidatorsAreSwapped() {
	p := mark.NewPerson()
	v, w := &validator{}, &validator{}
	v.require(mark.Consented(p.ID))
	v.swap(w)
	if v.err == nil {
		mark.Leak(p.Health) // source: stickyswapped; leak: stickyswapped
	}
}

func (v *validator) guess(ok bool) {
	if v.err != nil && mark.Either() {
		v.err = nil
	}
	if !ok {
		v.err = errRefused
	}
}

func badObjectionIsForgivenAtRandom() {
	p := mark.NewPerson()
	v := &validator{}
	v.require(mark.Consented(p.ID))
	v.guess(p.Name != "")
	if v.err == nil {
		mark.Leak(p.Health) // source: stickyforgiven; leak: stickyforgiven
	}
}

func (v *validator) panics(ok bool) {
	if !ok {
		panic(errRefused)
	}
}

func badPanicOfAValidatorIsRecovered() {
	p := mark.NewPerson()
	v := &validator{}
	tried(func() { v.panics(mark.Consented(p.ID)) })
	if v.err == nil {
		mark.Leak(p.Health) // source: stickypanic; leak: stickypanic
	}
}

func tried(f func()) {
	defer func() { _ = recover() }()
	f()
}
