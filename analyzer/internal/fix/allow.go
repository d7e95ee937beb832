// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"fmt"
	"go/ast"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/internal/directive"
)

// allow puts a directive above the statement. Its reason is a placeholder, with
// which it has no effect: what makes the finding right, its author must say.
func (c *site) allow() []Fix {
	if c.found.Allow == "" {
		return nil
	}
	for _, n := range c.path(c.from.Pos) {
		switch n.(type) {
		case *ast.BlockStmt:
			continue
		case ast.Stmt, ast.Spec, *ast.Field:
			line := fmt.Sprintf("//lineage:allow %s reason=%q\n%s", c.found.Rule, directive.Placeholder, c.indentation(n.Pos()))
			return []Fix{{
				Message: "accept it, for a reason that you write (//lineage:allow " + c.found.Rule + ")",
				Edits:   []analysis.TextEdit{insert(c.lineCode(n.Pos()), line)},
			}}
		}
	}
	return nil
}
