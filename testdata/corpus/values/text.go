// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package values

import "example.com/corpus/mark"

func badSecretIsConcatenated() {
	s := "patient: " + mark.Secret() + "." // source: concat
	mark.Leak(s)                           // leak: concat
}

func goodOtherTextIsConcatenated() {
	s := mark.Secret() // source: notconcat
	t := "length: " + mark.Plain()
	mark.Leak(t)
	_ = s
}

func badSecretIsAppendedInLoop() {
	out := ""
	for _, part := range []string{mark.Plain(), mark.Secret()} { // source: plusequals
		out += part + " "
	}
	mark.Leak(out) // leak: plusequals
}

func badRunesAreCopiedOneByOne() {
	var out []rune
	for _, r := range mark.Secret() { // source: runeloop
		out = append(out, r)
	}
	mark.Leak(string(out)) // leak: runeloop
}

func goodRunesAreOnlyCounted() {
	n := 0
	for range mark.Secret() { // source: runecount
		n++
	}
	mark.Leak(n)
}

func badBytesAreCopiedOneByOne() {
	s := mark.Secret() // source: byteloop
	out := make([]byte, len(s))
	for i := 0; i < len(s); i++ {
		out[i] = s[i]
	}
	mark.Leak(out) // leak: byteloop
}

func goodLengthIsNoSecret() {
	s := mark.Secret() // source: lengthonly
	mark.Leak(len(s))
}

func badSubstringIsPartOfSecret() {
	s := mark.Secret()   // source: substring
	mark.Leak(s[3:9])    // leak: substring
	mark.Leak(s[:6][3:]) // leak: substring
}

func badTextIsReversed() {
	r := []rune(mark.Secret()) // source: reversed
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	mark.Leak(string(r)) // leak: reversed
}

func badBytesAndBack() {
	b := []byte(mark.Secret()) // source: bytesback
	b = append(b, '!')
	mark.Leak(string(b)) // leak: bytesback
}

func goodBytesAreClearedBeforeConversion() {
	b := []byte(mark.Secret()) // source: bytescleared
	clear(b)
	b = []byte("gone")
	mark.Leak(string(b))
}

func badMinAndMaxReturnOneOfTheirArguments() {
	s := mark.Secret()          // source: minmax
	mark.Leak(max(s, ""))       // leak: minmax
	mark.Leak(min("\uffff", s)) // leak: minmax
}

func goodMinOfPlainTexts() {
	_ = mark.Secret() // source: minplain
	mark.Leak(min("a", mark.Plain()))
}

func badComparisonTellsSpecialCareData() {
	s := mark.Secret()       // source: comparison
	mark.Leak(s == "cancer") // leak: comparison (static)
}

func badSingleByteIsPartOfSecret() {
	s := mark.Secret() // source: singlebyte
	mark.Leak(s[0])    // leak: singlebyte (static)
}
