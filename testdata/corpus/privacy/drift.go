// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"strings"

	"example.com/corpus/mark"
	"github.com/go-lineage/go-lineage/lineage"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

func goodUsedForItsPurpose() {
	q := lineage.NewInquiry(mark.Fill())
	mark.Process(q.Use(policy.InquiryResponse)) // source: itspurpose
}

func badTakenOutForOnePurposeSentForAnother() {
	q := lineage.NewInquiry(mark.Fill())
	text := q.Use(policy.InquiryResponse) // source: drift
	mark.Analyse(text)                    // leak: drift (purpose-drift)
}

func badDriftThroughCallee() {
	q := lineage.NewInquiry(mark.Fill())
	analyse(q.Use(policy.InquiryResponse)) // source: driftcallee
}

func analyse(s string) { mark.Analyse(s) } // leak: driftcallee (purpose-drift)

func badDriftByParameter() {
	q := lineage.NewInquiry(mark.Fill())
	mark.Analyse(takeFor(q, policy.InquiryResponse)) // leak: driftparam (purpose-drift)
}

func goodPurposeByParameter() {
	q := lineage.NewInquiry(mark.Fill())
	mark.Analyse(takeFor(q, policy.UsageAnalysis))
}

func takeFor(q lineage.Inquiry[string], why policy.Purpose) string {
	return q.Use(why) // source: driftparam
}

// notebook takes out for what it was made for.
type notebook struct{ why policy.Purpose }

func (n notebook) read(q lineage.Inquiry[string]) string {
	return q.Use(n.why) // source: driftfield
}

func badDriftByField() {
	n := notebook{policy.InquiryResponse}
	mark.Analyse(n.read(lineage.NewInquiry(mark.Fill()))) // leak: driftfield (purpose-drift)
}

func goodPurposeByField() {
	n := notebook{policy.UsageAnalysis}
	mark.Analyse(n.read(lineage.NewInquiry(mark.Fill())))
}

// readFor hands the purpose on.
func readFor(why policy.Purpose, q lineage.Inquiry[string]) string { return takeOutFor(q, why) }

func takeOutFor(q lineage.Inquiry[string], why policy.Purpose) string {
	return strings.ToUpper(q.Use(why)) // source: drifttwice
}

func badDriftThroughTwoParameters() {
	mark.Analyse(readFor(policy.InquiryResponse, lineage.NewInquiry(mark.Fill()))) // leak: drifttwice (purpose-drift)
}

func goodPurposeThroughTwoParameters() {
	mark.Analyse(readFor(policy.ServiceImprovement, lineage.NewInquiry(mark.Fill())))
}

func sendFor(q lineage.Inquiry[string], why policy.Purpose) {
	mark.Analyse(q.Use(why)) // source: driftinside; leak: driftinside (purpose-drift)
}

func badTakenOutAndSentInCallee() {
	sendFor(lineage.NewInquiry(mark.Fill()), policy.InquiryResponse)
}

func sendImproving(q lineage.Inquiry[string], why policy.Purpose) {
	mark.Analyse(q.Use(why)) // source: nodriftinside
}

func goodTakenOutAndSentInCallee() {
	sendImproving(lineage.NewInquiry(mark.Fill()), policy.ServiceImprovement)
}

func sendToAds(q lineage.Inquiry[string], why policy.Purpose) {
	mark.Leak(q.Use(why)) // source: adsinside; leak: adsinside (needs-consent)
}

func badTakenOutAndSentForAdsInCallee() {
	sendToAds(lineage.NewInquiry(mark.Fill()), policy.InquiryResponse)
}

func goodSubPurposeIsCovered() {
	q := lineage.NewInquiry(mark.Fill())
	mark.Analyse(q.Use(policy.ServiceImprovement)) // source: subpurpose
}

func badPersonalDataDrifts() {
	n := lineage.NewPII(mark.Fill())
	mark.Leak(n.Use(policy.IdentityVerification)) // source: driftpersonal; leak: driftpersonal (purpose-drift)
}

func goodPersonalDataForAds() {
	n := lineage.NewPII(mark.Fill())
	mark.Leak(n.Use(policy.BehaviouralAdvertising)) // source: personalforads
}

func badRelabelNarrows() {
	v := lineage.NewSensitive(mark.Fill())
	n := lineage.Map[lineage.PersonalLabel](v, func(s string) string { return s }) // source: relabel; leak: relabel (relabel)
	_ = n
}

func goodRelabelCovers() {
	v := lineage.NewPII(mark.Fill())
	_ = lineage.Map[lineage.PersonalLabel](v, func(s string) string { return s })
}

func badJoinForgetsOneLabel() {
	join := func(a, b string) string { return a + b }
	_ = lineage.Join[lineage.InquiryLabel](lineage.NewInquiry("q"), lineage.NewSensitive("h"), join) // source: forgets; leak: forgets (relabel)
}

func badExposedWithoutAllow() {
	v := lineage.NewPII(mark.Fill())
	_ = v.Expose("because") // source: exposed; leak: exposed (exposed)
}

func goodExposedWithAllow() {
	v := lineage.NewPII(mark.Fill())
	_ = v.Expose("because") //lineage:allow exposed reason="shown to the user who wrote it"
}

func goodAllowedFlow() {
	mark.Leak(mark.Secret()) //lineage:allow needs-consent reason="test account of our own"
}

func badAllowHasExpired() {
	//lineage:allow needs-consent reason="until the migration is over" until=2024-01-31
	mark.Leak(mark.Secret()) // source: expired; leak: expired (needs-consent)
}
