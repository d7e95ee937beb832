// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_strings

import (
	"bytes"
	"regexp"
	"strconv"
	"unicode/utf8"

	"example.com/corpus/mark"
)

func badBytesFunctions() {
	b := bytes.ToUpper(bytes.TrimSpace(mark.SecretBytes())) // source: bytesfuncs
	mark.Leak(bytes.Join([][]byte{b, b}, []byte(",")))      // leak: bytesfuncs
}

func goodBytesEqualLengths() {
	mark.Leak(bytes.IndexByte(mark.SecretBytes(), 'x')) // source: bytesindex
}

func badTrimSharesTheArray() {
	b := []byte(" padded-with-some-space ")
	t := bytes.TrimSpace(b)
	copy(t, mark.SecretBytes()) // source: trimshares
	mark.Leak(b)                // leak: trimshares
}

func goodCloneDoesNotShare() {
	b := []byte("some-bytes-to-be-cloned")
	c := bytes.Clone(b)
	copy(c, mark.SecretBytes()) // source: cloneshares
	mark.Leak(b)
}

func badFieldsFuncSplits() {
	parts := bytes.FieldsFunc(mark.SecretBytes(), func(r rune) bool { return r == ',' }) // source: fieldsfunc
	mark.Leak(parts[0])                                                                  // leak: fieldsfunc
}

func badItoaAndFormat() {
	n := mark.SecretInt()                                    // source: itoa
	mark.Leak(strconv.Itoa(n))                               // leak: itoa
	mark.Leak(strconv.FormatInt(int64(n), 10))               // leak: itoa
	mark.Leak(strconv.AppendInt([]byte("n="), int64(n), 10)) // leak: itoa
}

func goodItoaOfLength() {
	mark.Leak(strconv.Itoa(len(mark.Secret()))) // source: itoalen
}

func badQuoteAndUnquote() {
	q := strconv.Quote(mark.Secret()) // source: quote
	mark.Leak(q)                      // leak: quote
	s, _ := strconv.Unquote(q)
	mark.Leak(s) // leak: quote
}

func badAtoiParses() {
	n, err := strconv.Atoi(strconv.Itoa(mark.SecretInt())) // source: parsed
	if err == nil {
		mark.Leak(n) // leak: parsed
	}
}

func goodParsePlain() {
	_ = strconv.Itoa(mark.SecretInt()) // source: parsedplain
	n, _ := strconv.ParseInt("12", 10, 64)
	mark.Leak(n)
}

func badDecodeRune() {
	r, _ := utf8.DecodeRuneInString(mark.Secret()) // source: decoderune
	mark.Leak(r)                                   // leak: decoderune
	mark.Leak(utf8.AppendRune(nil, r))             // leak: decoderune
}

func goodRuneCount() {
	mark.Leak(utf8.RuneCountInString(mark.Secret())) // source: runecount
}

var word = regexp.MustCompile(`name=(\S+) id=(\S+)`)

func badSubmatchCaptures() {
	m := word.FindStringSubmatch("name=" + mark.Secret() + " id=7") // source: submatch
	mark.Leak(m[1])                                                 // leak: submatch
}

func goodPatternNames() {
	_ = word.FindStringSubmatch("name=" + mark.Secret() + " id=7") // source: patternnames
	mark.Leak(word.NumSubexp(), word.String())
}

func badReplaceFuncSees() {
	word.ReplaceAllStringFunc("name="+mark.Secret()+" id=7", func(s string) string { // source: replacefunc
		mark.Leak(s) // leak: replacefunc
		return ""
	})
}

func goodReplaceFuncOfOther() {
	_ = mark.Secret() // source: replacefuncother
	word.ReplaceAllStringFunc("name=a id=7", func(s string) string {
		mark.Leak(s)
		return ""
	})
}

func badReplacementIsInserted() {
	mark.Leak(word.ReplaceAllLiteralString("name=a id=1", mark.Secret())) // source: literal; leak: literal
}

func badExpandFromText() {
	text := "name=" + mark.Secret() + " id=7" // source: expand
	at := word.FindStringSubmatchIndex(text)
	mark.Leak(word.ExpandString(nil, "$1", text, at)) // leak: expand
}
