// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package directive

import (
	"go/ast"
	"go/token"
	"strings"
)

// A place is what kind of thing a comment stands at.
type place uint16

const (
	inside   place = 1 << iota // within a function, at no declaration
	topLevel                   // between declarations
	header                     // before the first declaration that is not an import
	function
	method // of an interface
	typ
	field
	variable
	constant
	group // of several declarations in ( )
)

var placeNames = [...]string{
	"within a function", "between declarations", "at the head of a file", "a function", "an interface method",
	"a type", "a struct field", "a variable", "a constant", "a group of declarations",
}

// String lists the places, as in "a function or a type".
func (p place) String() string {
	var names []string
	for i, name := range placeNames {
		if p&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, " or ")
}

// A spot is where one comment group stands.
type spot struct {
	place place
	node  ast.Node
	typ   *ast.FuncType // of a function or method
	recv  *ast.FieldList
}

// params returns the names of the receiver and parameters, if it has any.
func (s spot) params() []string {
	var names []string
	for _, list := range []*ast.FieldList{s.recv, s.parameters()} {
		if list == nil {
			continue
		}
		for _, f := range list.List {
			for _, name := range f.Names {
				names = append(names, name.Name)
			}
		}
	}
	return names
}

func (s spot) parameters() *ast.FieldList {
	if s.typ == nil {
		return nil
	}
	return s.typ.Params
}

// spots finds the declaration that each comment group of a file belongs to.
func spots(file *ast.File) map[*ast.CommentGroup]spot {
	found := make(spotTable)
	for _, decl := range file.Decls {
		if gen, ok := decl.(*ast.GenDecl); ok {
			found.putDecl(gen)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			found.put(spot{place: function, node: n, typ: n.Type, recv: n.Recv}, n.Doc)
		case *ast.TypeSpec:
			found.put(spot{place: typ, node: n}, n.Doc, n.Comment)
		case *ast.StructType:
			for _, f := range n.Fields.List {
				found.put(spot{place: field, node: f}, f.Doc, f.Comment)
			}
		case *ast.InterfaceType:
			for _, f := range n.Methods.List {
				if sig, ok := f.Type.(*ast.FuncType); ok {
					found.put(spot{place: method, node: f, typ: sig}, f.Doc, f.Comment)
				}
			}
		}
		return true
	})
	for _, g := range file.Comments {
		if _, ok := found[g]; !ok {
			found[g] = floating(file, g)
		}
	}
	return found
}

type spotTable map[*ast.CommentGroup]spot

func (t spotTable) put(s spot, groups ...*ast.CommentGroup) {
	for _, g := range groups {
		if g != nil {
			t[g] = s
		}
	}
}

// putDecl places the comments of a declaration at package level. The comment
// above a declaration without ( ) speaks of its one spec.
func (t spotTable) putDecl(decl *ast.GenDecl) {
	if decl.Tok == token.IMPORT {
		return
	}
	kind := map[token.Token]place{token.TYPE: typ, token.CONST: constant, token.VAR: variable}[decl.Tok]
	t.put(spot{place: group, node: decl}, decl.Doc)
	for _, spec := range decl.Specs {
		at := spot{place: kind, node: spec}
		if !decl.Lparen.IsValid() {
			t.put(at, decl.Doc)
		}
		if spec, ok := spec.(*ast.ValueSpec); ok {
			t.put(at, spec.Doc, spec.Comment)
		}
	}
}

// floating places a comment that documents nothing.
func floating(file *ast.File, g *ast.CommentGroup) spot {
	beforeAll := true
	for _, decl := range file.Decls {
		if gen, ok := decl.(*ast.GenDecl); ok && gen.Tok == token.IMPORT && decl.End() < g.Pos() {
			continue
		}
		if decl.Pos() <= g.Pos() && g.Pos() < decl.End() {
			return spot{place: inside}
		}
		if decl.End() <= g.Pos() {
			beforeAll = false
		}
	}
	if beforeAll {
		return spot{place: header, node: file}
	}
	return spot{place: topLevel}
}
