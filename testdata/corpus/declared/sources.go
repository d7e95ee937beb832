// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package declared

import "example.com/corpus/mark"

// patient has labelled fields of its own.
type patient struct {
	ID        string
	Diagnosis string `lineage:"special-care"`
	contact   struct {
		Phone string `lineage:"inquiry"`
		City  string
	}
}

func newPatient() *patient {
	p := &patient{ID: "1", Diagnosis: mark.Fill()}
	p.contact.Phone = mark.Fill()
	p.contact.City = "c"
	return p
}

func badTaggedFieldIsRead() {
	p := newPatient()
	d := p.Diagnosis // source: taggedfield
	mark.Leak(d)     // leak: taggedfield
}

func goodUntaggedFieldIsRead() {
	p := newPatient()
	mark.Leak(p.ID, p.contact.City)
}

func badNestedTaggedFieldIsRead() {
	p := newPatient()
	mark.Leak(p.contact.Phone) // source: nestedfield; leak: nestedfield
}

func badWholeTaggedStruct() {
	p := newPatient()
	mark.Leak(*p) // source: wholestruct; leak: wholestruct
}

func badPointerToTaggedStruct() {
	p := newPatient()
	mark.Leak(p) // source: wholepointer; leak: wholepointer
}

func goodTaggedFieldIsOverwritten() {
	p := newPatient()
	id := p.ID
	*p = patient{ID: id}
	mark.Leak(p.ID)
}

func diagnosisOf(p *patient) string {
	return p.Diagnosis // source: getter
}

func badTaggedFieldByGetter() {
	mark.Leak(diagnosisOf(newPatient())) // leak: getter
}

type embedded struct{ patient }

func badPromotedTaggedField() {
	e := embedded{*newPatient()}
	mark.Leak(e.Diagnosis) // source: promoted; leak: promoted
}

func goodPromotedUntaggedField() {
	e := embedded{*newPatient()}
	mark.Leak(e.ID)
}

func badTaggedFieldOfElement() {
	for _, p := range []*patient{newPatient()} {
		mark.Leak(p.Diagnosis) // source: element; leak: element
	}
}

// note is labelled wherever it is.
//
//lineage:source special-care
type note string

type visit struct {
	when string
	text note
}

func newVisit() visit { return visit{"today", note(mark.Fill())} }

func badLabelledTypeIsRead() {
	v := newVisit()
	mark.Leak(string(v.text)) // source: labelledtype; leak: labelledtype
}

func goodFieldOfOtherType() {
	v := newVisit()
	mark.Leak(v.when)
}

// lastNote is labelled.
//
//lineage:source special-care
var lastNote = mark.Fill()

var lastTime = "now"

func badLabelledVariableIsRead() {
	s := lastNote // source: labelledvar
	mark.Leak(s)  // leak: labelledvar
}

func goodOtherVariableIsRead() { mark.Leak(lastTime) }

// onMessage gets what somebody wrote.
//
//lineage:source inquiry param=body
func onMessage(id, body string) { // source: param
	mark.Leak(body) // leak: param
	mark.Leak(id)
}

func badLabelledParameter() { onMessage("1", mark.Fill()) }

//lineage:source inquiry param=body
func onMessageQuietly(id, body string) {
	mark.Leak(id, len(body))
}

func goodOtherParameter() { onMessageQuietly("1", mark.Fill()) }

type archive interface {
	// Read returns somebody's file.
	//
	//lineage:source special-care
	Read(id string) (string, error)
	Name() string
}

type files struct{}

func (files) Read(string) (string, error) { return mark.Fill(), nil }
func (files) Name() string                { return "files" }

func openArchive() archive { return files{} }

func badInterfaceMethodIsASource() {
	s, err := openArchive().Read("1") // source: ifacemethod
	if err == nil {
		mark.Leak(s) // leak: ifacemethod
	}
}

func goodOtherInterfaceMethod() { mark.Leak(openArchive().Name()) }

type clinic struct{}

// Files is a method that is a source.
//
//lineage:source special-care
func (*clinic) Files() []string { return []string{mark.Fill()} }

func badMethodIsASource() {
	for _, f := range new(clinic).Files() { // source: method
		mark.Leak(f) // leak: method
	}
}

func goodMethodsLength() {
	mark.Leak(len(new(clinic).Files())) // source: methodlength
}
