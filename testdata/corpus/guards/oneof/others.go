// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package oneof

import "example.com/corpus/mark"

// Who is asked for by one of them is another.

func (d *directory) friends(p *mark.Person) []*mark.Person {
	var list []*mark.Person
	for _, q := range d.persons {
		if q.ID != p.ID {
			list = append(list, q)
		}
	}
	return list
}

func badFriendsOfWhoWasAsked(d *directory, p *mark.Person) {
	if !mark.Consented(p.ID) {
		return
	}
	for _, q := range d.friends(p) {
		mark.Leak(q.Health) // source: friendsofone; leak: friendsofone (needs-consent)
	}
}

func goodFriendsAreAsked(d *directory, p *mark.Person) {
	for _, q := range d.friends(p) {
		if mark.Consented(q.ID) {
			mark.Leak(q.Health, p.ID) // source: friendsasked
		}
	}
}

type network interface {
	Team(of *mark.Person) ([]*mark.Person, error)
}

func (d *directory) Team(of *mark.Person) ([]*mark.Person, error) { return d.friends(of), nil }

func badTeamOfWhoWasAsked(n network, p *mark.Person) {
	team, err := n.Team(p)
	if err != nil || !mark.Consented(p.ID) {
		return
	}
	for _, q := range team {
		mark.Leak(q.Health) // source: teamofone; leak: teamofone (needs-consent)
	}
}

func goodTeamIsAsked(n network, p *mark.Person) {
	team, err := n.Team(p)
	if err != nil {
		return
	}
	for _, q := range team {
		if mark.Consented(q.ID) {
			mark.Leak(q.Health) // source: teamasked
		}
	}
}

func listOfOne(p *mark.Person) []mark.Person {
	return []mark.Person{{ID: p.ID, Name: p.Name, Health: p.Health}}
}

func goodListIsOfOne(p *mark.Person) {
	if !mark.Consented(p.ID) {
		return
	}
	for _, q := range listOfOne(p) {
		mark.Leak(q.Health) // source: listofone
	}
}
