// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"strings"

	"example.com/corpus/mark"
	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// wrapName puts what it is given under the label for names.
func wrapName(s string) lineage.PII[string] { return lineage.NewPII(strings.TrimSpace(s)) }

func badHelperNarrows() {
	q := lineage.NewInquiry(mark.Fill())
	_ = wrapName(q.Use(policy.InquiryResponse)) // source: helpernarrows; leak: helpernarrows (relabel)
}

func goodHelperCovers() {
	n := lineage.NewPII(mark.Fill())
	_ = wrapName(n.Use(policy.ServiceOperation))
}

func goodHelperOfLength() {
	q := lineage.NewInquiry(mark.Fill())
	_ = lineage.NewInformative(len(q.Use(policy.InquiryResponse)))
}

// wrapTwice hands on to a helper.
func wrapTwice(s string) lineage.PII[string] { return wrapName("the " + s) }

func badHelperOfAHelperNarrows() {
	_ = wrapTwice(mark.Inquiry()) // source: helperhelper; leak: helperhelper (relabel)
}

func badClosureBringsSomethingStricter() {
	health := lineage.NewSensitive(mark.Fill()).Use(policy.ServiceOperation)
	_ = lineage.Map[lineage.PersonalLabel](lineage.NewPII("n"), func(s string) string { return s + health }) // source: stricter; leak: stricter (relabel)
}

// record is filled field by field.
type record struct {
	name lineage.PII[string]
	area lineage.Informative[string]
}

func (r *record) setArea(s string) { r.area = lineage.NewInformative(s) }

func badSetterNarrows() {
	var r record
	r.setArea(mark.FullName()) // source: setternarrows; leak: setternarrows (relabel)
}

func goodSetterCovers() {
	var r record
	r.setArea(mark.Area())
}

func badJoinOfThreeForgetsOne() {
	join := func(a, b string) string { return a + b }
	both := lineage.Join[lineage.InquiryLabel](lineage.NewInquiry("q"), lineage.NewPII("n"), join)
	_ = lineage.Join[lineage.InquiryLabel](both, lineage.NewSensitive(mark.Fill()), join) // source: ofthree; leak: ofthree (relabel)
}

func goodJoinOfThree() {
	join := func(a, b string) string { return a + b }
	both := lineage.Join[lineage.InquiryLabel](lineage.NewInquiry("q"), lineage.NewPII("n"), join)
	_ = lineage.Join[lineage.InquiryLabel](both, lineage.NewInquiry(mark.Fill()), join)
}

// renamed maps what it is given to a label that the caller names.
func renamed[M, L lineage.Label](v lineage.Tagged[string, L]) lineage.Tagged[string, M] {
	return lineage.Map[M](v, func(s string) string { return s })
}

func badGenericHelperNarrows() {
	_ = renamed[lineage.PersonalLabel](lineage.NewSensitive(mark.Fill())) // source: generichelper; leak: generichelper (relabel)
}

func goodGenericHelperCovers() {
	_ = renamed[lineage.SpecialCareLabel](lineage.NewSensitive(mark.Fill()))
}

// renamedOn leaves the label to its caller, too.
func renamedOn[M lineage.Label](v lineage.Sensitive[string]) lineage.Tagged[string, M] {
	return renamed[M](v)
}

func badGenericHelperOfAHelperNarrows() {
	_ = renamedOn[lineage.PersonalLabel](lineage.NewSensitive(mark.Fill())) // source: helperofhelper; leak: helperofhelper (relabel)
}

func goodGenericHelperOfAHelperCovers() {
	_ = renamedOn[lineage.SpecialCareLabel](lineage.NewSensitive(mark.Fill()))
}

func badExposedByMethodValue() {
	expose := lineage.NewPII(mark.Fill()).Expose
	_ = expose("because") // source: exposevalue; leak: exposevalue (exposed)
}

// shows is how a mark can be hidden behind an interface.
type shows interface{ Expose(string) string }

func badExposedBehindAnInterface() {
	var v shows = lineage.NewPII(mark.Fill())
	_ = v.Expose("because") // source: exposeinterface; leak: exposeinterface (exposed)
}
