// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What is read at an address, and written to it. An address may be of several
// locations: what is read is all that is there, and what is written is there beside
// what was, unless there is but one location, of one object that is not many.

// load returns what is at an address.
func (f *frame) load(addr *summary.Value) *summary.Value {
	out := captured(addr)
	for i, loc := range f.targets(addr) {
		out = f.table.Join(out, f.loadAt(loc))
		if i > 0 {
			f.engine.steps += out.Size() / 8
		}
	}
	if loose := f.loose(addr); len(loose) > 0 {
		out = f.table.Mark(out, loose)
	}
	if out == nil {
		return summary.Clean
	}
	return out
}

func (f *frame) loadAt(loc summary.Loc) *summary.Value {
	v := f.own(loc)
	if f.waited {
		others := f.fromOthers(loc)
		f.engine.steps += others.Size() / 8
		v = f.table.Join(v, others)
	}
	if loc.Deep {
		f.engine.steps += v.Size() / 8
		return f.table.Flat(v)
	}
	return v
}

// own returns what the function itself knows to be at a location.
func (f *frame) own(loc summary.Loc) *summary.Value {
	return f.table.Follow(f.content(loc.Object), loc.Path.Elems())
}

// captured returns what is known to be at an address that leads nowhere: one
// that a function in a variable has captured, see closed.
func captured(addr *summary.Value) *summary.Value {
	if addr == nil || len(addr.Pts) > 0 || slices.ContainsFunc(addr.Atoms, func(r summary.Ref) bool { return r.Exact() }) {
		return nil
	}
	content, _ := addr.Kid(summary.Deref)
	return content
}

// store writes a value to an address.
func (f *frame) store(addr, v *summary.Value) {
	locs := f.targets(addr)
	strong := leadsTo(addr, locs) && !f.weak
	if deep := f.deepTargets(addr); len(deep) > 0 {
		locs, strong = slices.Concat(locs, deep), false
	}
	f.replaced(locs)
	for _, loc := range locs {
		f.storeAt(loc, v, strong)
	}
}

// storeAt writes a value to a location. It overwrites if strong, and if the
// location is one place of one object that no goroutine shares.
func (f *frame) storeAt(loc summary.Loc, v *summary.Value, strong bool) {
	o := loc.Object
	f.steady = false
	if loc.Deep { // to the path itself, beside what is there
		loc.Deep = false
		v, strong = f.table.Smear(f.loadAt(loc), v), false
	}
	if o.Input && o.Port.Root.Kind == summary.Global && !f.entering {
		v = v.Holding(summary.Unknown) // others write there too
		content := f.table.Graft(summary.Clean, append(o.Port.Path.Elems(), loc.Path.Elems()...), v, true)
		f.storeGlobal(o.Port.Root.Name, f.closed(content, o.Port.Root))
		if port, ok := f.portAt(o.Port, loc.Path.Elems()); ok {
			f.keep(v, port)
		}
	}
	f.gives(o, v)
	f.changes(o)
	f.writes(loc, v)
	overwrites := strong && (o.Single && !o.Port.Path.IsMany() || f.wholly)
	if overwrites {
		f.overwrite(o)
		f.overwritesAll(o, f.wholly || len(f.sweeps.in[f.block]) > 0)
	}
	if f.going != nil && !f.entering {
		f.grow(o, f.table.Graft(summary.Clean, loc.Path.Elems(), v, false))
	}
	f.remember(o, f.bounded(f.table.Graft(f.contentIn(f.state, o), loc.Path.Elems(), v, overwrites)))
}
