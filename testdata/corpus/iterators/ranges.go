// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package iterators

import (
	"iter"

	"example.com/corpus/mark"
)

func texts(items ...string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, it := range items {
			if !yield(it) {
				return
			}
		}
	}
}

func indexed(items ...string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i, it := range items {
			if !yield(i, it) {
				return
			}
		}
	}
}

func badRangeOverFuncYieldsSecret() {
	for s := range texts("a", mark.Secret()) { // source: yielded
		mark.Leak(s) // leak: yielded
	}
}

func goodRangeOverOtherFunc() {
	other := texts(mark.Secret()) // source: otherseq
	for s := range texts("a") {
		mark.Leak(s)
	}
	_ = other
}

func badSecondOfSeq2() {
	for _, s := range indexed("a", mark.Secret()) { // source: seq2
		mark.Leak(s) // leak: seq2
	}
}

func goodFirstOfSeq2() {
	for i := range indexed("a", mark.Secret()) { // source: seq2first
		mark.Leak(i)
	}
}

func firstLong(seq iter.Seq[string]) string {
	for s := range seq {
		if len(s) > 3 {
			return s
		}
	}
	return ""
}

func badEarlyReturnFromBody() {
	mark.Leak(firstLong(texts("a", mark.Secret()))) // source: earlyreturn; leak: earlyreturn
}

func goodEarlyReturnOfConstant() {
	found := func(seq iter.Seq[string]) string {
		for range seq {
			return "found"
		}
		return "none"
	}
	mark.Leak(found(texts("a", mark.Secret()))) // source: earlyconstant
}

func badBodyWritesCaptured() {
	last := ""
	for s := range texts("a", mark.Secret()) { // source: bodywrites
		last = s
	}
	mark.Leak(last) // leak: bodywrites
}

func goodBodyOverwritesCaptured() {
	last := mark.Secret() // source: bodyoverwrites
	last = ""
	for s := range texts("a", "b") {
		last = s
	}
	mark.Leak(last)
}

func badBodyAssignsSecretItself() {
	s := mark.Plain()
	for range texts("a") {
		s = mark.Secret() // source: bodyassigns
	}
	mark.Leak(s) // leak: bodyassigns
}

func badLabelledBreakOutOfTwoSeqs() {
	found := ""
outer:
	for a := range texts("a", "b") {
		for b := range texts(mark.Secret()) { // source: twoseqs
			found = a + b
			break outer
		}
		found = ""
	}
	mark.Leak(found) // leak: twoseqs
}

func goodLabelledContinueOverwrites() {
	found := ""
outer:
	for range texts("a", "b") {
		mark.Leak(found)
		for b := range texts(mark.Secret()) { // source: continueseqs
			found = b
			found = ""
			continue outer
		}
	}
}

func badDeferInBody() {
	var kept []string
	func() {
		for s := range texts(mark.Secret()) { // source: deferinbody
			defer func() { kept = append(kept, s) }()
		}
	}()
	mark.Leak(kept) // leak: deferinbody
}

func goodNothingIsYielded() {
	quiet := func(yield func(string) bool) {}
	s := mark.Plain()
	for range quiet {
		s = mark.Secret() // source: quiet
	}
	mark.Leak(s)
}

func sources() iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield("first") {
			return
		}
		yield(mark.Secret()) // source: insideseq
	}
}

func badSourceInsideIterator() {
	for s := range sources() {
		mark.Leak(s) // leak: insideseq
	}
}

func goodOtherIteratorHasNoSource() {
	for s := range texts("first", "second") {
		mark.Leak(s)
	}
}

type bag struct{ a, b []string }

func (g *bag) all() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, s := range g.a {
			if !yield(s) {
				return
			}
		}
	}
}

func (g *bag) rest(yield func(string) bool) {
	for _, s := range g.b {
		if !yield(s) {
			return
		}
	}
}

func badMethodReturnsIterator() {
	g := &bag{}
	seq := g.all()
	g.a = append(g.a, mark.Secret()) // source: methodseq
	for s := range seq {
		mark.Leak(s) // leak: methodseq
	}
}

func goodMethodIsIteratorOfOtherField() {
	g := &bag{}
	g.a = append(g.a, mark.Secret()) // source: methodseqother
	for s := range g.rest {
		mark.Leak(s)
	}
}

func badIteratorIsCalledDirectly() {
	texts("a", mark.Secret())(func(s string) bool { // source: calledseq
		mark.Leak(s) // leak: calledseq
		return true
	})
}

func badStateIsKeptBetweenTurns() {
	prev := ""
	for s := range texts(mark.Secret(), "b") { // source: prevturn
		mark.Leak(prev) // leak: prevturn
		prev = s
	}
}

func goodStateIsClearedBetweenTurns() {
	prev := ""
	for s := range texts(mark.Secret(), "b") { // source: prevcleared
		mark.Leak(prev)
		prev = s
		prev = ""
	}
}
