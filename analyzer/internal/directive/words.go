// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package directive

import (
	"go/token"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is one argument: a bare value, or a key with its value.
type word struct {
	key      string // empty for a bare value
	value    string // unquoted
	pos, end token.Pos
	valuePos token.Pos
}

// source returns the value as it was written, if need be with quotes.
func (w word) source() string {
	if int(w.end-w.valuePos) == len(w.value) {
		return w.value
	}
	return strconv.Quote(w.value)
}

// splitWords splits the arguments of a directive or tag. Unlike
// [ast.Directive.ParseArgs] it lets a quoted text follow a key, so that
// reason="two words" is one word. A // that stands alone ends the arguments:
// what follows is a remark.
func splitWords(text string, pos token.Pos) ([]word, *Problem) {
	var words []word
	for offset := 0; ; {
		offset += len(text[offset:]) - len(strings.TrimLeftFunc(text[offset:], unicode.IsSpace))
		rest := text[offset:]
		if rest == "" || rest == "//" || strings.HasPrefix(rest, "// ") {
			return words, nil
		}
		w, n, err := readWord(rest, pos+token.Pos(offset))
		if err != "" {
			return words, &Problem{Pos: w.pos, End: pos + token.Pos(len(text)), Message: err}
		}
		words = append(words, w)
		offset += n
	}
}

// readWord reads the word that text begins with, and how long it is.
func readWord(text string, pos token.Pos) (w word, n int, err string) {
	w = word{pos: pos, valuePos: pos}
	bare := strings.IndexFunc(text, unicode.IsSpace)
	if bare < 0 {
		bare = len(text)
	}
	start := 0
	if eq := strings.IndexByte(text[:bare], '='); eq >= 0 {
		w.key, start = text[:eq], eq+1
		w.valuePos += token.Pos(start)
		if eq == 0 {
			return w, 0, "a value has no key before its ="
		}
	}
	if rest := text[start:]; rest != "" && (rest[0] == '"' || rest[0] == '`') {
		quoted, bad := strconv.QuotedPrefix(rest)
		if bad != nil {
			return w, 0, "a quoted text does not end; close it with " + rest[:1]
		}
		end := start + len(quoted)
		if r, _ := utf8.DecodeRuneInString(text[end:]); end < len(text) && !unicode.IsSpace(r) {
			return w, 0, "a space is missing after " + quoted
		}
		w.value, _ = strconv.Unquote(quoted)
		w.end = pos + token.Pos(end)
		return w, end, ""
	}
	w.value = text[start:bare]
	w.end = pos + token.Pos(bare)
	return w, bare, ""
}

// isID reports whether s has the form of a class, purpose, recipient, vendor
// or rule: lower-case words joined by hyphens.
func isID(s string) bool {
	for part := range strings.SplitSeq(s, "-") {
		if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

// isSymbol reports whether s has the form of a symbol: path.Name,
// (path.Type).Name or (*path.Type).Name.
func isSymbol(s string) bool {
	if inner, name, ok := strings.Cut(s, ")."); ok {
		inner, open := strings.CutPrefix(inner, "(")
		return open && isQualified(strings.TrimPrefix(inner, "*")) && token.IsIdentifier(name)
	}
	return isQualified(s)
}

func isQualified(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	return dot > 0 && dot > strings.LastIndexByte(s, '/')+1 &&
		token.IsIdentifier(s[dot+1:]) && !strings.ContainsAny(s[:dot], `()*"=,`)
}
