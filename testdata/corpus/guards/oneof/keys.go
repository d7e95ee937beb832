// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package oneof

import "example.com/corpus/mark"

// A deal names two persons by their ids.
type deal struct {
	buyer, seller string
	total         int
}

// A directory knows persons by id.
type directory struct{ persons map[string]*mark.Person }

func (d *directory) person(id string) *mark.Person { return d.persons[id] }

func badSellerIsAskedAndBuyerSent(d *directory, in deal) {
	buyer, seller := d.person(in.buyer), d.person(in.seller)
	if mark.Consented(seller.ID) {
		mark.Leak(buyer.Health) // source: selleranswers; leak: selleranswers (needs-consent)
	}
}

func goodBuyerIsAskedAndSent(d *directory, in deal) {
	buyer, seller := d.person(in.buyer), d.person(in.seller)
	if mark.Consented(buyer.ID) {
		mark.Leak(buyer.Health, seller.ID, in.total) // source: buyeranswers
	}
}

func badIDOfSellerIsAsked(d *directory, in deal) {
	if mark.Consented(in.seller) {
		seller, buyer := d.person(in.seller), d.person(in.buyer)
		mark.Leak(seller.Name, buyer.Health) // source: idofseller; leak: idofseller (needs-consent)
	}
}

func goodIDOfBuyerIsAsked(d *directory, in deal) {
	if mark.Consented(in.buyer) {
		seller, buyer := d.person(in.seller), d.person(in.buyer)
		mark.Leak(seller.Name, buyer.Health) // source: idofbuyer
	}
}

func badFirstOfListIsAskedAndSecondSent(ids []string) {
	p, err := mark.PersonByID(ids[0])
	if err != nil || !mark.Consented(p.ID) {
		return
	}
	if p, err = mark.PersonByID(ids[1]); err == nil {
		mark.Leak(p.Health) // source: secondoflist; leak: secondoflist (needs-consent)
	}
}

func goodEachOfListIsAsked(ids []string) {
	p, err := mark.PersonByID(ids[0])
	if err != nil || !mark.Consented(p.ID) {
		return
	}
	mark.Leak(p.Health) // source: firstoflist
	if p, err = mark.PersonByID(ids[1]); err == nil && mark.Consented(p.ID) {
		mark.Leak(p.Health) // source: secondasked
	}
}

func badOneBeforeIsSent(d *directory, ids []string) {
	for i := 1; i < len(ids); i++ {
		if mark.Consented(d.person(ids[i]).ID) {
			mark.Leak(d.persons[ids[i]].Name, d.person(ids[i-1]).Health) // source: onebeforeit; leak: onebeforeit (needs-consent)
		}
	}
}

func badByKeysOfMap(d *directory, ids []string) {
	p := d.persons[ids[0]]
	if !mark.Consented(p.ID) {
		return
	}
	p = d.persons[ids[1]]
	mark.Leak(p.Health) // source: keyofmap; leak: keyofmap (needs-consent)
}

// What a row holds is of one person, whatever is made of it.
func goodRowIsOfOne(d *directory, row []string) {
	p := d.person(row[0])
	if mark.Consented(row[0]) {
		mark.Leak(p.Health, row[1]) // source: rowofone
	}
}

func badHealthBesideIDOfWhoWasAsked(p, q *mark.Person) {
	if mark.Consented(q.ID) {
		mark.Leak(p.Health, q.ID) // source: besideid; leak: besideid (needs-consent)
	}
}

func goodHealthBesideIDOfAnother(p, q *mark.Person) {
	if mark.Consented(p.ID) {
		mark.Leak(p.Health, q.ID) // source: besideother
	}
}
