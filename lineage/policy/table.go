// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

// A Row is what the policy says of one class, recipient and purpose.
type Row struct {
	Class     Class     `json:"class"`
	Recipient Recipient `json:"recipient"`
	Purpose   Purpose   `json:"purpose"`
	Decision  Decision  `json:"decision"`
}

// Table lists what the policy says of every class, recipient and purpose, in
// the order of their definitions. A class that depends on a promise is shown as
// if the very purpose and recipient had been promised.
func (p *Policy) Table() []Row {
	r := p.Resolved()
	rows := make([]Row, 0, len(r.Classes)*len(r.Recipients)*len(r.Purposes))
	for _, class := range r.Classes {
		for _, recipient := range r.Recipients {
			for _, purpose := range r.Purposes {
				l := r.promising(class.ID, purpose.ID, recipient.ID)
				u := Use{Purpose: purpose.ID, Recipient: recipient.ID}
				rows = append(rows, Row{class.ID, recipient.ID, purpose.ID, r.Decide(l, u)})
			}
		}
	}
	return rows
}

func (p *Policy) promising(class Class, purpose Purpose, recipient Recipient) Label {
	l := Label{Classes: []Class{class}}
	if p.promisesPurposes(l) {
		l.Purposes = []Purpose{purpose}
	}
	if p.promisesRecipients(l) {
		l.Recipients = []Recipient{recipient}
	}
	return l
}
