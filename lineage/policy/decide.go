// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import "slices"

// A Decision says whether data may be put to a use.
type Decision struct {
	Label   Label    `json:"label"`             // as given, its classes closed
	Use     Use      `json:"use"`               // as judged: its vendor's recipient and country filled in
	Ways    []Way    `json:"ways,omitempty"`    // minimal alternatives, any of which is enough; none means prohibited
	Clauses []string `json:"clauses,omitempty"` // those that decided
	Reason  string   `json:"reason"`            // one sentence
	Foreign bool     `json:"foreign,omitempty"` // the recipient is outside the policy's home
}

// Decide says whether data with a label may be put to a use. A label without
// classes is unmarked data, which the policy does not restrict.
func (p *Policy) Decide(l Label, u Use) Decision {
	use, known := p.resolve(u)
	l.Classes = p.Closure(l.Classes)
	purposes := []Purpose{use.Purpose}
	if use.Purpose == "" {
		purposes = p.purposesFor(use.Recipient)
	}
	var questions [1]question // room for the most usual
	asked, recipients := slices.Grow(questions[:0], len(purposes)), p.recipientsAbove(use.Recipient)
	for _, purpose := range purposes {
		asked = append(asked, question{l, p.purposesAbove(purpose), recipients})
	}
	rulings := make([]ruling, len(l.Classes))
	total := unconditional
	for i, class := range l.Classes {
		rulings[i] = p.rule(class, asked)
		total = total.and(rulings[i].ways)
	}
	d := Decision{Label: l, Use: use, Ways: total.expand(), Foreign: p.foreign(use.Country)}
	decisive := decisive(rulings, total)
	d.Clauses = clausesOf(decisive)
	d.Reason = p.explain(d, decisive, known)
	return d
}

// resolve fills in what the policy says of the use's vendor. A vendor that the
// policy defines is what the policy says it is; of any other, only what the use
// states is known, and whose recipient is not stated is a third party.
func (p *Policy) resolve(u Use) (use Use, knownVendor bool) {
	if u.Vendor != "" {
		if def, ok := p.Vendor(u.Vendor); ok {
			u.Recipient, knownVendor = def.Recipient, true
			if u.Country == "" {
				u.Country = def.Country
			}
		}
	}
	if u.Recipient == "" {
		u.Recipient = ThirdParty
	}
	return u, knownVendor
}

func (p *Policy) foreign(c Country) bool {
	home := p.home()
	return c != "" && home != "" && c != home
}

// A ruling is what the policy says of one class.
type ruling struct {
	class   Class
	ways    waySet
	clauses []string // of the permits that opened the ways; none opened: the class's own
}

// rule judges one class for all that is asked at once.
func (p *Policy) rule(class Class, asked []question) ruling {
	r := ruling{class: class, ways: unconditional}
	for i := range asked {
		ways, clauses := p.alternatives(class, &asked[i])
		r.ways = r.ways.and(ways)
		r.clauses = appendNew(r.clauses, clauses)
	}
	if len(r.ways) == 0 {
		r.clauses = p.classClauses(class)
	}
	return r
}

// alternatives collects the ways that the permits for one class open.
func (p *Policy) alternatives(class Class, q *question) (waySet, []string) {
	var ways waySet
	var room [8]*Permit
	matching := room[:0]
	for permit := range p.permits(class) {
		if w, ok := wayOf(permit); ok && q.matches(permit) {
			ways, matching = ways.or(w), append(matching, permit)
		}
	}
	var clauses []string
	for _, permit := range matching {
		if w, _ := wayOf(permit); slices.Contains(ways, w) {
			clauses = appendNew(clauses, permit.Clauses)
		}
	}
	return ways, clauses
}

func (p *Policy) classClauses(class Class) []string {
	if def, ok := p.Class(class); ok && def.Clause != "" {
		return []string{def.Clause}
	}
	return nil
}

// decisive returns the rulings that the decision rests on: the first that
// alone says what all say together, and all that ask for something otherwise.
func decisive(rulings []ruling, total waySet) []ruling {
	var asking []ruling
	for i, r := range rulings {
		if r.ways.equal(total) {
			return rulings[i : i+1]
		}
		if !r.ways.equal(unconditional) {
			asking = append(asking, r)
		}
	}
	return asking
}

func clausesOf(rulings []ruling) []string {
	var clauses []string
	for _, r := range rulings {
		clauses = appendNew(clauses, r.clauses)
	}
	return clauses
}

// appendNew appends what is not there yet.
func appendNew(list, more []string) []string {
	list = slices.Grow(list, len(more))
	for _, s := range more {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}
