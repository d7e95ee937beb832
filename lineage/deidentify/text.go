// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deidentify

import (
	"regexp"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Scrubbed is free text from which what looks like an identifier was removed.
type Scrubbed struct{ text string }

// Scrub replaces, in free text, the given names and addresses of the person and
// whatever looks like an e-mail address, a web address, a telephone number, a
// postal code, a Japanese address down to its number, another long number, or a
// name before an honorific.
//
// This is a heuristic. It knows how things are written, not what they mean: a
// rare job or an unusual story still tells who it is. That is why the level is
// pseudonymous, which lifts no restriction of the default policy.
//
//lineage:deidentify level=pseudonymous
func Scrub(text string, known ...string) Scrubbed {
	text = strings.ToValidUTF8(text, "\uFFFD")
	for _, p := range patterns {
		text = p.find.ReplaceAllString(text, p.with)
	}
	for _, word := range known {
		if word = strings.TrimSpace(strings.ToValidUTF8(word, "\uFFFD")); word != "" {
			text = regexp.MustCompile("(?i)"+regexp.QuoteMeta(word)).ReplaceAllLiteralString(text, "[name]")
		}
	}
	return Scrubbed{text}
}

// patterns are tried in order: what contains another comes first.
var patterns = []struct {
	find *regexp.Regexp
	with string
}{
	{regexp.MustCompile(`[\p{L}\p{N}._%+-]+[@＠][\p{L}\p{N}.-]+`), "[mail]"},
	{regexp.MustCompile(`(?i)\b(?:https?://|www\.)\S+`), "[url]"},
	{regexp.MustCompile(`〒\s?[\d０-９]{3}[-‐－ー―]?[\d０-９]{4}`), "[postcode]"},
	{regexp.MustCompile(`\p{Han}{1,3}[都道府県][\p{Han}\p{Hiragana}\p{Katakana}ー]{1,12}?[市区町村郡]` +
		`(?:[\p{Han}\p{Hiragana}\p{Katakana}ー]{0,12}(?:[\d０-９一二三四五六七八九十]+(?:丁目|番地?|号|[-‐－ー―])?)+)?`), "[address]"},
	{regexp.MustCompile(`[+＋]?[\d０-９](?:[-‐－ー―.() （）]{0,2}[\d０-９]){6,}`), "[number]"},
	{regexp.MustCompile(`(?:\p{Han}{1,4}|\p{Katakana}[\p{Katakana}ー]{1,9})(さん|様|氏|くん|ちゃん|先生)`), "[name]$1"},
	{regexp.MustCompile(`\b(Mr|Mrs|Ms|Mx|Dr|Prof)\.? \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?`), "$1 [name]"},
}

// Level implements [lineage.Levelled].
func (Scrubbed) Level() policy.Level { return policy.Pseudonymous }

// String is the text that is left.
func (s Scrubbed) String() string { return s.text }

// MarshalText writes the text that is left.
func (s Scrubbed) MarshalText() ([]byte, error) { return []byte(s.text), nil }
