// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"cmp"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// A Fix is a mechanical change that makes a finding go away.
type Fix struct {
	Rule    string           `json:"rule"` // of the finding
	At      finding.Position `json:"at"`   // where the finding is
	Message string           `json:"message"`
	Edits   []Edit           `json:"edits"`
}

// An Edit replaces what is between two positions of a file. Columns count
// bytes, from 1, as in all positions.
type Edit struct {
	Start, End finding.Position
	New        string
}

// fixesOf returns the fixes that come with a diagnostic, with positions
// resolved. One that cannot be resolved is left out.
func fixesOf(pass *analysis.Pass, d analysis.Diagnostic) []Fix {
	at := func(pos token.Pos) finding.Position {
		p := pass.Fset.Position(pos)
		return finding.Position{Package: pass.Pkg.Path(), File: filepath.Base(p.Filename), Line: p.Line, Column: p.Column}
	}
	var fixes []Fix
	for _, s := range d.SuggestedFixes {
		f := Fix{Rule: d.Category, At: at(d.Pos), Message: s.Message}
		for _, e := range s.TextEdits {
			if !e.End.IsValid() {
				e.End = e.Pos
			}
			if !e.Pos.IsValid() {
				return fixes
			}
			f.Edits = append(f.Edits, Edit{at(e.Pos), at(e.End), string(e.NewText)})
		}
		fixes = append(fixes, f)
	}
	return fixes
}

// sortedFixes brings fixes into an order that does not depend on which unit was
// done first, and keeps what variants of a package say alike once.
func sortedFixes(fixes []Fix) []Fix {
	slices.SortStableFunc(fixes, func(a, b Fix) int {
		return cmp.Or(finding.ComparePositions(a.At, b.At), strings.Compare(a.Rule, b.Rule), strings.Compare(a.Message, b.Message))
	})
	return slices.CompactFunc(fixes, func(a, b Fix) bool {
		return a.At == b.At && a.Rule == b.Rule && a.Message == b.Message && slices.Equal(a.Edits, b.Edits)
	})
}
