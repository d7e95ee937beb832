// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_strings

import (
	"bufio"
	"bytes"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/corpus/mark"
)

func badBuilderIsReturned() {
	build := func() *strings.Builder {
		b := new(strings.Builder)
		b.WriteString(mark.Secret()) // source: builtreturned
		return b
	}
	mark.Leak(build().String()) // leak: builtreturned
}

func badBuilderIsAWriter() {
	write := func(w io.Writer, s string) { _, _ = w.Write([]byte(s)) }
	var b strings.Builder
	write(&b, mark.Secret()) // source: builderwriter
	mark.Leak(b.String())    // leak: builderwriter
}

func goodBuilderIsReplaced() {
	var b strings.Builder
	b.WriteString(mark.Secret()) // source: builderreplaced
	b = strings.Builder{}
	b.WriteString("plain")
	mark.Leak(b.String())
}

func badBuilderIsResetOnOnePathOnly() {
	var b strings.Builder
	b.WriteString(mark.Secret()) // source: resetonepath
	if mark.Either() {
		b.Reset()
	}
	mark.Leak(b.String()) // leak: resetonepath
}

func goodBuilderIsResetInLoop() {
	var b strings.Builder
	for i := range 3 {
		b.Reset()
		if i == 2 {
			b.WriteString("last")
			break
		}
		b.WriteString(mark.Secret()) // source: resetinloop
	}
	mark.Leak(b.Len() > 100)
}

func badBuilderKeepsAcrossLoop() {
	var b strings.Builder
	for i := range 2 {
		if i == 1 {
			mark.Leak(b.String()) // leak: acrossloop
		}
		b.WriteString(mark.Secret()) // source: acrossloop
	}
}

type template struct {
	b strings.Builder
}

func (t *template) add(s string) *template {
	t.b.WriteString(s)
	return t
}

func (t *template) clear() *template {
	t.b.Reset()
	return t
}

func badBuilderInChainedMethods() {
	t := new(template).add("a").add(mark.Secret()).add("b") // source: chained
	mark.Leak(t.b.String())                                 // leak: chained
}

func goodBuilderIsClearedByMethod() {
	t := new(template).add(mark.Secret()) // source: clearedchain
	t.clear().add("b")
	mark.Leak(t.b.String())
}

func badTruncateKeepsTheBeginning() {
	var b bytes.Buffer
	b.WriteString(mark.Secret()) // source: truncatekeeps
	b.Truncate(6)
	mark.Leak(b.String()) // leak: truncatekeeps
}

func badBufferOverTheSameArray() {
	text := make([]byte, 0, 64)
	b := bytes.NewBuffer(text)
	b.WriteString(mark.Secret()) // source: samearray
	mark.Leak(b.Bytes())         // leak: samearray
}

func badBufferIsReadThenWritten() {
	var a, b bytes.Buffer
	a.WriteString(mark.Secret()) // source: readwritten
	_, _ = b.ReadFrom(&a)
	mark.Leak(b.String()) // leak: readwritten
}

func badUnreadByteComesBack() {
	b := bytes.NewBufferString(mark.Secret()) // source: unread
	_, _ = b.ReadByte()
	_ = b.UnreadByte()
	mark.Leak(b.String()) // leak: unread
}

func goodBufferGrowsOnly() {
	var b bytes.Buffer
	b.Grow(len(mark.Secret())) // source: grows
	mark.Leak(b.Cap() > 0, b.String())
}

func badStringsReaderSeeksBack() {
	r := strings.NewReader(mark.Secret()) // source: seeks
	_, _ = io.Copy(io.Discard, r)
	_, _ = r.Seek(0, io.SeekStart)
	b, _ := io.ReadAll(r)
	mark.Leak(b) // leak: seeks
}

func badReaderWritesTo() {
	var b strings.Builder
	_, _ = strings.NewReader(mark.Secret()).WriteTo(&b) // source: writesto
	mark.Leak(b.String())                               // leak: writesto
}

func badReadAtOffset() {
	p := make([]byte, 9)
	_, _ = strings.NewReader(mark.Secret()).ReadAt(p, 3) // source: readat
	mark.Leak(p)                                         // leak: readat
}

func badSeqsOfStrings() {
	for part := range strings.SplitSeq(mark.Secret()+",b", ",") { // source: splitseq
		mark.Leak(part) // leak: splitseq
	}
	for part := range strings.FieldsSeq("a " + mark.Secret()) { // source: fieldsseq
		mark.Leak(part) // leak: fieldsseq
	}
	for part := range bytes.SplitSeq(mark.SecretBytes(), []byte(",")) { // source: bytesseq
		mark.Leak(part) // leak: bytesseq
	}
}

func goodSeqOfOtherString() {
	s := mark.Secret() // source: seqother
	for range strings.SplitSeq(s, ",") {
		for part := range strings.SplitSeq("a,b", ",") {
			mark.Leak(part)
		}
	}
}

func badCutPrefixAndSuffix() {
	after, ok := strings.CutPrefix("id="+mark.Secret(), "id=") // source: cutprefix
	mark.Leak(after)                                           // leak: cutprefix
	mark.Leak(ok)                                              // leak: cutprefix (static)
}

func badSplitNAndAfter() {
	parts := strings.SplitN("a:"+mark.Secret(), ":", 2) // source: splitn
	mark.Leak(parts[1])                                 // leak: splitn
	mark.Leak(strings.SplitAfter(parts[1], ",")[0])     // leak: splitn
}

func goodPartsAreCounted() {
	mark.Leak(len(strings.Split(mark.Secret(), ","))) // source: partscounted
	mark.Leak(strings.Count(mark.Secret(), "a"))      // source: countedletters
}

func badLastIndexSlice() {
	s := "a/" + mark.Secret()                  // source: lastindex
	mark.Leak(s[strings.LastIndex(s, "/")+1:]) // leak: lastindex
}

func badIndexOfRunesIsAText() {
	r := []rune(mark.Secret()) // source: runes
	r[0] = 'x'
	mark.Leak(string(r))    // leak: runes
	mark.Leak(string(r[1])) // leak: runes
}

func badReverseByRunes() {
	r := []rune(mark.Secret()) // source: reversed
	slices.Reverse(r)
	mark.Leak(string(r)) // leak: reversed
}

func goodEveryRuneIsReplaced() {
	hidden := strings.Map(func(rune) rune { return '*' }, mark.Secret()) // source: mappedstars
	mark.Leak(hidden)
}

func badOneRuneIsKeptByMap() {
	kept := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '#'
		}
		return r
	}, mark.Secret()) // source: keptbymap
	mark.Leak(kept) // leak: keptbymap
}

func badUTF8RoundTrip() {
	var b []byte
	for _, r := range mark.Secret() { // source: utf8
		b = utf8.AppendRune(b, r)
	}
	mark.Leak(b) // leak: utf8
}

func goodUTF8Validity() {
	s := mark.Secret() // source: utf8valid
	mark.Leak(utf8.RuneCountInString(s))
	mark.Leak(utf8.UTFMax)
}

func badStrconvAppends() {
	b := strconv.AppendInt(nil, int64(mark.SecretInt()), 10) // source: appendint
	mark.Leak(b)                                             // leak: appendint
	b = strconv.AppendQuote([]byte("x="), mark.Secret())     // source: appendquote
	mark.Leak(b)                                             // leak: appendquote
}

func badFormatFloat() {
	mark.Leak(strconv.FormatFloat(float64(mark.SecretInt()), 'f', 0, 64)) // source: formatfloat; leak: formatfloat
}

func goodFormatOfCount() {
	mark.Leak(strconv.FormatInt(int64(len(mark.Secret())), 2)) // source: formatcount
}

func badEqualFoldTellsTheDiagnosis() {
	mark.Leak(strings.EqualFold(mark.Secret(), "F32")) // source: equalfold; leak: equalfold (static)
}

func goodEqualFoldOfOther() {
	_ = mark.Secret() // source: equalfoldother
	mark.Leak(strings.EqualFold("a", "A"))
}

func badNamedGroupsOfPattern() {
	re := regexp.MustCompile(`(?P<name>\S+)`)
	m := re.FindStringSubmatch(mark.Secret()) // source: namedgroup
	mark.Leak(m[re.SubexpIndex("name")])      // leak: namedgroup
}

func badFindAllInBytes() {
	for _, m := range regexp.MustCompile(`\S`).FindAll(mark.SecretBytes(), -1) { // source: findall
		mark.Leak(m) // leak: findall
	}
}

func goodPatternMasksAll() {
	re := regexp.MustCompile(`(?s).`)
	mark.Leak(re.ReplaceAllLiteralString("", "*"), re.NumSubexp())
	_ = mark.Secret() // source: masksall
}

func badReplaceAllKeepsTheRest() {
	re := regexp.MustCompile(`\d`)
	mark.Leak(re.ReplaceAllString(mark.Secret(), "#")) // source: keepsrest; leak: keepsrest
}

func badTemplateOfExpand() {
	re := regexp.MustCompile(`(\S+)`)
	s := mark.Secret() // source: expandsrc
	out := re.ExpandString(nil, "<$1>", s, re.FindStringSubmatchIndex(s))
	mark.Leak(out) // leak: expandsrc
}

func badScannerOverStringsReader() {
	sc := bufio.NewScanner(strings.NewReader("a " + mark.Secret())) // source: wordscan
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		mark.Leak(sc.Text()) // leak: wordscan
	}
}

func goodReplacerIsSharedButClean() {
	r := strings.NewReplacer("a", "b")
	_ = r.Replace(mark.Secret()) // source: replacershared
	mark.Leak(r.Replace("plain"))
}

func badBytesToUpperAndTitle() {
	mark.Leak(bytes.ToUpper(mark.SecretBytes()))                           // source: bytesupper; leak: bytesupper
	mark.Leak(bytes.ReplaceAll(mark.SecretBytes(), []byte("a"), []byte{})) // source: bytesreplace; leak: bytesreplace
	mark.Leak(bytes.Join([][]byte{mark.SecretBytes()}, nil))               // source: bytesjoin; leak: bytesjoin
}

func badSubsliceIsWrittenThrough() {
	b := []byte("0123456789012345678901234567890123456789")
	before, after, _ := bytes.Cut(b, []byte("9"))
	copy(after, mark.SecretBytes()) // source: writtenthrough
	mark.Leak(b)                    // leak: writtenthrough
	mark.Leak(len(before))
}

func goodUpToTheSecret() {
	b := make([]byte, 4, 64)
	b = append(b[:0:0], "plain"...)
	c := append(mark.SecretBytes(), b...) // source: upto
	mark.Leak(b)
	_ = c
}

func badAppendedBehindTheSlice() {
	b := make([]byte, 0, 64)
	_ = append(b, mark.SecretBytes()...) // source: behind
	mark.Leak(b[:18])                    // leak: behind
}
