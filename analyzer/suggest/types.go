// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
)

// definedTypes proposes directives for types such as type Email string: the mark
// then goes wherever the type goes.
func (w *walker) definedTypes() {
	for _, file := range w.own() {
		for _, d := range file.Decls {
			decl, ok := d.(*ast.GenDecl)
			if !ok || decl.Tok != token.TYPE {
				continue
			}
			for _, s := range decl.Specs {
				w.definedType(decl, s.(*ast.TypeSpec))
			}
		}
	}
}

func (w *walker) definedType(decl *ast.GenDecl, spec *ast.TypeSpec) {
	tn, ok := w.pkg.TypesInfo.Defs[spec.Name].(*types.TypeName)
	if !ok || spec.Assign.IsValid() || spec.TypeParams != nil || w.markedType(tn.Type()) || w.elsewhere[roles.Symbol(tn)] {
		return
	}
	if _, basic := tn.Type().Underlying().(*types.Basic); !basic {
		return // what it is made of is looked at itself
	}
	v := w.lexicon.judge(spec.Name.Name, holds(tn.Type()), place{})
	if v.none() {
		return
	}
	w.types[roles.Symbol(tn)] = true
	w.propose(spec.Name.Pos(), Type, w.local(spec.Name.Name), v)
	at, doc := decl.Pos(), decl.Doc
	if decl.Lparen.IsValid() {
		at, doc = spec.Pos(), spec.Doc
	}
	w.directive(at, doc, "//lineage:source "+v.words())
}

// directive puts a directive above a declaration, where gofmt wants it: at the
// end of its comment, after an empty line.
func (w *walker) directive(at token.Pos, doc *ast.CommentGroup, text string) {
	indent := ""
	if w.pkg.Fset.PositionFor(at, false).Column > 1 {
		indent = "\t"
	}
	if doc != nil {
		if _, ok := ast.ParseDirective(doc.Pos(), doc.List[len(doc.List)-1].Text); !ok {
			text = "//\n" + indent + text
		}
	}
	w.edit(at, at, text+"\n"+indent)
}
