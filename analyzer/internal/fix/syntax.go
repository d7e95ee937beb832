// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
)

// fileAt returns the file that a position lies in.
func (p *Package) fileAt(pos token.Pos) *ast.File {
	for _, file := range p.Files {
		if file.FileStart <= pos && pos <= file.FileEnd {
			return file
		}
	}
	return nil
}

// path returns the nodes around a position, innermost first.
func (c *site) path(pos token.Pos) []ast.Node {
	path, _ := astutil.PathEnclosingInterval(c.file, pos, pos)
	return path
}

// call returns the call that the finding is reported at, and the nodes around
// it, beginning with itself.
func (c *site) call() (*ast.CallExpr, []ast.Node) {
	path := c.path(c.from.Pos)
	for i, n := range path {
		switch n := n.(type) {
		case *ast.CallExpr:
			if n.Lparen == c.from.Pos {
				return n, path[i:]
			}
		case *ast.GoStmt:
			if n.Go == c.from.Pos {
				return n.Call, append([]ast.Node{n.Call}, path[i:]...)
			}
		case *ast.DeferStmt:
			if n.Defer == c.from.Pos {
				return n.Call, append([]ast.Node{n.Call}, path[i:]...)
			}
		}
	}
	return nil, nil
}

// callee returns the function that a call names, if it does.
func (c *site) callee(call *ast.CallExpr) *types.Func {
	fun := ast.Unparen(call.Fun)
	switch f := fun.(type) {
	case *ast.IndexExpr:
		fun = f.X
	case *ast.IndexListExpr:
		fun = f.X
	}
	switch f := ast.Unparen(fun).(type) {
	case *ast.Ident:
		fn, _ := c.Info.Uses[f].(*types.Func)
		return fn
	case *ast.SelectorExpr:
		fn, _ := c.Info.Uses[f.Sel].(*types.Func)
		return fn
	}
	return nil
}

// function returns the signature of the innermost function around nodes.
func (c *site) function(path []ast.Node) *types.Signature {
	for _, n := range path {
		switch n := n.(type) {
		case *ast.FuncLit:
			sig, _ := c.Info.TypeOf(n).(*types.Signature)
			return sig
		case *ast.FuncDecl:
			if fn, ok := c.Info.Defs[n.Name].(*types.Func); ok {
				return fn.Signature()
			}
		}
	}
	return nil
}

// source returns the expression in this file that the data of a flow was read
// from: a field that is selected, a variable or a call.
func (c *site) source() ast.Expr {
	if c.from.Flow == nil || len(c.from.Flow.Steps) == 0 || c.from.Flow.Steps[0].File != "" {
		return nil
	}
	pos := token.Pos(c.from.Flow.Steps[0].Pos)
	if c.fileAt(pos) != c.file {
		return nil
	}
	path := c.path(pos)
	for i, n := range path {
		switch n := n.(type) {
		case *ast.Ident:
			if i+1 < len(path) {
				if sel, ok := path[i+1].(*ast.SelectorExpr); ok && sel.Sel == n {
					return sel
				}
			}
			return n
		case *ast.SelectorExpr:
			return n
		case *ast.CallExpr:
			if n.Lparen == c.from.Pos {
				return nil // it goes along in an argument
			}
			return n
		case ast.Stmt, ast.Decl:
			return nil
		}
	}
	return nil
}

// inside reports whether a node lies in another.
func inside(n, outer ast.Node) bool { return outer.Pos() <= n.Pos() && n.End() <= outer.End() }

// visible reports whether a name at a position stands for an object.
func (c *site) visible(obj types.Object, pos token.Pos) bool {
	scope := c.Types.Scope().Innermost(pos)
	if scope == nil || obj == nil {
		return false
	}
	_, found := scope.LookupParent(obj.Name(), pos)
	return found == obj
}

// root returns the variable that an expression begins with, if it is a chain of
// fields, indices and pointers.
func root(x ast.Expr) *ast.Ident {
	for x != nil {
		switch e := ast.Unparen(x).(type) {
		case *ast.Ident:
			return e
		case *ast.SelectorExpr:
			x = e.X
		case *ast.StarExpr:
			x = e.X
		default:
			return nil
		}
	}
	return nil
}

// text writes an expression.
func text(x ast.Expr) string { return types.ExprString(x) }

// indentation returns the tabs before the code on a position's line.
func (c *site) indentation(pos token.Pos) string {
	return strings.Repeat("\t", max(c.Fset.PositionFor(c.lineCode(pos), false).Column-1, 0))
}

// lineCode returns where code begins on the line of a position, as far as
// statements, declarations and fields tell.
func (c *site) lineCode(pos token.Pos) token.Pos {
	file := c.Fset.File(pos)
	line := file.Line(pos)
	first := pos
	ast.Inspect(c.file, func(n ast.Node) bool {
		if n == nil || n.End() < file.LineStart(line) {
			return false
		}
		switch n.(type) {
		case *ast.Comment, *ast.CommentGroup:
			return false
		}
		if n.Pos() < first && n.Pos() >= file.LineStart(line) {
			first = n.Pos()
		}
		return true
	})
	return first
}

// qualified returns how a file writes the name of an object at package level,
// with the edits that import its package if need be.
func (c *site) qualified(obj types.Object) (name string, edits []analysis.TextEdit, ok bool) {
	if obj.Pkg() == c.Types {
		return obj.Name(), nil, true
	}
	if obj.Pkg() == nil || !obj.Exported() {
		return "", nil, false
	}
	q, edits, ok := c.importing(obj.Pkg().Path(), obj.Pkg().Name())
	return q + "." + obj.Name(), edits, ok
}

// importing returns the name by which the file knows a package, with the edits
// that import it if need be; ok is false where the name stands for something
// else.
func (c *site) importing(path, name string) (as string, edits []analysis.TextEdit, ok bool) {
	for _, imp := range c.file.Imports {
		if strings.Trim(imp.Path.Value, "\"`") != path {
			continue
		}
		if imp.Name == nil {
			return name, nil, true
		}
		if imp.Name.Name != "_" && imp.Name.Name != "." {
			return imp.Name.Name, nil, true
		}
	}
	if c.Types.Scope().Lookup(name) != nil || c.Info.Scopes[c.file].Lookup(name) != nil {
		return "", nil, false
	}
	at, line := c.file.Name.End(), "\n\nimport \""+path+"\""
	for _, d := range c.file.Decls {
		decl, isImport := d.(*ast.GenDecl)
		if !isImport || decl.Tok != token.IMPORT {
			break
		}
		if decl.Lparen.IsValid() && len(decl.Specs) > 0 {
			at, line = decl.Specs[0].Pos(), "\""+path+"\"\n\t"
			break
		}
		at, line = decl.End(), "\nimport \""+path+"\""
	}
	return name, []analysis.TextEdit{insert(at, line)}, true
}

// policyWord returns a word of the policy as Go: a constant of package policy
// where the file imports it, else a text.
func (c *site) policyWord(word, typ string) string {
	if pkg, ok := roles.Import(c.Types, roles.PolicyPath); ok {
		for _, name := range pkg.Scope().Names() {
			constant, isConst := pkg.Scope().Lookup(name).(*types.Const)
			if !isConst || roles.TypeSymbol(constant.Type()) != roles.PolicyPath+"."+typ || strings.Trim(constant.Val().ExactString(), `"`) != word {
				continue
			}
			if q, edits, ok := c.importing(roles.PolicyPath, pkg.Name()); ok && len(edits) == 0 {
				return q + "." + name
			}
		}
	}
	return `"` + word + `"`
}
