// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// The methods of a header write a key in one way, whoever asks: "x-a" is at "X-A".

// isHeaderMethod reports whether a function is one of those.
func isHeaderMethod(symbol string) bool {
	return strings.HasPrefix(symbol, "(net/http.Header).") || strings.HasPrefix(symbol, "(net/textproto.MIMEHeader).")
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
