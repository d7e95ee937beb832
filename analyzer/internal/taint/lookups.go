// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"maps"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Lookups are what a binding has found of the callee's inputs. They hold for one
// memory, and but for what open calls bring, which grows as these are carried out.
type lookups struct {
	of      *state
	version int // of its memory

	ports     map[summary.Port]*summary.Value
	views     map[*summary.Atom]summary.Set
	some      map[typedAtom]*summary.Value
	heldThere map[string]bool // whether the callee's package knew all of a variable
	altered   map[string]bool // variables of which memory holds a part; nil until asked for
}

func newLookups(st *state) lookups {
	return lookups{
		of: st, version: st.version,
		ports:     make(map[summary.Port]*summary.Value),
		views:     make(map[*summary.Atom]summary.Set),
		some:      make(map[typedAtom]*summary.Value),
		heldThere: make(map[string]bool),
	}
}

// forget drops what was looked up and may be out of date.
func (b *binding) forget() {
	if b.of != b.state || b.version != b.state.version {
		b.lookups = newLookups(b.state)
		return
	}
	maps.DeleteFunc(b.ports, func(p summary.Port, _ *summary.Value) bool { return byOpenCalls(p) })
	maps.DeleteFunc(b.views, func(a *summary.Atom, _ summary.Set) bool { return byOpenCalls(a.Port) })
	maps.DeleteFunc(b.some, func(a typedAtom, _ *summary.Value) bool { return byOpenCalls(a.Port) })
}

// byOpenCalls reports whether what is at a port depends on what open calls bring.
func byOpenCalls(p summary.Port) bool {
	return p.Root.Kind == summary.OpenValue || p.Root.Kind == summary.OpenArg || p.Path.IsOpen()
}
