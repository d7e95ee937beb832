// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// About whom a question was asked: the subject of the guards that answered it, and the
// places that were read to ask it. Whoever writes there may put another in that place.

func subjectKey(roots []string) string { return strings.Join(roots, "|") }

// heard notes that guards that have answered yes did so to a question.
func (f *frame) heard(call *ssa.Call, held []summary.Held) {
	if f.questions == nil || call != callers && f.questions.asked[call] == nil {
		return
	}
	for _, h := range held {
		f.heardOf(subjectKey(h.Roots), call)
	}
}

func (f *frame) heardOf(key string, call *ssa.Call) {
	if !slices.Contains(f.questions.about[key], call) {
		f.questions.about[key] = append(f.questions.about[key], call)
	}
}

// placesRead returns the places that tell about whom a question is asked: of those whom
// only callers know, it is not known what they read of what they are given.
func (f *frame) placesRead(of *question, call *ssa.Call) []summary.Loc {
	locs := of.places
	add := func(more []summary.Loc) { locs = withPlaces(locs, more) }
	for _, instr := range of.reads {
		switch read := instr.(type) {
		case *ssa.UnOp:
			if read.Op == token.MUL {
				add(f.targets(f.val(read.X)))
			}
		case *ssa.Lookup:
			add(f.places(f.extend(f.val(read.X), f.index(read.Index))))
		}
	}
	f.eachTelling(call, func(b *binding) {
		for _, e := range b.sum.Ensures {
			for _, h := range e.Held {
				for _, port := range h.Read {
					add(b.placesAt(port))
				}
			}
		}
	}, func(args []*summary.Value) {
		for _, arg := range args {
			if f.mayLead(arg) {
				of.lent = withPlaces(of.lent, f.targets(arg))
			}
		}
	})
	return locs
}

// withPlaces adds places to others, up to a bound.
func withPlaces(locs, more []summary.Loc) []summary.Loc {
	for _, loc := range more {
		if !slices.Contains(locs, loc) && len(locs) < maxRoots {
			locs = append(locs, loc)
		}
	}
	return locs
}

// placesAt returns the caller's places for one of the callee.
func (b *binding) placesAt(p summary.Port) []summary.Loc {
	of, part, ok := p.Above()
	if !ok || part == summary.Deref {
		locs, _ := b.locations(p)
		return locs
	}
	var out []summary.Loc
	for _, loc := range b.placesAt(of) {
		out = append(out, b.table.Into(loc, part))
	}
	return out
}

// readBy returns the places of inputs that tell about whom guards were asked that
// have a subject.
func (f *frame) readBy(roots []string) []summary.Port {
	if f.questions == nil {
		return nil
	}
	var ports []summary.Port
	for _, call := range f.questions.about[subjectKey(roots)] {
		if call == callers {
			continue
		}
		for _, loc := range f.questions.asked[call].places {
			if loc.Object.Input && len(ports) < fewEntries {
				if p, ok := f.portAt(loc.Object.Port, loc.Path.Elems()); ok && !slices.Contains(ports, p) {
					ports = append(ports, p)
				}
			}
		}
	}
	return ports
}

// readsBy notes, as soon as there is a literal, the places that tell about whom it asks.
func (f *frame) readsBy(lit *ssa.MakeClosure) {
	call := f.questions.setters[lit]
	if call == nil {
		return
	}
	of := f.questions.asked[call]
	f.promisesOf(lit, func(b *binding, e summary.Ensure) {
		for _, h := range e.Held {
			for _, port := range h.Read {
				for _, loc := range b.placesAt(port) {
					if !slices.Contains(of.places, loc) {
						of.places = append(of.places, loc)
					}
				}
			}
		}
	})
}
