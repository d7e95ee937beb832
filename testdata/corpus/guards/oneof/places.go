// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package oneof

import "example.com/corpus/mark"

// One of several that are in a list, a map or a variable is asked about.

func index() int {
	if mark.Either() {
		return 1
	}
	return 0
}

func badElementIsOneOfTwo() {
	p, q := mark.NewPerson(), mark.NewPerson()
	people := []*mark.Person{p, q}
	if mark.Consented(people[index()].ID) {
		mark.Leak(p.Health) // source: elementoftwo; leak: elementoftwo (needs-consent)
	}
}

func goodElementIsToldOf() {
	p, q := mark.NewPerson(), mark.NewPerson()
	who := []*mark.Person{p, q}[index()]
	if mark.Consented(who.ID) {
		mark.Leak(who.Health) // source: oneelementtold
	}
}

func badIDInAListIsOfOneOfTwo() {
	p, q := mark.NewPerson(), mark.NewPerson()
	ids := []string{p.ID, q.ID}
	if mark.Consented(ids[index()]) {
		mark.Leak(p.Health) // source: listedid; leak: listedid (needs-consent)
	}
}

func goodIDInAListOfOne() {
	p := mark.NewPerson()
	ids := []string{p.ID, p.Name}
	if mark.Consented(ids[index()]) {
		mark.Leak(p.Health) // source: listedofone
	}
}

func goodFirstIDInAList() {
	p, q := mark.NewPerson(), mark.NewPerson()
	ids := []string{p.ID, q.ID}
	if mark.Consented(ids[0]) {
		mark.Leak(p.Health) // source: firstid
	}
}

func badFirstIDInAListForTheOther() {
	p, q := mark.NewPerson(), mark.NewPerson()
	ids := []string{p.ID, q.ID}
	if mark.Consented(ids[0]) {
		mark.Leak(q.Health) // source: firstidother; leak: firstidother (needs-consent)
	}
}

func badEachIDIsAskedAboutForOne() {
	p, q := mark.NewPerson(), mark.NewPerson()
	for _, id := range []string{p.ID, q.ID} {
		if mark.Consented(id) {
			mark.Leak(p.Health) // source: eachid; leak: eachid (needs-consent)
		}
	}
}

func goodEachIDIsAskedAboutForItself() {
	p, q := mark.NewPerson(), mark.NewPerson()
	for _, id := range []string{p.ID, q.ID} {
		if !mark.Consented(id) {
			continue
		}
		if r, err := mark.PersonByID(id); err == nil {
			mark.Leak(r.Health) // source: eachiditself
		}
	}
}

func badEachIsAskedAboutForOne() {
	p, q := mark.NewPerson(), mark.NewPerson()
	for _, who := range []*mark.Person{p, q} {
		if mark.Consented(who.ID) {
			mark.Leak(q.Health) // source: eachforone; leak: eachforone (needs-consent)
		}
	}
}

func goodEachIsAskedAboutForItself() {
	p, q := mark.NewPerson(), mark.NewPerson()
	for _, who := range []*mark.Person{p, q} {
		if mark.Consented(who.ID) {
			mark.Leak(who.Health) // source: eachforitself
		}
	}
}

func badEntryIsOneOfTwo() {
	p, q := mark.NewPerson(), mark.NewPerson()
	people := map[string]*mark.Person{"a": p, "b": q}
	key := "a"
	if mark.Either() {
		key = "b"
	}
	if mark.Consented(people[key].ID) {
		mark.Leak(p.Health) // source: entryoftwo; leak: entryoftwo (needs-consent)
	}
}

func goodEntryIsToldOf() {
	p, q := mark.NewPerson(), mark.NewPerson()
	people := map[string]*mark.Person{"a": p, "b": q}
	key := "a"
	if mark.Either() {
		key = "b"
	}
	if who := people[key]; mark.Consented(who.ID) {
		mark.Leak(who.Health) // source: entrytold
	}
}

func badIDInAMapIsOfOneOfTwo() {
	p, q := mark.NewPerson(), mark.NewPerson()
	ids := map[string]string{"a": p.ID, "b": q.ID}
	key := "a"
	if mark.Either() {
		key = "b"
	}
	if mark.Consented(ids[key]) {
		mark.Leak(p.Health) // source: mappedid; leak: mappedid (needs-consent)
	}
}

func badVariableIsSharedByTwo() {
	p, q := mark.NewPerson(), mark.NewPerson()
	id := p.ID
	func() {
		if mark.Either() {
			id = q.ID
		}
	}()
	if mark.Consented(id) {
		mark.Leak(p.Health) // source: sharedbytwo; leak: sharedbytwo (needs-consent); miss: sharedbytwo (what a function literal stores is not looked at for whom it is)
	}
}

func badVariableThatIsCapturedHoldsOneOfTwo() {
	p, q := mark.NewPerson(), mark.NewPerson()
	who := p
	if mark.Either() {
		who = q
	}
	send := func() {
		if mark.Consented(who.ID) {
			mark.Leak(p.Health) // source: capturedoftwo; leak: capturedoftwo (needs-consent)
		}
	}
	send()
}

func goodVariableThatIsCapturedIsToldOf() {
	p, q := mark.NewPerson(), mark.NewPerson()
	who := p
	if mark.Either() {
		who = q
	}
	send := func() {
		if mark.Consented(who.ID) {
			mark.Leak(who.Health) // source: capturedtold
		}
	}
	send()
}

type desk struct{ who *mark.Person }

func badFieldHoldsOneOfTwo() {
	p, q := mark.NewPerson(), mark.NewPerson()
	d := &desk{who: p}
	if mark.Either() {
		d.who = q
	}
	if mark.Consented(d.who.ID) {
		mark.Leak(p.Health) // source: fieldoftwo; leak: fieldoftwo (needs-consent)
	}
}

func goodFieldIsToldOf() {
	p, q := mark.NewPerson(), mark.NewPerson()
	d := &desk{who: p}
	if mark.Either() {
		d.who = q
	}
	if mark.Consented(d.who.ID) {
		mark.Leak(d.who.Health) // source: fieldtold
	}
}

func goodRecordIsPutTogetherOfParts() {
	p := mark.NewPerson()
	var r mark.Person
	r.ID = p.ID
	r.Name = "somebody"
	if mark.Consented(r.ID) {
		mark.Leak(p.Health) // source: puttogether
	}
}

func goodRecordIsMadeOfThePersonAndMore() {
	p, q := mark.NewPerson(), mark.NewPerson()
	r := &mark.Person{ID: p.ID, Name: q.Name}
	if mark.Consented(r.ID) {
		mark.Leak(p.Health) // source: madeandmore
	}
}

func chosenBoth() (id, text string) {
	defer func() { recover() }()
	p, q := mark.NewPerson(), mark.NewPerson()
	id, text = p.ID, p.Health // source: resultschosen
	if mark.Either() {
		id, text = q.ID, q.Health // source: resultsother
	}
	if !mark.Consented(id) {
		return "", ""
	}
	mark.Leak(text)
	return id, text
}

func goodResultsAreChosenTogether() { chosenBoth() }

func goodVariableIsAssignedAgain() {
	p, q := mark.NewPerson(), mark.NewPerson()
	id := p.ID
	show := func() string { return id }
	show()
	id = q.ID
	if mark.Consented(id) {
		mark.Leak(q.Health) // source: assignedagain
	}
}
