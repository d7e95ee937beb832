// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package roles

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"github.com/go-lineage/go-lineage/analyzer/internal/directive"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Package is what declarations are read from.
type Package struct {
	Files      []*ast.File
	Info       *types.Info
	Types      *types.Package
	Directives []directive.Directive
	Imports    []*Declarations // of the direct imports, in the order of their paths
}

// A Problem is a declaration that cannot stand.
type Problem struct {
	Policy   bool // it is in a policy literal, not in a directive
	Pos, End token.Pos
	Message  string
	Instead  string // what was meant, in the place of what stands from Pos to End; empty where nobody can say
}

// New reads the declarations of a package.
func New(pkg Package) (*Roles, []Problem) {
	d := &declarer{
		Package: pkg,
		roles: &Roles{
			params: make(map[*types.Var]policy.Label),
			fields: make(map[*types.Var]policy.Label),
			pkg:    pkg.Types.Path(),
		},
	}
	d.markers()
	for _, dir := range pkg.Directives {
		d.declare(dir)
	}
	d.roles.own = len(d.roles.decls.Policies) > 0
	for _, imported := range pkg.Imports {
		d.roles.decls.merge(imported)
	}
	d.choosePolicy(d.roles.own)
	d.check()
	_, usesSDK := Import(pkg.Types, SDK)
	d.roles.quiet = !usesSDK && d.roles.decls.empty()
	d.roles.guarded = usesSDK || len(d.roles.decls.Guards) > 0
	for _, g := range d.roles.decls.Guards {
		d.roles.forAll = d.roles.forAll || g.Subject < 0
	}
	return d.roles, d.problems
}

// A declarer turns directives into roles.
type declarer struct {
	Package
	roles    *Roles
	problems []Problem
	used     []usedLabel
}

// usedLabel is something whose words the policy must define.
type usedLabel struct {
	at    directive.Directive
	label policy.Label
	use   policy.Use
	tag   bool // it is that of a struct tag
}

func (d *declarer) problem(at directive.Directive, format string, args ...any) {
	d.problems = append(d.problems, Problem{Pos: at.Pos, End: at.End, Message: fmt.Sprintf(format, args...)})
}

// declare notes what one directive says of the objects it speaks of.
func (d *declarer) declare(dir directive.Directive) {
	switch decl := dir.Decl.(type) {
	case *directive.Allow:
		return // package check
	case *directive.Policy:
		d.policy(dir)
		return
	case *directive.Purpose:
		d.used = append(d.used, usedLabel{at: dir, use: policy.Use{Purpose: decl.Purpose}})
		if _, ok := dir.Node.(*ast.File); ok {
			put(&d.roles.decls.Purposes, d.roles.pkg, decl.Purpose)
			return
		}
	}
	for _, t := range d.targets(dir) {
		d.declareFor(dir, t)
	}
}

// declareFor notes what a directive says of one object.
func (d *declarer) declareFor(dir directive.Directive, t target) {
	decls := &d.roles.decls
	switch decl := dir.Decl.(type) {
	case *directive.Source:
		d.used = append(d.used, usedLabel{at: dir, label: decl.Label})
		d.source(dir, decl, t)
	case *directive.Sink:
		d.used = append(d.used, usedLabel{at: dir, use: decl.Use})
		d.sink(dir, decl, t)
	case *directive.Guard:
		d.used = append(d.used, usedLabel{at: dir, use: decl.Use})
		if sig := d.signature(dir, t); sig != nil {
			guard := *decl
			guard.Bind(paramNames(sig))
			d.guard(dir, &guard, t, sig)
		}
	case *directive.Deidentify:
		put(&decls.Deidentify, t.symbol, decl.Level)
	case *directive.Purpose:
		put(&decls.Purposes, t.symbol, decl.Purpose)
	}
}

func (d *declarer) source(dir directive.Directive, decl *directive.Source, t target) {
	v, isVar := t.obj.(*types.Var)
	switch {
	case isVar && v.IsField():
		d.roles.fields[v] = decl.Label
		if owner := d.owner(v); owner != nil {
			put(&d.roles.decls.Sources, FieldSymbol(owner, v.Name()), decl.Label)
		} else if dir.Symbol != "" {
			put(&d.roles.decls.Sources, dir.Symbol, decl.Label)
		}
	case decl.Param != "":
		sig := d.signature(dir, t)
		if sig == nil {
			return
		}
		i := paramIndex(sig, decl.Param)
		if i < 0 {
			d.problem(dir, "%s has no parameter %s; name one of %v", t.symbol, decl.Param, paramNames(sig))
			return
		}
		d.roles.params[sig.Params().At(i)] = decl.Label
	default:
		put(&d.roles.decls.Sources, t.symbol, decl.Label)
	}
}

func (d *declarer) guard(dir directive.Directive, decl *directive.Guard, t target, sig *types.Signature) {
	subject := paramIndex(sig, decl.Subject)
	if decl.Subject != "" && subject < 0 {
		d.problem(dir, "%s has no parameter %s; name one of %v", t.symbol, decl.Subject, paramNames(sig))
	}
	put(&d.roles.decls.Guards, t.symbol, &Guard{
		Condition:      decl.Condition,
		Use:            decl.Use,
		Subject:        subject,
		PurposeParam:   paramIndex(sig, decl.By.Purpose),
		RecipientParam: paramIndex(sig, decl.By.Recipient),
		UseParam:       -1,
	})
}
