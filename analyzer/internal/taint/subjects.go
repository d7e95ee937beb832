// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"
	"strings"
)

// Whether a guard that was asked about one thing is about another: by what both were
// taken from.

// fieldRoot stands before the name of a field in a root.
const fieldRoot = "|"

// concern reports whether a guard that was asked about something with the roots
// subject is about data with the roots data. Asked about a whole, it is about
// each part. Asked about a record in a field, it is about the rest of the
// struct too, which tells of it, but not about the record in another field;
// and asked about an element, about that one alone.
func concern(subject, data []string) bool {
	return anyPair(subject, data, func(s, d string) bool {
		part, ok := strings.CutPrefix(s, d)
		return hasPart(s, d) || ok && strings.HasPrefix(part, fieldRoot)
	})
}

// cover reports whether a guard that was asked about something with the roots
// subject is about all of the data with the roots data.
func cover(subject, data []string) bool { return anyPair(subject, data, hasPart) }

// hasPart reports whether what has a root has, as itself or a part, what has
// another.
func hasPart(whole, root string) bool {
	part, ok := strings.CutPrefix(root, whole)
	return ok && (part == "" || part[0] == '[' || strings.HasPrefix(part, fieldRoot))
}

// anyPair reports whether it is so of any two roots, the first of them for certain.
func anyPair(a, b []string, is func(a, b string) bool) bool {
	return slices.ContainsFunc(a, func(x string) bool {
		return !isOneOf(x) && slices.ContainsFunc(b, func(y string) bool { return y != orNone && is(x, strings.TrimPrefix(y, oneOf)) })
	})
}
