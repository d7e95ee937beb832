// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package values

import (
	"fmt"

	"example.com/corpus/mark"
)

// A profile has the fields of a person, and marks none.
type profile struct{ ID, Name, Health, Question string }

func badRecordIsConverted() {
	p := mark.NewPerson()
	mark.Leak(profile(*p).Health) // source: recordconverted; leak: recordconverted
}

func goodRecordIsConverted() {
	p := mark.NewPerson()
	mark.Leak(profile(*p).ID)
}

func badPointerToRecordIsConverted() {
	p := mark.NewPerson()
	mark.Leak((*profile)(p).Health) // source: recordpointer; leak: recordpointer
}

func goodPointerToRecordIsConverted() {
	p := mark.NewPerson()
	mark.Leak((*profile)(p).ID)
}

func badConvertedRecordsArePrinted() {
	var out []profile
	for _, p := range mark.People() {
		out = append(out, profile(p)) // source: recordslice
	}
	mark.Leak(fmt.Sprint(out)) // leak: recordslice
}

func goodConvertedRecordsAreBlanked() {
	var out []profile
	for _, p := range mark.People() {
		p.Health, p.Question = "", ""
		out = append(out, profile(p))
	}
	mark.Leak(fmt.Sprint(out))
}

func badOneFieldIsNotBlanked() {
	p := mark.NewPerson()
	p.Question = ""
	mark.Leak(fmt.Sprintf("%+v", *p)) // source: notblanked; leak: notblanked
}

func goodFieldsAreBlanked() {
	p := mark.NewPerson()
	p.Health, p.Question = "", ""
	mark.Leak(fmt.Sprintf("%+v", *p))
	mark.Leak(p.Health)
}

func badFieldIsBlankedInOneCase() {
	p := mark.NewPerson()
	p.Question = ""
	if mark.Either() {
		p.Health = ""
	}
	mark.Leak(p.Health) // source: blankedonce; leak: blankedonce
}

func blank(p *mark.Person) { p.Health, p.Question = "", "" }

func goodFieldsAreBlankedByCallee() {
	p := mark.NewPerson()
	blank(p)
	mark.Leak(fmt.Sprint(*p))
}
