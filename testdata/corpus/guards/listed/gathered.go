// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package listed

import (
	"context"
	"errors"

	"example.com/corpus/mark"
)

// Objections are gathered in a list, and there must be none.

func goodObjectionsAreJoined() {
	if err := objections(mark.NewPerson().ID); err == nil {
		return
	}
	p := mark.NewPerson()
	if err := objections(p.ID); err != nil {
		return
	}
	mark.Leak(p.Health) // source: gatheredjoin
}

func objections(id string) error {
	var errs []error
	if err := exists(context.Background(), id); err != nil {
		errs = append(errs, err)
	}
	if !mark.Consented(id) {
		errs = append(errs, errRefused)
	}
	return errors.Join(errs...)
}

func goodObjectionsAreCounted() {
	p := mark.NewPerson()
	errs := make([]string, 0, 2)
	if p.ID == "" {
		errs = append(errs, "id")
	}
	if !mark.Consented(p.ID) {
		errs = append(errs, "consent")
	}
	if len(errs) > 0 {
		return
	}
	mark.Leak(p.Health) // source: gatheredcount
}

func goodObjectionsAreReturned() {
	p := mark.NewPerson()
	if problems := problemsOf(p); len(problems) != 0 {
		return
	}
	mark.Leak(p.Health) // source: gatheredreturned
}

func problemsOf(p *mark.Person) (problems []string) {
	if err := mark.CheckConsent(p.ID); err != nil {
		problems = append(problems, err.Error())
	}
	if p.ID == "" {
		problems = append(problems, "id")
	}
	return problems
}

func goodObjectionsAreNil() {
	p := mark.NewPerson()
	if problemsOf(p) != nil {
		return
	}
	mark.Leak(p.Health) // source: gatherednil
}

func goodErrorsAreJoinedWhateverTheyAre() {
	p := mark.NewPerson()
	var errs []error
	errs = append(errs, exists(context.Background(), p.ID))
	errs = append(errs, mark.CheckConsent(p.ID))
	if errors.Join(errs...) == nil {
		mark.Leak(p.Health) // source: gatheredany
	}
}

func badErrorsAreCountedWhateverTheyAre() {
	p := mark.NewPerson()
	var errs []error
	if mark.Either() {
		errs = append(errs, mark.CheckConsent(p.ID))
	}
	if len(errs) == 0 {
		mark.Leak(p.Health) // source: gatheredanycount; leak: gatheredanycount (needs-consent)
	}
}

func badThereAreObjections() {
	p := mark.NewPerson()
	if problemsOf(p) == nil {
		return
	}
	mark.Leak(p.Health) // source: gatheredsome; leak: gatheredsome (needs-consent)
}

func badThereIsMoreThanOneObjection() {
	p := mark.NewPerson()
	if len(problemsOf(p)) > 1 {
		return
	}
	mark.Leak(p.Health) // source: gatheredmore; leak: gatheredmore (needs-consent)
}

func badObjectionsAreOfAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if len(problemsOf(q)) > 0 {
		return
	}
	mark.Leak(p.Health) // source: gatheredother; leak: gatheredother (needs-consent)
}

func badObjectionIsLost() {
	p := mark.NewPerson()
	var errs []string
	if !mark.Consented(p.ID) {
		errs = append(errs, "consent")
	}
	errs = errs[:0]
	if len(errs) > 0 {
		return
	}
	mark.Leak(p.Health) // source: gatheredlost; leak: gatheredlost (needs-consent)
}

func badObjectionIsTakenBack() {
	p := mark.NewPerson()
	var errs []error
	if !mark.Consented(p.ID) {
		errs = append(errs, errRefused)
	}
	forgive(errs)
	if errors.Join(errs...) != nil {
		return
	}
	mark.Leak(p.Health) // source: gatheredback; leak: gatheredback (needs-consent)
}

func badObjectionIsOverwritten() {
	p := mark.NewPerson()
	errs := make([]error, 0, 2)
	if !mark.Consented(p.ID) {
		list := append(errs, errRefused)
		_ = append(errs, nil)
		errs = list
	}
	if errors.Join(errs...) != nil {
		return
	}
	mark.Leak(p.Health) // source: gatheredshared; leak: gatheredshared (needs-consent)
}

func badNothingIsAdded() {
	p := mark.NewPerson()
	var errs []error
	if !mark.Consented(p.ID) {
		errs = append(errs, maybeRefused())
	}
	if errors.Join(errs...) != nil {
		return
	}
	mark.Leak(p.Health) // source: gatherednothing; leak: gatherednothing (needs-consent)
}

func maybeRefused() error {
	if mark.Either() {
		return errRefused
	}
	return nil
}

func badObjectionIsAddedToACopy() {
	p := mark.NewPerson()
	var errs []string
	if !mark.Consented(p.ID) {
		_ = append(errs, "consent")
	}
	if len(errs) > 0 {
		return
	}
	mark.Leak(p.Health) // source: gatheredcopy; leak: gatheredcopy (needs-consent)
}

func badPersonIsReplacedAfterGathering() {
	p := mark.NewPerson()
	errs := problemsOf(p)
	*p = *mark.NewPerson()
	if len(errs) > 0 {
		return
	}
	mark.Leak(p.Health) // source: gatheredstale; leak: gatheredstale (needs-consent)
}

func badOnlyTheLastHasNoObjections() {
	var errs []string
	people := mark.People()
	for _, p := range people {
		errs = nil
		if !mark.Consented(p.ID) {
			errs = append(errs, "consent")
		}
	}
	if len(errs) > 0 {
		return
	}
	mark.Leak(people[0].Health) // source: gatheredlast; leak: gatheredlast (needs-consent)
}

func goodEachHasNoObjections() {
	for _, p := range mark.People() {
		var errs []string
		if !mark.Consented(p.ID) {
			errs = append(errs, "consent")
		}
		if len(errs) == 0 {
			mark.Leak(p.Health) // source: gatheredeach
		}
	}
}
