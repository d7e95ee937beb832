// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"cmp"
	"slices"
)

// A Way is one set of conditions that is enough for a use. The empty way asks
// for nothing.
type Way struct {
	Conditions []Condition `json:"conditions,omitempty"` // sorted
	Level      Level       `json:"level,omitempty"`      // with DeIdentified: the level that is enough
}

// allConditions lists the conditions in the order of their bits in a way.
var allConditions = [...]Condition{Consent, DeIdentified, LegalBasis, Request}

// allLevels lists the levels in their order.
var allLevels = [...]Level{NoLevel, Pseudonymous, Anonymous, Statistic}

// AtLeast reports whether de-identification to l is enough where least is
// asked for. A level that is not defined is never enough.
func (l Level) AtLeast(least Level) bool {
	have, want := slices.Index(allLevels[:], l), slices.Index(allLevels[:], least)
	return want >= 0 && have >= want
}

// A way is a Way in small: a bit for each condition, and the level's rank.
type way struct {
	conditions uint8
	level      uint8
}

// wayOf is the way that one permit opens; a condition or level that does not
// exist opens none.
func wayOf(permit *Permit) (way, bool) {
	if permit.Condition == Unconditional {
		return way{}, true
	}
	bit := slices.Index(allConditions[:], permit.Condition)
	if bit < 0 {
		return way{}, false
	}
	w := way{conditions: 1 << bit}
	if permit.Condition == DeIdentified {
		level := slices.Index(allLevels[:], permit.Level)
		if level < 0 {
			return way{}, false
		}
		w.level = uint8(level)
	}
	return w, true
}

// enough reports whether whoever meets b also meets a.
func (a way) enough(b way) bool {
	return a.conditions&^b.conditions == 0 && a.level <= b.level
}

// A waySet holds alternatives of which none is enough for another. The nil set
// is "prohibited"; the set of the empty way is "permitted".
type waySet []way

// unconditional is the set of the empty way. Sets are never changed in place.
var unconditional = waySet{{}}

// or adds an alternative.
func (s waySet) or(w way) waySet {
	if slices.ContainsFunc(s, func(have way) bool { return have.enough(w) }) {
		return s
	}
	if len(s) == 0 && w == (way{}) {
		return unconditional
	}
	more := make(waySet, 0, len(s)+1)
	for _, have := range s {
		if !w.enough(have) {
			more = append(more, have)
		}
	}
	return append(more, w)
}

// and returns the ways to satisfy both sets.
func (s waySet) and(t waySet) waySet {
	if s.equal(unconditional) {
		return t
	}
	var both waySet
	for _, a := range s {
		for _, b := range t {
			both = both.or(way{a.conditions | b.conditions, max(a.level, b.level)})
		}
	}
	return both
}

// equal reports whether two sets hold the same ways, in any order.
func (s waySet) equal(t waySet) bool {
	return len(s) == len(t) && !slices.ContainsFunc(s, func(w way) bool { return !slices.Contains(t, w) })
}

// expand spells a set out, fewest conditions first.
func (s waySet) expand() []Way {
	if s == nil {
		return nil
	}
	ways := make([]Way, 0, len(s))
	for _, w := range s {
		var spelled Way
		for bit, condition := range allConditions {
			if w.conditions&(1<<bit) != 0 {
				spelled.Conditions = append(spelled.Conditions, condition)
			}
		}
		spelled.Level = allLevels[w.level]
		ways = append(ways, spelled)
	}
	slices.SortFunc(ways, compareWays)
	return ways
}

func compareWays(a, b Way) int {
	return cmp.Or(
		cmp.Compare(len(a.Conditions), len(b.Conditions)),
		slices.Compare(a.Conditions, b.Conditions),
		cmp.Compare(slices.Index(allLevels[:], a.Level), slices.Index(allLevels[:], b.Level)),
	)
}
