// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/internal/taint"
)

// fixes returns the mechanical way, if there is one, to keep a formatter from
// opening a wrapper. What the program prints changes, the data stays out of it.
func (u *unit) fixes(m taint.Misuse) []analysis.SuggestedFix {
	var message string
	var edits []analysis.TextEdit
	switch m.Kind {
	case taint.Printed:
		message, edits = u.formatMethod(m.Type)
	case taint.Stripped:
		message, edits = u.alias(m.Type)
	case taint.Mistaken:
		message, edits = u.otherVerb(m)
	}
	if len(edits) == 0 {
		return nil
	}
	return []analysis.SuggestedFix{{Message: message, TextEdits: edits}}
}

// formatMethod gives a struct that holds a wrapper in an unexported field a
// method that prints none of its fields.
func (u *unit) formatMethod(name *types.TypeName) (string, []analysis.TextEdit) {
	file, decl, spec := u.declared(name)
	if spec == nil || spec.TypeParams != nil {
		return "", nil
	}
	if obj, _, _ := types.LookupFieldOrMethod(name.Type(), true, u.pass.Pkg, "Format"); obj != nil {
		return "", nil
	}
	edits, ok := u.importing(file, "fmt")
	if !ok {
		return "", nil
	}
	method := fmt.Sprintf("\n\n// Format prints the type and none of its fields, since some hold marked data.\n"+
		"func (%[1]s) Format(s fmt.State, _ rune) { _, _ = s.Write([]byte(\"%[2]s{...}\")) }", name.Name(), u.pass.Pkg.Name()+"."+name.Name())
	return "give " + name.Name() + " a Format method that prints no fields",
		append(edits, analysis.TextEdit{Pos: decl.End(), End: decl.End(), NewText: []byte(method)})
}

// alias makes an alias of a type that is defined over a wrapper, unless it has
// methods of its own, which an alias cannot have.
func (u *unit) alias(name *types.TypeName) (string, []analysis.TextEdit) {
	_, _, spec := u.declared(name)
	named, ok := types.Unalias(name.Type()).(*types.Named)
	if spec == nil || spec.TypeParams != nil || !ok || named.NumMethods() > 0 {
		return "", nil
	}
	return "make " + name.Name() + " an alias, which has the wrapper's methods",
		[]analysis.TextEdit{{Pos: spec.Type.Pos(), End: spec.Type.Pos(), NewText: []byte("= ")}}
}

// otherVerb writes %v for a verb that asks no methods.
func (u *unit) otherVerb(m taint.Misuse) (string, []analysis.TextEdit) {
	var edits []analysis.TextEdit
	for _, file := range u.pass.Files {
		if m.Pos < file.FileStart || file.FileEnd < m.Pos {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || call.Lparen != m.Pos {
				return true
			}
			for _, arg := range call.Args {
				lit, ok := arg.(*ast.BasicLit)
				if ok && lit.Kind == token.STRING && strings.Count(lit.Value, m.What) == 1 {
					at := lit.Pos() + token.Pos(strings.Index(lit.Value, m.What)+1)
					edits = append(edits, analysis.TextEdit{Pos: at, End: at + 1, NewText: []byte("v")})
				}
			}
			return false
		})
	}
	return "print it with %v", edits
}

// declared returns where a type of this package is declared, if it is so at the
// top of a file.
func (u *unit) declared(name *types.TypeName) (*ast.File, *ast.GenDecl, *ast.TypeSpec) {
	if name == nil || name.Parent() != u.pass.Pkg.Scope() {
		return nil, nil, nil
	}
	for _, file := range u.pass.Files {
		for _, d := range file.Decls {
			decl, ok := d.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, s := range decl.Specs {
				if spec, ok := s.(*ast.TypeSpec); ok && u.pass.TypesInfo.Defs[spec.Name] == name {
					return file, decl, spec
				}
			}
		}
	}
	return nil, nil, nil
}

// importing returns the edits after which a file imports a package of one
// element by its own name; ok is false where that name stands for something else.
func (u *unit) importing(file *ast.File, path string) (edits []analysis.TextEdit, ok bool) {
	for _, imp := range file.Imports {
		if imp.Path.Value == `"`+path+`"` && imp.Name == nil {
			return nil, true
		}
	}
	if u.pass.Pkg.Scope().Lookup(path) != nil || u.pass.TypesInfo.Scopes[file].Lookup(path) != nil {
		return nil, false
	}
	at, text := file.Name.End(), "\n\nimport \""+path+"\""
	for _, d := range file.Decls {
		if decl, ok := d.(*ast.GenDecl); ok && decl.Tok == token.IMPORT && decl.Lparen.IsValid() && len(decl.Specs) > 0 {
			at, text = decl.Specs[0].Pos(), "\""+path+"\"\n\t"
			break
		}
	}
	return []analysis.TextEdit{{Pos: at, End: at, NewText: []byte(text)}}, true
}
