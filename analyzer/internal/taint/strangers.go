// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/token"
	"go/types"
	"maps"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// What an input holds is for callers to judge. A function that a framework calls
// has none: of what strangers hand over only the types are known. They tell of
// marked records all the same, so what a function sends of an input is reported
// where it is sent, by its type, as what it reads of one is. Callers that are seen
// need not report that again: for them it is noted with what they are to judge.

// typing says of what use types are to a collector, besides that they yield
// labels of what is there.
type typing uint8

const (
	asUsual     typing = iota
	reported           // the callee has reported what types tell
	ofStrangers        // there is nothing but types
	untold             // the callee has told them, and with them what they yield
)

// typingOf says what a callee has left to do of an atom that it was handed.
func (b *binding) typingOf(a *summary.Atom) typing {
	switch {
	case a.Transform&summary.Reported != 0:
		return reported
	case a.Port.Root.Kind == summary.Param && b.inv.untold[a.Port.Root.Index]:
		return untold
	}
	return asUsual
}

// within returns the collector for what is in an interface value: of that, the
// callee knew no type.
func (c *collector) within() *collector {
	if c.typing == asUsual {
		return c
	}
	inner := *c
	inner.typing = asUsual
	return &inner
}

// source is that of the frame, unless the callee has reported it.
func (c *collector) source(label policy.Label, what, text string, pos token.Pos) summary.Set {
	if c.typing == untold {
		return nil
	}
	set := c.frame.source(label, what, text, pos)
	if c.typing == reported {
		return c.transform(set, summary.Reported)
	}
	return set
}

// passed notes of an input of the caller that the callee has reported it.
func (c *collector) passed(a *summary.Atom) *summary.Atom {
	if c.typing == reported && a != nil && a.Open() {
		return c.table.With(a, summary.Reported)
	}
	return a
}

// unseen returns what elements of type t show that strangers may have put into a
// collection.
func (c *collector) unseen(t types.Type, depth int) summary.Set {
	if c.typing != ofStrangers {
		return nil
	}
	return c.byType(summary.Unknown, t, depth)
}

// noteOpening is that of the frame: who knows nothing but a type has seen nothing
// opened. What is shown is reported all the same.
func (c *collector) noteOpening(o opening) {
	if c.typing != ofStrangers && c.typing != untold {
		c.frame.noteOpening(o)
	}
}

// fromStrangers reports what types tell of the inputs that are sent.
func (f *frame) fromStrangers(s *summary.Sink) {
	if f.kind != nil {
		return // of what calls of all kinds send it is reported already
	}
	all := *s
	all.Data = slices.Clone(s.Data)
	type handed struct {
		datum    int
		set      summary.Set
		uncalled bool
	}
	var list []handed
	for i, d := range s.Data {
		for _, r := range d.Atoms {
			if set := unsaid(f.typed(r, s), d.Atoms); len(set) > 0 {
				list = append(list, handed{i, set, f.inputType(r.Atom) == nil || !f.tells(r.Atom)})
				all.Data[i].Atoms = all.Data[i].Atoms.Union(set)
			}
		}
	}
	for _, h := range list {
		for _, r := range h.set {
			f.close(&all, all.Data[h.datum], r, h.uncalled)
		}
	}
}

// unsaid returns what of a set is not said already: where all of a thing was read,
// its labels came along.
func unsaid(set, said summary.Set) summary.Set {
	return set.Map(func(a *summary.Atom) *summary.Atom {
		for _, r := range said {
			if !r.Open() && r.Source.What == a.Source.What && r.Taken == "" && !r.Why.Valid && r.Checked == nil && r.Transform&^a.Transform == 0 {
				return nil
			}
		}
		return a
	})
}

// typed returns the labels that the type of an input yields of what is sent; in
// generic code, its types in the instances that are seen.
func (f *frame) typed(r summary.Ref, s *summary.Sink) summary.Set {
	if r.Transform&summary.Reported != 0 || unsettled(r.Atom, s.Use.Purpose) {
		return nil
	}
	view := r.View
	if r.Moves() {
		view = summary.All
	}
	var set summary.Set
	if t := f.inputType(r.Atom); t != nil {
		set = f.collectAs(ofStrangers, summary.Clean, t, view)
	} else {
		for _, t := range f.instanceTypes(r.Atom) {
			set = set.Union(f.collectAs(ofStrangers, summary.Clean, t, view))
		}
	}
	set = set.Map(func(a *summary.Atom) *summary.Atom { return f.afterwards(a, r.Atom) })
	out := make(summary.Set, len(set))
	for i, c := range set {
		out[i] = summary.Ref{Atom: c.Atom, Trail: c.Trail.Concat(r.Trail)}
	}
	return out
}

// inputType returns the type of what was handed over as an argument, if it may
// yield labels. That something was sent because of an argument says nothing of
// all that it holds, nor that some part of it was which is not known.
func (f *frame) inputType(a *summary.Atom) types.Type {
	if !f.isArgument(a) {
		return nil
	}
	return f.labelledAt(f.fn.Params[a.Port.Root.Index].Type(), a.Port.Path)
}

func (f *frame) isArgument(a *summary.Atom) bool {
	root := a.Port.Root
	return a.Open() && root.Kind == summary.Param && root.Index < len(f.fn.Params) && a.Transform&(summary.Implicit|summary.Widened) == 0
}

// labelledAt returns the type of a part of what is of type t, if it may yield labels.
func (f *frame) labelledAt(t types.Type, path *summary.Path) types.Type {
	if t = f.partAt(t, path); t != nil && f.mayLabel(t) {
		return t
	}
	return nil
}

// forCallers returns what is sent as it is handed on to callers.
func (f *frame) forCallers(r summary.Ref, waits bool) summary.Ref {
	if !waits && f.inputType(r.Atom) != nil && f.tells(r.Atom) {
		r.Atom = f.table.With(r.Atom, summary.Reported)
	}
	return r
}

// tells reports whether it is the function that tells what is sent of an input, and
// not its callers: of what it copies, which is to read it, it always is.
func (f *frame) tells(a *summary.Atom) bool {
	return !f.callersAreHere() || f.copied(f.inputType(a))
}

// copied reports whether a value of type t holds itself all that types tell of it.
func (e *engine) copied(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map:
		return !e.mayLabel(t)
	case *types.Array:
		return e.copied(u.Elem())
	case *types.Struct:
		for field := range u.Fields() {
			if !e.copied(field.Type()) {
				return false
			}
		}
	}
	return true
}

// judged notes that a function is called here with arguments whose types are
// known: then it is not only called by strangers, and this call tells what is
// sent of them.
func (f *frame) judged(inv *invocation) {
	fn, ok := f.local[inv.symbol]
	if !ok || !f.emit || f.current[inv.symbol] {
		return
	}
	some := len(inv.targs) == 0 // of what is generic, a call with something else is one of another instance
	for i, p := range fn.Params {
		labelled := i < len(inv.types) && inv.types[i] != nil && f.mayLabel(inv.types[i])
		if !labelled && f.mayLabel(p.Type()) {
			return
		}
		some = some || labelled
	}
	if some {
		f.result.called[inv.symbol] = true
	}
}

// called returns the functions of which some call tells what they send.
func (e *engine) called() map[string]bool {
	all := make(map[string]bool)
	for _, found := range e.results {
		maps.Copy(all, found.called)
	}
	for _, v := range e.variants {
		maps.Copy(all, v.result.called)
	}
	return all
}
