// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package privacy

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
)

// MinimumGroup is the smallest group about which we publish a number: below
// it, readers who know a member could guess.
const MinimumGroup = 5

// AgeBand returns the ten-year band of an age in the given year, such as
// "50-59".
//
//lineage:deidentify level=anonymous
func AgeBand(birthYear, year int) string {
	decade := (year - birthYear) / 10 * 10
	return fmt.Sprintf("%d-%d", decade, decade+9)
}

// Region returns the region of Japan that a prefecture lies in.
//
//lineage:deidentify level=anonymous
func Region(prefecture string) string {
	for region, prefectures := range regions {
		if slices.Contains(prefectures, prefecture) {
			return region
		}
	}
	return "elsewhere"
}

var regions = map[string][]string{
	"Hokkaido and Tohoku": {"Hokkaido", "Aomori", "Iwate", "Miyagi", "Akita", "Yamagata", "Fukushima"},
	"Kanto":               {"Tokyo", "Kanagawa", "Saitama", "Chiba", "Ibaraki", "Tochigi", "Gunma"},
	"Kansai":              {"Osaka", "Kyoto", "Hyogo", "Nara", "Shiga", "Wakayama"},
}

// Pseudonym returns a stable token for a client. Whoever holds the key can
// find the client again, so a pseudonym is still personal data.
//
//lineage:deidentify level=pseudonymous
func Pseudonym(key []byte, clientID string) string {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(clientID))
	return hex.EncodeToString(mac.Sum(nil)[:8])
}

// Mean returns the mean of at least [MinimumGroup] numbers, one per client.
//
//lineage:deidentify level=statistic
func Mean(perClient []int) (float64, error) {
	if len(perClient) < MinimumGroup {
		return 0, fmt.Errorf("mean over %d clients: needs at least %d; widen the group", len(perClient), MinimumGroup)
	}
	sum := 0
	for _, n := range perClient {
		sum += n
	}
	return float64(sum) / float64(len(perClient)), nil
}

// MonthsBand returns the half-year band of a number of months, such as "6-11".
//
//lineage:deidentify level=anonymous
func MonthsBand(months int) string {
	from := months / 6 * 6
	return fmt.Sprintf("%d-%d", from, from+5)
}

// OutcomeKind returns the kind of an outcome, whatever else its text says.
//
//lineage:deidentify level=anonymous
func OutcomeKind(outcome string) string {
	for _, kind := range []string{"employed", "self-employed", "retired", "in training"} {
		if outcome == kind {
			return kind
		}
	}
	return "searching"
}
