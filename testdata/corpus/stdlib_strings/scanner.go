// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_strings

import (
	"fmt"
	"io"
	"strings"
	"text/scanner"

	"example.com/corpus/mark"
)

// A scanner of tokens calls whoever wants to know of errors.

// tokensOf lists the tokens of a text and what was wrong with them.
func tokensOf(r io.Reader) (list, wrong []string) {
	s := new(scanner.Scanner).Init(r)
	s.Error = func(s *scanner.Scanner, msg string) { wrong = append(wrong, fmt.Sprintf("%s: %q", msg, s.TokenText())) }
	for s.Scan() != scanner.EOF {
		list = append(list, s.TokenText())
	}
	return list, wrong
}

func badTokensOfScanner() {
	list, _ := tokensOf(strings.NewReader("a " + mark.Secret())) // source: scantokens
	mark.Leak(list)                                              // leak: scantokens
}

func badErrorOfScannerTellsToken() {
	_, wrong := tokensOf(strings.NewReader(`"` + mark.Secret())) // source: scanwrong
	mark.Leak(wrong)                                             // leak: scanwrong
}

func goodErrorOfOtherScanner() {
	list, _ := tokensOf(strings.NewReader(mark.Secret())) // source: scanother
	_, wrong := tokensOf(strings.NewReader(`"open`))
	mark.Leak(len(list), wrong)
}

func goodErrorOfScannerTellsPlace() {
	var wrong []string
	s := new(scanner.Scanner).Init(strings.NewReader(`"` + mark.Secret())) // source: scanplace
	s.Error = func(s *scanner.Scanner, msg string) { wrong = append(wrong, s.Pos().String()+": "+msg) }
	for s.Scan() != scanner.EOF {
	}
	mark.Leak(wrong)
}

func badNameOfScannedFile() {
	s := new(scanner.Scanner).Init(strings.NewReader("a b"))
	s.Filename = mark.Secret() // source: scanfile
	s.Scan()
	mark.Leak(s.Pos().String()) // leak: scanfile
}
