// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package implicit

import (
	"strings"

	"example.com/corpus/mark"
)

func badBranchOnSecretTellsByMembership() {
	p := mark.NewPerson()
	if p.Health == "diabetes" { // source: membership
		mark.Leak(p.ID) // leak: membership (implicit-disclosure)
	}
}

func goodBranchOnPlainField() {
	p := mark.NewPerson()
	if p.Name == "x" {
		mark.Leak(p.ID)
	}
}

func badElseBranchTellsToo() {
	p := mark.NewPerson()
	if strings.Contains(p.Health, "none") { // source: elsetells
		_ = p
	} else {
		mark.Leak(p.ID) // leak: elsetells (implicit-disclosure)
	}
}

func badSwitchTells() {
	p := mark.NewPerson()
	switch p.Health { // source: switchtells
	case "asthma":
		mark.Leak(p.ID) // leak: switchtells (implicit-disclosure)
	}
}

func goodNilTestTellsLittle() {
	p, err := mark.PersonByID("id-1")
	if err != nil || p == nil {
		return
	}
	mark.Leak(p.ID)
}

func goodLengthTest() {
	p := mark.NewPerson()
	if len(p.Health) > 0 { // source: lengthtest
		mark.Leak("known")
	}
}

func badEarlyReturnTells() {
	p := mark.NewPerson()
	if p.Health != "diabetes" { // source: earlyreturn
		return
	}
	mark.Leak(p.ID) // leak: earlyreturn (implicit-disclosure)
}

func goodLeakAfterTheBranch() {
	p := mark.NewPerson()
	n := 0
	if p.Health == "x" { // source: afterbranch
		n++
	}
	_ = n
	mark.Leak(p.ID)
}

func goodLoopOverSecrets() {
	for range mark.People() {
		mark.Leak("one")
	}
}

func badConstantIsChosenBySecret() {
	p := mark.NewPerson()
	segment := "general"
	if p.Health == "diabetes" { // source: segment
		segment = "insulin"
	}
	mark.Leak(p.ID, segment) // leak: segment (implicit-disclosure)
}

func isDiabetic(p *mark.Person) bool {
	return p.Health == "diabetes" // source: predicate
}

func badPredicateInCallee() {
	p := mark.NewPerson()
	if isDiabetic(p) {
		mark.Leak(p.ID) // leak: predicate (implicit-disclosure)
	}
}

func enroll(p *mark.Person) { mark.Leak(p.ID) } // leak: enrolled (implicit-disclosure)

func badSinkInCalleeOfBranch() {
	p := mark.NewPerson()
	if p.Health == "diabetes" { // source: enrolled
		enroll(p)
	}
}

func goodConsentCoversImplicitToo() {
	p := mark.NewPerson()
	if mark.Consented(p.ID) {
		if p.Health == "diabetes" { // source: consentedimplicit
			mark.Leak(p.ID)
		}
	}
}

func goodPersonalDataInConditionIsNoise() {
	if mark.FullName() == "admin" { // source: noise
		mark.Publish("hello")
	}
}

func goodInnerBranchIsPlain() {
	p := mark.NewPerson()
	if p.Health == "diabetes" { // source: depthtwo
		if mark.Either() {
			mark.Leak("deeper than depth one")
		}
	}
}
