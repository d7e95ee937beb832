// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package scrubbed

import (
	"slices"

	"example.com/corpus/mark"
)

// Redactors of marked fields are in a list, and a loop calls each of them.

type redactor func(p *mark.Person)

func noHealth(p *mark.Person)   { p.Health = "" }
func noQuestion(p *mark.Person) { p.Question = "" }
func noName(p *mark.Person)     { p.Name = "" }

func goodListedRedactorsAreCalled() {
	p := mark.NewPerson()
	for _, redact := range []redactor{noHealth, noQuestion} {
		redact(p)
	}
	mark.Leak(p)
}

func badListedRedactorsLeaveOne() {
	p := mark.NewPerson()
	for _, redact := range []redactor{noName, noQuestion} {
		redact(p)
	}
	mark.Leak(p.Health) // source: listedone; leak: listedone
}

func goodRedactorsAreInAVariable() {
	p := *mark.NewPerson()
	redactors := []redactor{noName, noHealth, noQuestion}
	for _, redact := range redactors {
		redact(&p)
	}
	mark.Leak(p)
}

func badRedactorInAVariableIsReplaced() {
	p := *mark.NewPerson()
	redactors := []redactor{noName, noHealth}
	redactors[1] = noQuestion
	for _, redact := range redactors {
		redact(&p)
	}
	mark.Leak(p.Health) // source: listedreplaced; leak: listedreplaced
}

func badVariableOfRedactorsIsAnother() {
	p := *mark.NewPerson()
	redactors := []redactor{noName, noHealth}
	if mark.Either() {
		redactors = nil
	}
	for _, redact := range redactors {
		redact(&p)
	}
	mark.Leak(p.Health) // source: listedanother; leak: listedanother
}

func badVariableOfRedactorsIsCut() {
	p := *mark.NewPerson()
	redactors := []redactor{noName, noHealth}
	redactors = redactors[:1]
	for _, redact := range redactors {
		redact(&p)
	}
	mark.Leak(p.Health) // source: listedcut; leak: listedcut
}

func badVariableOfRedactorsIsSetElsewhere() {
	p := *mark.NewPerson()
	redactors := []redactor{noName, noHealth}
	set := func() { redactors = nil }
	if mark.Either() {
		set()
	}
	for _, redact := range redactors {
		redact(&p)
	}
	mark.Leak(p.Health) // source: listedelsewhere; leak: listedelsewhere
}

func badVariableOfRedactorsIsSetByAddress() {
	p := *mark.NewPerson()
	redactors := []redactor{noName, noHealth}
	dropAll(&redactors)
	for _, redact := range redactors {
		redact(&p)
	}
	mark.Leak(p.Health) // source: listedaddress; leak: listedaddress
}

func dropAll(list *[]redactor) { *list = nil }

// reds are redactors that have methods.
type reds []redactor

func (r *reds) clear() { *r = nil }

func badVariableOfRedactorsIsCleared() {
	p := *mark.NewPerson()
	redactors := reds{noName, noHealth}
	redactors.clear()
	for _, redact := range redactors {
		redact(&p)
	}
	mark.Leak(p.Health) // source: listedcleared; leak: listedcleared
}

func badListedRedactorsAreLeft() {
	p := mark.NewPerson()
	for _, redact := range []redactor{noName, noHealth} {
		redact(p)
		if mark.Either() {
			break
		}
	}
	mark.Leak(p.Health) // source: listedleft; leak: listedleft
}

func badListedRedactorsAreSkipped() {
	p := mark.NewPerson()
	for _, redact := range []redactor{noName, noHealth} {
		if mark.Either() {
			continue
		}
		redact(p)
	}
	mark.Leak(p.Health) // source: listedskipped; leak: listedskipped
}

func badListedRedactorsAreCalledSometimes() {
	p := mark.NewPerson()
	for _, redact := range []redactor{noName, noHealth} {
		if mark.Either() {
			redact(p)
		}
	}
	mark.Leak(p.Health) // source: listedsome; leak: listedsome
}

func badListedRedactorsAreCalledForAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	for _, redact := range []redactor{noName, noHealth} {
		redact(q)
	}
	mark.Leak(p.Health) // source: listedother; leak: listedother
}

func badListedRedactorsAreCalledForOneOfTwo() {
	p, q := mark.NewPerson(), mark.NewPerson()
	for i, redact := range []redactor{noName, noHealth} {
		r := p
		if i == 1 {
			r = q
		}
		redact(r)
	}
	mark.Leak(p.Health) // source: listedoneoftwo; leak: listedoneoftwo
}

func badRecordIsFilledByTheLast() {
	p := mark.NewPerson()
	for _, redact := range []redactor{noHealth, fillAgain} {
		redact(p)
	}
	mark.Leak(p.Health) // source: listedfilled; leak: listedfilled
}

func goodRecordIsFilledByTheFirst() {
	p := mark.NewPerson()
	for _, redact := range []redactor{fillAgain, noHealth} {
		redact(p)
	}
	mark.Leak(p.Health) // source: listedfilledfirst
}

func fillAgain(p *mark.Person) { *p = *mark.NewPerson() }

var redactors = []redactor{noName, noHealth}

func goodRedactorsAreInAPackage() {
	p := mark.NewPerson()
	for _, redact := range redactors {
		redact(p)
	}
	mark.Leak(p.Health) // source: listedpackage
}

var spoilt = []redactor{noName, noHealth}

func spoil() { spoilt[1] = noQuestion }

func badRedactorInAPackageIsReplaced() {
	p := mark.NewPerson()
	spoil()
	for _, redact := range spoilt {
		redact(p)
	}
	mark.Leak(p.Health) // source: listedspoilt; leak: listedspoilt
}

var dropped = []redactor{noName, noHealth}

func badRedactorsInAPackageAreDropped() {
	p := mark.NewPerson()
	dropped = dropped[:1]
	for _, redact := range dropped {
		redact(p)
	}
	mark.Leak(p.Health) // source: listeddropped; leak: listeddropped
}

func goodEachIsRedactedByTheListed() {
	ps := []*mark.Person{mark.NewPerson(), mark.NewPerson()}
	for _, p := range ps {
		noHealth(p)
		noQuestion(p)
	}
	mark.Leak(ps)
}

func goodTurnsRememberTheLast() {
	p := mark.NewPerson()
	var before string
	for _, redact := range slices.All([]redactor{noHealth, noName}) {
		before = p.Health // source: listedbefore
		redact(p)
	}
	mark.Leak(p.Health) // source: listedbeforeread
	mark.Leak(before)
}

func badTurnsSendTheFirst() {
	p := mark.NewPerson()
	for i, redact := range []redactor{noName, noHealth} {
		redact(p)
		mark.Leak(i, p.Health) // source: listedsend; leak: listedsend
	}
}

// A scrubber redacts.
type scrubber interface{ scrub(p *mark.Person) }

type (
	healthy struct{}
	silent  struct{}
)

func (healthy) scrub(p *mark.Person) { p.Health = "" }
func (silent) scrub(p *mark.Person)  { p.Question = "" }

func goodScrubbersAreObjects() {
	p := mark.NewPerson()
	for _, s := range []scrubber{silent{}, healthy{}} {
		s.scrub(p)
	}
	mark.Leak(p.Health) // source: listedobjects
}

func badScrubbersLeaveOne() {
	p := mark.NewPerson()
	for _, s := range []scrubber{silent{}} {
		s.scrub(p)
	}
	mark.Leak(p.Health) // source: listedobjectsone; leak: listedobjectsone
}
