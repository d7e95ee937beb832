// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A transport calls others by which it sends: an HTTP client its round trippers, which log,
// count and try again, and hand on to the next one. What these send of the same data, to
// nobody else, is on its way already.

// sends notes what a transport sends while what it calls is interpreted.
func (f *frame) sends(s *summary.Sink) {
	if isTransport(s) {
		f.sending = append(slices.Clip(f.sending), s)
	}
}

// isTransport reports whether a sink sends to whatever address it is given.
func isTransport(s *summary.Sink) bool {
	return s.Kind == summary.Unnamed || s.Kind == summary.Named && (s.Host != nil || s.Address != "")
}

// unsent returns a sink without the data that is on its way there; nil if there is no other.
func (f *frame) unsent(s *summary.Sink) *summary.Sink {
	if len(f.sending) == 0 || !isTransport(s) {
		return s
	}
	rest := *s
	rest.Data, rest.Always = nil, false
	some := false
	for _, d := range s.Data {
		d.Atoms = d.Atoms.Map(func(a *summary.Atom) *summary.Atom {
			if f.isOnItsWay(s, a) {
				return nil
			}
			return a
		})
		some = some || len(d.Atoms) > 0
		rest.Data = append(rest.Data, d)
	}
	if !some {
		return nil
	}
	return &rest
}

func (f *frame) isOnItsWay(to *summary.Sink, a *summary.Atom) bool {
	return slices.ContainsFunc(f.sending, func(s *summary.Sink) bool {
		return s.Address == to.Address && slices.ContainsFunc(s.Data, func(d summary.Datum) bool {
			return slices.ContainsFunc(d.Atoms, func(r summary.Ref) bool {
				if !a.Open() {
					return r.Source == a.Source
				}
				return r.Open() && (a.Port == r.Port || a.Port.Within(r.Port))
			})
		})
	})
}
