// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/internal/taint"
)

// formatter keeps a formatter from opening a wrapper, where there is a mechanical
// way. What the program prints changes, the data stays out of it.
func (c *site) formatter() []Fix {
	m := c.from.Misuse
	if m == nil {
		return nil
	}
	var message string
	var edits []analysis.TextEdit
	switch m.Kind {
	case taint.Printed:
		message, edits = c.formatMethod(m.Type)
	case taint.Stripped:
		message, edits = c.alias(m.Type)
	case taint.Mistaken:
		message, edits = c.otherVerb(m)
	}
	return []Fix{{Message: message, Edits: edits, Unattended: true}}
}

// formatMethod gives a struct that holds a wrapper in an unexported field a
// method that prints none of its fields.
func (c *site) formatMethod(name *types.TypeName) (string, []analysis.TextEdit) {
	decl, spec := c.declared(name)
	if spec == nil || spec.TypeParams != nil {
		return "", nil
	}
	if obj, _, _ := types.LookupFieldOrMethod(name.Type(), true, c.Types, "Format"); obj != nil {
		return "", nil
	}
	there := *c
	there.file = c.fileAt(spec.Pos())
	fmtName, edits, ok := there.importing("fmt", "fmt")
	if !ok {
		return "", nil
	}
	method := fmt.Sprintf("\n\n// Format prints the type and none of its fields, since some hold marked data.\n"+
		"func (%[1]s) Format(s %[3]s.State, _ rune) { _, _ = s.Write([]byte(\"%[2]s{...}\")) }",
		name.Name(), c.Types.Name()+"."+name.Name(), fmtName)
	return "give " + name.Name() + " a Format method that prints no fields",
		append(edits, insert(decl.End(), method))
}

// alias makes an alias of a type that is defined over a wrapper, unless it has
// methods of its own, which an alias cannot have.
func (c *site) alias(name *types.TypeName) (string, []analysis.TextEdit) {
	_, spec := c.declared(name)
	named, ok := types.Unalias(name.Type()).(*types.Named)
	if spec == nil || spec.TypeParams != nil || !ok || named.NumMethods() > 0 {
		return "", nil
	}
	return "make " + name.Name() + " an alias, which has the wrapper's methods",
		[]analysis.TextEdit{insert(spec.Type.Pos(), "= ")}
}

// otherVerb writes %v for a verb that asks no methods.
func (c *site) otherVerb(m *taint.Misuse) (string, []analysis.TextEdit) {
	var edits []analysis.TextEdit
	call, _ := c.call()
	if call == nil {
		return "", nil
	}
	for _, arg := range call.Args {
		lit, ok := arg.(*ast.BasicLit)
		if ok && lit.Kind == token.STRING && strings.Count(lit.Value, m.What) == 1 {
			at := lit.Pos() + token.Pos(strings.Index(lit.Value, m.What)+1)
			edits = append(edits, analysis.TextEdit{Pos: at, End: at + 1, NewText: []byte("v")})
		}
	}
	return "print it with %v", edits
}

// declared returns where a type of this package is declared, if it is so at the
// top of a file.
func (c *site) declared(name *types.TypeName) (*ast.GenDecl, *ast.TypeSpec) {
	if name == nil || name.Parent() != c.Types.Scope() {
		return nil, nil
	}
	for _, file := range c.Files {
		for _, d := range file.Decls {
			decl, ok := d.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, s := range decl.Specs {
				if spec, ok := s.(*ast.TypeSpec); ok && c.Info.Defs[spec.Name] == name {
					return decl, spec
				}
			}
		}
	}
	return nil, nil
}
