// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// derived returns a scalar computed from v: its atoms, transformed.
func (f *frame) derived(v *summary.Value, x summary.Transform) *summary.Value {
	if v == nil || len(v.Atoms) == 0 {
		return summary.Clean
	}
	return &summary.Value{Atoms: v.Atoms.Map(func(a *summary.Atom) *summary.Atom { return f.table.With(a, x) })}
}

// transform applies x to a set.
func (f *frame) transform(s summary.Set, x summary.Transform) summary.Set {
	if x == 0 {
		return s
	}
	return s.Map(func(a *summary.Atom) *summary.Atom { return f.table.With(a, x) })
}

// all returns the atoms of all of v that code can get at, transformed.
func (f *frame) all(v *summary.Value, t types.Type, x summary.Transform) summary.Set {
	return f.transform(f.collect(v, t, summary.Raw), x)
}

func (f *frame) binOp(instr *ssa.BinOp) *summary.Value {
	x, y := f.val(instr.X), f.val(instr.Y)
	if c := foldConst(instr.Op, x, y); c != "" {
		return &summary.Value{Const: c, Rest: summary.NothingElse}
	}
	switch instr.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		if isNilConst(instr.X) || isNilConst(instr.Y) {
			if v, ok := f.recoverIsNil(instr); ok {
				return v
			}
			if (nonNil(instr.X) || nonNil(instr.Y)) && (instr.Op == token.EQL || instr.Op == token.NEQ) {
				return &summary.Value{Const: summary.BoolConst(instr.Op == token.NEQ)}
			}
			return summary.Clean // whether there is something is not the thing
		}
		set := f.all(x, instr.X.Type(), summary.Cmp).Union(f.all(y, instr.Y.Type(), summary.Cmp))
		return &summary.Value{Atoms: set}
	}
	step := summary.Num
	if isString(instr.Type()) {
		step = 0
	}
	out := f.table.Join(f.derived(x, step), f.derived(y, step))
	if instr.Op == token.ADD && isString(instr.Type()) {
		return f.beginning(out, x, y)
	}
	return out
}

// foldConst computes an operation on two known constants, as far as paths and
// recipients depend on it.
func foldConst(op token.Token, x, y *summary.Value) string {
	_, is := x.Known()
	_, is2 := y.Known()
	if !is || !is2 || len(x.Atoms)+len(y.Atoms) > 0 {
		return ""
	}
	switch op {
	case token.EQL:
		return summary.BoolConst(x.Const == y.Const)
	case token.NEQ:
		return summary.BoolConst(x.Const != y.Const)
	}
	a, b := constantOf(x.Const), constantOf(y.Const)
	if a == nil || b == nil || a.Kind() != b.Kind() {
		return ""
	}
	switch op {
	case token.ADD:
		sum := constant.BinaryOp(a, token.ADD, b)
		if sum.Kind() == constant.String {
			return summary.StringConst(constant.StringVal(sum))
		}
		return summary.IntConst(sum.ExactString())
	case token.SUB, token.MUL:
		if a.Kind() == constant.Int {
			return summary.IntConst(constant.BinaryOp(a, op, b).ExactString())
		}
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		return summary.BoolConst(constant.Compare(a, op, b))
	}
	return ""
}

func constantOf(c string) constant.Value {
	switch c[0] {
	case 's':
		return constant.MakeString(c[1:])
	case 'i':
		return constant.MakeFromLiteral(c[1:], token.INT, 0)
	}
	return nil
}

// convertValue converts between types: strings and byte or rune slices are
// copies, anything else is the same value.
func (f *frame) convertValue(instr ssa.Instruction, v *summary.Value, from, to types.Type) *summary.Value {
	v = f.unnamed(v, from)
	switch {
	case isString(to) && (isSlice(from) || isTypeParam(from) && !isBasic(underlying(from))):
		return &summary.Value{Atoms: f.all(v, from, 0)}
	case isSlice(to) && isString(from):
		o := f.object(instr, "", "conversion", true)
		f.remember(o, f.table.Graft(summary.Clean, []summary.Elem{summary.AnyElem}, f.derived(v, 0), true))
		return pointer(o)
	case isBasic(to) && isBasic(from) && !types.Identical(from.Underlying(), to.Underlying()):
		return f.derived(v, 0)
	case (isTypeParam(to) || isTypeParam(from)) && !types.Identical(underlying(from), underlying(to)):
		return inconstant(v) // a number may become a text
	}
	return v
}

// inconstant returns v without what is known of which constant it is.
func inconstant(v *summary.Value) *summary.Value {
	if v == nil || v.Const == "" {
		return v
	}
	out := *v
	out.Const = ""
	return &out
}

// unnamed returns a value converted from a type: a label that the type gave it
// is its own from here on.
func (f *frame) unnamed(v *summary.Value, from types.Type) *summary.Value {
	label, ok := f.Roles.Type(from)
	if _, _, wrapper := f.Roles.Wrapper(from); !ok || wrapper {
		return v
	}
	name := typeText(from)
	return f.table.Mark(v, f.source(label, "type "+name, "a value of type "+name+" is converted", f.pos))
}

func deref(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func isBasic(t types.Type) bool {
	_, ok := t.Underlying().(*types.Basic)
	return ok
}

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

func isSlice(t types.Type) bool {
	_, ok := t.Underlying().(*types.Slice)
	return ok
}

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}

// typeName returns the name of a type as a reader of its package knows it; a
// struct without one is just that.
func typeName(t types.Type) string {
	if _, ok := types.Unalias(t).(*types.Struct); ok {
		return "struct" // all of its fields and tags would be its name
	}
	return roles.Local(roles.TypeSymbol(t))
}
