// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import "example.com/corpus/mark"

// visit is a record of informative data and of what identifies.
type visit struct {
	Name string `lineage:"personal"`
	Area string `lineage:"informative"`
	Page string
}

func goodInformativeAlone() {
	mark.Publish(mark.Area()) // source: alone
}

func badInformativeWithPersonal() {
	area := mark.Area()                 // source: linkedarea
	mark.Publish(mark.FullName(), area) // source: linkedname; leak: linkedarea, linkedname (needs-deidentification)
}

func goodInformativeWithAnonymous() {
	area := mark.Area()                                 // source: unlinkedarea
	mark.Publish(mark.Anonymize(mark.FullName()), area) // source: unlinkedname
}

func badInformativeWithPseudonym() {
	area := mark.Area()                            // source: pseudonymarea
	mark.Publish(mark.Hash(mark.FullName()), area) // source: pseudonymname; leak: pseudonymarea, pseudonymname (needs-deidentification)
}

func badRecordLinksItsFields() {
	v := visit{Name: mark.Fill(), Area: mark.Fill()}
	mark.Publish(v) // source: record; leak: record (needs-deidentification)
}

func goodFieldOfRecordAlone() {
	v := visit{Name: mark.Fill(), Area: mark.Fill()}
	mark.Publish(v.Area, v.Page) // source: fieldalone
}

func goodTwoDisclosuresAreNotLinked() {
	v := visit{Name: mark.Fill(), Area: mark.Fill()}
	mark.Publish(v.Area) // source: twoarea
	mark.Leak(v.Name)    // source: twoname
}

// event is filled by setters before it is sent.
type event struct {
	props map[string]string
}

func (e *event) set(k, v string) {
	if e.props == nil {
		e.props = map[string]string{}
	}
	e.props[k] = v
}

func (e *event) send() { mark.Publish(e.props) } // leak: setarea, setname (needs-deidentification)

func badSettersLinkBeforeSend() {
	var e event
	e.set("area", mark.Area())     // source: setarea
	e.set("name", mark.FullName()) // source: setname
	e.send()
}

func goodSettersOfInformativeOnly() {
	var e event
	e.set("area", mark.Area()) // source: setonlyarea
	e.set("page", "start")
	e.send()
}

func goodSettersOnTwoEvents() {
	var a, b event
	a.set("area", mark.Area())     // source: seteventa
	b.set("name", mark.FullName()) // source: seteventb
	a.send()
	_ = b
}
