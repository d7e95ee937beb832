// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import "example.com/corpus/mark"

func goodEntrustedWork() {
	mark.Support(mark.Entrusted()) // source: entrustedwork
}

func badEntrustedForAnythingElse() {
	mark.Leak(mark.Entrusted()) // source: entrustedads; leak: entrustedads (not-permitted)
}

func badEntrustedEvenAnonymous() {
	mark.Publish(mark.Anonymize(mark.Entrusted())) // source: entrustedanonymous; leak: entrustedanonymous (not-permitted)
}

func badConsentDoesNotHelpEntrusted() {
	if mark.EverybodyConsented() {
		mark.Leak(mark.Entrusted()) // source: entrustedconsent; leak: entrustedconsent (not-permitted)
	}
}

func badUnstatedPurposeIsTheStrictest() {
	mark.Transfer(mark.Inquiry()) // source: unstated; leak: unstated (needs-consent)
}

func goodUnstatedPurposeOfPersonal() {
	mark.Transfer(mark.FullName()) // source: unstatedpersonal
}

// nightly says once what its uses are for.
//
//lineage:purpose inquiry-response
func nightly(text string) { mark.Transfer(text) }

func goodPurposeOfTheFunction() {
	nightly(mark.Inquiry()) // source: functionpurpose
}

// campaign says that its uses are for promotion.
//
//lineage:purpose own-campaign
func campaign(text string) { mark.Transfer(text) } // leak: campaignpurpose (needs-consent)

func badPurposeOfTheFunction() {
	campaign(mark.Inquiry()) // source: campaignpurpose
}
