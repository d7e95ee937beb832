// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A purpose for which data is taken out may be an input's to state. Then the
// data carries the port until a caller knows what is there.

// taken returns data as it is taken out for a purpose.
func (f *frame) taken(v, purpose *summary.Value, cleared policy.Recipient) *summary.Value {
	text, whole, ok := purpose.Text()
	if ok = ok && whole; !ok && !openAlone(purpose) {
		return v
	}
	return f.table.MapAtoms(v, func(a *summary.Atom) *summary.Atom {
		b := *a
		if ok {
			b.Taken, b.Cleared, b.Why = policy.Purpose(text), cleared, summary.Input{}
		} else {
			b.Taken, b.Cleared, b.Why = "", "", summary.Input{Port: purpose.Atoms[0].Port, Valid: true}
		}
		return f.table.Atom(b)
	})
}

// openAlone reports whether a value is whatever is at one input.
func openAlone(v *summary.Value) bool {
	return v != nil && len(v.Atoms) == 1 && v.Atoms[0].Exact() && v.Atoms[0].Transform == 0
}

// stated returns an atom of the callee with the purpose that this call states.
func (b *binding) stated(a *summary.Atom) *summary.Atom {
	if !a.Why.Valid {
		return a
	}
	c := *a
	c.Why = summary.Input{}
	purpose := b.port(a.Why.Port)
	if text, whole, ok := purpose.Text(); ok && whole {
		c.Taken = policy.Purpose(text)
	} else if openAlone(purpose) {
		c.Why = summary.Input{Port: purpose.Atoms[0].Port, Valid: true}
	}
	return b.table.Atom(c)
}

// unstated returns an atom without a purpose that only callers could state.
func (f *frame) unstated(a *summary.Atom) *summary.Atom {
	if !a.Why.Valid {
		return a
	}
	c := *a
	c.Why = summary.Input{}
	return f.table.Atom(c)
}
