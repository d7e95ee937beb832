// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strconv"

	"golang.org/x/tools/go/types/typeutil"
)

// A loop over what slices.All and the like go through is the plain loop over the list or map
// that they were given: what is known of loops holds for both. It is made one before the SSA
// form is, in copies of the functions that have such loops, since others read the syntax, too.
//
// Laws:
//
//   - The list or map is evaluated once, before the first turn, as the argument was.
//   - What is not on the way from a function to such a loop is not copied, and what has been
//     has the types of what it is a copy of.

// plain says which plain loop one over an iterator of the standard library is.
var plain = map[string]func(l *plainLoops, loop *ast.RangeStmt, over ast.Expr) ast.Stmt{
	"slices.All":      (*plainLoops).same,
	"slices.Values":   (*plainLoops).values,
	"slices.Backward": (*plainLoops).backward,
	"maps.All":        (*plainLoops).same,
	"maps.Keys":       (*plainLoops).same,
	"maps.Values":     (*plainLoops).values,
}

// plainLoops makes such loops plain.
type plainLoops struct {
	*types.Info
	types  *types.Package
	labels map[token.Pos]bool // by where the statement is that has one
	literals
}

// withPlainLoops returns the files of a package in which such loops are plain, and what
// is known of the expressions there.
func withPlainLoops(in *Input) ([]*ast.File, *types.Info) {
	l := &plainLoops{Info: in.Info, types: in.Types, labels: make(map[token.Pos]bool)}
	if !in.Roles.Quiet() {
		l.findLiterals(in.Files)
	}
	files := in.Files
	for i, file := range in.Files {
		if !importsIterators(file) && !l.listed[file] {
			continue
		}
		for j, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || !l.has(fn) {
				continue
			}
			if l.Info == in.Info {
				l.Info, files = cloneInfo(in.Info), slices.Clone(files)
			}
			if files[i] == file {
				copied := *file
				copied.Decls = slices.Clone(file.Decls)
				l.FileVersions[&copied] = in.Info.FileVersions[file]
				files[i] = &copied
			}
			files[i].Decls[j] = l.in(fn).(*ast.FuncDecl)
		}
	}
	return files, l.Info
}

// importsIterators reports whether a file imports a package that has such iterators.
func importsIterators(file *ast.File) bool {
	return slices.ContainsFunc(file.Imports, func(spec *ast.ImportSpec) bool {
		path, _ := strconv.Unquote(spec.Path.Value)
		return path == "slices" || path == "maps"
	})
}

// cloneInfo returns what is known of expressions, to which more can be added.
func cloneInfo(info *types.Info) *types.Info {
	out := *info
	out.Types, out.Defs, out.Uses = maps.Clone(info.Types), maps.Clone(info.Defs), maps.Clone(info.Uses)
	out.Implicits, out.Selections, out.FileVersions = maps.Clone(info.Implicits), maps.Clone(info.Selections), maps.Clone(info.FileVersions)
	if out.FileVersions == nil {
		out.FileVersions = make(map[*ast.File]string)
	}
	return &out
}

// has reports whether there is such a loop in a function, and notes which have labels.
func (l *plainLoops) has(fn *ast.FuncDecl) (found bool) {
	ast.Inspect(fn, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.LabeledStmt:
			l.labels[node.Stmt.Pos()] = true
		case *ast.RangeStmt:
			_, over := l.plain(node)
			found = found || over != nil || l.turns(node) > 0
		}
		return true
	})
	return found
}

// plain returns which plain loop a loop is, and over what; nil for others.
func (l *plainLoops) plain(loop *ast.RangeStmt) (is func(*plainLoops, *ast.RangeStmt, ast.Expr) ast.Stmt, over ast.Expr) {
	call, ok := ast.Unparen(loop.X).(*ast.CallExpr)
	if !ok || len(call.Args) != 1 || call.Ellipsis.IsValid() {
		return nil, nil
	}
	fn, ok := typeutil.Callee(l.Info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return nil, nil
	}
	is = plain[fn.Pkg().Path()+"."+fn.Name()]
	if is == nil || fn.Signature().Recv() != nil || !isContainer(l.TypeOf(call.Args[0]), fn.Pkg().Name() == "maps") {
		return nil, nil
	}
	return is, call.Args[0]
}

// isContainer reports whether values of a type are maps, or lists.
func isContainer(t types.Type, maps bool) bool {
	if t == nil {
		return false
	}
	switch underlying(t).(type) {
	case *types.Map:
		return maps
	case *types.Slice:
		return !maps
	}
	return false
}

// same goes over the keys, or indexes, and the elements.
func (l *plainLoops) same(loop *ast.RangeStmt, over ast.Expr) ast.Stmt {
	out := *loop
	out.X = over
	return &out
}

// values goes over the elements.
func (l *plainLoops) values(loop *ast.RangeStmt, over ast.Expr) ast.Stmt {
	out := *loop
	out.X, out.Value = over, loop.Key
	if loop.Key != nil {
		out.Key = &ast.Ident{NamePos: loop.Key.Pos(), Name: "_"}
	}
	return &out
}

// backward goes over a list from the end:
//
//	{
//		list := over
//		for index := len(list) - 1; index >= 0; index-- {
//			key, value := index, list[index]
//			...
//		}
//	}
//
// A loop that has a label stays as it is.
func (l *plainLoops) backward(loop *ast.RangeStmt, over ast.Expr) ast.Stmt {
	if l.labels[loop.For] {
		return loop
	}
	at, number := loop.For, types.Typ[types.Int]
	list := types.NewVar(at, l.types, "list", l.TypeOf(over))
	index := types.NewVar(at, l.types, "index", number)
	body := &ast.BlockStmt{Lbrace: loop.Body.Lbrace, List: loop.Body.List, Rbrace: loop.Body.Rbrace}
	if loop.Key != nil {
		body.List = append([]ast.Stmt{l.turn(loop, list, func() ast.Expr { return l.use(index) })}, body.List...)
	}
	return &ast.BlockStmt{Lbrace: at, Rbrace: loop.Body.Rbrace, List: []ast.Stmt{
		l.define(list, over),
		&ast.ForStmt{
			For:  at,
			Init: l.define(index, l.binary(l.length(list), token.SUB, 1, number)),
			Cond: l.binary(l.use(index), token.GEQ, 0, types.Typ[types.Bool]),
			Post: &ast.IncDecStmt{X: l.use(index), TokPos: at, Tok: token.DEC},
			Body: body,
		},
	}}
}
