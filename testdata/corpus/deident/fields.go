// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deident

import (
	"encoding/json"

	"example.com/corpus/mark"
)

// What a labelled field holds is as de-identified as what was stored there.

type member struct {
	Name   string   `lineage:"personal"`
	Street string   `lineage:"personal"`
	Places []string `lineage:"personal"`
}

func newMember() member {
	return member{mark.Fill(), mark.Fill(), []string{mark.Fill()}}
}

func goodLabelledFieldIsAnonymized() {
	m := newMember()
	m.Name = mark.Anonymize(m.Name) // source: fieldanonymized
	mark.Publish(m.Name)            // source: fieldanonymizedread
}

func badLabelledFieldIsHashed() {
	m := newMember()
	m.Name = mark.Hash(m.Name) // source: fieldhashed
	mark.Publish(m.Name)       // source: fieldhashedread; leak: fieldhashed, fieldhashedread (needs-deidentification)
}

func badOtherLabelledFieldIsAnonymized() {
	m := newMember()
	m.Name = mark.Anonymize(m.Name) // source: otheranonymized
	mark.Publish(m.Street)          // source: otherread; leak: otherread (needs-deidentification)
}

func badLabelledFieldIsAnonymizedOnOnePath() {
	m := newMember()
	if mark.Either() {
		m.Name = mark.Anonymize(m.Name) // source: onepathanonymized
	}
	mark.Publish(m.Name) // source: onepathread; leak: onepathread (needs-deidentification)
}

func badLabelledFieldIsAnonymizedOrFilled() {
	m := newMember()
	m.Name = mark.Anonymize(m.Name) // source: orfilledanonymized
	if mark.Either() {
		m.Name = mark.Fill()
	}
	mark.Publish(m.Name) // source: orfilledread; leak: orfilledread (needs-deidentification)
}

func badAnonymizedFieldIsFilledByJSON() {
	m := newMember()
	m.Name = mark.Anonymize(m.Name) // source: jsonanonymized
	if json.Unmarshal([]byte(`{"Name":"`+mark.Fill()+`"}`), &m) == nil {
		mark.Publish(m.Name) // source: jsonread; leak: jsonread (needs-deidentification)
	}
}

func goodFieldIsAnonymizedOrText() {
	m := newMember()
	if mark.Either() {
		m.Name = mark.Anonymize(m.Name) // source: ortextanonymized
	} else {
		m.Name = "[redacted]"
	}
	mark.Publish(m.Name) // source: ortextread
}

func (m member) anonymized() member {
	m.Name, m.Street = mark.Anonymize(m.Name), mark.Anonymize(m.Street) // source: copyname
	m.Places = nil
	return m
}

func (m member) pseudonymized() member {
	m.Name, m.Street, m.Places = mark.Hash(m.Name), "", nil // source: copyhash
	return m
}

func goodAnonymizedCopyOfLabelled() {
	mark.Publish(newMember().anonymized()) // source: copyread
}

func badPseudonymizedCopyOfLabelled() {
	mark.Publish(newMember().pseudonymized()) // source: copyhashread; leak: copyhash, copyhashread (needs-deidentification)
}

func badFilledAnonymizedCopy() {
	m := newMember().anonymized()
	m.Name = mark.Fill()
	mark.Publish(m.Name) // source: copyfilled; leak: copyfilled (needs-deidentification)
}

// anonymizeAll leaves nothing that identifies anybody.
//
//lineage:deidentify level=anonymous
func anonymizeAll(names []string) []string { return make([]string, len(names)) }

func goodListIsAnonymized() {
	m := newMember()
	m.Places = anonymizeAll(m.Places) // source: listanonymized
	mark.Publish(m.Places)            // source: listread
}

func badListIsFilledAgain() {
	m := newMember()
	m.Places = anonymizeAll(m.Places) // source: listagain
	m.Places[0] = mark.Fill()
	mark.Publish(m.Places) // source: listagainread; leak: listagainread (needs-deidentification)
}

func anonymize(m *member, name string) { m.Name = mark.Anonymize(name) }

func goodFieldIsSetToAnonymized() {
	m := newMember()
	anonymize(&m, mark.Fill())
	mark.Publish(m.Name) // source: setanonymized
}

func setHash(m *member, name string) { m.Name = mark.Hash(name) }

func badFieldIsSetToHashed() {
	m := newMember()
	setHash(&m, mark.Fill())
	mark.Publish(m.Name) // source: sethashed; leak: sethashed (needs-deidentification)
}
