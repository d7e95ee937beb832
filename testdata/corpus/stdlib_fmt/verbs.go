// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_fmt

import (
	"bytes"
	"fmt"
	"strings"

	"example.com/corpus/mark"
)

type record struct {
	Name   string
	secret string
}

func badSprintfFormats() {
	mark.Leak(fmt.Sprintf("%s is ill", mark.Secret())) // source: sprintf; leak: sprintf
}

func goodSprintfOfOther() {
	s := mark.Secret() // source: sprintfother
	mark.Leak(fmt.Sprintf("%s has %d letters", "it", len(s)))
}

func badSprintAndSprintln() {
	s := mark.Secret()              // source: sprint
	mark.Leak(fmt.Sprint("a", s))   // leak: sprint
	mark.Leak(fmt.Sprintln("a", s)) // leak: sprint
}

func badQuotedAndHexVerbs() {
	s := mark.Secret()                       // source: quoted
	mark.Leak(fmt.Sprintf("%q", s))          // leak: quoted
	mark.Leak(fmt.Sprintf("%+q", s))         // leak: quoted
	mark.Leak(fmt.Sprintf("%x", s))          // leak: quoted
	mark.Leak(fmt.Sprintf("% X", []byte(s))) // leak: quoted (static)
}

func goodTypeVerb() {
	mark.Leak(fmt.Sprintf("%T", mark.Secret())) // source: typeverb
}

func goodPointerVerb() {
	r := &record{secret: mark.Secret()} // source: pointerverb
	mark.Leak(fmt.Sprintf("%p", r))
}

func badTypeVerbBesidesValue() {
	s := mark.Secret()                    // source: typeandvalue
	mark.Leak(fmt.Sprintf("%T=%v", s, s)) // leak: typeandvalue
}

func badExplicitArgumentIndex() {
	mark.Leak(fmt.Sprintf("%[2]s", "a", mark.Secret())) // source: argindex; leak: argindex
}

func goodExplicitArgumentIndex() {
	s := mark.Secret() // source: argindexother
	mark.Leak(fmt.Sprintf("%[2]T %[1]s", "a", s))
}

func badStarWidthIsData() {
	mark.Leak(fmt.Sprintf("%*s|%d", 3, "a", mark.SecretInt())) // source: starwidth; leak: starwidth
}

func badUnexportedFieldIsPrinted() {
	r := record{"n", mark.Secret()}   // source: unexported
	mark.Leak(fmt.Sprintf("%+v", r))  // leak: unexported
	mark.Leak(fmt.Sprintf("%#v", &r)) // leak: unexported
	mark.Leak(fmt.Sprint(r))          // leak: unexported
}

func goodExportedFieldIsPrinted() {
	r := record{"n", mark.Secret()} // source: exported
	mark.Leak(fmt.Sprint(r.Name))
}

func badNestedPointerIsNotFollowed() {
	type outer struct{ r *record }
	o := outer{&record{secret: mark.Secret()}} // source: nestedpointer
	mark.Leak(fmt.Sprintf("%v", o.r))          // leak: nestedpointer
}

func badMapIsPrinted() {
	mark.Leak(fmt.Sprint(map[string][]any{"k": {1, mark.Secret()}})) // source: mapprinted; leak: mapprinted
}

func badFprintfToBuffer() {
	var b bytes.Buffer
	fmt.Fprintf(&b, "note: %v\n", mark.Secret()) // source: fprintf
	mark.Leak(b.String())                        // leak: fprintf
}

func goodFprintfToOtherWriter() {
	var b bytes.Buffer
	fmt.Fprintf(&b, "n=%d", 3)
	fmt.Fprint(nowhere{}, mark.Secret()) // source: fprintfother
	mark.Leak(b.String())
}

type nowhere struct{}

func (nowhere) Write(p []byte) (int, error) { return len(p), nil }

type leaking struct{}

func (leaking) Write(p []byte) (int, error) {
	mark.Leak(p) // leak: leakingwriter
	return len(p), nil
}

func badFprintlnToLeakingWriter() {
	fmt.Fprintln(leaking{}, "x", mark.Secret()) // source: leakingwriter
}

func badAppendf() {
	b := fmt.Appendf([]byte("x"), "%s", mark.Secret()) // source: appendf
	mark.Leak(b)                                       // leak: appendf
}

func goodAppendfPlain() {
	_ = fmt.Appendf(nil, "%s", mark.Secret()) // source: appendfplain
	mark.Leak(fmt.Append(nil, "a"))
}

func badSscanParses() {
	var word string
	_, err := fmt.Sscan("x "+mark.Secret(), new(string), &word) // source: sscan
	mark.Leak(word)                                             // leak: sscan
	_ = err
}

func goodSscanOfPlain() {
	var word string
	_ = mark.Secret() // source: sscanplain
	_, _ = fmt.Sscanf("a b", "%s", &word)
	mark.Leak(word)
}

func badFscanReads() {
	var word string
	_, _ = fmt.Fscan(strings.NewReader(mark.Secret()), &word) // source: fscan
	mark.Leak(word)                                           // leak: fscan
}

func goodScanCount() {
	var word string
	n, _ := fmt.Sscan(mark.Secret(), &word) // source: scancount
	mark.Leak(n)
}

func badFormatStringIsData() {
	format := mark.Secret() + "%s"      // source: format
	mark.Leak(fmt.Sprintf(format, "a")) // leak: format
}
