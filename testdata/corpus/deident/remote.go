// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deident

import (
	"example.com/corpus/deident/clean"
	"example.com/corpus/mark"
)

func goodCleanedByOtherPackage() {
	mark.Publish(clean.Name(mark.FullName())) // source: cleanname
}

func badTokenOfOtherPackage() {
	mark.Publish(clean.Token(mark.FullName())) // source: cleantoken; leak: cleantoken (needs-deidentification)
}

func goodScrubbedInPlaceByOtherPackage() {
	r := &clean.Record{Name: mark.FullName(), City: mark.FullName()} // source: cleanscrub
	clean.Scrub(r)
	mark.Publish(r.Name, r.City)
}

func goodScrubbedCopyOfOtherPackage() {
	r := clean.Record{Name: mark.FullName()} // source: cleancopy
	mark.Publish(clean.Scrubbed(r).Name)
}

func badOriginalOfScrubbedCopy() {
	r := clean.Record{Name: mark.FullName()} // source: cleanoriginal
	_ = clean.Scrubbed(r)
	mark.Publish(r.Name) // leak: cleanoriginal (needs-deidentification)
}

func goodSummaryOfOtherPackage() {
	r := &clean.Record{Incomes: []int{mark.Income(), mark.Income()}} // source: cleansummary
	mark.Publish(r.Summary())
}

func badIncomesBesidesSummary() {
	r := &clean.Record{Incomes: []int{mark.Income(), mark.Income()}} // source: cleanincomes
	mark.Publish(r.Summary(), r.Incomes)                             // leak: cleanincomes (needs-deidentification)
}

func publishWith(c clean.Cleaner, s string) { mark.Publish(c.Clean(s)) } // leak: cleanertoken (needs-deidentification)

func badCleanerIsATokenizer() {
	publishWith(clean.Tokenizer{}, mark.FullName()) // source: cleanertoken
}

func goodCleanerIsAnAnonymizer() {
	publishWith(clean.Anonymizer{}, mark.FullName()) // source: cleaneranonymous
}
