// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deidentify

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// people makes a population from group sizes: "a3 b12".
func people(sizes map[string]int) []string {
	var all []string
	for group, n := range sizes {
		all = append(all, slices.Repeat([]string{group}, n)...)
	}
	return all
}

// No number that is stated, nor any that follows from those stated, is of a
// group smaller than the minimum.
func TestCountsLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 3))
	for range 2000 {
		sizes := make(map[string]int)
		for range 1 + r.IntN(8) {
			sizes[string(rune('a'+r.IntN(12)))] = r.IntN(25)
		}
		minimum := 2 + r.IntN(12)
		everyone := people(sizes)
		counts, err := CountBy(slices.Values(everyone), minimum)
		if err != nil {
			if len(everyone) >= minimum {
				t.Fatalf("%v, minimum %d: %v", sizes, minimum, err)
			}
			continue
		}
		left := counts.Total()
		for group, n := range counts.All() {
			if n != sizes[group] || n < minimum {
				t.Fatalf("%v, minimum %d: states %d for %s", sizes, minimum, n, group)
			}
			left -= n
		}
		if left != counts.Other() || left != 0 && left < minimum || counts.Total() != len(everyone) {
			t.Fatalf("%v, minimum %d: %s", sizes, minimum, counts)
		}
	}
}

func TestCountsHideNoMoreThanNeeded(t *testing.T) {
	for _, test := range []struct {
		why   string
		sizes map[string]int
		want  string
	}{
		{"all large enough", map[string]int{"a": 10, "b": 12}, "a: 10, b: 12; total: 22"},
		{"two small ones are enough together", map[string]int{"a": 6, "b": 5, "c": 30}, "c: 30, other: 11; total: 41"},
		{"a small one takes the next with it, or it could be subtracted", map[string]int{"a": 3, "b": 30, "c": 12}, "b: 30, other: 15; total: 45"},
		{"nothing but the total is left", map[string]int{"a": 3, "b": 9}, "other: 12; total: 12"},
	} {
		counts, err := CountBy(slices.Values(people(test.sizes)), 10)
		if err != nil || counts.String() != test.want {
			t.Errorf("%s: got %s, %v", test.why, counts, err)
		}
	}
}

func TestCountsRefuse(t *testing.T) {
	for _, test := range []struct {
		people  []string
		minimum int
		want    string
	}{
		{slices.Repeat([]string{"a"}, 9), 10, "too few people"},
		{nil, 10, "too few people"},
		{slices.Repeat([]string{"a"}, 9), 1, "hides nobody"},
	} {
		if _, err := CountBy(slices.Values(test.people), test.minimum); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%d people, minimum %d: got %v", len(test.people), test.minimum, err)
		}
	}
}

func TestCountsJSON(t *testing.T) {
	counts, err := CountBy(slices.Values(people(map[string]int{"a": 3, "b": 30, "c": 12})), 10)
	if err != nil {
		t.Fatal(err)
	}
	out, err := json.Marshal(counts)
	if want := `{"groups":[{"group":"b","count":30}],"other":15,"total":45}`; err != nil || string(out) != want {
		t.Errorf("got %s, %v", out, err)
	}
}
