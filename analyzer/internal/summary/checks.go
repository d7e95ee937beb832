// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package summary

import (
	"slices"
	"strings"
)

// Checks are guards that had answered yes about data where it was obtained,
// without their subjects: it is the data itself. They are interned in a
// [Table]; nil is none.
type Checks struct{ held []Held }

// List returns the guards, in the order of their keys.
func (c *Checks) List() []Held {
	if c == nil {
		return nil
	}
	return c.held
}

// Checked returns a as it is when it was obtained where the guards held.
func (t *Table) Checked(a *Atom, held []Held) *Atom {
	checks := t.Checks(append(slices.Clip(a.Checked.List()), held...))
	if checks == a.Checked {
		return a
	}
	b := *a
	b.Checked = checks
	return t.Atom(b)
}

// Checks returns the interned checks by the guards, in any order.
func (t *Table) Checks(held []Held) *Checks {
	if len(held) == 0 {
		return nil
	}
	list := slices.Clone(held)
	for i := range list {
		list[i].Roots = nil
	}
	slices.SortStableFunc(list, func(a, b Held) int { return strings.Compare(a.Key(), b.Key()) })
	list = slices.CompactFunc(list, func(a, b Held) bool { return a.Key() == b.Key() })
	var key strings.Builder
	for _, h := range list {
		key.WriteString(h.Key() + "\n")
	}
	c, ok := t.checks[key.String()]
	if !ok {
		c = &Checks{list}
		t.checks[key.String()] = c
	}
	return c
}
