// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package literal

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
)

// PosOf returns where in a literal the part at path is written, such as
// Permits[3].Purposes[0]. Where the literal leaves the part out, it is the
// place of the nearest part that contains it.
func PosOf(expr ast.Expr, path string) token.Pos { return NodeOf(expr, path).Pos() }

// NodeOf is as [PosOf], for who needs the end too.
func NodeOf(expr ast.Expr, path string) ast.Expr {
	for path != "" {
		lit := literalOf(expr)
		if lit == nil {
			break
		}
		var part ast.Expr
		if index, rest, ok := cutIndex(path); ok {
			if index < len(lit.Elts) {
				part = lit.Elts[index]
			}
			path = rest
		} else {
			name, rest := cutField(path)
			part = fieldOf(lit, name)
			path = rest
		}
		if part == nil {
			break
		}
		expr = part
	}
	return expr
}

// literalOf returns the composite literal that expr is or points to.
func literalOf(expr ast.Expr) *ast.CompositeLit {
	expr = ast.Unparen(expr)
	if and, ok := expr.(*ast.UnaryExpr); ok && and.Op == token.AND {
		expr = ast.Unparen(and.X)
	}
	lit, _ := expr.(*ast.CompositeLit)
	return lit
}

func fieldOf(lit *ast.CompositeLit, name string) ast.Expr {
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok && key.Name == name {
				return kv.Value
			}
		}
	}
	return nil
}

// cutIndex takes "[3]" off the front of a path.
func cutIndex(path string) (index int, rest string, ok bool) {
	inner, ok := strings.CutPrefix(path, "[")
	if !ok {
		return 0, path, false
	}
	digits, rest, ok := strings.Cut(inner, "]")
	index, err := strconv.Atoi(digits)
	return index, rest, ok && err == nil && index >= 0
}

// cutField takes ".Name" or, at the start of a path, "Name" off its front.
func cutField(path string) (name, rest string) {
	path = strings.TrimPrefix(path, ".")
	end := strings.IndexAny(path, ".[")
	if end < 0 {
		end = len(path)
	}
	if end == 0 { // malformed: nothing is called so
		return "", ""
	}
	return path[:end], path[end:]
}
