// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package listed

import "example.com/corpus/mark"

// Whoever answers is given the record, and what he reads of it is his own affair: it is
// another when all of it is replaced, not when a field is set.

type lentGate interface{ Allowed(p *mark.Person) bool }

type lentAsks struct{}

func (lentAsks) Allowed(p *mark.Person) bool { return mark.Consented(p.ID) }

type lentService struct {
	gate lentGate
	sent int
}

func blankQuestion(p *mark.Person) { p.Question = "" }

func (s *lentService) setField(p *mark.Person) {
	if s.gate.Allowed(p) {
		s.sent++
		p.Question = "none"
		mark.Leak(p.Health)
	}
}

func (s *lentService) callSetsField(p *mark.Person) {
	if s.gate.Allowed(p) {
		blankQuestion(p)
		mark.Leak(p.Health)
	}
}

func (s *lentService) replaceAll(p *mark.Person) {
	if s.gate.Allowed(p) {
		*p = *mark.NewPerson()
		mark.Leak(p.Health) // source: lentreplaced; leak: lentreplaced
	}
}

func goodFieldIsSetAfterLending() { (&lentService{gate: lentAsks{}}).setField(mark.NewPerson()) }

func goodCallSetsFieldAfterLending() {
	(&lentService{gate: lentAsks{}}).callSetsField(mark.NewPerson())
}

func badLentIsReplaced() { (&lentService{gate: lentAsks{}}).replaceAll(mark.NewPerson()) }
