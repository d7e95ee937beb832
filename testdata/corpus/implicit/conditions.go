// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package implicit

import (
	"errors"
	"log"
	"strings"

	"example.com/corpus/mark"
)

// status has a condition that is a boolean itself, and one that is a number.
type status struct {
	ID       string
	Disabled bool `lineage:"special-care"`
	Grade    int  `lineage:"special-care"`
}

func readStatus() status { return status{ID: "id", Disabled: mark.Either(), Grade: len(mark.Plain())} }

func badBooleanIsTheCondition() {
	s := readStatus()
	if s.Disabled { // source: boolean
		mark.Leak(s.ID) // leak: boolean (implicit-disclosure)
	}
}

func badNumberIsCompared() {
	s := readStatus()
	if s.Grade > 2 { // source: grade
		mark.Leak(s.ID) // leak: grade (implicit-disclosure)
	}
}

func badBothParts() {
	p := mark.NewPerson()
	if p.Health == "diabetes" && mark.Either() { // source: bothparts
		mark.Leak(p.ID) // leak: bothparts (implicit-disclosure)
	}
}

func badEitherPart() {
	p := mark.NewPerson()
	if mark.Either() || p.Health == "diabetes" { // source: eitherpart
		mark.Leak(p.ID) // leak: eitherpart (implicit-disclosure)
	}
}

func badConditionInAVariable() {
	p := mark.NewPerson()
	ill := p.Health == "diabetes" && mark.Either() // source: invariable
	if ill {
		mark.Leak(p.ID) // leak: invariable (implicit-disclosure)
	}
}

func badErrorTestBetween() {
	p := mark.NewPerson()
	if p.Health == "diabetes" { // source: errorbetween
		q, err := mark.PersonByID(p.ID)
		if err != nil {
			return
		}
		mark.Leak(q.ID) // leak: errorbetween (implicit-disclosure)
	}
}

func badLoopBetween() {
	p := mark.NewPerson()
	if p.Health == "diabetes" { // source: loopbetween
		for _, word := range []string{"a", "b"} {
			mark.Leak(word) // leak: loopbetween (implicit-disclosure)
		}
	}
}

func badContinueSkipsTheRest() {
	for _, p := range mark.People() {
		if p.Health != "diabetes" { // source: skips
			continue
		}
		mark.Leak(p.ID) // leak: skips (implicit-disclosure)
	}
}

func badQuestionDecides() {
	p := mark.NewPerson()
	if strings.Contains(p.Question, "pregnant") { // source: question
		mark.Leak("nappies") // leak: question (implicit-disclosure)
	}
}

func badGoroutineIsStarted() {
	p := mark.NewPerson()
	if p.Health == "diabetes" { // source: started
		go mark.Leak(p.ID) // leak: started (implicit-disclosure)
	}
}

func badClosureIsCalled() {
	p := mark.NewPerson()
	send := func(s string) { mark.Leak(s) } // leak: closurecalled (implicit-disclosure)
	if p.Health == "diabetes" {             // source: closurecalled
		send(p.ID)
	}
}

func goodQuestionIsAnsweredByItsKind() {
	p := mark.NewPerson()
	if strings.Contains(p.Question, "price") { // source: answeredbykind
		mark.Process("the price list")
	}
}

func goodEmptyText() {
	p := mark.NewPerson()
	if p.Health == "" { // source: emptytext
		mark.Leak(p.ID)
	}
}

func goodLengthInAVariable() {
	p := mark.NewPerson()
	n := len(p.Health) // source: lengthvariable
	if n > 3 {
		mark.Leak(p.ID)
	}
}

func validate(s string) error {
	if strings.Contains(s, "\x00") {
		return errors.New("not a text")
	}
	return nil
}

func goodValidation() {
	p := mark.NewPerson()
	if err := validate(p.Question); err != nil { // source: validated
		return
	}
	mark.Leak(p.ID)
}

func goodFound() {
	p := mark.NewPerson()
	wards := map[string]int{"diabetes": 1}
	if _, ok := wards[p.Health]; ok { // source: found
		mark.Leak(p.ID)
	}
}

func goodHeadOfALoop() {
	p := mark.NewPerson()
	for p.Health != "healthy" { // source: head
		mark.Leak("one")
		p = mark.NewPerson()
	}
}

func goodLettersAreCounted() {
	p := mark.NewPerson()
	for range p.Health { // source: letters
		mark.Leak("one")
	}
}

func goodLogOfABranch() {
	p := mark.NewPerson()
	if p.Health == "diabetes" { // source: branchlogged
		log.Print("one more")
	}
}

func goodConsentInTheSameCondition() {
	p := mark.NewPerson()
	if p.Health == "diabetes" && mark.Consented(p.ID) { // source: samecondition
		mark.Leak(p.ID)
	}
}

func badConsentOfSomebodyElse() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(q.ID) && p.Health == "diabetes" { // source: somebodyelse
		mark.Leak(p.ID) // leak: somebodyelse (implicit-disclosure)
	}
}

func goodDataItselfIsSent() {
	p := mark.NewPerson()
	if p.Health != "healthy" { // source: itselfcondition
		mark.Leak(p.Health) // source: itself; leak: itself (needs-consent)
	}
}

func goodSameOnBothBranches() {
	p := mark.NewPerson()
	if p.Health == "diabetes" { // source: bothbranches
		mark.Leak(p.ID) // false: bothbranches (that the other branch sends the same is not seen)
	} else {
		mark.Leak(p.ID) // false: bothbranches (that the other branch sends the same is not seen)
	}
}
