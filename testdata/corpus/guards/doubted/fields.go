// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package doubted

import "example.com/corpus/mark"

// Answers in fields, and levels, that are not what the one who asked has answered.

type decision struct {
	ok  bool
	why string
}

type holder struct {
	d    decision
	more []decision
}

func decide(p *mark.Person) decision {
	if mark.Consented(p.ID) {
		return decision{ok: true}
	}
	return decision{why: "no"}
}

func decideAt(p *mark.Person) *decision {
	d := decide(p)
	return &d
}

func sendWhole(p *mark.Person, h *holder, d *decision) {
	h.d = decision{ok: true}
	if d.ok {
		mark.Leak(p.Health) // source: fieldwhole; leak: fieldwhole
	}
}

func badWholeIsSetAround() {
	p := mark.NewPerson()
	h := &holder{d: decide(p)}
	sendWhole(p, h, &h.d)
}

func badWholeIsSetAroundAPointer() {
	p := mark.NewPerson()
	d := decideAt(p)
	h := &holder{}
	h.d = *d
	sendHolder(p, h, d)
}

func sendHolder(p *mark.Person, h *holder, d *decision) {
	at := &h.d
	*at = decision{ok: true}
	if h.d.ok {
		mark.Leak(p.Health) // source: fieldholder; leak: fieldholder
	}
}

func sendCopied(p *mark.Person, list []decision, d *decision) {
	copy(list, []decision{{ok: true}})
	if d.ok {
		mark.Leak(p.Health) // source: fieldcopied; leak: fieldcopied
	}
}

func badDecisionIsCopiedOver() {
	p := mark.NewPerson()
	list := []decision{decide(p)}
	sendCopied(p, list, &list[0])
}

func sendAppended(p *mark.Person, list []decision, d *decision) {
	_ = append(list, decision{ok: true})
	if d.ok {
		mark.Leak(p.Health) // source: fieldappended; leak: fieldappended
	}
}

func badDecisionIsAppendedOver() {
	p := mark.NewPerson()
	list := []decision{decide(p)}
	sendAppended(p, list[:0], &list[0])
}

func badDecisionIsOfAnother() {
	p, q := mark.NewPerson(), mark.NewPerson()
	if decide(q).ok {
		mark.Leak(p.Health) // source: fieldother; leak: fieldother
	}
}

func badDecisionIsReadFromAList() {
	p, q := mark.NewPerson(), mark.NewPerson()
	list := []decision{decide(p), decide(q)}
	if list[0].ok {
		mark.Leak(q.Health) // source: fieldlist; leak: fieldlist
	}
}

type embedding struct {
	decision
	ok bool
}

func badOuterFieldIsAsked() {
	p := mark.NewPerson()
	e := embedding{decision: decide(p), ok: mark.Either()}
	if e.ok {
		mark.Leak(p.Health) // source: fieldouter; leak: fieldouter
	}
}

func badDecisionIsOverruled() {
	p := mark.NewPerson()
	d := decide(p)
	overrule(&d)
	if d.ok {
		mark.Leak(p.Health) // source: fieldoverruled; leak: fieldoverruled
	}
}

func overrule(d *decision) { d.ok = true }

func decideLate(p *mark.Person) (d decision) {
	defer func() { d.ok = true }()
	return decide(p)
}

func badDecisionIsChangedInADefer() {
	p := mark.NewPerson()
	if decideLate(p).ok {
		mark.Leak(p.Health) // source: fielddefer; leak: fielddefer
	}
}

func decideRecovered(p *mark.Person) (d decision) {
	d.ok = true
	defer func() { _ = recover() }()
	if !mark.Consented(p.ID) {
		panic("no")
	}
	return d
}

func badDecisionIsTrueWhereItPanics() {
	p := mark.NewPerson()
	if decideRecovered(p).ok {
		mark.Leak(p.Health) // source: fieldrecovered; leak: fieldrecovered
	}
}

type lowest int

const (
	everything lowest = iota
	nothing
)

func lowestOf(p *mark.Person) (l lowest) {
	defer func() { _ = recover() }()
	if !mark.Consented(p.ID) {
		panic("no")
	}
	return everything
}

func badZeroLevelIsEverything() {
	p := mark.NewPerson()
	if lowestOf(p) == everything {
		mark.Leak(p.Health) // source: levelzero; leak: levelzero
	}
}

func lowestIn(p *mark.Person) lowest {
	if mark.Consented(p.ID) {
		return everything
	}
	return nothing
}

func badLevelIsTheOtherWay() {
	p := mark.NewPerson()
	if lowestIn(p) > everything {
		mark.Leak(p.Health) // source: levelother; leak: levelother
	}
}

func badLevelIsComputed() {
	p := mark.NewPerson()
	if lowestIn(p)-1 <= everything {
		mark.Leak(p.Health) // source: levelcomputed; leak: levelcomputed
	}
}

func badLevelIsFallenThrough() {
	p := mark.NewPerson()
	switch lowestIn(p) {
	case nothing:
		fallthrough
	case everything:
		mark.Leak(p.Health) // source: levelthrough; leak: levelthrough
	}
}

func badLevelIsOfTheTurnBefore() {
	level := nothing
	for _, p := range mark.People() {
		if level == everything {
			mark.Leak(p.Health) // source: levelbefore; leak: levelbefore
		}
		level = lowestIn(&p)
	}
}

func badLevelOfTwo() {
	p, q := mark.NewPerson(), mark.NewPerson()
	l := lowestIn(p)
	if mark.Either() {
		l = lowestIn(q)
	}
	if l == everything {
		mark.Leak(p.Health) // source: leveltwo; leak: leveltwo
	}
}

func badAnswersOfAMapAreOld() {
	p := mark.NewPerson()
	granted := map[string]bool{}
	granted[p.ID] = mark.Consented(p.ID)
	q, err := mark.PersonByID(p.ID)
	if err != nil {
		return
	}
	granted[q.ID] = true
	if granted[p.ID] {
		mark.Leak(p.Health) // source: mapold; leak: mapold
	}
}

func badOneKeyIsDeleted() {
	p, q := mark.NewPerson(), mark.NewPerson()
	refused := map[string]bool{p.ID: true, q.ID: true}
	if mark.Consented(p.ID) {
		delete(refused, p.ID)
	}
	if len(refused) < 2 {
		mark.Leak(q.Health) // source: mapdeleted; leak: mapdeleted
	}
}
