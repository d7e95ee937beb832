// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What is known to be in a place, and how that ends: a marked field that was
// overwritten with a constant holds no data until others have written to it.

// rest returns what may be in a value that its labels do not tell, behind
// pointers too.
func (f *frame) rest(v *summary.Value, depth int) summary.Rest {
	switch {
	case v == nil || len(v.Funcs) > 0 || depth > maxRest:
		return summary.Unknown
	case len(v.Atoms) == 1 && v.Atoms[0].Transform == 0: // most of what is read
		return summary.Unknown
	}
	rest := v.Atoms.Rest()
	if len(v.Pts) == 0 {
		rest = min(rest, v.Rest)
	}
	for _, loc := range v.Pts {
		if rest == summary.Unknown || loc.Object.Input {
			return summary.Unknown
		}
		rest = min(rest, f.rest(f.loadAt(loc), depth+1))
	}
	for _, k := range v.Kids {
		if rest == summary.Unknown {
			break
		}
		rest = min(rest, f.rest(k.Value, depth+1))
	}
	return rest
}

// maxRest bounds how deep a value is searched for what it may hold.
const maxRest = 4

// forRest returns what a label adds to a place that holds no more than the rest:
// nothing to constants, and to what was de-identified a label that is as well.
func (f *frame) forRest(set summary.Set, rest summary.Rest) summary.Set {
	if rest == summary.NothingElse {
		return nil
	}
	return f.transform(set, rest.Transform())
}

// written returns what a store writes. A constant that is overwritten with says
// that nothing of a record is there any more; one that a record is made of is
// its data, as in a test or an example.
func (f *frame) written(instr *ssa.Store) *summary.Value {
	v := f.val(instr.Val)
	if v == nil || len(v.Atoms) > 0 || v.Rest != summary.NothingElse || v.IsZero() || !isBasic(instr.Val.Type()) || !makes(instr.Addr) {
		return v
	}
	return v.Holding(summary.Unknown)
}

// makes reports whether an address is of a field of what is being made: nothing
// whole is ever stored there.
func makes(addr ssa.Value) bool {
	if _, ok := addr.(*ssa.FieldAddr); !ok {
		return false
	}
	switch made := base(addr).(type) {
	case *ssa.Global:
		return true
	case *ssa.Alloc:
		return !slices.ContainsFunc(*made.Referrers(), func(use ssa.Instruction) bool {
			store, ok := use.(*ssa.Store)
			return ok && store.Addr == made
		})
	}
	return false
}

// markAt adds atoms to all that is at an address, by a write of which no more is
// known.
func (f *frame) markAt(addr *summary.Value, set summary.Set) {
	for _, loc := range f.places(addr) {
		f.storeAt(loc, f.table.Mark(f.loadAt(loc), set).Holding(summary.Unknown), false)
	}
}

// touchedBy notes that a modelled call may have written to what a parameter leads
// to of which the model says nothing: one that reads a record from a database
// has no data that anybody could follow.
func (c *modelled) touchedBy() {
	for _, name := range c.model.Params {
		if cell := c.cells[name]; cell != nil && !slices.ContainsFunc(c.model.Effects, func(e catalogue.Effect) bool { return e.Of(name) }) {
			c.fills(cell.value, cell.typ)
		}
	}
}

// touchedInputs notes that code which callers bring may have written to what else
// they gave.
func (f *frame) touchedInputs() {
	if f.Roles.Quiet() {
		return
	}
	for o := range f.state.memory.all() {
		if !o.Input {
			continue
		}
		f.unseenAt(summary.Loc{Object: o})
		if len(f.vouched) > 0 {
			f.remember(o, f.state.memory.of(o).Unvouched())
		}
		if old := f.state.memory.of(o); old.Knows() {
			f.remember(o, old.Exposed())
			f.steady = false
		}
	}
}
