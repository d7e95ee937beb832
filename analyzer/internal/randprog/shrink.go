// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package randprog

import (
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"slices"
	"strings"
)

// An Edit makes a program smaller: it replaces parts of one of its files. The
// result need not compile.
type Edit struct {
	lib   bool
	parts []part
}

// A part is a stretch of text, and what comes in its place.
type part struct {
	from, to int
	text     string
}

// gain is by how much the edit makes a text shorter.
func (e Edit) gain() int {
	n := 0
	for _, p := range e.parts {
		n += p.to - p.from - len(p.text)
	}
	return n
}

// Apply makes edits of a program, the first of those that are in each other's
// way, and reports whether what comes out can be parsed.
func (p Program) Apply(edits ...Edit) (Program, bool) {
	out := p
	for _, file := range []struct {
		lib  bool
		text *string
	}{{true, &out.Lib}, {false, &out.Use}} {
		var parts []part
		for _, e := range edits {
			if e.lib == file.lib && !slices.ContainsFunc(e.parts, func(a part) bool {
				return slices.ContainsFunc(parts, func(b part) bool { return a.from < b.to && b.from < a.to })
			}) {
				parts = append(parts, e.parts...)
			}
		}
		slices.SortFunc(parts, func(a, b part) int { return b.from - a.from })
		s := *file.text
		for _, e := range parts {
			s = s[:e.from] + e.text + s[e.to:]
		}
		formatted, err := format.Source([]byte(s))
		if err != nil {
			return p, false
		}
		*file.text = strings.ReplaceAll(string(formatted), "\n\n", "\n")
	}
	return out, true
}

// Edits proposes edits, those that take away the most first.
func (p Program) Edits() []Edit {
	edits := append(propose(p.Use, false, p.Scenario()), propose(p.Lib, true, "")...)
	slices.SortStableFunc(edits, func(a, b Edit) int { return b.gain() - a.gain() })
	return edits
}

// A proposer goes through a file.
type proposer struct {
	source string
	base   int
	lib    bool
	edits  []Edit
}

func propose(source string, lib bool, keep string) []Edit {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", source, 0)
	if err != nil {
		return nil
	}
	p := &proposer{source: source, base: fset.File(file.FileStart).Base(), lib: lib}
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Name.Name != keep || isTypeOrVar(d) {
			p.add(p.part(d, ""))
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.DeferStmt:
			if endsRun(n) {
				return false
			}
		case *ast.GenDecl:
			return n.Tok == token.VAR || n.Tok == token.TYPE
		case *ast.BlockStmt:
			p.statements(n.List)
		case *ast.CaseClause:
			p.statements(n.Body)
		case *ast.CommClause:
			p.statements(n.Body)
		case *ast.FieldList:
			for _, f := range n.List {
				p.add(p.part(f, ""))
			}
		case *ast.CompositeLit:
			p.elements(n)
		case ast.Expr:
			p.expression(n)
		}
		return true
	})
	return p.edits
}

func isTypeOrVar(d ast.Decl) bool {
	g, ok := d.(*ast.GenDecl)
	return ok && g.Tok != token.IMPORT
}

func (p *proposer) add(parts ...part) { p.edits = append(p.edits, Edit{p.lib, parts}) }

func (p *proposer) text(n ast.Node) string {
	return p.source[int(n.Pos())-p.base : int(n.End())-p.base]
}

func (p *proposer) part(n ast.Node, text string) part {
	return part{int(n.Pos()) - p.base, int(n.End()) - p.base, text}
}

// statements proposes to take statements away: stretches of them, each alone,
// a declaration with all that mentions it; and to leave of a statement what is
// in it.
func (p *proposer) statements(list []ast.Stmt) {
	for size := len(list); size > 1; size /= 2 {
		for i := 0; i+size <= len(list); i += size {
			if slices.ContainsFunc(list[i:i+size], endsRun) {
				continue
			}
			p.add(part{int(list[i].Pos()) - p.base, int(list[i+size-1].End()) - p.base, ""})
		}
	}
	for i, s := range list {
		if endsRun(s) {
			continue
		}
		p.add(p.part(s, ""))
		if a, ok := s.(*ast.AssignStmt); ok && a.Tok == token.DEFINE {
			p.declaration(a, list[i:])
		}
		for _, body := range bodies(s) {
			inner := strings.Trim(p.text(body), "{}")
			p.add(p.part(s, "{"+inner+"}"))
			p.add(p.part(s, inner))
		}
	}
}

// endsRun reports whether a statement sees to it that the program ends, and ends
// alone: other programs run beside it.
func endsRun(s ast.Stmt) bool {
	switch s := s.(type) {
	case *ast.ExprStmt:
		call, ok := s.X.(*ast.CallExpr)
		return ok && mentions(call.Fun, "Spend") && len(called(call)) == 0
	case *ast.DeferStmt:
		return mentions(s, "recover")
	}
	return false
}

// declaration proposes to take a declaration away with what mentions it.
func (p *proposer) declaration(a *ast.AssignStmt, list []ast.Stmt) {
	for _, lhs := range a.Lhs {
		name, ok := lhs.(*ast.Ident)
		if !ok {
			continue
		}
		parts := []part{p.part(list[0], "")}
		for _, s := range list[1:] {
			if mentions(s, name.Name) {
				parts = append(parts, p.part(s, ""))
			}
		}
		p.add(parts...)
	}
}

func mentions(n ast.Node, name string) (found bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && id.Name == name
		return !found
	})
	return found
}

// bodies returns the blocks of a statement.
func bodies(s ast.Stmt) []*ast.BlockStmt {
	switch s := s.(type) {
	case *ast.IfStmt:
		list := []*ast.BlockStmt{s.Body}
		if e, ok := s.Else.(*ast.BlockStmt); ok {
			list = append(list, e)
		}
		return list
	case *ast.ForStmt:
		return []*ast.BlockStmt{s.Body}
	case *ast.RangeStmt:
		return []*ast.BlockStmt{s.Body}
	case *ast.BlockStmt:
		return []*ast.BlockStmt{s}
	case *ast.ExprStmt:
		return called(s.X)
	case *ast.GoStmt:
		return called(s.Call)
	case *ast.DeferStmt:
		return called(s.Call)
	}
	return nil
}

func called(e ast.Expr) []*ast.BlockStmt {
	if c, ok := e.(*ast.CallExpr); ok {
		if f, ok := c.Fun.(*ast.FuncLit); ok {
			return []*ast.BlockStmt{f.Body}
		}
	}
	return nil
}

// elements proposes to leave elements of a literal out.
func (p *proposer) elements(lit *ast.CompositeLit) {
	for i, e := range lit.Elts {
		end := int(lit.Rbrace) - p.base
		if i+1 < len(lit.Elts) {
			end = int(lit.Elts[i+1].Pos()) - p.base
		}
		p.add(part{int(e.Pos()) - p.base, end, ""})
	}
}

// expression proposes simpler expressions.
func (p *proposer) expression(e ast.Expr) {
	switch e := e.(type) {
	case *ast.BinaryExpr:
		p.add(p.part(e, p.text(e.X)))
		p.add(p.part(e, p.text(e.Y)))
	case *ast.CallExpr:
		for _, a := range e.Args {
			p.add(p.part(e, p.text(a)))
		}
		if len(e.Args) > 0 {
			p.add(p.part(e, `"w"`))
		}
	case *ast.StarExpr, *ast.SelectorExpr, *ast.IndexExpr:
		p.add(p.part(e, `"w"`))
	}
}
