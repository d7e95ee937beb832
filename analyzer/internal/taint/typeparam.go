// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"strconv"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A generic function is interpreted once. What it puts into an interface as a
// T, or takes out as one, is of a dynamic type that its callers know: the name
// of that is "?" and T's number. Where nobody can tell any more, it is "?".

// anyDynamic is a dynamic type that nobody knows.
const anyDynamic = "?"

func isTypeParam(t types.Type) bool {
	_, ok := types.Unalias(t).(*types.TypeParam)
	return ok
}

// underlying returns the underlying type of t; of a type parameter, that of all
// types that it stands for, if its constraint names one alone.
func underlying(t types.Type) types.Type {
	constraint, ok := t.Underlying().(*types.Interface)
	if !ok || !isTypeParam(t) || constraint.NumEmbeddeds() != 1 {
		return t.Underlying()
	}
	if union, ok := constraint.EmbeddedType(0).(*types.Union); ok && union.Len() == 1 {
		return union.Term(0).Type().Underlying()
	}
	return t.Underlying()
}

// dynamicName returns the name of t as a dynamic type.
func (f *frame) dynamicName(t types.Type) string {
	if tp, ok := types.Unalias(t).(*types.TypeParam); ok {
		return anyDynamic + itoa(f.typeParam(tp))
	}
	return f.noteDynamic(t)
}

// typeArg returns the type argument of this call that a dynamic type of the
// callee stands for, and its name here; nil if it is not one that is known.
func (b *binding) typeArg(name string) (string, types.Type) {
	n, ok := strings.CutPrefix(name, anyDynamic)
	if !ok {
		return name, nil
	}
	i, err := strconv.Atoi(n)
	if err != nil || i >= len(b.inv.targs) {
		return anyDynamic, nil
	}
	t := types.Unalias(b.inv.targs[i])
	return b.dynamicName(t), t
}

// taken returns what is in an interface value if the callee takes it out as of
// a dynamic type.
func (b *binding) taken(v *summary.Value, static types.Type, name string) *summary.Value {
	name, t := b.typeArg(name)
	if static != nil && !types.IsInterface(static) { // it was a T of the callee
		if name == b.dynamicName(static) || name == anyDynamic || t != nil && types.IsInterface(t) {
			return v
		}
		return summary.Clean
	}
	if t != nil && types.IsInterface(t) && !strings.HasPrefix(name, anyDynamic) {
		return b.implementing(v, t)
	}
	return b.unboxed(v, name)
}

// boxedAs returns an interface value that the callee made of v as of a dynamic
// type.
func (b *binding) boxedAs(name string, v *summary.Value) *summary.Value {
	name, t := b.typeArg(name)
	if t != nil && types.IsInterface(t) && !strings.HasPrefix(name, anyDynamic) {
		return v // it was one already
	}
	return b.boxed(name, v)
}

// unboxed returns the content of an interface value where its dynamic type is
// the named one.
func (f *frame) unboxed(v *summary.Value, name string) *summary.Value {
	if v = f.table.Whole(v); v == nil {
		return summary.Clean
	}
	var out *summary.Value
	if len(v.Atoms) > 0 || len(v.Pts) > 0 {
		out = f.table.Project(v, summary.Dynamic(name))
	}
	unknown := strings.HasPrefix(name, anyDynamic)
	for _, k := range v.Kids {
		switch typ, ok := k.Elem.IsDynamic(); {
		case !ok:
		case typ == name || unknown || typ == anyDynamic:
			out = f.table.Join(out, k.Value)
		case strings.HasPrefix(typ, anyDynamic):
			out = f.table.Join(out, f.table.Project(k.Value, summary.Dynamic(name)))
		}
	}
	if out == nil {
		return summary.Clean
	}
	return out
}
