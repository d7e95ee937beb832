// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"fmt"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// mark declares what a function of this package seems to be by its name and its
// place: the check before a call, what data is passed through, the logger that
// gets it. Whether it is so, only who applies the fix can know.
func (c *site) mark() []Fix {
	call, path := c.call()
	if call == nil || c.found.Flow == nil {
		return nil
	}
	switch {
	case c.found.Rule == "raw-in-log":
		return c.markLogger(call)
	case c.found.Flow.Verdict == finding.NeedsConsent:
		return c.markGuard(path)
	case c.found.Flow.Verdict == finding.NeedsDeidentify:
		return c.markDeidentifier(call)
	}
	return nil
}

// Words in the names of functions.
var (
	consentWords = []string{"consent", "agreed", "optedin", "optin", "einwillig", "zugestimmt", "zustimmung"}
	anonymWords  = []string{"anonym", "deidentif", "aggregat"}
)

func speaksOf(name string, words []string) bool {
	name = strings.ToLower(strings.ReplaceAll(name, "_", ""))
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(name, w) })
}

// own returns the declaration of a function of this package that has no role yet.
func (c *site) own(call *ast.CallExpr) (*types.Func, *ast.FuncDecl) {
	fn := c.callee(call)
	if fn == nil || fn.Pkg() != c.Types {
		return nil, nil
	}
	symbol := roles.Symbol(fn)
	_, sink := c.Roles.Sink(symbol)
	_, guard := c.Roles.Guard(symbol)
	if _, deidentifier := c.Roles.Deidentifier(symbol); sink || guard || deidentifier {
		return nil, nil
	}
	for _, file := range c.Files {
		for _, d := range file.Decls {
			if decl, ok := d.(*ast.FuncDecl); ok && c.Info.Defs[decl.Name] == fn {
				return fn, decl
			}
		}
	}
	return nil, nil
}

// declare puts a directive above a function.
func declare(decl *ast.FuncDecl, line string) []analysis.TextEdit {
	if decl.Doc != nil {
		last := decl.Doc.List[len(decl.Doc.List)-1].Text
		if _, ok := ast.ParseDirective(decl.Doc.Pos(), last); !ok {
			line = "//\n" + line
		}
	}
	return []analysis.TextEdit{insert(decl.Pos(), line+"\n")}
}

// markGuard marks a function by which an if around the call asks for consent.
func (c *site) markGuard(path []ast.Node) []Fix {
	if !slices.Contains(c.found.Flow.Conditions, policy.Consent) {
		return nil
	}
	var fixes []Fix
	for i, n := range path {
		branch, ok := n.(*ast.IfStmt)
		if !ok || i == 0 || path[i-1] != branch.Body {
			continue
		}
		asked, ok := ast.Unparen(branch.Cond).(*ast.CallExpr)
		if !ok {
			continue
		}
		fn, decl := c.own(asked)
		if decl == nil || !speaksOf(fn.Name(), consentWords) || fn.Signature().Results().Len() != 1 {
			continue
		}
		if words, ok := guardWords(fn.Signature()); ok {
			fixes = append(fixes, Fix{
				Message: fmt.Sprintf("declare that %s asks for consent (//lineage:guard)", fn.Name()),
				Edits:   declare(decl, "//lineage:guard "+words),
			})
		}
	}
	return fixes
}

// guardWords writes which parameters of a guard say whose consent is asked for,
// and for what.
func guardWords(sig *types.Signature) (string, bool) {
	var subject string
	var rest []string
	for p := range sig.Params().Variables() {
		switch roles.TypeSymbol(p.Type()) {
		case roles.PolicyPath + ".Purpose":
			rest = append(rest, "purpose="+p.Name())
		case roles.PolicyPath + ".Recipient":
			rest = append(rest, "recipient="+p.Name())
		default:
			if subject == "" && !roles.IsContext(p.Type()) && p.Name() != "" && p.Name() != "_" {
				subject = "subject=" + p.Name()
			}
		}
	}
	return strings.Join(append([]string{subject}, rest...), " "), subject != ""
}

// markDeidentifier marks a function that the data is passed through on its way.
func (c *site) markDeidentifier(call *ast.CallExpr) []Fix {
	var fixes []Fix
	for _, arg := range call.Args {
		through, ok := ast.Unparen(arg).(*ast.CallExpr)
		if !ok {
			continue
		}
		if fn, decl := c.own(through); decl != nil && speaksOf(fn.Name(), anonymWords) {
			fixes = append(fixes, Fix{
				Message: fmt.Sprintf("declare that what %s returns identifies nobody (//lineage:deidentify)", fn.Name()),
				Edits:   declare(decl, "//lineage:deidentify level=anonymous"),
			})
		}
	}
	return fixes
}

// markLogger declares a function that logs as a recipient, which the policy then
// judges like any other.
func (c *site) markLogger(call *ast.CallExpr) []Fix {
	fn, decl := c.own(call)
	if decl == nil {
		return nil
	}
	return []Fix{{
		Message: fmt.Sprintf("declare that %s may be given such data, as the policy permits (//lineage:sink)", fn.Name()),
		Edits:   declare(decl, "//lineage:sink recipient=self"),
	}}
}
