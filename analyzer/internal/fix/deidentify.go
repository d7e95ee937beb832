// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// maxDeidentifiers is how many are offered for one finding.
const maxDeidentifiers = 3

// deidentify passes what is sent through a declared function that de-identifies
// far enough, where types allow.
func (c *site) deidentify() []Fix {
	f := c.found.Flow
	if f == nil || !slices.Contains(f.Conditions, policy.DeIdentified) || f.Verdict == finding.Permitted {
		return nil
	}
	call, _ := c.call()
	if call == nil {
		return nil
	}
	var fixes []Fix
	for _, symbol := range slices.Sorted(maps.Keys(c.Roles.Declarations().Deidentify)) {
		level, _ := c.Roles.Deidentifier(symbol)
		if len(fixes) == maxDeidentifiers || !c.suffices(f, level) {
			continue
		}
		if edits, ok := c.passThrough(symbol, call); ok {
			fixes = append(fixes, Fix{Message: "de-identify it first, with " + shortCall(symbol), Edits: edits})
		}
	}
	return fixes
}

// suffices reports whether the policy permits a flow once its data is
// de-identified to a level.
func (c *site) suffices(f *finding.Flow, level policy.Level) bool {
	return c.Roles.Policy().Decide(f.Label, f.Use).PermittedWith(policy.Met{Level: level, Conditions: f.Met})
}

// passThrough wraps the expression that the data comes from, or the argument that
// takes it along, in a call of a de-identifier.
func (c *site) passThrough(symbol string, call *ast.CallExpr) ([]analysis.TextEdit, bool) {
	obj, err := roles.Find(c.Types, symbol)
	fn, ok := obj.(*types.Func)
	if err != nil || !ok {
		return nil, false
	}
	sig := fn.Signature()
	if sig.Params().Len() != 1 || sig.Variadic() || sig.Results().Len() != 1 || sig.TypeParams() != nil {
		return nil, false
	}
	name, edits, ok := c.callable(fn, call.Pos())
	if !ok {
		return nil, false
	}
	takes, gives := sig.Params().At(0).Type(), sig.Results().At(0).Type()
	for _, x := range c.carriers(call) {
		t := c.Info.TypeOf(x.expr)
		if t == nil || !types.AssignableTo(t, takes) || !x.accepts(gives) {
			continue
		}
		return append(edits, insert(x.expr.Pos(), name+"("), insert(x.expr.End(), ")")), true
	}
	return nil, false
}

// A carrier is an expression that all of the data of a flow goes through on its
// way into a call, and the type that is wanted in its place.
type carrier struct {
	expr  ast.Expr
	wants types.Type
	exact bool // nothing else will do, as the expression is part of another
}

func (x carrier) accepts(t types.Type) bool {
	if x.exact {
		return types.Identical(t, x.wants)
	}
	return types.AssignableTo(t, x.wants)
}

// carriers lists the expressions in a call by which the data of the flow comes:
// where it is read, if that is there, or else the one argument that can hold it.
func (c *site) carriers(call *ast.CallExpr) []carrier {
	sig, ok := c.Info.TypeOf(call.Fun).(*types.Signature)
	if !ok {
		return nil
	}
	source := c.source()
	var vars []carrier
	for i, arg := range call.Args {
		wants := parameter(sig, i)
		if wants == nil {
			return nil
		}
		if source != nil && inside(source, arg) {
			if source != ast.Unparen(arg) {
				return []carrier{{source, c.Info.TypeOf(source), true}}
			}
			return []carrier{{arg, wants, false}}
		}
		if c.Info.Types[arg].Value == nil && !roles.IsContext(c.Info.TypeOf(arg)) {
			vars = append(vars, carrier{arg, wants, false})
		}
	}
	if len(vars) != 1 {
		return nil
	}
	return vars
}

// parameter returns the type that the i-th argument of a call must have.
func parameter(sig *types.Signature, i int) types.Type {
	last := sig.Params().Len() - 1
	switch {
	case sig.Variadic() && i >= last:
		if s, ok := sig.Params().At(last).Type().Underlying().(*types.Slice); ok {
			return s.Elem()
		}
		return nil
	case i <= last:
		return sig.Params().At(i).Type()
	}
	return nil
}
