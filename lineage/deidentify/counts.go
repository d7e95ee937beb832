// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package deidentify

import (
	"cmp"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Counts say how many people there are in each group, for groups of a minimum
// size. Smaller groups are counted together, without their names.
//
// Laws: every number that is stated, and every difference of the total and what
// is stated, is zero or at least the minimum; the numbers add up to the total.
//
// They hold within one table. Two tables about nearly the same people can be
// subtracted from each other: publish one, or leave time between them.
type Counts[K cmp.Ordered] struct {
	groups []group[K] // by key
	other  int
	total  int
}

type group[K cmp.Ordered] struct {
	key K
	n   int
}

// CountBy counts the people of each group, given the group of each. Groups of
// fewer than minimum are joined; if they are too few even together, the smallest
// of the others joins them. It fails where there are too few people in all.
//
//lineage:deidentify level=statistic
func CountBy[K cmp.Ordered](people iter.Seq[K], minimum int) (Counts[K], error) {
	if minimum < 2 {
		return Counts[K]{}, fmt.Errorf("deidentify: a minimum group of %d hides nobody, want at least 2", minimum)
	}
	size := make(map[K]int)
	var c Counts[K]
	for key := range people {
		size[key]++
		c.total++
	}
	if c.total < minimum {
		return Counts[K]{}, fmt.Errorf("deidentify: too few people for groups of %d: publish nothing", minimum)
	}
	for key, n := range size {
		c.groups = append(c.groups, group[K]{key, n})
	}
	c.sortBySize()
	for len(c.groups) > 0 && (c.groups[0].n < minimum || c.other > 0 && c.other < minimum) {
		c.joinFirst()
	}
	c.sortByKey()
	return c, nil
}

func (c *Counts[K]) sortBySize() {
	slices.SortFunc(c.groups, func(a, b group[K]) int { return cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(a.key, b.key)) })
}

func (c *Counts[K]) sortByKey() {
	slices.SortFunc(c.groups, func(a, b group[K]) int { return cmp.Compare(a.key, b.key) })
}

// joinFirst counts the first group among the others.
func (c *Counts[K]) joinFirst() {
	c.other += c.groups[0].n
	c.groups = c.groups[1:]
}

// Level implements [lineage.Levelled].
func (Counts[K]) Level() policy.Level { return policy.Statistic }

// All yields the groups that are large enough, by key, and their sizes.
func (c Counts[K]) All() iter.Seq2[K, int] {
	return func(yield func(K, int) bool) {
		for _, g := range c.groups {
			if !yield(g.key, g.n) {
				return
			}
		}
	}
}

// Other returns how many people are in no group that is large enough.
func (c Counts[K]) Other() int { return c.other }

// Total returns how many people were counted.
func (c Counts[K]) Total() int { return c.total }

// String is such as "20-29: 14, 30-39: 31, other: 12; total: 57".
func (c Counts[K]) String() string {
	var parts []string
	for key, n := range c.All() {
		parts = append(parts, fmt.Sprintf("%v: %d", key, n))
	}
	if c.other > 0 {
		parts = append(parts, fmt.Sprintf("other: %d", c.other))
	}
	return strings.Join(parts, ", ") + fmt.Sprintf("; total: %d", c.total)
}

// MarshalJSON writes the groups, the other people and the total.
func (c Counts[K]) MarshalJSON() ([]byte, error) {
	type line struct {
		Group K   `json:"group"`
		Count int `json:"count"`
	}
	lines := make([]line, 0, len(c.groups))
	for key, n := range c.All() {
		lines = append(lines, line{key, n})
	}
	return json.Marshal(struct {
		Groups []line `json:"groups"`
		Other  int    `json:"other,omitempty"`
		Total  int    `json:"total"`
	}{lines, c.other, c.total})
}
