// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package memory

import (
	"encoding/json"
	"fmt"

	"example.com/corpus/mark"
)

// What a caller gave is handed on whole, and something deep in it has changed.

type person struct {
	Name    string
	Contact *reach
	Others  []*reach
	ByPlace map[string]*reach
	Private *reach `json:"-"`
}

type reach struct{ Mail, Note string }

func newPerson() *person {
	return &person{
		Name: "a", Contact: &reach{}, Others: []*reach{{}},
		ByPlace: map[string]*reach{"home": {}}, Private: &reach{},
	}
}

func noteAndSend(p *person, note string) {
	p.Contact.Note = note
	mark.Leak(p) // leak: notedwhole
}

func badWholeIsSentWithNote() {
	noteAndSend(newPerson(), mark.Secret()) // source: notedwhole
}

func noteAndEncode(p *person, note string) string {
	p.Contact.Note = note
	b, _ := json.Marshal(p)
	return string(b)
}

func badWholeIsEncodedWithNote() {
	mark.Leak(noteAndEncode(newPerson(), mark.Secret())) // source: notedjson; leak: notedjson
}

func hideAndEncode(p *person, note string) string {
	p.Private.Note = note
	b, _ := json.Marshal(p)
	return string(b)
}

func goodWholeIsEncodedWithoutPrivate() {
	mark.Leak(hideAndEncode(newPerson(), mark.Secret())) // source: notedprivate
}

func badPrivateIsSent() {
	p := newPerson()
	hideAndEncode(p, mark.Secret()) // source: privatesent
	mark.Leak(p)                    // leak: privatesent
}

func noteFirstAndSend(p *person, note string) {
	p.Others[0].Note = note
	mark.Leak(*p) // leak: notedfirst
}

func badWholeIsSentWithNoteInList() {
	noteFirstAndSend(newPerson(), mark.Secret()) // source: notedfirst
}

func noteAtHomeAndSend(p *person, note string) {
	p.ByPlace["home"].Note = note
	mark.Leak(p) // leak: notedhome
}

func badWholeIsSentWithNoteInMap() {
	noteAtHomeAndSend(newPerson(), mark.Secret()) // source: notedhome
}

func noteAndSendAll(ps []*person, note string) {
	ps[0].Contact.Note = note
	mark.Leak(ps) // leak: notedall
}

func badListIsSentWithNote() {
	noteAndSendAll([]*person{newPerson(), newPerson()}, mark.Secret()) // source: notedall
}

func noteAndSendOther(ps []*person, note string) {
	ps[0].Contact.Note = note
	mark.Leak(ps[1])
}

func goodOtherOfListIsSent() {
	noteAndSendOther([]*person{newPerson(), newPerson()}, mark.Secret()) // source: notedother
}

func noteAnyAndSend(v any, note string) {
	v.(*person).Contact.Note = note
	mark.Leak(v) // leak: notedany
}

func badWholeIsSentAsAny() {
	noteAnyAndSend(newPerson(), mark.Secret()) // source: notedany
}

func noteOfCopyAndSend(p person, note string) {
	p.Contact.Note = note
	mark.Leak(p) // leak: notedcopy
}

func badCopyIsSentWithNote() {
	noteOfCopyAndSend(*newPerson(), mark.Secret()) // source: notedcopy
}

func (p *person) note(s string) { p.Contact.Note = s }

func noteByCallAndSend(p *person, note string) {
	p.note(note)
	mark.Leak(p) // leak: notedbycall
}

func badWholeIsSentWithNoteOfCallee() {
	noteByCallAndSend(newPerson(), mark.Secret()) // source: notedbycall
}

func eraseAndSend(p *person) {
	p.Contact.Note = ""
	mark.Leak(p) // leak: erasedother
}

func goodWholeIsSentWithoutNote() {
	p := newPerson()
	p.Contact.Note = mark.Secret() // source: erased
	eraseAndSend(p)
}

func badWholeIsSentWithoutNoteOnly() {
	p := newPerson()
	p.Contact.Mail = mark.Secret() // source: erasedother
	eraseAndSend(p)
}

func sendAndNote(p *person, note string) {
	mark.Leak(p)
	p.Contact.Note = note
}

func goodWholeIsSentBefore() {
	sendAndNote(newPerson(), mark.Secret()) // source: notedlater
}

func noteAndPrint(p *person, note string) string {
	p.Contact.Note = note
	return fmt.Sprintf("%v", p)
}

func goodPointerInsideIsPrinted() {
	mark.Leak(noteAndPrint(newPerson(), mark.Secret())) // source: notedprinted
}

// One cell of what a caller gave is overwritten.

func plainFirst(a [3]string) {
	a[0] = "plain"
	mark.Leak(a) // leak: othercell
}

func badOtherCellOfArray() {
	plainFirst([3]string{1: mark.Secret()}) // source: othercell
}

func plainFirstOf(s []string) {
	s[0] = "plain"
	mark.Leak(s) // leak: othercellof
}

func badOtherCellOfSlice() {
	plainFirstOf([]string{"", mark.Secret()}) // source: othercellof
}

func plainBoth(a [2]string) {
	a[0], a[1] = "plain", "plain"
	mark.Leak(a)
}

func goodAllCellsOfArray() {
	plainBoth([2]string{mark.Secret(), mark.Secret()}) // source: allcells
}
