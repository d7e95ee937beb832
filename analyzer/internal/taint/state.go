// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A state is what holds at one point: the content of objects, the guards that
// must have answered yes, and the deferred calls that may be pending.
//
// An input object that is not in memory is as it was at entry.
type state struct {
	memory map[*summary.Object]*summary.Value
	held   []summary.Held // sorted by key
	defers []*ssa.Defer

	expired map[answer]bool // answers about others than who is there now
	none    []summary.Port  // of inputs, and all that is reached from them: they are not there
	known   []known         // where pointers lead
}

func newState() *state {
	return &state{memory: make(map[*summary.Object]*summary.Value)}
}

func (s *state) clone() *state {
	return &state{
		memory:  maps.Clone(s.memory),
		held:    slices.Clip(s.held),
		defers:  slices.Clip(s.defers),
		expired: maps.Clone(s.expired),
		none:    slices.Clip(s.none),
		known:   slices.Clip(s.known),
	}
}

// joinState adds what may hold at the end of another path, keeps of the guards
// what holds on both, and reports whether into changed.
func (f *frame) joinState(into, from *state) bool {
	changed := false
	for _, o := range sortedObjects(from.memory, into.memory) {
		a, b := f.contentIn(into, o), f.contentIn(from, o)
		if v := f.joined(f.table.Join(a, b)); !v.Equal(a) {
			into.memory[o] = v
			changed = true
		}
	}
	if held := common(into.held, from.held); !sameHeld(held, into.held) {
		into.held, changed = held, true
	}
	for a := range from.expired {
		if !into.expired[a] {
			if into.expired == nil {
				into.expired = make(map[answer]bool)
			}
			into.expired[a], changed = true, true
		}
	}
	for _, d := range from.defers {
		if !slices.Contains(into.defers, d) {
			into.defers, changed = append(into.defers, d), true
		}
	}
	if none := both(into, from); !slices.Equal(none, into.none) {
		into.none, changed = none, true
	}
	if known := bothKnow(into, from); len(known) != len(into.known) {
		into.known, changed = known, true
	}
	return changed
}

// sortedObjects lists the objects of two memories in their order.
func sortedObjects(a, b map[*summary.Object]*summary.Value) []*summary.Object {
	list := make([]*summary.Object, 0, len(a))
	for o := range a {
		list = append(list, o)
	}
	for o := range b {
		if _, ok := a[o]; !ok {
			list = append(list, o)
		}
	}
	slices.SortFunc(list, func(x, y *summary.Object) int { return x.ID - y.ID })
	return list
}

// contentIn returns the content of an object in a state; nil if the object
// does not exist there.
func (f *frame) contentIn(st *state, o *summary.Object) *summary.Value {
	if v, ok := st.memory[o]; ok {
		return v
	}
	if o.Input && !st.lacks(o.Port) {
		return f.initial(o)
	}
	return nil
}

// both lists the inputs that two states lack.
func both(a, b *state) []summary.Port {
	if len(a.none) == 0 || len(b.none) == 0 {
		return nil
	}
	none := slices.DeleteFunc(slices.Clone(a.none), func(p summary.Port) bool { return !b.lacks(p) })
	for _, p := range b.none {
		if a.lacks(p) && !slices.Contains(none, p) {
			none = append(none, p)
		}
	}
	return none
}

// lacks reports whether an input is not there.
func (s *state) lacks(p summary.Port) bool {
	return slices.ContainsFunc(s.none, func(q summary.Port) bool { return p == q || p.Within(q) })
}

// initial returns the content of an input object at entry.
func (f *frame) initial(o *summary.Object) *summary.Value {
	if v, ok := f.initials[o]; ok {
		return v
	}
	v := f.table.In(o.Port)
	if o.Port.Root.Kind == summary.Global {
		v = f.table.Join(v, f.everStored(o.Port))
	}
	f.initials[o] = v
	return v
}

// everStored returns what the package stores at a port of a variable, at any time.
func (f *frame) everStored(p summary.Port) *summary.Value {
	f.reads[p.Root.Name] = true
	return f.table.Follow(f.global(p.Root.Name), p.Path.Elems())
}

// changed reports whether an input object may hold something else by now.
func (f *frame) changed(o *summary.Object) bool {
	_, here := f.state.memory[o]
	_, shared := f.shared[o]
	return here || shared && f.late
}

// content returns the content of an object now, with what goroutines may have left
// there.
func (f *frame) content(o *summary.Object) *summary.Value {
	now := f.contentIn(f.state, o)
	if f.late {
		now = f.table.Join(now, f.shared[o])
	}
	return f.withTwins(o, now)
}

// places returns the locations that an address may be.
func (f *frame) places(addr *summary.Value) []summary.Loc {
	if addr == nil {
		return nil
	}
	locs := addr.Pts
	if held, ok := addr.Held(); ok {
		locs = slices.Concat(locs, held.Pts)
	}
	for _, r := range addr.Atoms {
		if !r.Exact() {
			continue
		}
		if port, ok := f.table.At(r.Port, summary.Deref); ok {
			locs = append(slices.Clip(locs), summary.Loc{Object: f.table.Input(port)})
		}
	}
	return locs
}

// targets is places for whoever follows the address: an interface value that
// holds a pointer is as good as the pointer.
func (f *frame) targets(addr *summary.Value) []summary.Loc {
	locs := f.places(addr)
	if addr == nil {
		return locs
	}
	for _, k := range addr.Kids {
		if isDynamic(k.Elem) {
			locs = append(slices.Clip(locs), f.targets(k.Value)...)
		}
	}
	return locs
}

// deepTargets returns where an address may lead to that is of some part of an input,
// nobody knows which: somewhere in what that input leads to.
func (f *frame) deepTargets(addr *summary.Value) []summary.Loc {
	if addr == nil {
		return nil
	}
	var locs []summary.Loc
	for _, r := range addr.Atoms {
		if r.View != summary.Within || !r.Moves() {
			continue
		}
		for p, part, ok := r.Port.Above(); ok; p, part, ok = p.Above() {
			if part == summary.Deref {
				at, _ := f.table.At(p, part)
				locs = append(locs, summary.Loc{Object: f.table.Input(at), Deep: true})
				break
			}
		}
	}
	return locs
}

// loose returns the atoms of an address that hold for whatever it leads to:
// labels, and inputs whose structure is not known any more.
func (f *frame) loose(addr *summary.Value) summary.Set {
	if addr == nil {
		return nil
	}
	return addr.Atoms.Map(func(a *summary.Atom) *summary.Atom {
		if a.Exact() {
			if _, ok := f.table.At(a.Port, summary.Deref); ok {
				return nil
			}
			a = f.table.With(a, summary.Widened)
		}
		if a.View == summary.Within { // what it leads to is some part as well
			return a
		}
		return f.table.Seen(a, summary.All)
	})
}

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

// leadsTo reports whether an address is of one place, of those that it may be
// of, rather than one that it may hold somewhere.
func leadsTo(addr *summary.Value, locs []summary.Loc) bool {
	_, some := addr.Held()
	return len(locs) == 1 && !some
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
		if port, ok := f.portAt(o.Port, loc.Path); ok {
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

// extend returns an address moved into what it points to.
func (f *frame) extend(addr *summary.Value, e summary.Elem) *summary.Value {
	out := &summary.Value{Atoms: f.loose(addr)}
	for _, loc := range f.places(addr) {
		elem := e
		if loc.Shifted && e.IsIndex() {
			elem = summary.AnyElem
		}
		loc.Short = false // an element is whole
		out.Pts = append(out.Pts, f.table.Into(loc, elem))
	}
	return out.Normal()
}

// object returns the object that an instruction makes.
func (f *frame) object(instr ssa.Instruction, n, name string, single bool) *summary.Object {
	key := site{instr, n}
	o, ok := f.objects[key]
	if !ok {
		f.engine.objects++
		o = &summary.Object{ID: f.engine.objects, Name: name, Single: single && !f.loop[instr.Block()]}
		f.objects[key] = o
	}
	return o
}

// pointer returns a value that points to an object.
func pointer(o *summary.Object) *summary.Value {
	return &summary.Value{Pts: []summary.Loc{{Object: o}}}
}

func isDynamic(e summary.Elem) bool {
	_, ok := e.IsDynamic()
	return ok
}
