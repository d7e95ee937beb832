// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package declared

import (
	"encoding/json"
	"fmt"

	"example.com/corpus/mark"
)

// Records that a literal makes: what it does not name is nobody's data, until others
// have written there.

func goodLiteralLeavesTheFieldOut() {
	p := mark.NewPerson()
	mark.Leak(&mark.Person{ID: p.ID}, mark.Person{ID: p.ID})
}

func badLiteralNamesTheField() {
	p := mark.NewPerson()
	mark.Leak(mark.Person{ID: p.ID, Health: p.Health}) // source: named; leak: named
}

func summaryOf(p *mark.Person) *mark.Person { return &mark.Person{ID: p.ID} }

func goodCopyWithoutTheField() {
	mark.Leak(fmt.Sprintf("%+v", *summaryOf(mark.NewPerson())))
}

func setHealth(p *mark.Person) { p.Health = mark.Fill() }

func badFieldIsSetAfterwards() {
	q := summaryOf(mark.NewPerson())
	setHealth(q)
	mark.Leak(*q) // source: setafter; leak: setafter
}

func badLiteralIsDecodedInto() {
	q := &mark.Person{ID: "1"}
	if err := json.Unmarshal([]byte(`{"Health":"`+mark.Fill()+`"}`), q); err != nil {
		return
	}
	mark.Leak(q.Health) // source: decodedinto; leak: decodedinto
}

func goodLiteralIsDecodedElsewhere() {
	q, r := &mark.Person{ID: "1"}, &mark.Person{ID: "2"}
	if err := json.Unmarshal([]byte(`{"Health":"`+mark.Fill()+`"}`), q); err != nil {
		return
	}
	mark.Leak(r.Health, len(q.Health))
}

func badOneOfManyIsFilled() {
	var all []*mark.Person
	for i := range 3 {
		all = append(all, &mark.Person{ID: fmt.Sprint(i)})
	}
	all[0].Health = mark.Fill()
	for _, p := range all {
		mark.Leak(*p) // source: oneofmanyfilled; leak: oneofmanyfilled
	}
}

func goodNoneOfManyIsFilled() {
	var all []*mark.Person
	for i := range 3 {
		all = append(all, &mark.Person{ID: fmt.Sprint(i)})
	}
	for _, p := range all {
		mark.Leak(*p)
	}
}
