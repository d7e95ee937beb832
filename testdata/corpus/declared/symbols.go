// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package declared

import (
	"example.com/corpus/declared/crm"
	"example.com/corpus/mark"
)

// What package crm does is declared here, by name.
//
//lineage:source example.com/corpus/declared/crm.Export special-care
//lineage:source (example.com/corpus/declared/crm.Contact).Email inquiry
//lineage:sink (*example.com/corpus/declared/crm.Ads).Upload recipient=ad-platform purpose=behavioural-advertising args=rows

func badSourceIsDeclaredByName() {
	s := crm.Export("1") // source: byname
	mark.Leak(s)         // leak: byname
}

func goodOtherFunctionOfThatPackage() {
	mark.Leak(crm.Version())
}

func badFieldIsDeclaredByName() {
	c := crm.Find("1")
	mark.Leak(c.Email) // source: fieldbyname; leak: fieldbyname
}

func goodOtherFieldOfThatType() {
	c := crm.Find("1")
	mark.Leak(c.ID, c.Phone)
}

func badSinkIsDeclaredByName() {
	ads := crm.NewAds("a")
	ads.Upload("list", []string{mark.Secret()}) // source: sinkbyname; leak: sinkbyname
}

func goodSinkIsDeclaredForOneArgument() {
	ads := crm.NewAds("a")
	ads.Upload("list", []string{"plain"})
	mark.Leak(ads.Ping(mark.Secret())) // source: ping
}

func badBothEndsAreDeclaredByName() {
	crm.NewAds("a").Upload("list", []string{crm.Export("1")}) // source: bothbyname; leak: bothbyname
}
