// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Guards that hold: what was asked, about whom, and with which answer.

// A Held is a guard that has answered yes wherever this point is reached.
type Held struct {
	Guard     string // the guard's symbol
	Condition policy.Condition
	Purpose   policy.Purpose   // "" for any
	Recipient policy.Recipient // "" for any
	Roots     []string         // of the subject; none for a guard without a subject
	Or        []Held           // it may have been one of these instead; they have the same subject
	Said      Outcome          // instead of a guard: what is at an input, or what an open call
	Of        Port             // results in, is as said; callers know of what that tells
	Read      []Port           // of a promise: what tells of inputs about whom it was asked
	Why       Input            // instead of Purpose: callers state it; until one does, it is any
}

// Key returns a text that is equal for guards that say the same, whichever
// function said it.
func (h Held) Key() string {
	key := h.says()
	for _, o := range h.Or {
		key += " or " + o.says()
	}
	for _, r := range h.Roots {
		key += "|" + r
	}
	return key
}

func (h Held) says() string {
	said := string(h.Condition) + "|" + string(h.Purpose) + "|" + string(h.Recipient)
	if h.Why.Valid {
		said += "|for what is at " + h.Why.Port.String()
	}
	return said
}

// Alternatives returns the guards of which at least one has answered yes.
func (h Held) Alternatives() []Held {
	one := h
	one.Or = nil
	return append([]Held{one}, h.Or...)
}

// maxAlternatives bounds the guards of which one has answered yes.
const maxAlternatives = 4

// Either returns the guard that has answered yes where a or b has; false if
// they have different subjects, or if that is too many.
func Either(a, b Held) (Held, bool) {
	if !slices.Equal(a.Roots, b.Roots) {
		return Held{}, false
	}
	all := append(a.Alternatives(), b.Alternatives()...)
	slices.SortStableFunc(all, func(a, b Held) int { return strings.Compare(a.says(), b.says()) })
	all = slices.CompactFunc(all, func(a, b Held) bool { return a.says() == b.says() })
	if len(all) > maxAlternatives {
		return Held{}, false
	}
	out := all[0]
	out.Roots = a.Roots
	for _, o := range all[1:] {
		o.Roots = nil
		out.Or = append(out.Or, o)
	}
	return out, true
}
