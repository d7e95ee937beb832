// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package mark

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Anonymize leaves nothing that identifies anybody.
//
//lineage:deidentify level=anonymous
func Anonymize(s string) string { return strings.Repeat("x", len(s)%2) }

// Hash returns a pseudonym: whoever has the text can still tell.
//
//lineage:deidentify level=pseudonymous
func Hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// Average returns a statistic.
//
//lineage:deidentify level=statistic
func Average(ns []int) float64 {
	total := 0
	for _, n := range ns {
		total += n
	}
	return float64(total) / float64(max(len(ns), 1))
}

// FullName is personal data.
//
//lineage:source personal
func FullName() string { return issue(secret, "").text() }

// Income is personal data.
//
//lineage:source personal
func Income() int { return issue(secret, "").number() }

// Publish puts its arguments on a public site: personal data may be there only
// when de-identified.
//
//lineage:sink recipient=public purpose=publication
func Publish(v ...any) { observe(v) }
