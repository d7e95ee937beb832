// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package directive

import (
	"fmt"
	"strings"
)

// suggest ends a message about an unknown word: with the known word nearest
// to it, or with all of them.
func suggest(unknown string, known []string) string {
	if best := nearest(unknown, known); best != "" {
		return fmt.Sprintf("; did you mean %q?", best)
	}
	if len(known) == 0 {
		return ""
	}
	return "; known are " + strings.Join(known, ", ")
}

// Suggest is for who knows more words than this package: it ends a message about
// an unknown word, and returns the known word that was meant, or none.
func Suggest(unknown string, known []string) (instead, ending string) {
	if instead = nearest(unknown, known); instead != "" {
		ending = suggest(unknown, known)
	}
	return instead, ending
}

// nearest returns the known word that an unknown one is a slip of, or none.
func nearest(unknown string, known []string) string {
	best, distance := "", len(unknown)/2+1
	for _, word := range known {
		if d := editDistance(strings.ToLower(unknown), word); d < distance {
			best, distance = word, d
		}
	}
	return best
}

// editDistance counts the bytes to insert, delete or replace to make b of a.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replace := diagonal
			if a[i] != b[j] {
				replace++
			}
			diagonal = row[j+1]
			row[j+1] = min(replace, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
