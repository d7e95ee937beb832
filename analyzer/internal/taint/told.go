// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"bytes"
	"fmt"
	"go/token"
	"hash/fnv"
	"maps"
	"path/filepath"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A flow is told once: where it is found first, that is in the function, and in the package,
// that is called by those who would find it again. Data that is kept in a variable, and
// calls that go on in the background, would otherwise be told of by each caller up to main.

// maxFound bounds the flows that callers of a call in the background know of: beyond it,
// they are told again.
const maxFound = 512

// maxTold bounds the flows that importers of a package know of, likewise.
const maxTold = 4096

// foundBefore reports whether a flow that is found in a call that goes on was
// found in the function that started it. If not, callers are told that it is now.
func (f *frame) foundBefore(fl *Flow) bool {
	if f.going == nil || len(fl.Steps) == 0 {
		return false
	}
	id := string(f.identity(fl))
	first := f.going.outermost()
	for s := f.going; s != nil; s = s.by {
		if slices.Contains(s.known, id) {
			return true
		}
	}
	if len(first.found) < maxFound && !slices.Contains(first.found, id) {
		first.found = append(first.found, id)
	}
	return false
}

// identity returns what tells a flow from others, in the same way for all packages. How
// sure it is depends on who tells, and what was checked later is another flow.
func (e *engine) identity(fl *Flow) []byte {
	const doubt = summary.Obscure | summary.Dispatch | summary.Widened
	id := fnv.New64a()
	by := e.Roles.Policy()
	fmt.Fprintln(id, fl.Source.What, e.place(fl.Source.At), fl.Source.Label, fl.Atom.Transform&^doubt, fl.With) // a hash does not fail
	fmt.Fprintln(id, fl.Sink, e.place(fl.end()), fl.Address, fl.Use, fl.Purpose, by.Name, by.Version)
	for _, h := range withoutRoots(fl.Held) {
		fmt.Fprintln(id, h.Key())
	}
	return id.Sum(nil)
}

// end returns where a flow ends.
func (fl *Flow) end() summary.Step {
	if len(fl.Steps) == 0 {
		return summary.Step{}
	}
	return fl.Steps[len(fl.Steps)-1]
}

// place writes where a step is, in the same way for all packages.
func (e *engine) place(s summary.Step) string {
	if s.File == "" && s.Pos != 0 {
		p := e.Fset.Position(token.Pos(s.Pos))
		s.Package, s.File, s.Line = e.Types.Path(), filepath.Base(p.Filename), p.Line
	}
	return s.Package + "/" + s.File + ":" + itoa(s.Line)
}

// tell drops the flows between other packages that one of the imports has told, and notes
// the rest for importers.
func (e *engine) tell(r *Result) {
	elsewhere := func(s summary.Step) bool { return s.File != "" && s.Package != e.Types.Path() }
	below, all := make(map[summary.FlowID]bool), make(map[summary.FlowID]bool)
	for _, id := range e.Imports.Found() {
		below[id], all[id] = true, true
	}
	r.Flows = slices.DeleteFunc(r.Flows, func(fl *Flow) bool {
		id := summary.FlowID(e.identity(fl))
		if elsewhere(fl.Source.At) && elsewhere(fl.end()) && below[id] {
			return true
		}
		all[id] = true
		return false
	})
	found := slices.SortedFunc(maps.Keys(all), func(a, b summary.FlowID) int { return bytes.Compare(a[:], b[:]) })
	r.Found = found[:min(len(found), maxTold)]
}
