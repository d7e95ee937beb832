// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deident

import "example.com/corpus/mark"

type person struct {
	id, name, street string
	next             *person
}

func (p *person) anonymize() {
	p.name = mark.Anonymize(p.name)
	p.street = ""
}

func (p *person) pseudonymize() { p.name = mark.Hash(p.name) }

func (p person) anonymized() person {
	p.name = mark.Anonymize(p.name)
	return p
}

func goodInPlace() {
	p := &person{name: mark.FullName(), street: mark.FullName()} // source: inplace
	p.anonymize()
	mark.Publish(p.name, p.street)
}

func badInPlaceMissesAField() {
	p := &person{name: mark.FullName(), id: mark.FullName()} // source: missesfield
	p.anonymize()
	mark.Publish(p.id) // leak: missesfield (needs-deidentification)
}

func badInPlacePseudonymOnly() {
	p := &person{name: mark.FullName()} // source: pseudonymonly
	p.pseudonymize()
	mark.Publish(p.name) // leak: pseudonymonly (needs-deidentification)
}

func badAnonymizedCopyIsThrownAway() {
	p := person{name: mark.FullName()} // source: copythrown
	p.anonymized()
	mark.Publish(p) // leak: copythrown (needs-deidentification)
}

func goodAnonymizedCopyIsPublished() {
	p := person{name: mark.FullName()} // source: copypublished
	mark.Publish(p.anonymized())
}

func badAliasIsTakenBefore() {
	p := &person{name: mark.FullName()} // source: aliasbefore
	raw := p.name
	p.anonymize()
	mark.Publish(raw) // leak: aliasbefore (needs-deidentification)
}

func goodAliasSeesAnonymized() {
	p := &person{name: mark.FullName()} // source: aliassees
	q := p
	p.anonymize()
	mark.Publish(q.name)
}

func goodElementsAreAnonymized() {
	names := []string{mark.FullName(), mark.FullName()} // source: elements
	out := make([]string, 0, len(names))
	for _, n := range names {
		out = append(out, mark.Anonymize(n))
	}
	mark.Publish(out)
}

func badSomeElementsAreAnonymized() {
	names := []string{mark.FullName(), mark.FullName()} // source: someelements
	for i := range names {
		if mark.Either() {
			continue
		}
		names[i] = mark.Anonymize(names[i])
	}
	mark.Publish(names) // leak: someelements (needs-deidentification)
}

func publish(s string) { mark.Publish(mark.Anonymize(s)) }

func goodCalleeAnonymizes() {
	publish(mark.FullName()) // source: calleeanonymizes
}

func publishRaw(s string) { mark.Publish(s) } // leak: calleeraw (needs-deidentification)

func badCalleeDoesNot() {
	publishRaw(mark.FullName()) // source: calleeraw
}

func goodCallerAnonymizes() {
	publishAnonymous(mark.Anonymize(mark.FullName())) // source: calleranonymizes
}

func publishAnonymous(s string) { mark.Publish(s) }

// cleaner is a wrapper of the de-identifier with another name.
func cleaner(s string) string { return "<" + mark.Anonymize(s) + ">" }

func goodWrapperAnonymizes() {
	mark.Publish(cleaner(mark.FullName())) // source: wrapper
}

func apply(f func(string) string, s string) string { return f(s) }

func goodFunctionValueAnonymizes() {
	mark.Publish(apply(mark.Anonymize, mark.FullName())) // source: functionvalue
}

func badFunctionValueIsHash() {
	mark.Publish(apply(mark.Hash, mark.FullName())) // source: functionhash; leak: functionhash (needs-deidentification)
}

func badAnonymizerDoesNotHelpSpecialCareAds() {
	mark.Leak(mark.Anonymize(mark.Secret())) // source: nohelp; leak: nohelp (needs-consent)
}
