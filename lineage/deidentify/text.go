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

// Scrub replaces, in free text, the given names and addresses of the person, in any
// case, width and spacing, and whatever looks like an e-mail address, a web address,
// an account of a social network, an IP address, a telephone number, a postal code,
// a Japanese address down to its number, an English street with its number, another
// long number, or a name beside an honorific or a title. Give what may stand alone,
// such as the family name, by itself.
//
// This is a heuristic. It knows how things are written, not what they mean: it
// overlooks names that it was not given, and a rare job or an unusual story still
// tells who it is. That is why the level is pseudonymous, which lifts no restriction
// of the default policy.
//
//lineage:deidentify level=pseudonymous
func Scrub(text string, known ...string) Scrubbed {
	text = strings.ToValidUTF8(text, "\uFFFD")
	for _, p := range patterns {
		text = p.find.ReplaceAllString(text, p.with)
	}
	for _, word := range known {
		if find := anyForm(word); find != nil {
			text = find.ReplaceAllLiteralString(text, "[name]")
		}
	}
	return Scrubbed{text}
}

// anyForm finds a word in any case, width and spacing; nil if there is no word.
func anyForm(word string) *regexp.Regexp {
	var b strings.Builder
	b.WriteString("(?i)")
	for i, part := range strings.Fields(strings.ToValidUTF8(word, "\uFFFD")) {
		if i > 0 {
			b.WriteString(`[\s\p{Zs}・]*`)
		}
		for _, r := range part {
			if half := r - wide; '!' <= half && half <= '~' {
				r = half
			}
			if '!' <= r && r <= '~' {
				b.WriteString("(?:" + regexp.QuoteMeta(string(r)) + "|" + string(r+wide) + ")")
				continue
			}
			b.WriteString(regexp.QuoteMeta(string(r)))
		}
	}
	if b.Len() == len("(?i)") {
		return nil
	}
	return regexp.MustCompile(b.String())
}

// wide is how far the full-width form of an ASCII character lies from it.
const wide = '！' - '!'

// patterns are tried in order: what contains another comes first.
var patterns = []struct {
	find *regexp.Regexp
	with string
}{
	{regexp.MustCompile(`[\p{L}\p{N}._%+-]+[@＠][\p{L}\p{N}.-]+`), "[mail]"},
	{regexp.MustCompile(`(?i)\b(?:https?://|www\.)\S+`), "[url]"},
	{regexp.MustCompile(`(^|[\s(（、。])[@＠][A-Za-z0-9_.]{2,}`), "$1[account]"},
	{regexp.MustCompile(`\b(?:\d{1,3}\.){3}\d{1,3}\b|\b[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{0,4}){3,7}`), "[ip]"},
	{regexp.MustCompile(`〒\s?[\d０-９]{3}[-‐－ー―]?[\d０-９]{4}`), "[postcode]"},
	{regexp.MustCompile(`\p{Han}{1,3}[都道府県][\p{Han}\p{Hiragana}\p{Katakana}ー]{1,12}?[市区町村郡]` +
		`(?:[\p{Han}\p{Hiragana}\p{Katakana}ー]{0,12}(?:[\d０-９一二三四五六七八九十]+(?:丁目|番地?|号|[-‐－ー―])?)+)?`), "[address]"},
	{regexp.MustCompile(`\b\d{1,5}[A-Za-z]?,? (?:\p{Lu}[\p{L}'.-]*\s){1,4}` +
		`(?:[Ss]treet|St|[Rr]oad|Rd|[Aa]venue|Ave|[Ll]ane|Ln|[Dd]rive|Dr|[Bb]oulevard|Blvd|[Ww]ay|[Ss]quare|Sq|[Cc]ourt|Ct|[Pp]lace|Pl)\b\.?`), "[address]"},
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
