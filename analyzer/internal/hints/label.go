// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package hints

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A labelled thing has a label, and says what it has it from.
type labelled struct {
	label policy.Label
	from  string // such as "field Profile.Health"
}

func (l labelled) String() string { return fmt.Sprintf("%s data (%s)", l.label, l.from) }

// label returns what an expression's value carries, as far as that can be seen
// where it stands.
func (t *teller) label(e ast.Expr) (labelled, bool) {
	if l, ok := t.typed(t.Info.TypeOf(e)); ok {
		return l, true
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		return t.label(e.X)
	case *ast.StarExpr:
		return t.label(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return t.label(e.X)
		}
	case *ast.IndexExpr:
		return t.label(e.X)
	case *ast.SliceExpr:
		return t.label(e.X)
	case *ast.TypeAssertExpr:
		return t.label(e.X)
	case *ast.BinaryExpr:
		if e.Op == token.ADD {
			return t.joined(e.X, e.Y)
		}
	case *ast.Ident:
		if v, ok := t.Info.ObjectOf(e).(*types.Var); ok {
			return t.variable(v)
		}
	case *ast.SelectorExpr:
		return t.selected(e)
	case *ast.CallExpr:
		return t.called(e)
	}
	return labelled{}, false
}

// joined returns the label of what two operands make.
func (t *teller) joined(x, y ast.Expr) (labelled, bool) {
	a, okA := t.label(x)
	b, okB := t.label(y)
	switch {
	case okA && okB && a.from != b.from:
		return labelled{t.Roles.Policy().Join(a.label, b.label), a.from + " and " + b.from}, true
	case okA:
		return a, true
	}
	return b, okB
}

// typed returns the label that a type gives its values.
func (t *teller) typed(typ types.Type) (labelled, bool) {
	if typ == nil {
		return labelled{}, false
	}
	typ = deref(typ)
	label, ok := t.Roles.Type(typ)
	return labelled{label, "type " + t.typeName(typ)}, ok
}

// variable returns the label of a variable: by its declaration, by its type, or
// by what it was set from.
func (t *teller) variable(v *types.Var) (labelled, bool) {
	if label, ok := t.Roles.Param(v); ok {
		return labelled{label, "parameter " + v.Name()}, true
	}
	if v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
		if label, ok := t.Roles.Source(roles.Symbol(v)); ok {
			return labelled{label, "variable " + v.Name()}, true
		}
	}
	if l, ok := t.typed(v.Type()); ok {
		return l, true
	}
	l, ok := t.vars[v]
	return l, ok
}

// selected returns the label of a field that is selected, or of the variable of
// another package.
func (t *teller) selected(e *ast.SelectorExpr) (labelled, bool) {
	s := t.Info.Selections[e]
	if s == nil {
		if v, ok := t.Info.Uses[e.Sel].(*types.Var); ok {
			return t.variable(v)
		}
		return labelled{}, false
	}
	if s.Kind() != types.FieldVal {
		return labelled{}, false
	}
	owner := deref(s.Recv())
	for _, i := range s.Index() { // through embedded structs
		st, ok := owner.Underlying().(*types.Struct)
		if !ok {
			return labelled{}, false
		}
		if l, ok := t.fieldOf(owner, st, i); ok {
			return l, true
		}
		owner = deref(st.Field(i).Type())
	}
	return t.label(e.X) // what is in labelled data has its label
}

// fieldOf returns the label of a field of a struct: by its mark, or its type.
func (t *teller) fieldOf(owner types.Type, st *types.Struct, i int) (labelled, bool) {
	name := st.Field(i).Name()
	if owner != nil {
		name = t.typeName(owner) + "." + name
	}
	if label, ok := t.Roles.Field(owner, st.Field(i), st.Tag(i)); ok {
		return labelled{label, "field " + name}, true
	}
	return t.typed(st.Field(i).Type())
}

// called returns the label of the result of a call.
func (t *teller) called(call *ast.CallExpr) (labelled, bool) {
	if t.Info.Types[call.Fun].IsType() && len(call.Args) == 1 {
		return t.label(call.Args[0])
	}
	fun := ast.Unparen(call.Fun)
	var fn *types.Func
	var receiver ast.Expr
	switch f := fun.(type) {
	case *ast.Ident:
		fn, _ = t.Info.Uses[f].(*types.Func)
	case *ast.SelectorExpr:
		fn, _ = t.Info.Uses[f.Sel].(*types.Func)
		receiver = f.X
	}
	if fn == nil {
		return labelled{}, false
	}
	symbol := roles.Symbol(fn.Origin())
	if label, ok := t.Roles.Source(symbol); ok {
		return labelled{label, "result of " + fn.Name()}, true
	}
	switch roles.OperationOf(symbol) {
	case roles.Use, roles.Expose, roles.Store:
		if receiver != nil {
			return t.label(receiver)
		}
	case roles.Disclose:
		for _, arg := range call.Args {
			if l, ok := t.label(arg); ok {
				return l, true
			}
		}
	}
	return labelled{}, false
}

// typeName writes a type without its package if that is this one.
func (t *teller) typeName(typ types.Type) string {
	return types.TypeString(typ, func(p *types.Package) string {
		if p == t.Types {
			return ""
		}
		return p.Name()
	})
}

// deref returns what a pointer points to, and any other type as it is.
func deref(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}
