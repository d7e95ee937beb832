// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A wrapping is a statement that can be put behind a condition: into the body of
// an if, or after one that returns.
type wrapping struct {
	*site
	stmt   ast.Stmt
	refuse string // the statement that returns where the condition does not hold; empty if there is none
	early  bool   // refuse comes before stmt, not after it
	edits  []analysis.TextEdit
}

// wrap finds the statement around a call, whose nodes path lists, that can be put
// behind a condition: one of a list of statements. One that declares what is used
// below it, or returns, needs a function that can return an error instead.
func (c *site) wrap(path []ast.Node) *wrapping {
	for i := 0; i+1 < len(path); i++ {
		switch path[i].(type) {
		case *ast.FuncLit, *ast.FuncDecl:
			return nil // the call is no part of what the list carries out
		}
		stmt, ok := path[i].(ast.Stmt)
		if !ok || !inList(stmt, path[i+1]) || !c.holdsCondition(stmt) {
			continue
		}
		w := &wrapping{site: c, stmt: stmt}
		switch s := stmt.(type) {
		case *ast.ExprStmt, *ast.GoStmt, *ast.DeferStmt, *ast.SendStmt:
			return w
		case *ast.AssignStmt:
			if s.Tok != token.DEFINE {
				return w
			}
			w.early = true
		case *ast.IfStmt:
			if s.Else == nil {
				return w
			}
			w.early = true
		case *ast.DeclStmt:
			w.early = true
		case *ast.ReturnStmt:
		default:
			return nil
		}
		if w.canRefuse(path) {
			return w
		}
		return nil
	}
	return nil
}

// holdsCondition reports whether a statement holds the condition that tells, if
// that is what the finding is about: asked behind it, the guard would come late.
func (c *site) holdsCondition(stmt ast.Stmt) bool {
	if !c.from.Flow.Implicit() {
		return true
	}
	source := c.source()
	return source != nil && inside(source, stmt)
}

// inList reports whether a statement is one of a list, of which another can take
// its place.
func inList(stmt ast.Stmt, parent ast.Node) bool {
	var list []ast.Stmt
	switch p := parent.(type) {
	case *ast.BlockStmt:
		list = p.List
	case *ast.CaseClause:
		list = p.Body
	case *ast.CommClause:
		list = p.Body
	}
	for _, s := range list {
		if s == stmt {
			return true
		}
	}
	return false
}

// canRefuse writes how the function returns an error where nothing is sent, if it
// can return one.
func (w *wrapping) canRefuse(path []ast.Node) bool {
	sig := w.function(path)
	if sig == nil {
		return false
	}
	n := sig.Results().Len()
	if n == 0 || !isError(sig.Results().At(n-1).Type()) {
		return false
	}
	q, edits, ok := w.importing("errors", "errors")
	if !ok {
		return false
	}
	var values []string
	for i := range n - 1 {
		zero, ok := zeroOf(sig.Results().At(i).Type())
		if !ok {
			return false
		}
		values = append(values, zero)
	}
	values = append(values, q+`.New("no consent")`)
	w.refuse, w.edits = "return "+strings.Join(values, ", "), edits
	return true
}

// zeroOf writes the zero value of a type that needs no name.
func zeroOf(t types.Type) (string, bool) {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		switch {
		case u.Info()&types.IsBoolean != 0:
			return "false", true
		case u.Info()&types.IsString != 0:
			return `""`, true
		case u.Info()&types.IsNumeric != 0:
			return "0", true
		}
	case *types.Pointer, *types.Slice, *types.Map, *types.Chan, *types.Signature, *types.Interface:
		if _, ok := t.(*types.TypeParam); !ok {
			return "nil", true
		}
	}
	return "", false
}

// A condition is the head of an if: what it declares, and what must hold.
type condition struct{ init, holds, fails string }

// behind returns the edits that put the statement behind a condition.
func (w *wrapping) behind(cond condition) []analysis.TextEdit {
	indent := w.indentation(w.stmt.Pos())
	edits := w.edits[:len(w.edits):len(w.edits)]
	if w.early {
		return append(edits, insert(w.stmt.Pos(), "if "+cond.init+cond.fails+" {\n"+indent+"\t"+w.refuse+"\n"+indent+"}\n"+indent))
	}
	edits = append(edits, insert(w.stmt.Pos(), "if "+cond.init+cond.holds+" {\n"+indent+"\t"))
	file := w.Fset.File(w.stmt.Pos())
	for line := file.Line(w.stmt.Pos()) + 1; line <= file.Line(w.stmt.End()); line++ {
		if at := file.LineStart(line); !w.inRawText(at) {
			edits = append(edits, insert(at, "\t"))
		}
	}
	end := "\n" + indent + "}"
	if w.refuse != "" {
		end += "\n" + indent + w.refuse
	}
	return append(edits, insert(w.stmt.End(), end))
}

// inRawText reports whether a text between back quotes goes over a position.
func (w *wrapping) inRawText(at token.Pos) bool {
	found := false
	ast.Inspect(w.stmt, func(n ast.Node) bool {
		lit, ok := n.(*ast.BasicLit)
		found = found || ok && lit.Pos() < at && at < lit.End()
		return true
	})
	return found
}
