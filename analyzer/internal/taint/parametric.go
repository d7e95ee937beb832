// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// Where what a call hands on comes from that cannot be seen, as far as types tell.

// gather notes what a value of a declared type holds of types that are type
// parameters. What keeps such values to itself may have any of all that it holds.
func (u *unseen) gather(v *summary.Value, t types.Type, all summary.Set, depth int) {
	if t == nil || functionType(t) != nil || depth > maxParts {
		return // functions are called, and what is nested without end is told already
	}
	if v == nil {
		v = summary.Clean
	}
	tp, ok := types.Unalias(t).(*types.TypeParam)
	if ok {
		if old := u.of[tp]; old == nil {
			u.of[tp], u.grown = v, true
		} else if next := u.table.Join(old, v); !next.Equal(old) {
			u.of[tp], u.grown = next, true
		}
	}
	parts := partsOf(t)
	if !ok && (len(parts) == 0 || depth == maxParts) {
		typeParamsIn(t, func(tp *types.TypeParam) { u.kept[tp] = u.kept[tp].Union(all) })
		return
	}
	for _, p := range parts {
		u.gather(u.partIn(v, t, p), p.typ, all, depth+1)
	}
}

// partIn returns a part of a value of type t.
func (f *frame) partIn(v *summary.Value, t types.Type, p partOf) *summary.Value {
	switch {
	case p.elem == "":
		return f.load(v)
	case refers(underlying(t)):
		return f.load(f.extend(v, p.elem))
	}
	return f.table.Project(v, p.elem)
}

// is reports whether what a function has returned is of a type, and may be what is
// handed on of that. Type parameters tell more of what they are a part of.
func (r returned) is(t types.Type) bool {
	told := false
	typeParamsIn(t, func(*types.TypeParam) { told = true })
	return !told && types.Identical(r.typ, t)
}

// known returns where a value of a declared type comes from, if its type tells.
func (u *unseen) known(t types.Type) (v *summary.Value, ok bool) {
	if tp, is := types.Unalias(t).(*types.TypeParam); is {
		if v, ok = u.of[tp]; ok {
			v = u.table.Join(v, &summary.Value{Atoms: u.kept[tp]})
		}
	} else {
		for _, r := range u.returned {
			if r.is(t) {
				v, ok = u.table.Join(v, r.value), true
			}
		}
		if ok {
			v = u.table.Join(v, &summary.Value{Atoms: u.transform(u.set, lossOf(t))})
		}
	}
	return v, ok
}

// tells reports whether it is known where a value of a declared type, or a part of
// one, comes from.
func (u *unseen) tells(t types.Type, depth int) bool {
	return len(u.of)+len(u.returned) > 0 && depth <= maxParts && within(t, func(t types.Type) bool {
		if tp, ok := types.Unalias(t).(*types.TypeParam); ok {
			return u.of[tp] != nil
		}
		return slices.ContainsFunc(u.returned, func(r returned) bool { return r.is(t) })
	})
}

// isPart reports whether what is of a declared type is a part of the results.
func (u *unseen) isPart(t types.Type) bool {
	among := func(t types.Type) bool {
		return slices.ContainsFunc(typesOf(u.results), func(result types.Type) bool {
			return within(result, func(part types.Type) bool { return types.Identical(part, t) })
		})
	}
	if among(t) {
		return true
	}
	parts := partsOf(t)
	return len(parts) > 0 && !slices.ContainsFunc(parts, func(p partOf) bool { return !isTypeParam(p.typ) || !among(p.typ) })
}

// part returns what is handed on of a declared type, or of another in its place.
func (u *unseen) part(t, actual types.Type, name string, depth int) *summary.Value {
	if actual == nil {
		actual = t
	}
	if !u.tells(t, depth) {
		return u.placed(u.inv, name, actual, &summary.Value{Atoms: u.transform(u.set, lossOf(actual))})
	}
	v, known := u.known(t)
	v = v.Stepped(u.passedThrough(u.inv.symbol))
	parts := partsOf(t)
	if known && (len(parts) == 0 || !isTypeParam(t)) {
		return v
	}
	sig, content := functionType(t), summary.Clean
	var bindings []*summary.Value
	for i, p := range parts {
		part := u.part(p.typ, partType(actual, i), name+"."+itoa(i), depth+1)
		bindings = append(bindings, part)
		if p.elem == "" {
			content = part
		} else {
			content = u.table.Graft(content, []summary.Elem{p.elem}, part, true)
		}
	}
	switch {
	case sig != nil && sig.Params().Len() == 0:
		content = &summary.Value{Funcs: []summary.Func{{Symbol: returner, Bindings: bindings}}}
	case sig != nil:
		content = &summary.Value{Funcs: []summary.Func{{Symbol: generator, Bindings: bindings}}}
	}
	return u.table.Join(v, u.placed(u.inv, name, actual, content))
}
