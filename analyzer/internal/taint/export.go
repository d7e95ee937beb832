// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// returns joins the results of a return, and the state there, into the exit.
func (f *frame) returns(instr *ssa.Return) {
	for i := range instr.Results {
		if len(f.returned) <= i {
			f.returned = append(f.returned, nil)
		}
		f.returned[i] = f.table.Join(f.returned[i], f.reloaded(instr, i, instr.Results[i], f.chosenResult(instr, i)))
	}
	if !f.emit {
		return
	}
	f.ensure(instr)
	if f.final == nil {
		f.final = f.state.clone()
	} else {
		f.joinState(f.final, f.state)
	}
}

// export turns the exit state into the summary.
func (f *frame) export() {
	if f.final == nil { // it never returns, though it may do much, as what goes on in the background
		f.final = f.end(f.fn.Blocks[0])
	}
	f.state, f.late, f.waited = f.final, true, false
	for _, o := range sortedObjects(f.shared) {
		if o.Input {
			f.remember(o, f.content(o))
		}
	}
	for _, o := range sortedObjects(f.thrown) {
		f.remember(o, f.table.Join(f.state.memory.of(o), f.thrown[o]))
	}
	f.homes = make(map[*summary.Object]*summary.Object)
	x := newExporter(f)
	for _, v := range f.returned {
		f.sum.Results = append(f.sum.Results, x.value(v))
	}
	if f.panics != nil {
		if v := x.value(f.panics); !v.IsClean() {
			f.sum.Panic = v
		}
	}
	for o := range f.state.memory.all() {
		if o.Input {
			x.update(o)
		}
	}
	x.contents()
	x.startedCalls()
	slices.SortFunc(f.sum.Updates, byPort)
	if f.guarded {
		f.promiseFills()
		f.promiseSets()
	}
	f.giveAway()
	f.sum.Ensures = f.ensures()
	f.sum.Recovers, f.sum.Waits = recovers(f.fn), f.waits
}

// update notes that an input object has changed.
func (x *exporter) update(o *summary.Object) {
	content := x.contentIn(x.state, o)
	if content == nil || content.Equal(x.initial(o)) {
		return
	}
	if o.Port.Root.Kind == summary.Global {
		x.storeGlobal(o.Port.Root.Name, x.closed(x.table.Graft(summary.Clean, o.Port.Path.Elems(), content, true), o.Port.Root))
		if !x.foreign(content, o.Port.Root) {
			return
		}
	}
	if len(x.sum.Updates) >= x.maxEntries(manyEntries) {
		x.sum.Notes |= summary.Widened
		return
	}
	x.sum.Updates = append(x.sum.Updates, summary.Update{Port: o.Port, Content: x.value(content), If: x.ifThere[o], All: x.ofAll[o] == yes})
}

// foreign reports whether the content of a variable holds anything that
// callers gave.
func (x *exporter) foreign(v *summary.Value, root summary.Root) bool {
	for part := range x.leadsTo(v, madeHere) {
		if slices.ContainsFunc(part.Atoms, func(r summary.Ref) bool { return r.Open() && r.Port.Root != root }) ||
			slices.ContainsFunc(part.Pts, func(l summary.Loc) bool { return l.Object.Input && l.Object.Port.Root != root }) {
			return true
		}
	}
	return false
}

// value writes a value: one that is too large with its parts taken together.
func (x *exporter) value(v *summary.Value) *summary.Value {
	if v.Size() > x.maxSize() {
		x.sum.Notes |= summary.Widened
		return x.together(x.table.Flat(v))
	}
	return x.parts(v, x.value)
}

// together writes a value whose parts are taken together, however large it still is.
func (x *exporter) together(v *summary.Value) *summary.Value { return x.parts(v, x.together) }

// parts writes a value, and each of its parts by the function given.
func (x *exporter) parts(v *summary.Value, write func(*summary.Value) *summary.Value) *summary.Value {
	if v.IsClean() {
		return v
	}
	out := &summary.Value{Atoms: shortened(v.Atoms), Const: v.Const, Rest: v.Rest}
	for _, loc := range v.Pts {
		if kept := x.kept[loc.Object]; x.goesOn && len(kept) > 0 {
			for _, in := range kept {
				out.Pts = append(out.Pts, x.table.Within(summary.Loc{Object: in}, loc, nil))
			}
			continue
		}
		if !loc.Object.Input {
			loc.Object = x.name(loc.Object)
		}
		out.Pts = append(out.Pts, loc)
	}
	out.Normal()
	for _, fn := range v.Funcs {
		bindings := make([]*summary.Value, len(fn.Bindings))
		for i, b := range fn.Bindings {
			bindings[i] = write(b)
		}
		out.Funcs = append(out.Funcs, summary.Func{Symbol: fn.Symbol, Bindings: bindings})
	}
	for _, k := range v.Kids {
		if typ, ok := k.Elem.IsDynamic(); ok && x.finished(typ) {
			k.Value = x.whole(k.Value)
		}
		if k.Elem != summary.Deref || captured(v) != nil {
			out.Kids = append(out.Kids, summary.Kid{Elem: k.Elem, Value: write(k.Value)})
		}
	}
	return out
}

// keepSteps bounds the steps of an open atom in a summary: those next to the
// two ends say most.
const keepSteps = 3

func shortened(s summary.Set) summary.Set {
	out := make(summary.Set, len(s))
	for i, r := range s {
		if steps := r.Trail.Steps(); r.Open() && len(steps) > keepSteps {
			var t *summary.Trail
			for _, step := range append(steps[:1:1], steps[len(steps)-keepSteps+1:]...) {
				t = t.Then(step)
			}
			r.Trail = t
		}
		out[i] = r
	}
	return out
}
