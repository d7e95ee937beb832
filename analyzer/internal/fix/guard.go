// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// maxGuards is how many guards are offered for one finding.
const maxGuards = 2

// guard puts the statement that sends behind a check of consent by a declared
// guard, for whom the data is about. Nothing is sent where the answer is no.
func (c *site) guard() []Fix {
	f := c.found.Flow
	if f == nil || f.Verdict != finding.NeedsConsent || c.found.Rule == "raw-in-log" {
		return nil
	}
	_, path := c.call()
	w := c.wrap(path)
	if w == nil {
		return nil
	}
	var fixes []Fix
	for _, symbol := range c.guards() {
		g, ok := c.Roles.Guard(symbol)
		if !ok || !c.answers(g, f) || len(fixes) == maxGuards {
			continue
		}
		if cond, edits, ok := c.ask(symbol, g, w.stmt); ok {
			fixes = append(fixes, Fix{
				Message: "send it only if " + shortCall(symbol) + " says that the user agreed",
				Edits:   append(edits, w.behind(cond)...),
			})
		}
	}
	return fixes
}

// guards lists the symbols of the declared guards, and the SDK's.
func (c *site) guards() []string {
	symbols := slices.Sorted(maps.Keys(c.Roles.Declarations().Guards))
	if _, ok := roles.Import(c.Types, roles.SDK); ok {
		symbols = append(symbols, roles.SDK+".Consented")
	}
	return symbols
}

func shortCall(symbol string) string {
	local := roles.Local(symbol)
	return local[strings.LastIndexByte(local, '.')+1:]
}

// answers reports whether a guard's yes is one that the flow waits for.
func (c *site) answers(g *roles.Guard, f *finding.Flow) bool {
	p := c.Roles.Policy()
	return slices.Contains(f.Conditions, g.Condition) && !slices.Contains(f.Met, g.Condition) &&
		(g.Use.Purpose == "" || f.Use.Purpose == g.Use.Purpose || p.Serves(f.Use.Purpose, g.Use.Purpose)) &&
		(g.Use.Recipient == "" || p.Includes(g.Use.Recipient, f.Use.Recipient)) &&
		(f.Use.Purpose != "" || g.PurposeParam < 0 && g.UseParam < 0)
}

// ask writes the condition that a guard says yes.
func (c *site) ask(symbol string, g *roles.Guard, before ast.Stmt) (cond condition, edits []analysis.TextEdit, ok bool) {
	at := before.Pos()
	obj, err := roles.Find(c.Types, symbol)
	fn, isFunc := obj.(*types.Func)
	if err != nil || !isFunc {
		return condition{}, nil, false
	}
	name, edits, ok := c.callable(fn, at)
	if !ok {
		return condition{}, nil, false
	}
	var args []string
	for i := range fn.Signature().Params().Len() {
		arg, more, ok := c.guardArgument(g, i, fn.Signature().Params().At(i), at)
		if !ok {
			return condition{}, nil, false
		}
		args, edits = append(args, arg), append(edits, more...)
	}
	call := name + "(" + strings.Join(args, ", ") + ")"
	yes, failed := unused(before, "ok", "agreed"), unused(before, "err", "askErr")
	switch results := fn.Signature().Results(); {
	case results.Len() == 1 && isBool(results.At(0).Type()):
		return condition{holds: call, fails: "!" + call}, edits, true
	case results.Len() == 1 && isError(results.At(0).Type()):
		return condition{failed + " := " + call + "; ", failed + " == nil", failed + " != nil"}, edits, true
	case results.Len() == 2 && isBool(results.At(0).Type()) && isError(results.At(1).Type()):
		return condition{yes + ", " + failed + " := " + call + "; ", failed + " == nil && " + yes, failed + " != nil || !" + yes}, edits, true
	}
	return condition{}, nil, false
}

// unused returns the first of two names if a statement does not mention it, else
// the second: what the head of an if declares must not hide what its body means.
func unused(stmt ast.Stmt, name, instead string) string {
	ast.Inspect(stmt, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id.Name == name {
			name = instead
		}
		return true
	})
	return name
}

// callable writes how code at a position names a function: with its package, or
// with a value that has the method.
func (c *site) callable(fn *types.Func, at token.Pos) (name string, edits []analysis.TextEdit, ok bool) {
	if fn.Signature().Recv() == nil {
		name, edits, ok := c.qualified(fn)
		return name, edits, ok && (fn.Pkg() != c.Types || c.visible(fn, at))
	}
	if fn.Pkg() != c.Types && !fn.Exported() {
		return "", nil, false
	}
	value, ok := c.value(at, func(t types.Type) bool {
		obj, _, _ := types.LookupFieldOrMethod(t, true, c.Types, fn.Name())
		m, ok := obj.(*types.Func)
		return ok && roles.Symbol(m) == roles.Symbol(fn)
	})
	return value + "." + fn.Name(), nil, ok
}

// guardArgument writes an argument of a guard.
func (c *site) guardArgument(g *roles.Guard, i int, param *types.Var, at token.Pos) (arg string, edits []analysis.TextEdit, ok bool) {
	use := c.found.Flow.Use
	switch {
	case i == g.Subject:
		arg, ok := c.subject(param, at)
		return arg, nil, ok
	case i == g.PurposeParam:
		return c.policyWord(string(use.Purpose), "Purpose"), nil, isText(param.Type())
	case i == g.RecipientParam:
		return c.policyWord(string(use.Recipient), "Recipient"), nil, isText(param.Type())
	case i == g.UseParam:
		return c.useLiteral(use)
	}
	arg, ok = c.value(at, func(t types.Type) bool { return types.AssignableTo(t, param.Type()) && !isText(t) })
	if !ok && roles.IsContext(param.Type()) {
		arg, ok = c.value(at, func(t types.Type) bool { return types.TypeString(t, nil) == "*net/http.Request" })
		arg += ".Context()"
	}
	return arg, nil, ok
}

// useLiteral writes a policy.Use.
func (c *site) useLiteral(use policy.Use) (string, []analysis.TextEdit, bool) {
	q, edits, ok := c.importing(roles.PolicyPath, "policy")
	fields := []string{"Purpose: " + c.policyWord(string(use.Purpose), "Purpose"), "Recipient: " + c.policyWord(string(use.Recipient), "Recipient")}
	if use.Vendor != "" {
		fields = append(fields, fmt.Sprintf("Vendor: %q", string(use.Vendor)))
	}
	if use.Country != "" {
		fields = append(fields, fmt.Sprintf("Country: %q", string(use.Country)))
	}
	return q + ".Use{" + strings.Join(fields, ", ") + "}", edits, ok
}
