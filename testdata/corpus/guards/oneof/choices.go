// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package oneof

import (
	"cmp"
	"strings"

	"example.com/corpus/mark"
)

// A question about one of two is about none of them alone, but about the one that was
// chosen.

func badIDOfOneOfTwo() {
	p, q := mark.NewPerson(), mark.NewPerson()
	id := p.ID
	if mark.Either() {
		id = q.ID
	}
	if mark.Consented(id) {
		mark.Leak(p.Health) // source: idoftwo; leak: idoftwo (needs-consent)
	}
}

func badIDOfTheOtherOfTwo() {
	p, q := mark.NewPerson(), mark.NewPerson()
	id := p.ID
	if mark.Either() {
		id = q.ID
	}
	if mark.CheckConsent(id) == nil {
		mark.Leak(q.Health) // source: idofother; leak: idofother (needs-consent)
	}
}

func goodIDIsMadeOfTwoFieldsOfOne() {
	p := mark.NewPerson()
	id := p.ID
	if id == "" {
		id = p.Name
	}
	if mark.Consented(id) {
		mark.Leak(p.Health) // source: twofields
	}
}

func goodIDIsCutSometimes() {
	p := mark.NewPerson()
	id := p.ID
	if mark.Either() {
		id = strings.TrimSpace(id)
	}
	if mark.Consented(id) {
		mark.Leak(p.Health) // source: idcut
	}
}

func goodIDIsThereSometimes() {
	p := mark.NewPerson()
	var id string
	if mark.Either() {
		id = p.ID
	}
	if mark.Consented(id) {
		mark.Leak(p.Health) // source: idsometimes
	}
}

func goodRecordOfTheIDThatWasChosen() {
	p, q := mark.NewPerson(), mark.NewPerson()
	id := p.ID
	if mark.Either() {
		id = q.ID
	}
	if !mark.Consented(id) {
		return
	}
	if r, err := mark.PersonByID(id); err == nil {
		mark.Leak(r.Health) // source: byidchosen
	}
}

func badRecordOfOneOfTheIDs() {
	p, q := mark.NewPerson(), mark.NewPerson()
	id := p.ID
	if mark.Either() {
		id = q.ID
	}
	if !mark.Consented(id) {
		return
	}
	if r, err := mark.PersonByID(p.ID); err == nil {
		mark.Leak(r.Health) // source: byoneid; leak: byoneid (needs-consent)
	}
}

func goodIDAndTextAreChosenTogether() {
	p, q := mark.NewPerson(), mark.NewPerson()
	id, text := p.ID, p.Health // source: together
	if mark.Either() {
		id, text = q.ID, q.Health // source: togetherother
	}
	if mark.Consented(id) {
		mark.Leak(text)
	}
}

func badIDAndTextAreChosenCrosswise() {
	p, q := mark.NewPerson(), mark.NewPerson()
	id, text := p.ID, q.Health // source: crosswise
	if mark.Either() {
		id, text = q.ID, p.Health // source: crosswiseother
	}
	if mark.Consented(id) {
		mark.Leak(text) // leak: crosswise, crosswiseother (needs-consent)
	}
}

func badOneOfTwoIsPointedTo() {
	p, q := *mark.NewPerson(), *mark.NewPerson()
	who := &p
	if mark.Either() {
		who = &q
	}
	if mark.Consented(who.ID) {
		mark.Leak(p.Health) // source: pointedto; leak: pointedto (needs-consent)
	}
}

func goodTheOnePointedToIsToldOf() {
	p, q := *mark.NewPerson(), *mark.NewPerson()
	who := &p
	if mark.Either() {
		who = &q
	}
	if mark.Consented(who.ID) {
		mark.Leak(who.Health) // source: pointedtotold
	}
}

func goodChosenIsToldOf() {
	p, q := mark.NewPerson(), mark.NewPerson()
	chosen := p
	if mark.Either() {
		chosen = q
	}
	if mark.Consented(chosen.ID) {
		mark.Leak(chosen.Health) // source: chosentold
	}
}

func goodOnlyOneMayHaveBeenChosen() {
	p := mark.NewPerson()
	var chosen *mark.Person
	if mark.Either() {
		chosen = p
	}
	if chosen != nil && mark.Consented(chosen.ID) {
		mark.Leak(p.Health) // source: onlyone
	}
}

func badOneOfThree() {
	p, q, r := mark.NewPerson(), mark.NewPerson(), mark.NewPerson()
	var who *mark.Person
	switch {
	case mark.Either():
		who = p
	case mark.Either():
		who = q
	default:
		who = r
	}
	if mark.Consented(who.ID) {
		mark.Leak(q.Health) // source: ofthree; leak: ofthree (needs-consent)
	}
}

func pick(p, q *mark.Person) *mark.Person {
	if mark.Either() {
		return q
	}
	return p
}

func badOneOfTwoIsPicked() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(pick(p, q).ID) {
		mark.Leak(p.Health) // source: picked; leak: picked (needs-consent)
	}
}

func goodThePickedIsToldOf() {
	p, q := mark.NewPerson(), mark.NewPerson()
	who := pick(p, q)
	if mark.Consented(who.ID) {
		mark.Leak(who.Health) // source: pickedtold
	}
}

func first(p, _ *mark.Person) *mark.Person { return p }

func goodTheFirstIsPicked() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(first(p, q).ID) {
		mark.Leak(p.Health) // source: firstpicked
	}
}

func badTheFirstIsPickedForTheOther() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(first(p, q).ID) {
		mark.Leak(q.Health) // source: firstforother; leak: firstforother (needs-consent)
	}
}

func pickID(p, q *mark.Person) string {
	if mark.Either() {
		return q.ID
	}
	return p.ID
}

func badIDOfOneOfTwoIsPicked() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(pickID(p, q)) {
		mark.Leak(p.Health) // source: idpicked; leak: idpicked (needs-consent)
	}
}

func badFirstIDThatIsThere() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(cmp.Or(p.ID, q.ID)) {
		mark.Leak(q.Health) // source: firstthere; leak: firstthere (needs-consent)
	}
}

func goodFirstIDOfOneThatIsThere() {
	p := mark.NewPerson()
	if mark.Consented(cmp.Or(p.ID, p.Name)) {
		mark.Leak(p.Health) // source: firstofone
	}
}

func oneAgrees(p, q *mark.Person) bool {
	who := p
	if mark.Either() {
		who = q
	}
	return mark.Consented(who.ID)
}

func badHelperAsksOneOfTwo() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if oneAgrees(p, q) {
		mark.Leak(p.Health) // source: helperone; leak: helperone (needs-consent)
	}
}

func bothAgree(p, q *mark.Person) bool { return mark.Consented(p.ID) && mark.Consented(q.ID) }

func goodHelperAsksBoth() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if bothAgree(p, q) {
		mark.Leak(p.Health) // source: helperboth
	}
}

func goodHelperIsGivenOneTwice() {
	p := mark.NewPerson()
	if oneAgrees(p, p) {
		mark.Leak(p.Health) // source: giventwice
	}
}

func sendIf(asked, told *mark.Person) {
	if mark.Consented(asked.ID) {
		mark.Leak(told.Health) // source: sentif; leak: sentif (needs-consent)
	}
}

func badHelperIsGivenOneOfTwo() {
	p, q := mark.NewPerson(), mark.NewPerson()
	who := p
	if mark.Either() {
		who = q
	}
	sendIf(who, p)
}

func sendIfSame(asked, told *mark.Person) {
	if mark.Consented(asked.ID) {
		mark.Leak(told.Health) // source: sentifsame
	}
}

func goodHelperIsGivenTheChosen() {
	p, q := mark.NewPerson(), mark.NewPerson()
	who := p
	if mark.Either() {
		who = q
	}
	sendIfSame(who, who)
}

func pairOf(p, q *mark.Person) string { return p.ID + " " + q.ID }

func goodBothAreAskedAboutAtOnce() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if mark.Consented(pairOf(p, q)) {
		mark.Leak(p.Health) // source: atonce
	}
}

func pickCopy(p, q mark.Person) mark.Person {
	if mark.Either() {
		return q
	}
	return p
}

func badCopyOfOneOfTwoIsPicked() {
	p, q := mark.NewPerson(), mark.NewPerson()
	who := pickCopy(*p, *q)
	if mark.Consented(who.ID) {
		mark.Leak(p.Health) // source: copypicked; leak: copypicked (needs-consent)
	}
}

func pickThere(p, q *mark.Person) (*mark.Person, bool) {
	if mark.Either() {
		return q, true
	}
	return p, p != nil
}

func badOneOfTwoIsPickedIfThere() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if who, ok := pickThere(p, q); ok && mark.Consented(who.ID) {
		mark.Leak(p.Health) // source: pickedthere; leak: pickedthere (needs-consent)
	}
}
