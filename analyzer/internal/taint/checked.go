// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Data that was obtained, or handed over, where a guard had said yes about its
// subject keeps that, wherever it goes later: it would not be there without.

// checked returns a value that was just obtained, and is taken from the roots,
// with the guards that hold here about it.
func (f *frame) checked(v *summary.Value, roots func() []string) *summary.Value {
	if len(f.state.held) == 0 || !v.Carries() {
		return v
	}
	return f.marked(v, about(f.state.held, roots()))
}

// chosenUnder returns a value that is chosen, to be kept or returned, where guards
// hold, with those that were asked about all of it.
func (f *frame) chosenUnder(v *summary.Value, held []summary.Held, of ssa.Value) *summary.Value {
	if len(held) == 0 || !v.Carries() {
		return v
	}
	return f.marked(v, aboutAll(held, f.rootsOf(of)))
}

// marked returns a value of which all data has been checked by guards.
func (f *frame) marked(v *summary.Value, held []summary.Held) *summary.Value {
	if len(held) == 0 {
		return v
	}
	return f.table.MapAtoms(v, func(a *summary.Atom) *summary.Atom {
		if a.Open() {
			return a
		}
		return f.table.Checked(a, held)
	})
}

// handed returns the value of an operand that is handed to others here.
func (f *frame) handed(v ssa.Value) *summary.Value {
	return f.checked(f.val(v), func() []string { return f.rootsOf(v) })
}

// about returns the guards whose subject the roots belong to.
func about(held []summary.Held, roots []string) []summary.Held { return those(held, roots, concern) }

// aboutAll returns the guards whose subject is all that the roots belong to.
func aboutAll(held []summary.Held, roots []string) []summary.Held { return those(held, roots, cover) }

func those(held []summary.Held, roots []string, are func(subject, data []string) bool) []summary.Held {
	var list []summary.Held
	for _, h := range held {
		if len(h.Roots) == 0 || are(h.Roots, roots) {
			list = append(list, h)
		}
	}
	return list
}

// notAbout returns the guards with another subject.
func notAbout(held []summary.Held, roots []string) []summary.Held {
	var list []summary.Held
	for _, h := range held {
		if len(h.Roots) > 0 && h.Said == "" && !concern(h.Roots, roots) {
			list = append(list, h)
		}
	}
	return list
}

// Records that were collected under a check are still checked when they are
// taken out: a fact about the collection, with the collection as its subject.

// holdCollected adds the guards that had said yes about all that a collection
// may hold.
func (f *frame) holdCollected(v ssa.Value) {
	for _, h := range f.collected[v] {
		h.Roots = f.containerRoots(v)
		f.hold(h)
	}
}

// findCollected notes what is known of collections, and reports whether that is more
// than before: then facts on all edges may be more.
func (f *frame) findCollected() bool {
	grown := false
	if !f.guarded {
		return false
	}
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			v, ok := instr.(ssa.Value)
			if !ok || !isCollection(v) {
				continue
			}
			c := coverage{frame: f, within: make(map[ssa.Value]bool)}
			if held := c.of(v).held; len(held) > len(f.collected[v]) {
				f.collected[v], grown = held, true
			}
		}
	}
	if !f.recalls && f.asksAnswers() {
		f.recalls, grown = true, true
	}
	if grown { // collections are roots
		f.roots = make(map[ssa.Value][]string)
	}
	return grown
}

// returnedUnder returns the guards that had said yes about the i-th result, if
// it is something.
func (f *frame) returnedUnder(i int, v ssa.Value) (held []summary.Held, some bool) {
	if !isRecords(v.Type()) {
		return nil, false
	}
	c := coverage{frame: f, within: make(map[ssa.Value]bool)}
	ways := c.of(v)
	if !ways.some {
		return nil, false
	}
	held = append(ways.held, withoutRoots(aboutAll(f.state.held, f.rootsOf(v)))...)
	for j := range held {
		held[j].Roots = []string{resultRoot + itoa(i)}
	}
	return held, true
}

// isRecords reports whether values of type t are records or hold several.
func isRecords(t types.Type) bool {
	if elem := several(underlying(t)); elem != nil {
		return isRecord(elem)
	}
	return isRecord(t)
}

// several returns the type of what a slice, map or channel holds, by its underlying type; nil
// for others.
func several(u types.Type) types.Type {
	switch u := u.(type) {
	case *types.Slice:
		return u.Elem()
	case *types.Map:
		return u.Elem()
	case *types.Chan:
		return u.Elem()
	}
	return nil
}

// isCollection reports whether a value is where ways to collect records meet.
func isCollection(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.MakeMap:
		return true
	case *ssa.MakeChan, *ssa.MakeSlice:
		return isRecords(v.Type())
	case *ssa.Alloc:
		return isVariableOfRecords(v)
	case *ssa.Phi:
		switch v.Type().Underlying().(type) {
		case *types.Slice, *types.Map, *types.Struct:
			return true
		case *types.Pointer:
			return !isSetThrough(v)
		}
	}
	return false
}
