// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package roles

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/directive"
)

// What a directive stands at, and what it so says something of.

// A target is an object that a directive speaks of.
type target struct {
	symbol string
	obj    types.Object
}

// targets finds the objects that a directive speaks of.
func (d *declarer) targets(dir directive.Directive) []target {
	if dir.Symbol != "" {
		obj, err := lookup(d.Types, dir.Symbol)
		if err != nil {
			d.problem(dir, "%v", err)
			return nil
		}
		return []target{{dir.Symbol, obj}}
	}
	var names []*ast.Ident
	switch n := dir.Node.(type) {
	case *ast.FuncDecl:
		names = []*ast.Ident{n.Name}
	case *ast.TypeSpec:
		names = []*ast.Ident{n.Name}
	case *ast.ValueSpec:
		names = n.Names
	case *ast.Field:
		names = n.Names
		if len(names) == 0 {
			return d.embedded(n)
		}
	}
	var targets []target
	for _, name := range names {
		if obj := d.Info.Defs[name]; obj != nil {
			targets = append(targets, target{Symbol(obj), obj})
		}
	}
	return targets
}

// embedded finds the field that an embedded type declares.
func (d *declarer) embedded(field *ast.Field) []target {
	expr := field.Type
	if star, ok := expr.(*ast.StarExpr); ok {
		expr = star.X
	}
	if sel, ok := expr.(*ast.SelectorExpr); ok {
		expr = sel.Sel
	}
	if id, ok := expr.(*ast.Ident); ok {
		if v, ok := d.Info.Defs[id].(*types.Var); ok {
			return []target{{Symbol(v), v}}
		}
	}
	return nil
}

// owner finds the named type of this package that declares a field.
func (d *declarer) owner(field *types.Var) *types.Named {
	scope := d.Types.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok {
			continue
		}
		named, ok := tn.Type().(*types.Named)
		if !ok {
			continue
		}
		if st, ok := named.Underlying().(*types.Struct); ok {
			for f := range st.Fields() {
				if f == field {
					return named
				}
			}
		}
	}
	return nil
}

func (d *declarer) signature(dir directive.Directive, t target) *types.Signature {
	sig, ok := t.obj.Type().(*types.Signature)
	if !ok {
		d.problem(dir, "%s is not a function; this directive is for functions", t.symbol)
		return nil
	}
	return sig
}

func paramNames(sig *types.Signature) []string {
	var names []string
	for v := range sig.Params().Variables() {
		names = append(names, v.Name())
	}
	return names
}

func paramIndex(sig *types.Signature, name string) int {
	if name == "" {
		return -1
	}
	return slices.Index(paramNames(sig), name)
}

// receiver returns the symbol of the type that a method belongs to.
func receiver(fn *types.Func) string {
	return strings.TrimPrefix(TypeSymbol(fn.Signature().Recv().Type()), "*")
}

// returnsOnly reports whether a signature takes nothing and returns a value of
// the named type.
func returnsOnly(sig *types.Signature, typ string) bool {
	return sig.Params().Len() == 0 && sig.Results().Len() == 1 && TypeSymbol(sig.Results().At(0).Type()) == typ
}
