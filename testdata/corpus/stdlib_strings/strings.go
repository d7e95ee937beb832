// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_strings

import (
	"strings"
	"unicode"

	"example.com/corpus/mark"
)

func badTrimAndCase() {
	s := mark.Secret()                                     // source: trim
	mark.Leak(strings.ToUpper(strings.TrimSpace(" " + s))) // leak: trim
}

func goodTrimOfOther() {
	_ = strings.TrimSpace(mark.Secret()) // source: trimother
	mark.Leak(strings.TrimSpace(" a "))
}

func badSplitAndJoin() {
	parts := strings.Split("a,"+mark.Secret(), ",") // source: splitjoin
	mark.Leak(strings.Join(parts, ";"))             // leak: splitjoin
}

func goodSplitCount() {
	mark.Leak(len(strings.Split(mark.Secret(), ","))) // source: splitcount
}

func badFieldsAreRanged() {
	for _, f := range strings.Fields("x " + mark.Secret()) { // source: fields
		mark.Leak(f) // leak: fields
	}
}

func badCutAfter() {
	_, after, _ := strings.Cut("key="+mark.Secret(), "=") // source: cut
	mark.Leak(after)                                      // leak: cut
}

func goodCutFound() {
	_, _, found := strings.Cut("key="+mark.Plain(), "=")
	mark.Leak(found)
}

func badReplaceInserts() {
	mark.Leak(strings.ReplaceAll("a-b", "-", mark.Secret())) // source: replaceinserts; leak: replaceinserts
}

func goodReplacePattern() {
	s := mark.Secret() // source: replacepattern
	mark.Leak(strings.Repeat("ab", len(s)))
}

func badReplacerHoldsSecret() {
	r := strings.NewReplacer("{name}", mark.Secret()) // source: replacer
	mark.Leak(r.Replace("dear {name}"))               // leak: replacer
}

func goodReplacerOfPlain() {
	r := strings.NewReplacer("a", "b")
	_ = r.Replace(mark.Secret()) // source: replacerplain
	mark.Leak(r.Replace("banana"))
}

func badMapOfRunes() {
	keep := func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}
	mark.Leak(strings.Map(keep, mark.Secret())) // source: maprunes; leak: maprunes
}

func badRepeatAndClone() {
	s := strings.Clone(mark.Secret()) // source: clone
	mark.Leak(strings.Repeat(s, 2))   // leak: clone
}

func goodIndexIsNoSecret() {
	mark.Leak(strings.Index(mark.Secret(), "x")) // source: index
}

func badContainsTells() {
	mark.Leak(strings.Contains(mark.Secret(), "cancer")) // source: contains; leak: contains (static)
}

func badReaderReads() {
	r := strings.NewReader(mark.Secret()) // source: reader
	b := make([]byte, 64)
	n, _ := r.Read(b)
	mark.Leak(b[:n]) // leak: reader
}

func goodReaderIsReset() {
	r := strings.NewReader(mark.Secret()) // source: readerreset
	r.Reset("plain")
	b := make([]byte, 64)
	n, _ := r.Read(b)
	mark.Leak(b[:n])
}

func badLinesIterator() {
	for line := range strings.Lines("a\n" + mark.Secret()) { // source: lines
		mark.Leak(line) // leak: lines
	}
}

func badToValidAndTitle() {
	s := strings.ToValidUTF8(mark.Secret(), "") // source: valid
	mark.Leak(strings.ToTitle(s))               // leak: valid
}
