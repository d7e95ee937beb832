// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer

import (
	"go/token"
	"path/filepath"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// Hints reports what [Analyzer] knows of the data at each place: labels, and
// flows that pass, also the permitted ones. It is for language servers, which
// know diagnostics and nothing else that an analyzer could say; no one wants to
// see all of these, so package editor turns them into hover text. There are
// none unless Analyzer's flag hints is set.
var Hints = &analysis.Analyzer{
	Name: "lineagehints",
	Doc: `tell what is known of the data at a place

The hints are shown on hover. They say what label a value has, what a function
is declared to do with data, and which flows pass a line.`,
	URL:      Analyzer.URL,
	Requires: []*analysis.Analyzer{Analyzer},
	Run: func(pass *analysis.Pass) (any, error) {
		doc, _ := pass.ResultOf[Analyzer].(*finding.Document)
		if doc != nil {
			reportHints(pass, doc.Hints)
		}
		return nil, nil
	},
}

func reportHints(pass *analysis.Pass, hints []finding.Hint) {
	files := make(map[string]*token.File)
	for _, f := range pass.Files {
		file := pass.Fset.File(f.FileStart)
		files[filepath.Base(file.Name())] = file
	}
	for _, h := range hints {
		file := files[h.File]
		if file == nil || h.Line > file.LineCount() {
			continue
		}
		start, end := file.LineStart(h.Line), token.Pos(file.Base()+file.Size())
		if h.Line < file.LineCount() {
			end = file.LineStart(h.Line+1) - 1
		}
		if h.EndColumn > 0 {
			start, end = start+token.Pos(h.Column-1), start+token.Pos(h.EndColumn-1)
		}
		pass.Report(analysis.Diagnostic{Pos: start, End: end, Category: "hint", Message: h.Text})
	}
}
