// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package oneof

import (
	"slices"

	"example.com/corpus/mark"
)

// The one of the turn before is another than the one who is asked about now.

func badOneBeforeIsToldOf() {
	var before *mark.Person
	for _, p := range []*mark.Person{mark.NewPerson(), mark.NewPerson(), mark.NewPerson()} {
		if mark.Consented(p.ID) && before != nil {
			mark.Leak(before.Health) // source: beforeranged; leak: beforeranged (needs-consent)
		}
		before = p
	}
}

func badOneBeforeByItsAddress() {
	people := mark.People()
	var before *mark.Person
	for i := range people {
		p := &people[i]
		if mark.Consented(p.ID) && before != nil {
			mark.Leak(before.Health) // source: beforeaddress; leak: beforeaddress (needs-consent)
		}
		before = p
	}
}

func badOneBeforeOfCopies() {
	var before mark.Person
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			mark.Leak(before.Health) // source: beforecopies; leak: beforecopies (needs-consent)
		}
		before = p
	}
}

func badTextOfTheOneBefore() {
	text := ""
	for _, p := range mark.People() {
		if mark.Consented(p.ID) {
			mark.Leak(text) // leak: beforetext (needs-consent)
		}
		text = p.Health // source: beforetext
	}
}

func badOneBeforeByIndex() {
	people := mark.People()
	for i := range people {
		if i > 0 && mark.Consented(people[i].ID) {
			mark.Leak(people[i-1].Health) // source: beforeindex; leak: beforeindex (needs-consent)
		}
	}
}

func badOneBeforeOfAChannel() {
	people := make(chan *mark.Person, 2)
	people <- mark.NewPerson()
	people <- mark.NewPerson()
	close(people)
	var before *mark.Person
	for p := range people {
		if mark.Consented(p.ID) && before != nil {
			mark.Leak(before.Health) // source: beforechan; leak: beforechan (needs-consent)
		}
		before = p
	}
}

func badOneBeforeOfAMap() {
	var before *mark.Person
	for _, p := range map[string]*mark.Person{"a": mark.NewPerson(), "b": mark.NewPerson()} {
		if mark.Consented(p.ID) && before != nil {
			mark.Leak(before.Health) // source: beforemap; leak: beforemap (needs-consent)
		}
		before = p
	}
}

func badOneBehindOfAnIterator() {
	var before *mark.Person
	for _, p := range slices.Backward([]*mark.Person{mark.NewPerson(), mark.NewPerson()}) {
		if mark.Consented(p.ID) && before != nil {
			mark.Leak(before.Health) // source: beforebackward; leak: beforebackward (needs-consent)
		}
		before = p
	}
}

func badOneBeforeThatWasMadeInTheLoop() {
	var before *mark.Person
	for range 3 {
		p := mark.NewPerson()
		if mark.Consented(p.ID) && before != nil {
			mark.Leak(before.Health) // source: beforemade; leak: beforemade (needs-consent)
		}
		before = p
	}
}

func badOneNowIsToldOfWhereTheOneBeforeAgrees() {
	var before *mark.Person
	for _, p := range []*mark.Person{mark.NewPerson(), mark.NewPerson()} {
		if before != nil && mark.Consented(before.ID) {
			mark.Leak(p.Health) // source: beforeagrees; leak: beforeagrees (needs-consent)
		}
		before = p
	}
}

func goodOneBeforeIsAskedAbout() {
	var before *mark.Person
	for _, p := range []*mark.Person{mark.NewPerson(), mark.NewPerson()} {
		if before != nil && mark.Consented(before.ID) {
			mark.Leak(before.Health) // source: beforeasked
		}
		before = p
	}
}

func goodOneBeforeHadAgreedThen() {
	var before *mark.Person
	for _, p := range []*mark.Person{mark.NewPerson(), mark.NewPerson()} {
		if before != nil {
			mark.Leak(before.Health) // source: agreedthen
		}
		if mark.Consented(p.ID) {
			before = p
		}
	}
}

func goodOneNowIsToldOf() {
	seen := ""
	for _, p := range []*mark.Person{mark.NewPerson(), mark.NewPerson()} {
		if mark.Consented(p.ID) && seen != p.ID {
			mark.Leak(p.Health) // source: nowtold
		}
		seen = p.ID
	}
}

func goodLastThatAgreedIsToldOf() {
	var last *mark.Person
	for _, p := range []*mark.Person{mark.NewPerson(), mark.NewPerson()} {
		if mark.Consented(p.ID) {
			last = p
		}
	}
	if last != nil {
		mark.Leak(last.Health) // source: lastagreed
	}
}

func goodOneOutsideIsKept() {
	p := mark.NewPerson()
	var kept *mark.Person
	for range 3 {
		if mark.Consented(p.ID) && kept != nil {
			mark.Leak(kept.Health) // source: keptoutside
		}
		kept = p
	}
}

type link struct {
	mark.Person
	next *link
}

func links() *link {
	return &link{*mark.NewPerson(), &link{*mark.NewPerson(), nil}}
}

func goodEachOfLinksIsAskedAbout() {
	for l := links(); l != nil; l = l.next {
		if mark.Consented(l.ID) {
			mark.Leak(l.Health) // source: eachlink
		}
	}
}

func badLinkBeforeIsToldOf() {
	var before *link
	for l := links(); l != nil; l = l.next {
		if mark.Consented(l.ID) && before != nil {
			mark.Leak(before.Health) // source: linkbefore; leak: linkbefore (needs-consent); miss: linkbefore (what a link leads to is taken to be of the first one)
		}
		before = l
	}
}

func goodFoundIsAskedAbout() {
	var found *mark.Person
	for _, p := range []*mark.Person{mark.NewPerson(), mark.NewPerson()} {
		if p.Name != "" {
			found = p
		}
	}
	if found != nil && mark.Consented(found.ID) {
		mark.Leak(found.Health) // source: foundasked
	}
}

func badVariableOfTheOneBeforeIsCaptured() {
	var before *mark.Person
	keep := func(p *mark.Person) { before = p }
	for _, p := range []*mark.Person{mark.NewPerson(), mark.NewPerson()} {
		if mark.Consented(p.ID) && before != nil {
			mark.Leak(before.Health) // source: beforecaptured; leak: beforecaptured (needs-consent)
		}
		keep(p)
	}
}

type window struct{ before *mark.Person }

func badFieldHoldsTheOneBefore() {
	w := &window{}
	for _, p := range []*mark.Person{mark.NewPerson(), mark.NewPerson()} {
		if mark.Consented(p.ID) && w.before != nil {
			mark.Leak(w.before.Health) // source: beforefield; leak: beforefield (needs-consent)
		}
		w.before = p
	}
}

func goodEachOfAChannelIsToldOf() {
	people := make(chan *mark.Person, 2)
	people <- mark.NewPerson()
	people <- mark.NewPerson()
	close(people)
	name := ""
	for p := range people {
		if mark.Consented(p.ID) && name != "" {
			mark.Leak(p.Health) // source: eachofchan
		}
		name = p.Name
	}
}

func goodEachOfAMapIsToldOf() {
	for id, p := range map[string]*mark.Person{"a": mark.NewPerson(), "b": mark.NewPerson()} {
		if mark.Consented(id) {
			mark.Leak(p.Health) // source: eachofmap
		}
	}
}

func goodEntryOfAMapIsLookedUpAgain() {
	people := map[string]*mark.Person{"a": mark.NewPerson(), "b": mark.NewPerson()}
	for id, p := range people {
		if mark.Consented(p.ID) {
			mark.Leak(people[id].Health) // source: lookedupagain
		}
	}
}

func badEntryOfAMapIsAskedForAnother() {
	people := map[string]*mark.Person{"a": mark.NewPerson(), "b": mark.NewPerson()}
	for _, p := range people {
		if mark.Consented(p.ID) {
			mark.Leak(people["b"].Health) // source: entryforother; leak: entryforother (needs-consent)
		}
	}
}

func goodEachBackwardIsToldOf() {
	for _, p := range slices.Backward([]*mark.Person{mark.NewPerson(), mark.NewPerson()}) {
		if mark.Consented(p.ID) {
			mark.Leak(p.Health) // source: eachbackward
		}
	}
}

func goodUntilOneAgrees() {
	var p *mark.Person
	for ok := false; !ok; {
		p = mark.NewPerson()
		ok = mark.Consented(p.ID)
	}
	mark.Leak(p.Health) // source: untilagrees
}

func goodCopyIsToldOf() {
	var now mark.Person
	for _, p := range mark.People() {
		now = p
		if mark.Consented(p.ID) {
			mark.Leak(now.Health) // source: copytold
		}
	}
}

func goodFieldHoldsTheOneNow() {
	w := &window{}
	for _, p := range []*mark.Person{mark.NewPerson(), mark.NewPerson()} {
		w.before = p
		if mark.Consented(p.ID) {
			mark.Leak(w.before.Health) // source: nowfield
		}
	}
}

func goodIDIsCutInALoop() {
	p := mark.NewPerson()
	id := p.ID
	for len(id) > 8 {
		id = id[1:]
	}
	if mark.Consented(id) {
		mark.Leak(p.Health) // source: cutinloop
	}
}

func goodRetried() {
	p, err := mark.PersonByID("a")
	for i := 0; i < 3 && err != nil; i++ {
		p, err = mark.PersonByID("a")
	}
	if err == nil && mark.Consented(p.ID) {
		mark.Leak(p.Health) // source: retried
	}
}

func goodIDIsReplacedWhereItIsAnother() {
	last := ""
	for _, p := range mark.People() {
		if p.ID != last {
			last = p.ID
		}
		if mark.Consented(last) {
			mark.Leak(p.Health) // source: replacedwhereother
		}
	}
}

func badIDIsReplacedSometimes() {
	last := "none"
	for _, p := range mark.People() {
		if mark.Either() {
			last = p.ID
		}
		if mark.Consented(last) {
			mark.Leak(p.Health) // source: replacedsometimes; leak: replacedsometimes (needs-consent)
		}
	}
}
