// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package doubted

import (
	"errors"
	"fmt"

	"example.com/corpus/mark"
)

// Errors that are gathered, joined or wrapped, and are none in the end, though somebody has
// refused.

var errLast error // nobody sets it

func badRefusalIsAVariableThatIsNil() {
	p := mark.NewPerson()
	if refusesByVariable(p) == nil {
		mark.Leak(p.Health) // source: refusalunset; leak: refusalunset
	}
}

func refusesByVariable(p *mark.Person) error {
	if !mark.Consented(p.ID) {
		return errLast
	}
	return nil
}

var errSet = errors.New("set")

func init() { errSet = nil }

func badRefusalIsSetToNil() {
	p := mark.NewPerson()
	if refusesBySet(p) == nil {
		mark.Leak(p.Health) // source: refusalset; leak: refusalset
	}
}

func refusesBySet(p *mark.Person) error {
	if !mark.Consented(p.ID) {
		return errSet
	}
	return nil
}

func badRefusalIsGatheredFromAVariable() {
	p := mark.NewPerson()
	var errs []error
	if !mark.Consented(p.ID) {
		errs = append(errs, errLast)
	}
	if errors.Join(errs...) == nil {
		mark.Leak(p.Health) // source: gatheredunset; leak: gatheredunset
	}
}

func badErrorIsWrappedAndDropped() {
	p := mark.NewPerson()
	err := mark.CheckConsent(p.ID)
	if err != nil {
		_ = fmt.Errorf("refused: %w", err)
	}
	mark.Leak(p.Health) // source: wrapdropped; leak: wrapdropped
}

func badJoinIsOfNothing() {
	p := mark.NewPerson()
	_ = mark.CheckConsent(p.ID)
	if errors.Join(nil, nil) == nil {
		mark.Leak(p.Health) // source: joinnothing; leak: joinnothing
	}
}

func badRefusalIsTolerated() {
	p := mark.NewPerson()
	err := consents(p.ID)
	if err != nil && !errors.Is(err, errRefused) {
		return
	}
	mark.Leak(p.Health) // source: tolerated; leak: tolerated
}

func badOneOfTheJoinedIsTolerated() {
	p := mark.NewPerson()
	err := errors.Join(consents(p.ID), exists(p.ID))
	if errors.Is(err, errRefused) {
		err = nil
	}
	if err == nil {
		mark.Leak(p.Health) // source: jointolerated; leak: jointolerated
	}
}

func validate(p *mark.Person) (errs []error) {
	defer func() { errs = nil }()
	if !mark.Consented(p.ID) {
		errs = append(errs, errRefused)
	}
	return errs
}

func badNamedResultIsClearedInADefer() {
	p := mark.NewPerson()
	if len(validate(p)) == 0 {
		mark.Leak(p.Health) // source: namedcleared; leak: namedcleared
	}
}

func checked(p *mark.Person) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = nil
		}
	}()
	if !mark.Consented(p.ID) {
		panic("refused")
	}
	return nil
}

func badRecoverSwallowsARefusal() {
	p := mark.NewPerson()
	if checked(p) == nil {
		mark.Leak(p.Health) // source: namedrecovered; leak: namedrecovered
	}
}

func swallowed(p *mark.Person) error {
	defer func() { _ = recover() }()
	if !mark.Consented(p.ID) {
		panic("refused")
	}
	return nil
}

func badRecoverReturnsTheZeroError() {
	p := mark.NewPerson()
	if err := swallowed(p); err != nil {
		return
	}
	mark.Leak(p.Health) // source: zerorecovered; leak: zerorecovered
}

func wrapUnless(err error, ok bool) error {
	if ok {
		return nil
	}
	return fmt.Errorf("wrapped: %w", err)
}

func wraps(p *mark.Person) error {
	if err := mark.CheckConsent(p.ID); err != nil {
		return wrapUnless(err, mark.Either())
	}
	return nil
}

func badWrapperReturnsNilSometimes() {
	p := mark.NewPerson()
	if wraps(p) == nil {
		mark.Leak(p.Health) // source: wrapsometimes; leak: wrapsometimes
	}
}

type refusal struct{ what string }

func (r *refusal) Error() string { return r.what }

func find(p *mark.Person) *refusal {
	if mark.Consented(p.ID) {
		return nil
	}
	return &refusal{"no"}
}

type grant struct{ id string }

func grantOf(p *mark.Person) *grant {
	if mark.Consented(p.ID) {
		return &grant{p.ID}
	}
	return nil
}

func badNilIsSomethingInAnInterface() {
	p := mark.NewPerson()
	var g any = grantOf(p)
	if g != nil {
		mark.Leak(p.Health) // source: nilsomething; leak: nilsomething
	}
}

func badErrorOfATypeIsSomething() {
	p := mark.NewPerson()
	var err error = find(p)
	if err != nil {
		mark.Leak(p.Health) // source: typedsomething; leak: typedsomething
	}
}

func badListIsTruncatedByAFunction() {
	p := mark.NewPerson()
	var errs []error
	if !mark.Consented(p.ID) {
		errs = append(errs, errRefused)
	}
	errs = relevant(errs)
	if len(errs) == 0 {
		mark.Leak(p.Health) // source: gathertruncated; leak: gathertruncated
	}
}

func relevant(errs []error) []error {
	var out []error
	for _, err := range errs {
		if !errors.Is(err, errRefused) {
			out = append(out, err)
		}
	}
	return out
}

func badListIsCutBeforeItIsCounted() {
	p := mark.NewPerson()
	var errs []string
	if !mark.Consented(p.ID) {
		errs = append(errs, "consent")
	}
	if p.Name == "" {
		errs = errs[:0]
	}
	if len(errs) == 0 {
		mark.Leak(p.Health) // source: gathercut; leak: gathercut
	}
}

func badObjectionIsMadeOnce() {
	p, q := mark.NewPerson(), mark.NewPerson()
	var errs []string
	for i, of := range []*mark.Person{p, q} {
		if i == 0 && !mark.Consented(of.ID) {
			errs = append(errs, "consent")
		}
	}
	if len(errs) == 0 {
		mark.Leak(q.Health) // source: gatherfirst; leak: gatherfirst
	}
}

func badObjectionsAreGatheredInACopy() {
	p := mark.NewPerson()
	var errs []string
	add := func(errs []string, s string) { errs = append(errs, s); _ = errs }
	if !mark.Consented(p.ID) {
		add(errs, "consent")
	}
	if len(errs) == 0 {
		mark.Leak(p.Health) // source: gathercopy; leak: gathercopy
	}
}

func badObjectionsAreClearedByALiteral() {
	p := mark.NewPerson()
	var errs []string
	forget := func() { errs = errs[:0] }
	if !mark.Consented(p.ID) {
		errs = append(errs, "consent")
	}
	forget()
	if len(errs) == 0 {
		mark.Leak(p.Health) // source: gatherliteral; leak: gatherliteral
	}
}

func badObjectionIsCopiedOver() {
	p := mark.NewPerson()
	errs := make([]error, 0, 2)
	if !mark.Consented(p.ID) {
		errs = append(errs, errRefused)
	}
	copy(errs, []error{nil})
	if errors.Join(errs...) == nil {
		mark.Leak(p.Health) // source: gatherover; leak: gatherover
	}
}

func badObjectionsAreCleared() {
	p := mark.NewPerson()
	errs := []error{mark.CheckConsent(p.ID)}
	clear(errs)
	if errors.Join(errs...) == nil {
		mark.Leak(p.Health) // source: gathercleared; leak: gathercleared
	}
}

func badErrorIsOfTheInstance() {
	p := mark.NewPerson()
	if _, err := must(p, consents(p.ID)); err == nil {
		mark.Leak(p.Health) // source: instance; leak: instance
	}
}

func must[T any](v T, err error) (T, error) {
	if err != nil {
		return v, nil
	}
	return v, nil
}

func descends(p *mark.Person, depth int) error {
	if depth > 3 {
		return nil
	}
	if err := consents(p.ID); err != nil {
		return descends(p, depth+1)
	}
	return nil
}

func badRecursionGivesUp() {
	p := mark.NewPerson()
	if descends(p, 0) == nil {
		mark.Leak(p.Health) // source: givesup; leak: givesup
	}
}
