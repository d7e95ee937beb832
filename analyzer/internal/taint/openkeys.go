// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/types"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// A function that is given a key or an index speaks of the element there, and callers
// say which that is. So a cache that another package has, or one for keys of any type,
// keeps things apart as well as a map does.

// elem returns the element that one of the callee's is here.
func (b *binding) elem(e summary.Elem) summary.Elem {
	text, ok := e.OpenCell()
	if !ok {
		return e
	}
	constant, typ, boxed := strings.Cut(text, " ")
	at, ok := b.table.OpenPort(constant)
	if !ok {
		return e.Closed()
	}
	v := b.port(at)
	switch {
	case e.IsIndex():
		return indexElem(v)
	case !boxed:
		return b.keyElem(v, b.typeAt(at))
	case typ == inHeader:
		return b.headerElem(v, b.typeAt(at))
	}
	if text := b.boxedHere(typ, v, b.typeAt(at)); text != "" {
		return summary.Key(text)
	}
	return summary.AnyKey
}

// boxedHere returns what tells a value that the callee puts into an interface from
// others.
func (b *binding) boxedHere(typ string, v *summary.Value, t types.Type) string {
	name, arg := b.typeArg(typ)
	if arg != nil && types.IsInterface(arg) && !isTypeParam(arg) {
		return b.keyText(v, t) // it was one already
	}
	return boxedKey(name, b.keyText(v, t))
}

// isKey reports whether a parameter of type t may be a key or an index, so that it
// counts which one it is.
func isKey(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&(types.IsString|types.IsInteger) != 0
	case *types.Interface:
		return isTypeParam(t) || u.NumMethods() == 0 && u.NumEmbeddeds() == 0
	case *types.Struct, *types.Array:
		return types.Comparable(t)
	}
	return false
}

// openInput returns the value of a parameter, or of a field of one, that callers give:
// if it may be a key, it is an open constant.
func (f *frame) openInput(v *summary.Value, t types.Type, param int, field summary.Elem) *summary.Value {
	out := *v
	switch {
	case isKey(t):
		out.Const = summary.OpenConst(param, field)
	case isCallables(t):
		out.Const = summary.AsGiven
	}
	return &out
}

// openFields makes those fields of parameters open constants on which the function
// depends.
func (f *frame) openFields() {
	d := f.dependence(f.fn)
	if d == nil {
		return
	}
	for _, in := range d.consts {
		if in.field == "" || in.behind {
			continue
		}
		p := f.fn.Params[in.param]
		v := f.openInput(f.table.Project(f.regs[p], in.field), f.part(p.Type(), in.field), in.param, in.field)
		f.regs[p] = f.table.Graft(f.regs[p], []summary.Elem{in.field}, v, true)
	}
}

// constantFor returns the constant that a value of the callee is, where its atoms have
// become what they are here.
func (b *binding) constantFor(v, out *summary.Value) string {
	if _, n, ok := v.Voucher(); ok {
		return b.brought(n)
	}
	if _, _, ok := out.Voucher(); ok {
		if _, ok := asGivenAt(v, b.asksContext); ok {
			return out.Const
		}
		return ""
	}
	if at, open := b.table.OpenPort(v.Const); open {
		if in := b.port(at); in != nil {
			return in.Const
		}
		return ""
	}
	if v.Const == summary.AsGiven {
		return b.lengthFor(v, out)
	}
	if v.Const == "" && out != nil && len(out.Pts) > 0 && saysLength(out.Const) {
		return "" // it may be another list as well
	}
	if v.Const == "" && out != nil && out.Const != summary.Something && (whole(v.Atoms) || out.IsBool() && v.Rest == summary.Unknown && given(v.Atoms)) {
		return "" // it may be something else as well
	}
	if v.Const == "" && out != nil {
		return out.Const
	}
	return v.Const
}

// given reports whether a set holds what callers give, which is all that is there.
func given(s summary.Set) bool {
	return slices.ContainsFunc(s, func(r summary.Ref) bool {
		return r.Moves() && (r.Port.Root.Kind == summary.Param || r.Port.Root.Kind == summary.Free)
	})
}

// whole reports whether a set holds all that a parameter is.
func whole(s summary.Set) bool {
	for _, r := range s {
		if r.Moves() && r.Port.Root.Kind == summary.Param && r.Port.Path == nil {
			return true
		}
	}
	return false
}
