// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package stdlib_strings

import (
	"bytes"
	"regexp"
	"strings"

	"example.com/corpus/mark"
)

// Functions are given pieces of a text, not the text.

func badRuneIsReplacedBySecret() {
	r := []rune(mark.Secret())[0] // source: runereplaced
	s := strings.Map(func(x rune) rune {
		if x == 'n' {
			return r
		}
		return x
	}, "plain")
	mark.Leak(s) // leak: runereplaced
}

func goodRuneIsReplacedByAnother() {
	s := strings.Map(func(x rune) rune {
		if x == '?' {
			return 'n'
		}
		return 'x'
	}, mark.Secret()) // source: runeother
	mark.Leak(len(s))
}

func badSecretIsTakenAtARune() {
	s, found := mark.Secret(), "" // source: atrune
	_ = strings.ContainsFunc("abc", func(x rune) bool {
		if x == 'b' {
			found = s
		}
		return found != ""
	})
	mark.Leak(found) // leak: atrune
}

func badRunesOfBytesAreCollected() {
	var list []rune
	_ = bytes.IndexFunc(mark.SecretBytes(), func(x rune) bool { // source: runesofbytes
		list = append(list, x+0)
		return false
	})
	mark.Leak(string(list)) // leak: runesofbytes
}

var name = regexp.MustCompile(`[a-z]+`)

func badMatchIsReplacedBySecret() {
	s := mark.Secret()                                                 // source: matchreplaced
	mark.Leak(name.ReplaceAllStringFunc("a-b", func(m string) string { // leak: matchreplaced
		if m == "b" {
			return s
		}
		return m
	}))
}

func badMatchSelectsSecret() {
	values := map[string]string{"a": "x", "b": mark.Secret()}                               // source: matchselects
	mark.Leak(name.ReplaceAllStringFunc("a-b", func(m string) string { return values[m] })) // leak: matchselects
}

func goodMatchSelectsOther() {
	values := map[string]string{"a": "x", "b": mark.Secret()} // source: matchother
	mark.Leak(name.ReplaceAllStringFunc("a-b", func(m string) string { return values["a"] + m }))
}
