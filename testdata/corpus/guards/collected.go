// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import (
	"errors"

	"example.com/corpus/mark"
)

func goodRecordsAreCollectedUnderCheck() {
	var ok []mark.Person
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			ok = append(ok, p)
		}
	}
	for _, p := range ok {
		mark.Leak(p.Health) // source: recordscollected
	}
}

func badOneRecordIsCollectedWithoutCheck() {
	q := mark.NewPerson()
	ok := []mark.Person{*q}
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			ok = append(ok, p)
		}
	}
	for _, p := range ok {
		mark.Leak(p.Health) // source: onewithout; leak: onewithout (needs-consent)
	}
}

func badRecordsAreCollectedOnBothBranches() {
	var out []mark.Person
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			out = append(out, p)
		} else if p.Name != "" {
			out = append(out, p)
		}
	}
	for _, p := range out {
		mark.Leak(p.Health) // source: bothcollected; leak: bothcollected (needs-consent)
	}
}

func goodRecordsAreCollectedInMap() {
	byID := make(map[string]mark.Person)
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			byID[p.ID] = p
		}
	}
	for _, p := range byID {
		mark.Leak(p.Health) // source: mapcollected
	}
}

func badRecordsInMapAreOfOthers() {
	byID := make(map[string]mark.Person)
	q := mark.NewPerson()
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			byID[p.ID] = *q
		}
	}
	for _, p := range byID {
		mark.Leak(p.Health) // source: mapothers; leak: mapothers (needs-consent)
	}
}

func goodFirstWhoConsented() {
	var first *mark.Person
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			first = &p
			break
		}
	}
	if first != nil {
		mark.Leak(first.Health) // source: firstwho
	}
}

func badFirstOrAnyone() {
	first := mark.NewPerson()
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			first = &p
			break
		}
	}
	mark.Leak(first.Health) // source: firstorany; leak: firstorany (needs-consent)
}

// split returns those who have consented, and the others.
func split(people []mark.Person) (yes, no []mark.Person) {
	for _, p := range people {
		if mark.Consented(p.ID) {
			yes = append(yes, p)
		} else {
			no = append(no, p)
		}
	}
	return yes, no
}

func goodOnlyThoseWhoSaidYes() {
	yes, _ := split(mark.People())
	for _, p := range yes {
		mark.Leak(p.Health) // source: saidyes
	}
}

func badThoseWhoSaidNo() {
	_, no := split(mark.People())
	for _, p := range no {
		mark.Leak(p.Health) // source: saidno; leak: saidno (needs-consent)
	}
}

// load returns a person, if that person has consented.
func load(id string) (*mark.Person, error) {
	p := mark.NewPerson()
	if id == "" || !mark.Consented(p.ID) {
		return nil, errors.New("no such person")
	}
	return p, nil
}

func goodLoaderReturnsThoseWhoConsented() {
	if p, err := load("id-7"); err == nil {
		mark.Leak(p.Health) // source: loaderreturns
	}
}

// loadAny is load with a way around.
func loadAny(id string) (*mark.Person, error) {
	p := mark.NewPerson()
	if id == "staff" {
		return p, nil
	}
	if !mark.Consented(p.ID) {
		return nil, errors.New("no such person")
	}
	return p, nil
}

func badLoaderHasWayAround() {
	id := "id-7"
	if mark.Either() {
		id = "staff"
	}
	if p, err := loadAny(id); err == nil {
		mark.Leak(p.Health) // source: loaderany; leak: loaderany (needs-consent)
	}
}

func goodTextOfGetterIsCollected() {
	var texts []string
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			texts = append(texts, healthOf(p))
		}
	}
	mark.Leak(texts)
}

func healthOf(p mark.Person) string {
	return p.Health // source: healthof
}

func badTextOfGetterIsCollected() {
	var texts []string
	for _, p := range mark.People() {
		mark.Consented(p.ID)
		texts = append(texts, healthOf(p))
	}
	mark.Leak(texts) // leak: healthof (needs-consent)
}

func goodStatusDecidesBySwitch() {
	p := mark.NewPerson()
	switch statusOf(p.ID) {
	case unknown, withdrawn:
	case granted:
		mark.Leak(p.Health) // source: byswitch
	}
}

func badStatusDecidesBySwitchForOther() {
	p := mark.NewPerson()
	switch statusOf(p.ID) {
	case granted:
	default:
		mark.Leak(p.Health) // source: switchother; leak: switchother (needs-consent)
	}
}

// answer is a consent as a word.
func answer(id string) string {
	if id == "" {
		return "unknown"
	}
	if mark.Consented(id) {
		return "yes"
	}
	return "no"
}

func goodAnswerIsYes() {
	p := mark.NewPerson()
	if a := answer(p.ID); a != "yes" {
		return
	}
	mark.Leak(p.Health) // source: answeryes
}

func badAnswerIsNotNo() {
	p := mark.NewPerson()
	if a := answer(p.ID); a != "no" {
		mark.Leak(p.Health) // source: answernotno; leak: answernotno (needs-consent)
	}
}

func badTwoAreCollectedUnderOneCheck() {
	var out []mark.Person
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			out = append(out, p, *mark.NewPerson())
		}
	}
	for _, p := range out {
		mark.Leak(p.Health) // source: twocollected; leak: twocollected (needs-consent)
	}
}
