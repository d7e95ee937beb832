// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package roles

import (
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/internal/directive"
	"github.com/go-lineage/go-lineage/analyzer/internal/literal"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// policy evaluates the literal of a variable marked //lineage:policy.
func (d *declarer) policy(dir directive.Directive) {
	spec, ok := dir.Node.(*ast.ValueSpec)
	if !ok || len(spec.Names) != 1 || len(spec.Values) != 1 {
		d.problem(dir, "//lineage:policy marks one variable with its literal: var Policy = policy.Policy{...}")
		return
	}
	p := new(policy.Policy)
	expr := spec.Values[0]
	if unary, ok := ast.Unparen(expr).(*ast.UnaryExpr); ok {
		expr = unary.X
	}
	if err := literal.Eval(d.Info, expr, reflect.ValueOf(p).Elem(), d.resolvePolicy); err != nil {
		d.literalProblem(expr, err, true)
		return
	}
	sound := true
	for _, problem := range p.Check() {
		at := literal.NodeOf(expr, problem.Path)
		d.problems = append(d.problems, Problem{Policy: true, Pos: at.Pos(), End: at.End(), Message: problem.Message})
		sound = false
	}
	if !sound {
		return
	}
	if n := len(d.roles.decls.Policies); n > 0 {
		d.problem(dir, "this package declares the policies %s and %s; one package declares one policy", version(d.roles.decls.Policies[n-1]), version(p))
		return
	}
	d.roles.decls.addPolicy(p)
}

// resolvePolicy finds the value of a variable that a policy literal refers to:
// the default policy, or one that an import declares.
func (d *declarer) resolvePolicy(v *types.Var) (reflect.Value, error) {
	if v.Pkg() != nil && v.Pkg().Path() == PolicyPath && v.Name() == defaultName {
		return reflect.ValueOf(&policy.Default).Elem(), nil
	}
	var found *policy.Policy
	for _, imported := range d.Imports {
		for _, p := range imported.Policies {
			if found != nil && found != p {
				return reflect.Value{}, fmt.Errorf("several imports declare a policy; extend policy.Default instead")
			}
			found = p
		}
	}
	if found == nil {
		return reflect.Value{}, errors.New("only policy.Default, or the one policy that an import declares, can be extended")
	}
	return reflect.ValueOf(found).Elem(), nil
}

// choosePolicy leaves the policies that may be in force: the package's own, or
// of those of its imports the ones that no other extends. Where there are
// several, the first is in force, and the package in which they meet is told.
func (d *declarer) choosePolicy(own bool) {
	decls := &d.roles.decls
	if own {
		decls.Policies = decls.Policies[:1]
		return
	}
	all := decls.Policies
	decls.Policies = slices.DeleteFunc(slices.Clone(all), func(p *policy.Policy) bool {
		return slices.ContainsFunc(all, func(q *policy.Policy) bool { return extends(q, p) })
	})
	met := slices.ContainsFunc(d.Imports, func(imported *Declarations) bool { return len(imported.Policies) > 1 })
	if len(decls.Policies) < 2 || met || len(d.Files) == 0 {
		return
	}
	at, first, second := d.Files[0].Name, decls.Policies[0], decls.Policies[1]
	d.problems = append(d.problems, Problem{Policy: true, Pos: at.Pos(), End: at.End(), Message: fmt.Sprintf(
		"the imports bring two policies, %s and %s, and neither extends the other; %s decides here: let one name the other as its Base, or mark a policy of this package with //lineage:policy",
		version(first), version(second), version(first))})
}

// extends reports whether q has p among its bases.
func extends(q, p *policy.Policy) bool {
	if q == p {
		return false
	}
	const deep = 64 // bases that do not end were reported where they are declared
	for base, n := q.Base, 0; base != nil && n < deep; base, n = base.Base, n+1 {
		if base.Name == p.Name && base.Version == p.Version {
			return true
		}
	}
	return false
}

func version(p *policy.Policy) string { return strings.TrimSpace(p.Name + " " + p.Version) }

// literalProblem notes an error of package literal where it lies.
func (d *declarer) literalProblem(at ast.Node, err error, inPolicy bool) {
	p := Problem{Policy: inPolicy, Pos: at.Pos(), End: at.End(), Message: err.Error()}
	var lit *literal.Error
	if errors.As(err, &lit) {
		p.Pos, p.End = lit.Pos, lit.End
	}
	d.problems = append(d.problems, p)
}

// check reports the words that the policy in force does not define, in directives
// and in struct tags.
func (d *declarer) check() {
	for _, tag := range directive.Tags(d.Files) {
		d.roles.decls.Tags = true
		d.used = append(d.used, usedLabel{at: directive.Directive{Pos: tag.Pos, End: tag.End, Text: tag.Text}, label: tag.Label, tag: true})
	}
	p := d.roles.Policy()
	for _, u := range d.used {
		for _, c := range u.label.Classes {
			if _, ok := p.Class(c); !ok {
				d.undefined(u, p, "class", string(c), classes(p))
			}
		}
		for _, purpose := range append(u.label.Purposes[:len(u.label.Purposes):len(u.label.Purposes)], u.use.Purpose) {
			if _, ok := p.Purpose(purpose); !ok && purpose != "" {
				d.undefined(u, p, "purpose", string(purpose), purposes(p))
			}
		}
		for _, r := range append(u.label.Recipients[:len(u.label.Recipients):len(u.label.Recipients)], u.use.Recipient) {
			if _, ok := p.Recipient(r); !ok && r != "" {
				d.undefined(u, p, "recipient", string(r), recipients(p))
			}
		}
	}
}

// undefined notes a word that the policy does not define, where it stands, and the
// one that was meant, if there is one like it.
func (d *declarer) undefined(u usedLabel, p *policy.Policy, kind, id string, defined []string) {
	instead, meant := directive.Suggest(id, defined)
	if meant == "" && u.tag {
		return // perhaps of a policy that is in force where the type is used; it is permitted nothing
	}
	if meant == "" {
		meant = "; correct the word, or define it in the policy"
	}
	problem := Problem{Pos: u.at.Pos, End: u.at.End, Message: fmt.Sprintf("policy %s defines no %s %q%s", p.Name, kind, id, meant)}
	if i := strings.Index(u.at.Text, id); i >= 0 && strings.Count(u.at.Text, id) == 1 {
		problem.Pos += token.Pos(i)
		problem.End = problem.Pos + token.Pos(len(id))
		problem.Instead = instead
	}
	d.problems = append(d.problems, problem)
}

func classes(p *policy.Policy) (ids []string) {
	for _, c := range p.Resolved().Classes {
		ids = append(ids, string(c.ID))
	}
	return ids
}

func purposes(p *policy.Policy) (ids []string) {
	for _, def := range p.Resolved().Purposes {
		ids = append(ids, string(def.ID))
	}
	return ids
}

func recipients(p *policy.Policy) (ids []string) {
	for _, r := range p.Resolved().Recipients {
		ids = append(ids, string(r.ID))
	}
	return ids
}
