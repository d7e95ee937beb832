// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"slices"
	"strings"
)

// checkID reports an id that is missing, reserved, or used before.
func checkID[ID ~string](c *checker, path string, id ID, earlier []ID, reserved ...ID) {
	switch {
	case id == "":
		c.report(path, "an id is missing")
	case strings.ContainsFunc(string(id), func(r rune) bool { return !strings.ContainsRune(idLetters, r) }):
		c.report(path+".ID", "the id %q may hold only lower-case letters, digits and hyphens", string(id))
	case slices.Contains(reserved, id):
		c.report(path+".ID", "%q is a reserved word: choose another id", string(id))
	case slices.Contains(earlier, id):
		c.report(path+".ID", "%q is defined twice", string(id))
	}
}

const idLetters = "abcdefghijklmnopqrstuvwxyz0123456789-"

// checkDefined reports an id that is not among the defined ones, with the
// nearest that is.
func checkDefined[ID ~string](c *checker, path, kind string, id ID, defined []ID) {
	if slices.Contains(defined, id) {
		return
	}
	if near := nearest(id, defined); near != "" {
		c.report(path, "unknown %s %q: did you mean %q?", kind, string(id), string(near))
		return
	}
	c.report(path, "unknown %s %q: define it, or use one of those defined", kind, string(id))
}

// checkParent is checkDefined for a parent, which stands before its children so
// that no cycle can be written.
func checkParent[ID ~string](c *checker, path, kind string, parent ID, earlier, defined []ID) {
	if slices.Contains(defined, parent) && !slices.Contains(earlier, parent) {
		c.report(path, "the parent %q must be defined before its children", string(parent))
		return
	}
	checkDefined(c, path, kind, parent, defined)
}

// nearest returns the id that is fewest edits away, if it is near at all.
func nearest[ID ~string](id ID, defined []ID) ID {
	var best ID
	least := len(id)/3 + 2
	for _, candidate := range defined {
		if d := distance(string(id), string(candidate)); d < least {
			best, least = candidate, d
		}
	}
	return best
}

// distance is the Levenshtein distance in bytes.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)]
}
