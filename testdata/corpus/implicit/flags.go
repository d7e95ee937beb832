// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package implicit

import "example.com/corpus/mark"

// ticket is sent as it is.
type ticket struct {
	ID      string
	Segment string
	Urgent  bool
}

func badFieldIsSet() {
	p := mark.NewPerson()
	t := &ticket{ID: p.ID, Segment: "general"}
	if p.Health == "diabetes" { // source: fieldset
		t.Segment = "insulin"
	}
	mark.Leak(t.Segment) // leak: fieldset (implicit-disclosure)
}

func goodOtherFieldIsSent() {
	p := mark.NewPerson()
	t := &ticket{ID: p.ID}
	if p.Health == "diabetes" { // source: otherfield
		t.Segment = "insulin"
	}
	mark.Leak(t.ID)
}

// classify sets a flag of what it was given.
func classify(p *mark.Person, t *ticket) {
	if p.Health == "diabetes" { // source: classified
		t.Urgent = true
	}
}

func badFlagIsSetByCallee() {
	p := mark.NewPerson()
	t := &ticket{ID: p.ID}
	classify(p, t)
	mark.Leak(t.ID, t.Urgent) // leak: classified (implicit-disclosure)
}

func goodFlagIsOverwritten() {
	p := mark.NewPerson()
	t := &ticket{ID: p.ID}
	classify(p, t)
	t.Urgent = false
	mark.Leak(t.ID, t.Urgent)
}

func badFlagDecides() {
	p := mark.NewPerson()
	ill := false
	if p.Health == "diabetes" { // source: flagdecides
		ill = true
	}
	if ill {
		mark.Leak(p.ID) // leak: flagdecides (implicit-disclosure)
	}
}

func badFoundInALoop() {
	ill := false
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: foundinloop
			ill = true
			break
		}
	}
	mark.Leak(ill) // leak: foundinloop (implicit-disclosure)
}

func goodCounted() {
	n := 0
	for _, p := range mark.People() {
		if p.Health == "diabetes" { // source: branchcounted
			n++
		}
	}
	mark.Leak(n)
}

func goodConstantOfAPlainBranch() {
	p := mark.NewPerson()
	segment := "general"
	if p.Name == "x" {
		segment = "special"
	}
	mark.Leak(segment)
}

// made makes something new behind a test; what is in it says nothing.
func made(p *mark.Person) ticket {
	if p.Question == "spam" { // source: newbehindtest
		return ticket{}
	}
	return ticket{ID: p.ID, Segment: "general"}
}

func goodConstantOfSomethingNew() {
	mark.Leak(made(mark.NewPerson()).Segment)
}
