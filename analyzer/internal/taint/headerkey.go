// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// The methods of a header write a key in one way, whoever asks: "x-a" is at "X-A". Where
// callers know the key, they write it so.

// isHeaderMethod reports whether a function is one of those.
func isHeaderMethod(symbol string) bool {
	return strings.HasPrefix(symbol, "(net/http.Header).") || strings.HasPrefix(symbol, "(net/textproto.MIMEHeader).")
}

// inHeader stands behind an open key that is written so, where a type may stand behind
// others.
const inHeader = "header"

// headerElem returns the element of a header at a key of type t.
func (f *frame) headerElem(key *summary.Value, t types.Type) summary.Elem {
	if key.IsOpenConst() {
		return summary.Key(key.Const + " " + inHeader)
	}
	return f.keyElem(headerKey(key), t)
}

// headerKey returns a key as a header has it.
func headerKey(key *summary.Value) *summary.Value {
	text, whole, ok := key.Text()
	if !ok || !whole {
		return key
	}
	out := *key
	out.Const = summary.StringConst(canonicalKey(text))
	return &out
}

// canonicalKey does what net/textproto.CanonicalMIMEHeaderKey does: a letter at the
// beginning or behind a hyphen is upper case, all others are lower case, and what is no
// key stays as it is. That package would link every unit with the system's resolver.
func canonicalKey(key string) string {
	upper, out := true, []byte(key)
	for i, c := range out {
		switch {
		case c >= 'a' && c <= 'z' && upper:
			out[i] = c - 'a' + 'A'
		case c >= 'A' && c <= 'Z' && !upper:
			out[i] = c - 'A' + 'a'
		case c <= ' ' || c > '~' || strings.ContainsRune(`"(),/:;<=>?@[\]{}`, rune(c)):
			return key
		}
		upper = c == '-'
	}
	return string(out)
}
