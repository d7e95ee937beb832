// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Lists of guards that have answered yes. One that is added to is sorted by key. Many
// share them, so that none is changed: there is a new one.

// withHeld returns a list with one more guard.
func withHeld(list []summary.Held, h summary.Held) []summary.Held {
	i, ok := slices.BinarySearchFunc(list, h, func(a, b summary.Held) int { return strings.Compare(a.Key(), b.Key()) })
	if ok {
		return list
	}
	return slices.Insert(slices.Clone(list), i, h)
}

// withAll returns a list with more guards.
func withAll(list, more []summary.Held) []summary.Held {
	for _, h := range more {
		list = withHeld(list, h)
	}
	return list
}

// An everyWay is what held on each of several ways: at first, of none.
type everyWay struct {
	held []summary.Held
	some bool // there was a way
}

// add keeps of what held what also did on one way more.
func (e *everyWay) add(held []summary.Held) {
	if e.some {
		e.held = common(e.held, held)
	} else {
		e.held, e.some = held, true
	}
}

// maxHeld bounds the guards that are told apart where paths join.
const maxHeld = 12

// common returns what held if either a or b did: the guards in both lists, and
// of two that are about one subject, that it was one of them.
func common(a, b []summary.Held) []summary.Held {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	if sameHeld(a, b) {
		return a
	}
	var both []summary.Held
	for _, g := range a {
		for _, h := range b {
			if either, ok := summary.Either(g, h); ok && len(both) < maxHeld {
				both = withHeld(both, either)
			}
		}
	}
	// Of what follows from another, nothing is to be learned.
	return slices.DeleteFunc(both, func(h summary.Held) bool {
		return slices.ContainsFunc(both, func(g summary.Held) bool {
			if len(g.Or) >= len(h.Or) {
				return false
			}
			either, ok := summary.Either(g, h)
			return ok && either.Key() == h.Key()
		})
	})
}

func sameHeld(a, b []summary.Held) bool {
	return slices.EqualFunc(a, b, func(g, h summary.Held) bool { return g.Key() == h.Key() })
}

func isAmong(h summary.Held, list []summary.Held) bool {
	return slices.ContainsFunc(list, func(g summary.Held) bool { return g.Key() == h.Key() })
}
