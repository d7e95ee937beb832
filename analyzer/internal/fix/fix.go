// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/check"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
)

// A Package is what fixes are made in.
type Package struct {
	Fset  *token.FileSet
	Files []*ast.File
	Types *types.Package
	Info  *types.Info
	Roles *roles.Roles

	Unattended bool // make only fixes that are
}

// A Fix is one way to mend a finding.
type Fix struct {
	Message    string // what it does, as an imperative
	Edits      []analysis.TextEdit
	Unattended bool // it may be applied without anybody's reading it
}

// For returns the fixes for a finding.
func (p *Package) For(f *finding.Finding, from check.Origin) []Fix {
	c := &site{Package: p, found: f, from: from}
	if c.file = p.fileAt(from.Pos); c.file == nil {
		return nil
	}
	ways := []func(*site) []Fix{(*site).formatter, (*site).log, (*site).directive}
	if !p.Unattended {
		ways = append(ways, (*site).deidentify, (*site).guard, (*site).purpose, (*site).recipient, (*site).mark, (*site).allow)
	}
	var fixes []Fix
	for _, way := range ways {
		fixes = append(fixes, way(c)...)
	}
	fixes = slices.DeleteFunc(fixes, func(f Fix) bool { return len(f.Edits) == 0 || p.Unattended && !f.Unattended })
	slices.SortStableFunc(fixes, func(a, b Fix) int {
		switch {
		case a.Unattended == b.Unattended:
			return 0
		case a.Unattended:
			return -1
		}
		return 1
	})
	return fixes
}

// A site is one finding to be mended.
type site struct {
	*Package
	file  *ast.File
	found *finding.Finding
	from  check.Origin
}

// insert returns an edit that adds text.
func insert(at token.Pos, text string) analysis.TextEdit {
	return analysis.TextEdit{Pos: at, End: at, NewText: []byte(text)}
}

// replace returns an edit that puts text in the place of a node.
func replace(n ast.Node, text string) analysis.TextEdit {
	return analysis.TextEdit{Pos: n.Pos(), End: n.End(), NewText: []byte(text)}
}
