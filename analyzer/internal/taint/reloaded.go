// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// The language does not say whether a variable in a return statement is read before
// or after the calls beside it. Package ssa reads it before; compilers read it after,
// and what "return m, json.Unmarshal(b, &m)" returns is what has been decoded.

// reloaded returns the i-th value of a return, of which v was read before the calls:
// with what it is when they have returned.
func (f *frame) reloaded(ret *ssa.Return, i int, read ssa.Value, v *summary.Value) *summary.Value {
	if box, ok := read.(*ssa.MakeInterface); ok {
		if now := f.readAgain(ret, i, box.X); now != nil {
			return f.table.Join(v, f.boxed(f.dynamicName(box.X.Type()), now))
		}
		return v
	}
	return f.table.Join(v, f.readAgain(ret, i, read))
}

// readAgain reads a variable again that the i-th expression of a return is of; nil
// for anything else, and where nothing was called since.
func (f *frame) readAgain(ret *ssa.Return, i int, read ssa.Value) *summary.Value {
	load, ok := read.(*ssa.UnOp)
	if !ok || load.Op != token.MUL || load.Block() != ret.Block() || !callsSince(load) {
		return nil
	}
	stmt := f.returnAt(ret.Pos())
	if stmt == nil || i >= len(stmt.Results) || !f.names(stmt.Results[i], load.X) {
		return nil
	}
	return f.loaded(load)
}

// callsSince reports whether there is a call after an instruction in its block.
func callsSince(instr ssa.Instruction) bool {
	block := instr.Block().Instrs
	return slices.ContainsFunc(block[slices.Index(block, instr):], func(next ssa.Instruction) bool {
		_, ok := next.(*ssa.Call)
		return ok
	})
}

// returnAt returns the return statement at a position.
func (f *frame) returnAt(pos token.Pos) (found *ast.ReturnStmt) {
	if f.fn.Syntax() == nil || !pos.IsValid() {
		return nil
	}
	ast.Inspect(f.fn.Syntax(), func(n ast.Node) bool {
		if stmt, ok := n.(*ast.ReturnStmt); ok && stmt.Pos() == pos {
			found = stmt
		}
		return found == nil && n != nil && n.Pos() <= pos && pos < n.End()
	})
	return found
}

// names reports whether an expression is of the variable, field or element at an
// address: not of something that it was read into before.
func (f *frame) names(expr ast.Expr, addr ssa.Value) bool {
	expr = ast.Unparen(expr)
	switch addr := addr.(type) {
	case *ssa.FieldAddr, *ssa.IndexAddr:
		return expr.Pos() <= addr.Pos() && addr.Pos() < expr.End()
	case *ssa.Alloc, *ssa.FreeVar, *ssa.Global:
		if id, ok := expr.(*ast.Ident); ok {
			obj := f.Info.Uses[id]
			return obj != nil && obj.Pos() == addr.Pos()
		}
	}
	return false
}

// namedResult returns the return that a store is a part of, and which of its values
// is stored: results that have names and are captured are stored before they are
// returned.
func namedResult(store *ssa.Store) (ret *ssa.Return, i int) {
	ret, ok := lastOf(store.Block()).(*ssa.Return)
	if !ok {
		return nil, 0
	}
	i = slices.IndexFunc(ret.Results, func(v ssa.Value) bool {
		load, ok := v.(*ssa.UnOp)
		return ok && load.Op == token.MUL && load.X == store.Addr
	})
	if i < 0 {
		return nil, 0
	}
	return ret, i
}
