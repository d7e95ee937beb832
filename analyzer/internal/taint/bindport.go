// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Where the inputs of a callee are in its caller.

// locations returns where the object at a port of the callee may be here, and
// whether there is one place where it must be.
func (b *binding) locations(p summary.Port) (locs []summary.Loc, one bool) {
	if p.Root.Kind == summary.Global && p.Path == nil {
		return []summary.Loc{{Object: b.table.Input(p)}}, true
	}
	to, part, ok := p.Above()
	if !ok || part != summary.Deref {
		return nil, false
	}
	addr := b.port(to)
	locs = b.targets(addr)
	if deep := b.deepTargets(addr); len(deep) > 0 && !b.recursive {
		return slices.Concat(locs, deep), false
	}
	return locs, leadsTo(addr, locs)
}

// port returns the caller's value at a port of the callee.
func (b *binding) port(p summary.Port) *summary.Value {
	v, ok := b.ports[p]
	if !ok {
		if of, part, below := p.Above(); below && part == summary.Deref {
			v = b.behind(of)
		} else if below {
			v = b.partOf(b.port(of), b.typeAt(of), part)
		} else {
			v = b.root(p.Root)
		}
		v = b.narrowed(b.typeAt(p), v)
		b.ports[p] = v
	}
	return v
}

// behind returns what is found behind a value at a port of the callee.
func (b *binding) behind(of summary.Port) *summary.Value {
	if of.Root.Kind == summary.OpenArg {
		defer b.leftBy(of.Root.Index)()
	}
	v := b.partOf(b.port(of), b.typeAt(of), summary.Deref)
	if of.Path == nil {
		v = b.foundBy(b.argument(of.Root), v)
	}
	return v
}

// partOf returns a part of a value of type t, if that is known.
func (b *binding) partOf(v *summary.Value, t types.Type, part summary.Elem) *summary.Value {
	if typ, ok := part.IsDynamic(); ok {
		return b.taken(v, t, typ)
	}
	if i, ok := part.IsBound(); ok {
		return b.bound(v, i)
	}
	if part != summary.Deref {
		part = b.elem(part)
		return b.table.Join(b.table.Project(v, part), b.stateOf(v, part))
	}
	content := b.load(v)
	if slices.ContainsFunc(b.targets(v), func(l summary.Loc) bool { return l.Shifted }) {
		return b.unindexed(content)
	}
	return content
}

// stateOf returns a field of what an interface value holds, or the elements of the
// list that is there. Only models ask for them without saying of which type: what
// they mean is a part of the state of whatever it is.
func (b *binding) stateOf(v *summary.Value, part summary.Elem) *summary.Value {
	if v == nil {
		return nil
	}
	var out *summary.Value
	if len(v.Pts) > 0 && part.IsElement() {
		out = b.table.Project(b.load(v), part)
	}
	if _, ok := part.IsField(); !ok {
		return out
	}
	for _, k := range v.Kids {
		if isDynamic(k.Elem) {
			out = b.table.Join(out, b.table.Project(k.Value, part))
			if len(b.places(k.Value)) > 0 {
				out = b.table.Join(out, b.table.Project(b.load(k.Value), part))
			}
		}
	}
	return out
}

// unindexed returns the content of an array as it is seen by whoever does not
// know where in it a slice begins: nor do callers who know what is at each place.
func (f *frame) unindexed(v *summary.Value) *summary.Value {
	if v == nil {
		return v
	}
	known := v.Atoms.Map(func(a *summary.Atom) *summary.Atom {
		if a.Exact() {
			return nil
		}
		return a
	})
	if len(known) == len(v.Atoms) && !slices.ContainsFunc(v.Kids, func(k summary.Kid) bool { return k.Elem.IsIndex() }) {
		return v
	}
	all := f.table.Project(v, summary.AnyElem)
	out := &summary.Value{Atoms: known, Pts: v.Pts, Funcs: v.Funcs}
	return f.table.Graft(out, []summary.Elem{summary.AnyElem}, all, false)
}

// bound returns what a function value has captured as its i-th.
func (b *binding) bound(v *summary.Value, i int) *summary.Value {
	var out *summary.Value
	if v = b.table.Whole(v); v != nil {
		for _, fn := range v.Funcs {
			out = b.table.Join(out, at(fn.Bindings, i))
		}
	}
	return out
}

// root returns the caller's value for the beginning of a port.
func (b *binding) root(r summary.Root) *summary.Value {
	switch r.Kind {
	case summary.Param:
		return at(b.inv.args, r.Index)
	case summary.Free:
		return at(b.inv.free, r.Index)
	case summary.Global:
		return b.content(b.table.Input(summary.Port{Root: r}))
	case summary.OpenValue:
		return at(b.opens[r.Index], r.Arg)
	case summary.OpenArg:
		return b.out[[2]int{r.Index, r.Arg}]
	case summary.Awaited:
		return b.awaitedBy(r.Index)
	case summary.Panicked:
		b.recovers = true
		return b.panics
	}
	return nil
}

// unmade reports whether a port is in what an open call is given that has not been
// carried out yet.
func (b *binding) unmade(r summary.Root) bool {
	return r.Kind == summary.OpenArg && b.out[[2]int{r.Index, r.Arg}] == nil
}

// typeAt returns the static type of the value at a port, nil if it cannot be
// told.
func (b *binding) typeAt(p summary.Port) types.Type {
	if p.Root.Kind != summary.Param || p.Root.Index >= len(b.inv.types) {
		return nil
	}
	return b.partAt(b.inv.types[p.Root.Index], p.Path)
}

// partAt returns the type of what is at a path in a value of type t, nil if it
// cannot be told.
func (f *frame) partAt(t types.Type, path *summary.Path) types.Type {
	for _, e := range path.Elems() {
		if t = f.part(t, e); t == nil {
			return nil
		}
	}
	return t
}

// part returns the type of a part of a value of type t.
func (f *frame) part(t types.Type, e summary.Elem) types.Type {
	if t == nil {
		return nil
	}
	if typ, ok := e.IsDynamic(); ok {
		return f.typeOf(typ)
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		if e == summary.Deref {
			return u.Elem()
		}
	case *types.Struct:
		if name, ok := e.IsField(); ok {
			if field := fieldNamed(u, name); field != nil {
				return field.Type()
			}
		}
	case *types.Slice:
		if e == summary.Deref {
			return types.NewArray(u.Elem(), -1)
		}
	case *types.Array:
		return u.Elem()
	}
	return nil
}
