// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A purpose for which data is taken out may be an input's to state, and so may
// the use that a run-time decision was made on. Then the data carries the port
// until a caller knows what is there.

// taken returns data as it is taken out for a purpose.
func (f *frame) taken(v, purpose *summary.Value) *summary.Value {
	return f.takenFor(v, stating{purpose: purpose})
}

// clearedFor returns data as it is after a decision on a use.
func (f *frame) clearedFor(v, use *summary.Value) *summary.Value { return f.takenFor(v, f.use(use)) }

func (f *frame) takenFor(v *summary.Value, s stating) *summary.Value {
	if !s.known() {
		return v
	}
	return f.table.MapAtoms(v, func(a *summary.Atom) *summary.Atom {
		b := *a
		s.state(&b)
		return f.table.Atom(b)
	})
}

// A stating is what states the purpose of data: a value, or an input that holds
// the whole use; and who may have the data by a decision.
type stating struct {
	purpose *summary.Value
	use     *summary.Value
	cleared policy.Recipient
}

// use returns what a use states on which a decision was made.
func (f *frame) use(use *summary.Value) stating {
	if openAlone(use) && len(use.Kids) == 0 {
		return stating{use: use}
	}
	to, _, _ := f.table.Project(use, summary.Field("Recipient")).Text()
	return stating{purpose: f.table.Project(use, summary.Field("Purpose")), cleared: policy.Recipient(to)}
}

// known reports whether the purpose is known, or by whom it would be.
func (s stating) known() bool {
	_, whole, ok := s.purpose.Text()
	return s.use != nil || openAlone(s.purpose) || ok && whole
}

// state gives an atom the purpose.
func (s stating) state(a *summary.Atom) {
	a.Taken, a.Why = s.said()
	a.Cleared = s.cleared
}

// said returns the purpose, or the input that states it.
func (s stating) said() (policy.Purpose, summary.Input) {
	switch {
	case s.use != nil:
		return "", summary.Input{Port: s.use.Atoms[0].Port, Valid: true, Decided: true}
	case openAlone(s.purpose):
		return "", summary.Input{Port: s.purpose.Atoms[0].Port, Valid: true}
	}
	text, _, _ := s.purpose.Text()
	return policy.Purpose(text), summary.Input{}
}

// ask gives a guard the purpose that it was asked for, and the recipient.
func (s stating) ask(h *summary.Held) {
	if purpose, why := s.said(); purpose != "" || why.Valid {
		h.Purpose, h.Why = purpose, why
	}
	if s.cleared != "" {
		h.Recipient = s.cleared
	}
}

// drift closes what was sent, and judged, before it was known what the data had
// been taken out for.
func (f *frame) drift(s *summary.Sink) {
	for _, d := range s.Data {
		late := d.Atoms.Map(func(a *summary.Atom) *summary.Atom {
			if !a.Why.Valid {
				return nil
			}
			return a
		})
		for _, r := range d.Atoms {
			if !r.Open() && r.Taken != "" {
				f.close(s, d, r, false)
			}
		}
		if len(late) > 0 {
			rest := *s
			rest.Data = []summary.Datum{{Atoms: late}}
			f.exportSink(&rest)
		}
	}
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
	v := b.port(a.Why.Port)
	s := stating{purpose: v, cleared: a.Cleared}
	if a.Why.Decided {
		s = b.use(v)
	}
	if !s.known() {
		return b.unstated(a)
	}
	c := *a
	s.state(&c)
	return b.table.Atom(c)
}

// asked returns a guard of the callee with the purpose that this call states.
func (b *binding) asked(h summary.Held) summary.Held {
	if h.Why.Valid {
		s := stating{purpose: b.port(h.Why.Port)}
		if h.Why.Decided {
			s = b.use(s.purpose)
		}
		h.Why = summary.Input{}
		s.ask(&h)
	}
	if len(h.Or) > 0 {
		or := slices.Clone(h.Or)
		for i := range or {
			or[i] = b.asked(or[i])
		}
		h.Or = or
	}
	return h
}

// unstated returns an atom without a purpose that only callers could state.
func (f *frame) unstated(a *summary.Atom) *summary.Atom {
	if !a.Why.Valid {
		return a
	}
	c := *a
	c.Why, c.Cleared = summary.Input{}, ""
	return f.table.Atom(c)
}

// unsettled reports whether a caller may change what the policy says of an atom
// that is sent for a purpose.
func unsettled(a *summary.Atom, purpose policy.Purpose) bool {
	return a.Why.Valid && (purpose == "" || a.Why.Decided || a.Cleared != "")
}
