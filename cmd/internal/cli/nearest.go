// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

// nearest returns the word that was probably meant, if one is close enough to
// be a slip of the keyboard, and otherwise "".
func nearest(typed string, words []string) string {
	best, least := "", 1+len(typed)/3
	for _, word := range words {
		if d := distance(typed, word); d <= least && (best == "" || d < least) {
			best, least = word, d
		}
	}
	return best
}

// distance counts the bytes to insert, delete or replace to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1) // distances of a[:i] to each b[:j]
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
