// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package directive

import (
	"go/ast"
	"go/token"
)

// code knows which lines of a file hold code, and how far a statement that
// begins on a line goes.
type code struct {
	fset  *token.FileSet
	first map[int]token.Pos // the first code on a line
	last  map[int]int       // the last line of what begins on a line
}

func newCode(fset *token.FileSet, file *ast.File) *code {
	c := &code{fset: fset, first: make(map[int]token.Pos), last: make(map[int]int)}
	c.token(file.Package)
	ast.Inspect(file, func(n ast.Node) bool {
		switch n.(type) {
		case nil, *ast.File:
			return true
		case *ast.Comment, *ast.CommentGroup:
			return false
		case *ast.FuncDecl, *ast.GenDecl:
			// Pos and End are tokens like any other.
		case ast.Stmt, ast.Spec, *ast.Field:
			c.statement(n)
		}
		c.token(n.Pos())
		c.token(n.End() - 1)
		return true
	})
	return c
}

func (c *code) line(pos token.Pos) int { return c.fset.PositionFor(pos, false).Line }

func (c *code) token(pos token.Pos) {
	line := c.line(pos)
	if old, ok := c.first[line]; !ok || pos < old {
		c.first[line] = pos
	}
}

// statement notes the extent of a statement, without the blocks in it: what
// is allowed at an if is not thereby allowed in its body.
func (c *code) statement(n ast.Node) {
	end := n.End() - 1
	ast.Inspect(n, func(m ast.Node) bool {
		switch m := m.(type) {
		case *ast.BlockStmt:
			end = min(end, m.Lbrace)
		case *ast.CaseClause:
			end = min(end, m.Colon)
		case *ast.CommClause:
			end = min(end, m.Colon)
		}
		return m != nil && m.Pos() < end
	})
	first := c.line(n.Pos())
	c.last[first] = max(c.last[first], c.line(end))
}

// covered returns the lines that a comment group speaks of: its own if it
// follows code, else those of what begins below it.
func (c *code) covered(g *ast.CommentGroup) (first, last int) {
	first = c.line(g.Pos())
	if pos, ok := c.first[first]; !ok || pos > g.Pos() {
		first = c.line(g.End()-1) + 1
	}
	return first, max(first, c.last[first])
}
