// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"go/token"
	"go/types"
	"iter"
)

// value writes a value that code at a position has at hand and whose type fits:
// a variable, innermost first, or a field of one.
func (c *site) value(at token.Pos, fits func(types.Type) bool) (string, bool) {
	var vars []*types.Var
	for scope := c.Types.Scope().Innermost(at); scope != nil && scope != types.Universe; scope = scope.Parent() {
		for _, name := range scope.Names() {
			v, ok := scope.Lookup(name).(*types.Var)
			if ok && name != "_" && c.visible(v, at) {
				vars = append(vars, v)
			}
		}
	}
	for _, v := range vars {
		if fits(v.Type()) {
			return v.Name(), true
		}
	}
	for _, v := range vars {
		for f := range structOf(v.Type()) {
			if (f.Exported() || f.Pkg() == c.Types) && fits(f.Type()) {
				return v.Name() + "." + f.Name(), true
			}
		}
	}
	return "", false
}

// structOf yields the fields of a struct, or of what a pointer points to.
func structOf(t types.Type) iter.Seq[*types.Var] {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if st, ok := t.Underlying().(*types.Struct); ok {
		return st.Fields()
	}
	return func(func(*types.Var) bool) {}
}

func isText(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func isBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

func isError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }
