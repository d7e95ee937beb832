// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strconv"
)

// The syntax that loops are made of when they are made others (plainloop.go, unrolled.go),
// with what the SSA form has to know of it.

// turn returns what gives the variables of a loop what they have in a turn.
func (l *plainLoops) turn(loop *ast.RangeStmt, list *types.Var, index func() ast.Expr) ast.Stmt {
	turn := &ast.AssignStmt{Lhs: []ast.Expr{loop.Key}, TokPos: loop.TokPos, Tok: loop.Tok, Rhs: []ast.Expr{index()}}
	if loop.Value != nil {
		turn.Lhs, turn.Rhs = append(turn.Lhs, loop.Value), append(turn.Rhs, l.element(list, index()))
	}
	return turn
}

// number returns a constant.
func (l *plainLoops) number(at token.Pos, n int) ast.Expr {
	out := &ast.BasicLit{ValuePos: at, Kind: token.INT, Value: strconv.Itoa(n)}
	l.Types[out] = types.TypeAndValue{Type: types.Typ[types.Int], Value: constant.MakeInt64(int64(n))}
	return out
}

// element returns an element of a list.
func (l *plainLoops) element(list *types.Var, index ast.Expr) ast.Expr {
	out := &ast.IndexExpr{X: l.use(list), Lbrack: list.Pos(), Index: index, Rbrack: list.Pos()}
	l.Types[out] = types.TypeAndValue{Type: underlying(list.Type()).(*types.Slice).Elem()}
	return out
}

// define returns the definition of a variable.
func (l *plainLoops) define(v *types.Var, as ast.Expr) ast.Stmt {
	name := &ast.Ident{NamePos: v.Pos(), Name: v.Name()}
	l.Defs[name] = v
	return &ast.AssignStmt{Lhs: []ast.Expr{name}, TokPos: v.Pos(), Tok: token.DEFINE, Rhs: []ast.Expr{as}}
}

// use returns an expression that is a variable.
func (l *plainLoops) use(v *types.Var) ast.Expr {
	name := &ast.Ident{NamePos: v.Pos(), Name: v.Name()}
	l.Uses[name], l.Types[name] = v, types.TypeAndValue{Type: v.Type()}
	return name
}

// length returns an expression that is the length of a list.
func (l *plainLoops) length(list *types.Var) ast.Expr {
	name := &ast.Ident{NamePos: list.Pos(), Name: "len"}
	number := types.NewTuple(types.NewParam(token.NoPos, nil, "", types.Typ[types.Int]))
	l.Uses[name] = types.Universe.Lookup(name.Name)
	l.Types[name] = types.TypeAndValue{Type: types.NewSignatureType(nil, nil, nil, types.NewTuple(types.NewParam(token.NoPos, nil, "", list.Type())), number, false)}
	call := &ast.CallExpr{Fun: name, Lparen: list.Pos(), Args: []ast.Expr{l.use(list)}, Rparen: list.Pos()}
	l.Types[call] = types.TypeAndValue{Type: types.Typ[types.Int]}
	return call
}

// binary returns an expression of something and a number.
func (l *plainLoops) binary(x ast.Expr, op token.Token, n int, t types.Type) ast.Expr {
	y := l.number(x.Pos(), n)
	out := &ast.BinaryExpr{X: x, OpPos: x.Pos(), Op: op, Y: y}
	l.Types[out] = types.TypeAndValue{Type: t}
	return out
}
