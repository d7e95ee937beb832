// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package vendors has a policy of its own, which extends the default one: it
// knows some vendors and permits one use more.
//
// It is judged by that policy.
package vendors

import (
	"net/http"
	"net/url"
	"strings"

	"example.com/corpus/mark"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Policy is ours.
//
//lineage:policy
var Policy = policy.Policy{
	Name:    "vendors",
	Version: "1",
	Base:    &policy.Default,
	Vendors: []policy.VendorDef{
		{ID: "facebook", Recipient: policy.AdPlatform, Country: "US"},
		{ID: "sendgrid", Recipient: policy.Processor, Country: "US"},
	},
	Permits: []policy.Permit{{
		Class:      policy.Inquiry,
		Purposes:   []policy.Purpose{policy.CampaignFulfilment},
		Recipients: []policy.Recipient{policy.Processor},
		Clauses:    []string{"contract 7"},
		Title:      policy.Title{En: "prizes are sent out by our processor"},
	}},
}

func goodPersonalDataToAKnownAdNetwork() {
	_, _ = http.Post("https://graph.facebook.com/v19.0/1/events", "text/plain", strings.NewReader(mark.FullName())) // source: knownnetwork
}

func badSpecialCareToAKnownAdNetwork() {
	_, _ = http.Post("https://graph.facebook.com/v19.0/1/events", "text/plain", strings.NewReader(mark.Secret())) // source: knownspecial; leak: knownspecial (needs-consent)
}

func goodPersonalDataToAKnownProcessor() {
	form := url.Values{"to": {mark.FullName()}} // source: knownprocessor
	_, _ = http.PostForm("https://api.sendgrid.com/v3/mail/send", form)
}

func badPersonalDataToAnUnknownVendor() {
	_, _ = http.Post("https://api.mixpanel.com/track", "text/plain", strings.NewReader(mark.FullName())) // source: unknownvendor; leak: unknownvendor (needs-consent)
}

//lineage:sink vendor=sendgrid purpose=campaign-fulfilment
func shipPrize(address string) { mark.Sent(address) }

//lineage:sink vendor=sendgrid purpose=own-campaign
func sendNewsletter(text string) { mark.Sent(text) }

func goodInquiryForThePermitOfOurOwn() {
	shipPrize(mark.Inquiry()) // source: ownpermit
}

func badInquiryForAnythingElse() {
	sendNewsletter(mark.Inquiry()) // source: noownpermit; leak: noownpermit (not-permitted)
}

func goodPersonalNewsletter() {
	sendNewsletter(mark.FullName()) // source: newsletter
}
