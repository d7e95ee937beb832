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
// of that is "?" and T's number, also within the name of another: "*?0". Where nobody
// can tell any more, it is "?". A function literal has the type parameters of the
// function around: its value says what they are, see typeargs.go.

// anyDynamic is a dynamic type that nobody knows.
const anyDynamic = "?"

func isTypeParam(t types.Type) bool {
	_, ok := types.Unalias(t).(*types.TypeParam)
	return ok
}

// underlying returns the underlying type of t; of a type parameter, that of all
// types that it stands for, if they have one.
func underlying(t types.Type) types.Type {
	if isTypeParam(t) {
		if core := coreOf(t.Underlying()); core != nil {
			return core
		}
	}
	return t.Underlying()
}

// coreOf returns the one underlying type of the types that a constraint names, nil
// if it names none or several.
func coreOf(constraint types.Type) types.Type {
	i, ok := constraint.(*types.Interface)
	if !ok {
		return constraint
	}
	if i.NumEmbeddeds() != 1 {
		return nil
	}
	union, ok := i.EmbeddedType(0).(*types.Union)
	switch {
	case !ok:
		return coreOf(i.EmbeddedType(0).Underlying())
	case sameTerms(union):
		return coreOf(union.Term(0).Type().Underlying())
	}
	return nil
}

// sameTerms reports whether all types of a union have one underlying type.
func sameTerms(u *types.Union) bool {
	for term := range u.Terms() {
		if !types.Identical(term.Type().Underlying(), u.Term(0).Type().Underlying()) {
			return false
		}
	}
	return true
}

// dynamicName returns the name of t as a dynamic type.
func (f *frame) dynamicName(t types.Type) string {
	name, generic := concreteName(t)
	if generic {
		return dynamicText(t, func(tp *types.TypeParam) string { return anyDynamic + itoa(f.typeParam(tp)) })
	}
	return f.noteNamed(name, t)
}

// isOpenType reports whether a dynamic type is one that callers know, or nobody.
func isOpenType(name string) bool { return strings.Contains(name, anyDynamic) }

// maybeSame reports whether two dynamic types may be one, as far as is known.
func maybeSame(a, b string) bool {
	x, _, open := strings.Cut(a, anyDynamic)
	y, _, both := strings.Cut(b, anyDynamic)
	switch {
	case open && both:
		return strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
	case open:
		return strings.HasPrefix(b, x)
	case both:
		return strings.HasPrefix(a, y)
	}
	return a == b
}

// typeOf finds a dynamic type by its name.
func (f *frame) typeOf(name string) types.Type {
	if !isOpenType(name) {
		return f.engine.typeOf(name)
	}
	if strings.HasPrefix(name, anyDynamic) {
		return nil // it has no methods of its own
	}
	return f.typeCalled(name, f.param)
}

// param returns the type parameter with a number.
func (f *frame) param(i int) types.Type {
	for fn := f.fn; fn != nil; fn = fn.Parent() {
		if params := fn.TypeParams(); i < params.Len() {
			return params.At(i)
		}
	}
	return nil
}

// typeArg returns the name here of a dynamic type of the callee, and the type argument
// of this call that it is; nil if it is not one, or not one that is known.
func (b *binding) typeArg(name string) (string, types.Type) {
	n, ok := strings.CutPrefix(name, anyDynamic)
	if !ok {
		return b.named(name), nil
	}
	i, err := strconv.Atoi(n)
	if err != nil {
		return anyDynamic, nil
	}
	t := b.inv.typeArg(i)
	if t == nil {
		return anyDynamic, nil
	}
	return b.dynamicName(t), types.Unalias(t)
}

// typeArg returns the type argument with a number; nil if it is not known.
func (inv *invocation) typeArg(i int) types.Type {
	if i >= len(inv.targs) {
		return nil
	}
	return inv.targs[i]
}

// named returns the name here of a type of the callee, or the symbol of an instance.
func (b *binding) named(name string) string {
	before, after, ok := strings.Cut(name, anyDynamic)
	if !ok {
		return name
	}
	end := strings.IndexFunc(after, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(after)
	}
	arg := anyDynamic
	if i, err := strconv.Atoi(after[:end]); err == nil && b.inv.typeArg(i) != nil {
		arg = b.dynamicName(b.inv.typeArg(i))
	}
	return before + arg + b.named(after[end:])
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
	if t != nil && types.IsInterface(t) && !isOpenType(name) {
		return b.implementing(v, t)
	}
	return b.unboxed(v, name)
}

// boxedAs returns an interface value that the callee made of v as of a dynamic
// type.
func (b *binding) boxedAs(name string, v *summary.Value) *summary.Value {
	name, t := b.typeArg(name)
	if t != nil && types.IsInterface(t) && !isOpenType(name) {
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
	for _, k := range v.Kids {
		switch typ, ok := k.Elem.IsDynamic(); {
		case !ok || !maybeSame(typ, name):
		case typ == name || isOpenType(name) || typ == anyDynamic:
			out = f.table.Join(out, k.Value)
		default:
			out = f.table.Join(out, f.table.Project(k.Value, summary.Dynamic(name)))
		}
	}
	if out == nil {
		return summary.Clean
	}
	if _, _, ok := out.Voucher(); ok && v.Const != out.Const {
		return inconstant(out) // it may be another truth as well
	}
	return out
}
