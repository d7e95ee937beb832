// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What an open call may write: what its arguments lead to, such as the buffer that a
// csv.Writer writes to or what a context holds, and what the functions among them
// have captured. Who carries out the call knows what is there then, by the way that
// leads there.

// maxWritten bounds how many pointers are followed, one behind the other, to what is
// written in the end.
const maxWritten = 3

// writtenBy lets an open call write through its arguments.
func (f *frame) writtenBy(n int, args []*summary.Value) {
	changed := f.changedInputs()
	for i, a := range args {
		port := summary.Port{Root: summary.Root{Kind: summary.OpenArg, Index: n, Arg: i}}
		f.mayWrite(a, port, maxWritten)
		f.mayWriteInputs(a, port, changed)
	}
}

// changedInputs lists the objects that callers gave, of which the function tells by now
// what is in them.
func (f *frame) changedInputs() []*summary.Object {
	return slices.DeleteFunc(f.state.memory.objects(), func(o *summary.Object) bool {
		return !o.Input || o.Port.Root.Kind != summary.Param && o.Port.Root.Kind != summary.Free
	})
}

// mayWriteInputs lets an open call write to what of the changed inputs is behind a value:
// callers know the others.
func (f *frame) mayWriteInputs(v *summary.Value, port summary.Port, changed []*summary.Object) {
	if v == nil {
		return
	}
	for _, o := range changed {
		for _, r := range v.Atoms {
			if !r.Exact() || !o.Port.Within(r.Port) {
				continue
			}
			if at, ok := f.portAt(port, o.Port.Path.Elems()[len(r.Port.Path.Elems()):]); ok {
				old := f.state.memory.of(o)
				f.engine.steps += 1 + old.Size()/8
				f.storeAt(summary.Loc{Object: o}, f.keeping(f.table.Join(old, f.table.In(at)), old), false)
			}
		}
	}
}

// mayWrite lets an open call write to what is behind a value at one of its ports, and
// behind the pointers there, so many in a row: where steps are used up, no more than one.
func (f *frame) mayWrite(v *summary.Value, port summary.Port, row int) {
	if v == nil {
		return
	}
	for _, loc := range v.Pts {
		at, ok := f.table.At(port, summary.Deref)
		if ok && !loc.Object.Input {
			old := f.loadAt(loc)
			f.engine.steps += 1 + old.Size()/8
			f.storeAt(loc, f.keeping(f.table.Join(old, f.table.In(at)), old), false)
			switch {
			case row <= 1:
			case f.spent():
				f.sum.Notes |= summary.Widened
			default:
				f.mayWrite(old, at, row-1)
			}
		}
	}
	for _, fn := range v.Funcs {
		for j, b := range fn.Bindings {
			if at, ok := f.table.At(port, summary.Bound(j)); ok {
				f.mayWrite(b, at, 0)
			}
		}
		f.mayWriteAs(fn, port)
	}
	for _, k := range v.Kids {
		if at, ok := f.table.At(port, k.Elem); ok && k.Elem != summary.Deref {
			f.mayWrite(k.Value, at, row)
		}
	}
}

// mayWriteAs lets an open call write, behind what a function has captured, to what
// that function is known to write to, or to call. Where steps are used up, it is not
// looked for any more: many may be captured somewhere, each of which leads to most of
// what there is.
func (f *frame) mayWriteAs(fn summary.Func, port summary.Port) {
	s, ok := f.summaryOf(Method(fn.Symbol))
	if !ok {
		return
	}
	if f.spent() {
		f.sum.Notes |= summary.Widened
		return
	}
	bound := summary.Root{Kind: summary.Free}
	if strings.HasPrefix(fn.Symbol, boundPrefix) {
		bound.Kind = summary.Param
	}
	for j, b := range fn.Bindings {
		bound.Index = j
		at, ok := f.table.At(port, summary.Bound(j))
		if !ok {
			continue
		}
		for _, path := range writtenBehind(s, bound) {
			f.mayWriteAt(b, at, path.Elems())
		}
	}
}

// writtenBehind returns the paths from what a function has captured to the pointers by
// which it writes, and to what it calls.
func writtenBehind(s *summary.Summary, bound summary.Root) []*summary.Path {
	var paths []*summary.Path
	add := func(path *summary.Path) {
		if !slices.Contains(paths, path) {
			paths = append(paths, path)
		}
	}
	for _, u := range s.Updates {
		if to, _, ok := u.Port.Above(); ok && to.Root == bound && to.Path != nil {
			add(to.Path)
		}
	}
	for _, o := range s.Opens {
		if o.Target == nil {
			continue
		}
		for _, r := range o.Target.Atoms {
			if r.Moves() && r.Port.Root == bound {
				add(r.Port.Path)
			}
		}
	}
	return paths
}

// mayWriteAt lets an open call write to what is behind the value at a path from
// another.
func (f *frame) mayWriteAt(v *summary.Value, port summary.Port, path []summary.Elem) {
	for _, e := range path {
		at, ok := f.table.At(port, e)
		if !ok || v == nil {
			return
		}
		if port = at; e == summary.Deref {
			v = f.load(v)
		} else {
			v = f.table.Project(v, e)
		}
	}
	f.mayWrite(v, port, maxWritten)
}

// keeping returns what an object holds after an open call that may write to it,
// with the texts that it held: a default stays one until an option replaces it.
func (f *frame) keeping(v, old *summary.Value) *summary.Value {
	if old == nil {
		return v
	}
	if kept, ok := old.Kid(summary.Else); ok {
		return f.table.Graft(v, []summary.Elem{summary.Else}, kept, true)
	}
	if _, _, ok := old.Text(); ok {
		return f.table.Graft(v, []summary.Elem{summary.Else}, &summary.Value{Const: old.Const}, true)
	}
	for _, k := range old.Kids {
		if part, ok := v.Kid(k.Elem); ok {
			if next := f.keeping(part, k.Value); next != part {
				v = f.table.Graft(v, []summary.Elem{k.Elem}, next, true)
			}
		}
	}
	return v
}
