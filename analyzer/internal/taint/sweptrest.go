// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a loop that has overwritten all of a container leaves there holds no more, beside what
// it carries, than what was stored there in the loop (see written.go): a marked field in
// which each turn stores a constant holds no data.
//
// Law: code that may have written there during the loop, and cannot be seen, ends what is
// known.

// A leftAt is what the stores to a place in a loop may hold, at worst.
type leftAt struct {
	summary.Loc
	rest summary.Rest
}

// leaves notes what a store in a loop may hold at a place.
func (f *frame) leaves(s *sweep, loc summary.Loc, rest summary.Rest) {
	list := f.rests[s]
	i := slices.IndexFunc(list, func(l leftAt) bool { return l.Loc == loc })
	switch {
	case i < 0:
		f.rests[s] = append(list, leftAt{loc, rest})
	case rest < list[i].rest:
		list[i].rest = rest
	default:
		return
	}
	f.steady = false
	for b, at := range f.sweeps.at {
		if at == s {
			f.pending[b] = f.entry[b] != nil
		}
	}
}

// unseenAt notes that code which cannot be seen may write to a place.
func (f *frame) unseenAt(loc summary.Loc) {
	for _, s := range f.sweeps.in[f.block] {
		f.leaves(s, loc, summary.Unknown)
	}
}

// restOf returns what a loop has left at a place, at worst: nothing, before the first turn.
func (f *frame) restOf(s *sweep, at summary.Loc) summary.Rest {
	rest, stored := summary.NothingElse, len(f.rests[s]) == 0
	for _, l := range f.rests[s] {
		if overlap(l.Loc, at) {
			rest, stored = min(rest, l.rest), true
		}
	}
	if !stored {
		return summary.Unknown
	}
	return rest
}
