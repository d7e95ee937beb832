// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package values

import "example.com/corpus/mark"

func pair() (string, string) {
	return mark.Secret(), mark.Plain() // source: tuple
}

func badFirstResultOfTuple() {
	a, _ := pair()
	mark.Leak(a) // leak: tuple
}

func goodSecondResultOfTuple() {
	_, b := pair()
	mark.Leak(b)
}

func named() (secret, plain string) {
	secret = mark.Secret() // source: named
	plain = "p"
	return
}

func badNamedResult() {
	s, _ := named()
	mark.Leak(s) // leak: named
}

func goodOtherNamedResult() {
	_, p := named()
	mark.Leak(p)
}

func swapped() (a, b string) {
	a, b = mark.Secret(), "p" // source: swappedresults
	return b, a
}

func badNamedResultsAreSwappedByReturn() {
	_, b := swapped()
	mark.Leak(b) // leak: swappedresults
}

func goodNamedResultsAreSwappedByReturn() {
	a, _ := swapped()
	mark.Leak(a)
}

func spread(a, b string) { mark.Leak(b) } // leak: spread

func badTupleIsSpreadOverParameters() {
	spread(func() (string, string) { return "a", mark.Secret() }()) // source: spread
}

func spreadFirst(a, b string) { mark.Leak(b) }

func goodTupleIsSpreadOverParameters() {
	spreadFirst(pair())
}

func lookup(found bool) (s string, ok bool) {
	if !found {
		return "", false
	}
	return mark.Secret(), true // source: okresult
}

func badValueOfOkResult() {
	if s, ok := lookup(true); ok {
		mark.Leak(s) // leak: okresult
	}
}

func goodOkOfOkResult() {
	_, ok := lookup(true)
	mark.Leak(ok)
}
