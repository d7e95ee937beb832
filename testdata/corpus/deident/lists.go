// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deident

import (
	"errors"

	"example.com/corpus/mark"
)

// Lists of records of which nothing but what is nobody's is left.

func blanked(p mark.Person) (mark.Person, error) {
	if p.ID == "" {
		return mark.Person{}, errors.New("no id")
	}
	p.Health, p.Question = "", ""
	return p, nil
}

func goodListOfBlankedRecords() {
	var out []mark.Person
	for _, p := range mark.People() {
		c, err := blanked(p)
		if err != nil {
			return
		}
		out = append(out, c)
	}
	mark.Leak(out)
}

func goodListOfBlankedCopies() {
	people := mark.People()
	out := make([]mark.Person, 0, len(people))
	for _, p := range people {
		p.Health, p.Question = "", ""
		out = append(out, p)
	}
	mark.Leak(out)
}

func goodListIsFilledWithOthers() {
	people := mark.People()
	out := make([]mark.Person, len(people))
	for i, p := range people {
		out[i] = mark.Person{ID: p.ID}
	}
	mark.Leak(out)
}

func badListOfRecordsThatAreHalfBlank() {
	people := mark.People()
	out := make([]mark.Person, 0, len(people))
	for _, p := range people {
		p.Question = ""
		out = append(out, p)
	}
	mark.Leak(out) // source: listhalf; leak: listhalf
}

func badListOfRecordsThatAreBlankedInCopies() {
	var out []mark.Person
	for _, p := range mark.People() {
		if _, err := blanked(p); err != nil {
			return
		}
		out = append(out, p)
	}
	mark.Leak(out) // source: listcopies; leak: listcopies
}

func badListIsBlankedOnOneBranch() {
	people := mark.People()
	out := make([]mark.Person, len(people))
	for i, p := range people {
		if mark.Either() {
			out[i] = mark.Person{ID: p.ID}
		} else {
			out[i] = p
		}
	}
	mark.Leak(out) // source: listbranch; leak: listbranch
}
