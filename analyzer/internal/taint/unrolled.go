// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/ast"
	"go/token"
	"go/types"
)

// A loop over a list of what can be called, of which it is known how many there are, is
// written out, one turn after the other: what each one does is then known, and that all have
// been called where the loop ends.
//
// Laws:
//
//   - The list is a literal, or a variable that is given a literal and nothing else; what is
//     in it may be changed.
//   - The loop ends where there is no more: each turn goes on to the next. Where a turn may
//     return, such as for an answer, see checklist.go.

// maxWrittenOut bounds the nodes of syntax that a loop comes to by this.
const maxWrittenOut = 512

// A literals says of variables how many elements a literal gives them, and which are given
// something else at some time.
type literals struct {
	lengths map[types.Object]int
	changed map[types.Object]bool
	listed  map[*ast.File]bool // has a loop over a list of what can be called
}

// findLiterals finds them.
func (l *plainLoops) findLiterals(files []*ast.File) {
	l.literals = literals{make(map[types.Object]int), make(map[types.Object]bool), make(map[*ast.File]bool)}
	for _, file := range files {
		ast.Inspect(file, func(node ast.Node) bool {
			switch node := node.(type) {
			case *ast.AssignStmt:
				for i, lhs := range node.Lhs {
					if id, ok := lhs.(*ast.Ident); ok && l.Defs[id] != nil && len(node.Lhs) == len(node.Rhs) {
						l.given(id, node.Rhs[i])
					} else {
						l.change(lhs)
					}
				}
			case *ast.ValueSpec:
				for i, id := range node.Names {
					if len(node.Names) == len(node.Values) {
						l.given(id, node.Values[i])
					}
				}
			case *ast.UnaryExpr:
				if node.Op == token.AND {
					l.change(node.X)
				}
			case *ast.RangeStmt:
				l.listed[file] = l.listed[file] || isCallables(l.TypeOf(node.X))
				if node.Tok == token.ASSIGN {
					l.change(node.Key)
					l.change(node.Value)
				}
			case *ast.SelectorExpr: // a method may have its address
				l.change(node.X)
			}
			return true
		})
	}
}

// given notes that a variable is made with a literal.
func (l *plainLoops) given(id *ast.Ident, value ast.Expr) {
	if n := l.literal(value); n > 0 && !id.IsExported() {
		l.lengths[l.Defs[id]] = n
	}
}

// change notes that a variable may be given something else.
func (l *plainLoops) change(expr ast.Expr) {
	if expr == nil {
		return
	}
	if id, ok := ast.Unparen(expr).(*ast.Ident); ok {
		l.changed[l.Uses[id]] = true
	}
}

// literal returns how many elements the literal of a list of what can be called has.
func (l *plainLoops) literal(expr ast.Expr) int {
	list, ok := ast.Unparen(expr).(*ast.CompositeLit)
	if !ok || !isCallables(l.TypeOf(list)) || len(list.Elts) > maxListed {
		return 0
	}
	for _, elem := range list.Elts {
		if _, keyed := elem.(*ast.KeyValueExpr); keyed {
			return 0
		}
	}
	return len(list.Elts)
}

// turns returns how many turns a loop makes that is to be written out, 0 for others.
func (l *plainLoops) turns(loop *ast.RangeStmt) int {
	if !isCallables(l.TypeOf(loop.X)) {
		return 0
	}
	n := l.literal(loop.X)
	if id, ok := ast.Unparen(loop.X).(*ast.Ident); ok {
		if obj := l.Uses[id]; !l.changed[obj] {
			n = l.lengths[obj]
		}
	}
	if n == 0 || loop.Tok == token.ASSIGN || loop.Key == nil || n*l.straight(loop.Body) > maxWrittenOut {
		return 0
	}
	return n
}

// straight returns how many nodes of syntax a turn has; more than enough if it may
// not go on to the next one, or has something that is known by where it is.
func (l *plainLoops) straight(body *ast.BlockStmt) (n int) {
	ast.Inspect(body, func(node ast.Node) bool {
		switch node.(type) {
		case *ast.ReturnStmt, *ast.BranchStmt, *ast.LabeledStmt, *ast.FuncLit, *ast.DeferStmt, *ast.GoStmt:
			n += maxWrittenOut + 1
		}
		n++
		return n <= maxWrittenOut
	})
	return n
}

// writtenOut returns a loop with its turns one after the other:
//
//	{
//		list := over
//		{
//			key, value := 0, list[0]
//			...
//		}
//		...
//	}
func (l *plainLoops) writtenOut(loop *ast.RangeStmt, turns int) ast.Stmt {
	list := types.NewVar(loop.For, l.types, "list", l.TypeOf(loop.X))
	out := &ast.BlockStmt{Lbrace: loop.For, Rbrace: loop.Body.Rbrace, List: []ast.Stmt{l.define(list, loop.X)}}
	for i := range turns {
		turn := l.turn(loop, list, func() ast.Expr { return l.number(loop.For, i) })
		out.List = append(out.List, &ast.BlockStmt{
			Lbrace: loop.Body.Lbrace, Rbrace: loop.Body.Rbrace,
			List: append([]ast.Stmt{turn}, loop.Body.List...),
		})
	}
	return out
}
