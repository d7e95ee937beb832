// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package declared

import (
	"fmt"
	"strings"

	"example.com/corpus/mark"
)

// Who is given the address of a labelled field reads its data without naming the
// field: the source is where the address is taken.

func badTaggedFieldByPointer() {
	d := &newPatient().Diagnosis // source: addressed
	if mark.Either() {
		d = new(string)
	}
	mark.Leak(strings.TrimSpace(*d)) // leak: addressed
}

// request is as generated clients have them: what is optional is a pointer.
type request struct {
	ID   *string
	Note *string
}

func badPointerToTaggedFieldInAStruct() {
	p := newPatient()
	mark.Leak(request{ID: &p.ID, Note: &p.Diagnosis}) // source: optional; leak: optional
}

func shortened(s *string) string { return fmt.Sprintf("%.20s", *s) }

func badPointerToTaggedFieldIsHandedOn() {
	p := newPatient()
	mark.Leak(shortened(&p.Diagnosis)) // source: handedon; leak: handedon
	mark.Leak(shortened(&p.ID))
}

type noteBook struct{ notes []*string }

func (b *noteBook) keep(p *patient) { b.notes = append(b.notes, &p.Diagnosis) } // source: kept

func badPointerToTaggedFieldIsKept() {
	var b noteBook
	b.keep(newPatient())
	mark.Leak(*b.notes[0]) // leak: kept
}

// fill stands for what scans a row or decodes a message.
func fill(to ...*string) {
	for _, s := range to {
		*s = mark.Fill()
	}
}

func badTaggedFieldIsFilledByPointer() {
	var p patient
	fill(&p.ID, &p.Diagnosis)
	mark.Leak(p.Diagnosis) // source: filled; leak: filled
}

func goodPointerToUntaggedField() {
	p := newPatient()
	id, d := &p.ID, &p.Diagnosis
	mark.Leak(*id, len(*d))
}

type stay struct {
	Patient patient
	Room    string
}

func badTaggedNestedFieldByPointer() {
	v := &stay{Patient: *newPatient(), Room: "4"}
	mark.Leak(shortened(&v.Patient.Diagnosis)) // source: nestedpointer; leak: nestedpointer
	mark.Leak(shortened(&v.Room))
}
