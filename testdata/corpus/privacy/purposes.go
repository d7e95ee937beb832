// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"example.com/corpus/mark"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

func goodInquiryIsAnswered() {
	mark.Process(mark.Inquiry()) // source: answered
}

func goodInquiryImprovesTheService() {
	mark.Analyse(mark.Inquiry()) // source: improves
}

func badInquiryIsAdvertised() {
	mark.Leak(mark.Inquiry()) // source: advertised; leak: advertised (needs-consent)
}

func goodPersonalDataIsAdvertised() {
	mark.Leak(mark.FullName()) // source: personalads
}

func badPersonalDataIsPublished() {
	mark.Publish(mark.FullName()) // source: published; leak: published (needs-deidentification)
}

const (
	partner   policy.Recipient = "partner"
	selection policy.Purpose   = "recruitment-selection"
	survey    policy.Purpose   = "survey-report"
	group     policy.Recipient = "group-company"
)

func goodPurposeIsAConstant() {
	mark.Provide(partner, selection, mark.FullName()) // source: selection
}

func badPurposeNeedsDeidentification() {
	mark.Provide(partner, survey, mark.FullName()) // source: survey; leak: survey (needs-deidentification)
}

func goodSurveyIsAnonymous() {
	mark.Provide(partner, survey, mark.Anonymize(mark.FullName())) // source: surveyanonymous
}

func badRecipientIsNotPermitted() {
	mark.Provide(group, selection, mark.FullName()) // source: group; leak: group (needs-consent)
}

func provideFor(why policy.Purpose, s string) {
	mark.Provide(partner, why, s) // leak: purposeparam (needs-deidentification)
}

func badPurposeIsAParameter() {
	provideFor(survey, mark.FullName()) // source: purposeparam
}

func goodPurposeIsAParameter() {
	provideFor(selection, mark.FullName()) // source: purposeparamgood
}

type report struct {
	why  policy.Purpose
	whom policy.Recipient
	text string
}

func (r report) send() {
	mark.Provide(r.whom, r.why, r.text) // leak: purposefield (needs-deidentification)
}

func badPurposeIsAField() {
	report{survey, partner, mark.FullName()}.send() // source: purposefield
}

func goodPurposeIsAField() {
	report{selection, partner, mark.FullName()}.send() // source: purposefieldgood
}

type client struct{ whom policy.Recipient }

func newClient(whom policy.Recipient) *client { return &client{whom} }

func (c *client) upload(s string) {
	mark.Provide(c.whom, selection, s) // leak: recipientctor (needs-consent)
}

func badRecipientByConstructor() {
	newClient(group).upload(mark.FullName()) // source: recipientctor
}

func goodRecipientByConstructor() {
	newClient(partner).upload(mark.FullName()) // source: recipientctorgood
}

func advertiseFor(why policy.Purpose) {
	mark.Advertise(why, mark.Secret()) // source: unknownpurpose; leak: unknownpurpose (needs-consent)
}

func badPurposeIsUnknown() {
	var why struct{ name string }
	if mark.Either() {
		why.name = mark.Plain()
	}
	advertiseFor(policy.Purpose(why.name))
}

func badEitherPurpose() {
	why := selection
	if mark.Either() {
		why = survey
	}
	mark.Provide(partner, why, mark.FullName()) // source: eitherpurpose; leak: eitherpurpose (needs-deidentification)
}

func goodPromiseIsKept() {
	mark.Analyse(mark.Promised()) // source: promisekept
}

func badPromiseIsBroken() {
	mark.Process(mark.Promised()) // source: promisebroken; leak: promisebroken (needs-consent)
}
