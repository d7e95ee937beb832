// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	"strings"
	"unicode"
)

// splitName takes a Go or JSON name apart into lower-case words: those of
// camelCase, of snake_case and kebab-case, and numbers. A run of capitals is
// one word up to the last, which begins the next: IPAddress is ip, address.
func splitName(name string) []string {
	var words []string
	var word []rune
	end := func() {
		if len(word) > 0 {
			words = append(words, strings.ToLower(string(word)))
			word = nil
		}
	}
	runes := []rune(name)
	for i, r := range runes {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			end()
			continue
		case i == 0:
		case unicode.IsDigit(r) != unicode.IsDigit(runes[i-1]),
			unicode.IsUpper(r) && unicode.IsLower(runes[i-1]),
			unicode.IsUpper(r) && i+1 < len(runes) && unicode.IsLower(runes[i+1]) && !pluralS(runes, i+1):
			end()
		}
		word = append(word, r)
	}
	end()
	return words
}

// pluralS reports whether the letter at i is the s that makes a plural of
// capitals, as in IDs.
func pluralS(runes []rune, i int) bool {
	return runes[i] == 's' && (i+1 == len(runes) || !unicode.IsLower(runes[i+1]))
}

// singular drops what makes an English plural.
func singular(word string) string {
	switch {
	case strings.HasSuffix(word, "sses"):
		return strings.TrimSuffix(word, "es")
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && len(word) > 3:
		return strings.TrimSuffix(word, "s")
	}
	return word
}
