// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package guards

import (
	"slices"

	"example.com/corpus/mark"
)

// A struct that holds several people: asking one does not permit another's data.

type order struct {
	note   string `lineage:"special-care"`
	buyer  mark.Person
	seller mark.Person
}

func newOrder() order { return order{buyer: *mark.NewPerson(), seller: *mark.NewPerson()} }

func badSellerIsAskedForTheBuyer() {
	o := newOrder()
	if mark.Consented(o.seller.ID) {
		mark.Leak(o.buyer.Health) // source: sellerasked; leak: sellerasked (needs-consent)
	}
}

func goodBuyerIsAskedForTheBuyer() {
	o := newOrder()
	if mark.Consented(o.buyer.ID) {
		mark.Leak(o.buyer.Health) // source: buyerasked
	}
}

func goodNoteGoesWithTheBuyer() {
	o := newOrder()
	if mark.Consented(o.buyer.ID) {
		mark.Leak(o.note) // source: ordernote
	}
}

func goodBuyerByHisName() {
	p := mark.NewPerson()
	o := order{buyer: *p, seller: *mark.NewPerson()}
	if mark.Consented(p.ID) {
		mark.Leak(o.buyer.Health) // source: buyernamed
	}
}

func badAsBuyerOfOneIsSellerOfAnother() {
	a, b := newOrder(), newOrder()
	if mark.Consented(a.buyer.ID) {
		mark.Leak(b.buyer.Health) // source: otherorder; leak: otherorder (needs-consent)
	}
}

type team struct{ lead, deputy *mark.Person }

func newTeam() *team { return &team{mark.NewPerson(), mark.NewPerson()} }

func badLeadIsAskedForTheDeputy() {
	t := newTeam()
	if mark.Consented(t.lead.ID) {
		mark.Leak(t.deputy.Health) // source: leadasked; leak: leadasked (needs-consent)
	}
}

func goodLeadIsAsked() {
	t := newTeam()
	if mark.Consented(t.lead.ID) {
		lead := t.lead
		mark.Leak(lead.Health) // source: leadsown
	}
}

func whenConsented(p *mark.Person, f func(*mark.Person)) {
	if mark.Consented(p.ID) {
		f(p)
	}
}

func badCallbackOfTheLeadTellsOfTheDeputy() {
	t := newTeam()
	whenConsented(t.lead, func(*mark.Person) {
		mark.Leak(t.deputy.Health) // source: deputytold; leak: deputytold (needs-consent)
	})
}

func goodCallbackOfTheLead() {
	t := newTeam()
	whenConsented(t.lead, func(*mark.Person) {
		mark.Leak(t.lead.Health) // source: leadtold
	})
}

func badCallbackOfAnElementTellsOfTheLast() {
	ps := slices.Clone(mark.People())
	for i := range ps {
		whenConsented(&ps[i], func(*mark.Person) {
			mark.Leak(ps[len(ps)-1].Health) // source: lasttold; leak: lasttold (needs-consent)
		})
	}
}

func goodCallbackOfAnElement() {
	ps := slices.Clone(mark.People())
	for i := range ps {
		whenConsented(&ps[i], func(p *mark.Person) {
			mark.Leak(p.Health) // source: elementtold
		})
	}
}

// One person per record, or values that are nobody: these stay one subject.

type maybe struct {
	value string
	set   bool
}

type form struct {
	id   maybe
	name maybe `lineage:"special-care"`
	user mark.Person
}

func goodTextsThatMayBeMissing() {
	f := form{id: maybe{"1", true}, name: maybe{mark.Fill(), true}}
	if mark.Consented(f.id.value) {
		mark.Leak(f.name.value) // source: maybemissing
	}
}

func goodOnlyUserOfAForm() {
	f := form{user: *mark.NewPerson()}
	if mark.Consented(f.id.value) {
		mark.Leak(f.user.Health) // source: onlyuser
	}
}
