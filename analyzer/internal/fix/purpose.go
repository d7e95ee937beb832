// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"go/ast"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/taint"
)

// purpose takes data out of its wrapper for what it is for: for what the function
// or package is declared to be for, in the place of Expose; for what it goes to,
// where it is taken out in the very call that sends it.
func (c *site) purpose() []Fix {
	switch {
	case c.from.Misuse != nil && c.from.Misuse.Kind == taint.Exposed:
		return c.useDeclared()
	case c.found.Rule == "purpose-drift" && c.found.Flow.Use.Purpose != "":
		return c.useAnother()
	}
	return nil
}

func (c *site) useDeclared() []Fix {
	purpose, ok := c.Roles.Purpose(c.from.Misuse.Func)
	call, _ := c.call()
	if !ok || call == nil {
		return nil
	}
	sel, isSel := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !isSel || sel.Sel.Name != "Expose" || len(call.Args) != 1 {
		return nil
	}
	return []Fix{{
		Message: "take it out for " + string(purpose) + ", which the code here is declared to be for",
		Edits:   []analysis.TextEdit{replace(sel.Sel, "Use"), replace(call.Args[0], c.policyWord(string(purpose), "Purpose"))},
	}}
}

func (c *site) useAnother() []Fix {
	call, _ := c.call()
	if call == nil {
		return nil
	}
	var fixes []Fix
	for _, arg := range call.Args {
		taken, ok := ast.Unparen(arg).(*ast.CallExpr)
		if !ok || len(taken.Args) != 1 || !c.onTheWay(taken) {
			continue
		}
		if fn := c.callee(taken); fn != nil && roles.OperationOf(roles.Symbol(fn)) == roles.Use {
			purpose := string(c.found.Flow.Use.Purpose)
			fixes = append(fixes, Fix{
				Message: "take it out for " + purpose + ", which it goes to",
				Edits:   []analysis.TextEdit{replace(taken.Args[0], c.policyWord(purpose, "Purpose"))},
			})
		}
	}
	return fixes
}
