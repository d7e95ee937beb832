// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_fmt

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"example.com/corpus/mark"
)

func badWidthAndPrecisionFromArguments() {
	mark.Leak(fmt.Sprintf("%[2]*[1]s", mark.Secret(), 12)) // source: widthargs; leak: widthargs
}

func goodArgumentThatNoVerbTakes() {
	s := mark.Secret() // source: skipped
	mark.Leak(fmt.Sprintf("%[2]s", s, "plain"))
}

func badExtraArgumentIsPrinted() {
	format := "no verb"
	mark.Leak(fmt.Sprintf(format, mark.Secret())) // source: extra; leak: extra
}

func badBooleanVerbOfText() {
	format := "%t"
	mark.Leak(fmt.Sprintf(format, mark.Secret())) // source: wrongverb; leak: wrongverb
}

func badPointerToStructIsPrinted() {
	type note struct{ text string }
	mark.Leak(fmt.Sprintf("%v", &note{mark.Secret()})) // source: ptrstruct; leak: ptrstruct
}

func goodPointerInsideStructIsAnAddress() {
	type note struct{ text *string }
	s := mark.Secret() // source: ptrfield
	text := fmt.Sprintf("%v", note{&s})
	mark.Leak(len(text) > 0)
}

func badNestedMapOfSlices() {
	m := map[string][]any{"a": {1, map[int]string{2: mark.Secret()}}} // source: nestedmap
	mark.Leak(fmt.Sprint(m))                                          // leak: nestedmap
}

func badMapKeyIsPrinted() {
	m := map[string]int{mark.Secret(): 1} // source: mapkey
	mark.Leak(fmt.Sprintln(m))            // leak: mapkey
}

func badChannelOfSecretIsNot() {
	ch := make(chan string, 1)
	ch <- mark.Secret()         // source: chanprinted
	mark.Leak(fmt.Sprint(<-ch)) // leak: chanprinted
	mark.Leak(fmt.Sprint(len(ch)))
}

type deep struct{ inner redacted }

type redacted struct{ text string }

func (redacted) String() string { return "redacted" }

func badStringerTwoLevelsBelowUnexported() {
	mark.Leak(fmt.Sprintf("%+v", deep{redacted{mark.Secret()}})) // source: twolevels; leak: twolevels
}

type shown struct{ Inner redacted }

func goodStringerOneLevelBelowExported() {
	mark.Leak(fmt.Sprintf("%+v", shown{redacted{mark.Secret()}})) // source: onelevel
}

func goodStringerInMapAndPointer() {
	m := map[string]*redacted{"a": {mark.Secret()}} // source: stringermap
	mark.Leak(fmt.Sprintf("%v", m["a"]))
	mark.Leak(fmt.Sprint(map[string]redacted{"a": {mark.Secret()}})) // source: stringermapvalue
}

func badHexOfStringerIsItsText() {
	mark.Leak(fmt.Sprintf("%x", teller{mark.Secret()})) // source: hexstringer; leak: hexstringer
}

type teller struct{ text string }

func (t teller) String() string { return "<" + t.text + ">" }

type panicky struct{ text string }

func (p panicky) String() string { panic(p.text) }

func badPanicOfStringerIsPrinted() {
	mark.Leak(fmt.Sprint(panicky{mark.Secret()})) // source: panicky; leak: panicky
}

type both struct{ text string }

func (b both) Error() string  { return "no text" }
func (b both) String() string { return b.text }

func goodErrorWinsOverString() {
	mark.Leak(fmt.Sprint(both{mark.Secret()})) // source: bothmethods
}

func badStringIsCalledDirectly() {
	mark.Leak(both{mark.Secret()}.String()) // source: bothdirect; leak: bothdirect
}

type verbs struct{ text string }

func (v verbs) Format(s fmt.State, verb rune) {
	if verb == 'q' {
		_, _ = io.WriteString(s, v.text)
		return
	}
	_, _ = fmt.Fprintf(s, "%s", "hidden")
}

func badFormatterTellsForOneVerb() {
	mark.Leak(fmt.Sprintf("%q", verbs{mark.Secret()})) // source: formatverb; leak: formatverb
}

type counted struct{ text string }

func (c counted) Format(s fmt.State, _ rune) {
	w, _ := s.Width()
	_, _ = fmt.Fprint(s, strings.Repeat("*", w))
}

func goodFormatterDrawsStars() {
	mark.Leak(fmt.Sprintf("%8v", counted{mark.Secret()})) // source: stars
}

func badErrorfWithSeveralWraps() {
	err := fmt.Errorf("a: %w, b: %w", errors.New("plain"), mark.SecretErr()) // source: twowraps
	for _, e := range err.(interface{ Unwrap() []error }).Unwrap() {
		mark.Leak(e) // leak: twowraps
	}
}

func badErrorfWithV() {
	err := fmt.Errorf("a: %v", mark.SecretErr()) // source: errorfv
	mark.Leak(err)                               // leak: errorfv
}

func goodErrorfWithVDoesNotWrap() {
	err := fmt.Errorf("a: %v", mark.SecretErr()) // source: errorfvunwrap
	mark.Leak(errors.Unwrap(err))
}

func badSscanfIntoFields() {
	var p struct {
		name string
		n    int
	}
	_, _ = fmt.Sscanf(mark.Secret()+" 7", "%s %d", &p.name, &p.n) // source: sscanf
	mark.Leak(p.name)                                             // leak: sscanf
}

type scanned struct{ raw string }

func (s *scanned) Scan(state fmt.ScanState, _ rune) error {
	token, err := state.Token(true, nil)
	s.raw = string(token)
	return err
}

func badScannerMethodIsCalled() {
	var s scanned
	_, _ = fmt.Sscan(mark.Secret(), &s) // source: scanmethod
	mark.Leak(s.raw)                    // leak: scanmethod
}

func goodPrintToStandardError() {
	n, err := fmt.Fprint(io.Discard, mark.Secret()) // source: discard
	mark.Leak(n, err)
	_, _ = fmt.Fprint(os.Stderr, "")
}

func badAppendlnKeepsPrefix() {
	b := []byte(mark.Secret()) // source: appendln
	b = fmt.Appendln(b[:0:0], "x")
	mark.Leak(b)
	c := fmt.Append(mark.SecretBytes(), "x") // source: appendprefix
	mark.Leak(c)                             // leak: appendprefix
}

func badVariadicArgumentsArePassedOn() {
	logf := func(format string, args ...any) string { return fmt.Sprintf("log: "+format, args...) }
	mark.Leak(logf("%s of %d", mark.Secret(), 2)) // source: passedon; leak: passedon
}

func goodVariadicArgumentsArePassedOn() {
	logf := func(format string, args ...any) string { return fmt.Sprintf(format, args...) }
	_ = logf("%s", mark.Secret()) // source: passedonother
	mark.Leak(logf("%d", 2))
}

type wrapperError struct {
	op  string
	err error
}

func (e *wrapperError) Error() string { return e.op + ": " + e.err.Error() }
func (e *wrapperError) Unwrap() error { return e.err }

func badErrorMethodPrintsItsCause() {
	mark.Leak(fmt.Sprint(&wrapperError{"read", mark.SecretErr()})) // source: causeprinted; leak: causeprinted
}

func goodErrorOfOtherOperation() {
	mark.Leak((&wrapperError{"read", mark.SecretErr()}).op) // source: otheroperation
}
