// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package functions

import "example.com/corpus/mark"

func identity(s string) string { return s }

func badSecretPassesThroughCallee() {
	mark.Leak(identity(mark.Secret())) // source: identity; leak: identity
}

func goodOtherCallOfSameCallee() {
	s := identity(mark.Secret()) // source: context
	t := identity(mark.Plain())
	mark.Leak(t)
	_ = s
}

func badContextIsKeptThroughTwoLevels() {
	twice := func(s string) string { return identity(identity(s)) }
	_ = twice(mark.Plain())
	mark.Leak(twice(mark.Secret())) // source: twolevels; leak: twolevels
}

func second(_, b string) string { return b }

func goodCalleeIgnoresParameter() {
	mark.Leak(second(mark.Secret(), mark.Plain())) // source: ignored
}

func badCalleeReturnsSecondParameter() {
	mark.Leak(second(mark.Plain(), mark.Secret())) // source: second; leak: second
}

func show(s string) { mark.Leak(s) } // leak: sinkincallee, sinkincallee2

func badSinkIsInCallee() {
	show(mark.Secret()) // source: sinkincallee
}

func badSinkIsInCalleeFromElsewhere() {
	s := "x" + mark.Secret() // source: sinkincallee2
	show(s)
}

func showPlain(s string) { mark.Leak(s) }

func goodCalleeSinkGetsPlain() {
	s := mark.Secret() // source: notshown
	showPlain(mark.Plain())
	_ = s
}

func fetch() string {
	return mark.Secret() // source: sourceincallee
}

func badSourceIsInCallee() {
	mark.Leak(fetch()) // leak: sourceincallee
}

func length(s string) int { return len(s) }

func goodCalleeReturnsLength() {
	mark.Leak(length(mark.Secret())) // source: calleelength
}

func fetchInto(dst *string) { *dst = mark.Secret() } // source: outparam

func badCalleeWritesThroughPointer() {
	var s string
	fetchInto(&s)
	mark.Leak(s) // leak: outparam
}

func scrub(s *string) { *s = "" }

func goodCalleeScrubsThroughPointer() {
	s := mark.Secret() // source: scrubbed
	scrub(&s)
	mark.Leak(s)
}

func scrubMaybe(s *string) {
	if mark.Either() {
		*s = ""
	}
}

func badCalleeScrubsOnOneBranchOnly() {
	s := mark.Secret() // source: scrubbedmaybe
	scrubMaybe(&s)
	mark.Leak(s) // leak: scrubbedmaybe
}

func scrubCopy(s string) { s = ""; _ = s }

func badCalleeScrubsItsOwnCopy() {
	s := mark.Secret() // source: scrubbedcopy
	scrubCopy(s)
	mark.Leak(s) // leak: scrubbedcopy
}

func swap(a, b *string) { *a, *b = *b, *a }

func badCalleeSwapsContents() {
	a, b := mark.Secret(), mark.Plain() // source: calleeswap
	swap(&a, &b)
	mark.Leak(a)
	mark.Leak(b) // leak: calleeswap
}

func goodCalleeSwapsTwice() {
	a, b := mark.Secret(), mark.Plain() // source: swaptwice
	swap(&a, &b)
	swap(&a, &b)
	mark.Leak(b)
	_ = a
}

func move(dst, src *string) {
	*dst = *src
	*src = ""
}

func badCalleeMovesBetweenParameters() {
	a, b := mark.Secret(), "" // source: moved
	move(&b, &a)
	mark.Leak(b) // leak: moved
}

func goodSourceOfMoveIsEmpty() {
	a, b := mark.Secret(), "" // source: movedaway
	move(&b, &a)
	mark.Leak(a)
	_ = b
}

func choose(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

func badCalleeChoosesByFlag() {
	mark.Leak(choose(mark.Either(), mark.Secret(), "b")) // source: chosen; leak: chosen
}

func goodCalleeChoosesAmongPlain() {
	_ = choose(true, mark.Secret(), "b") // source: chosenelsewhere
	mark.Leak(choose(true, "a", "b"))
}

func badArgumentsAreOneObject() {
	s := "a"
	link := func(p, q *string) {
		*p = mark.Secret() // source: oneobject
		mark.Leak(*q)      // leak: oneobject
	}
	link(&s, &s)
}

func goodArgumentsAreTwoObjects() {
	s, t := "a", "b"
	link := func(p, q *string) {
		*p = mark.Secret() // source: twoobjects
		mark.Leak(*q)
	}
	link(&s, &t)
}

func sendsTwice(s string) {
	mark.Leak(s) // leak: twice
	mark.Leak(s) // leak: twice
}

func badCalleeSendsTwice() {
	sendsTwice(mark.Secret()) // source: twice
}

func sendsOnceOverwritten(s string) {
	s = mark.Plain()
	mark.Leak(s)
	mark.Leak(s)
}

func goodCalleeSendsNothingTwice() {
	sendsOnceOverwritten(mark.Secret()) // source: twiceoverwritten
}
