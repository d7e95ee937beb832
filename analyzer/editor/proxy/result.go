// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package proxy

import (
	"cmp"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/driver"
	"github.com/go-lineage/go-lineage/analyzer/editor/internal/hover"
	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// A result is what lineage has to show, by file.
type result struct {
	findings map[string][]shown
	hints    hover.Hints
}

func newResult() result { return result{make(map[string][]shown), make(hover.Hints)} }

// A shown finding is a diagnostic with its fixes.
type shown struct {
	lsp.Diagnostic
	fixes []fix
}

// A fix changes files, which are named by path.
type fix struct {
	title string
	edits map[string][]lsp.TextEdit
}

// take takes in what a run of the driver found in a snapshot.
func (r result) take(found *driver.Result, s snapshot, page string) {
	c := converter{s, make(map[string]string), page}
	for _, pkg := range found.Document.Packages {
		c.dirs[pkg.Path] = pkg.Dir
	}
	fixes := make(map[finding.Position][]driver.Fix)
	for _, f := range found.Fixes {
		fixes[f.At] = append(fixes[f.At], f)
	}
	for i := range found.Document.Findings {
		f := &found.Document.Findings[i]
		file := c.file(f.Position)
		if f.Suppressed != nil || file == "" {
			continue
		}
		d := shown{Diagnostic: c.diagnostic(f)}
		for _, mend := range fixes[f.Position] {
			if mend.Rule == f.Rule {
				d.fixes = append(d.fixes, c.fix(mend))
			}
		}
		r.findings[file] = append(r.findings[file], d)
	}
	for _, h := range found.Document.Hints {
		if file := c.file(h.Position); file != "" {
			r.hints[file] = append(r.hints[file], hover.Hint{Range: c.hinted(h), Text: h.Text})
		}
	}
}

// A converter turns what the driver says into what an editor understands.
type converter struct {
	snapshot
	dirs map[string]string // by package
	page string
}

// file returns the path of the file that a position is in; it is empty if that
// is not known.
func (c converter) file(p finding.Position) string {
	if c.dirs[p.Package] == "" || p.File == "" {
		return ""
	}
	return filepath.Join(c.dirs[p.Package], p.File)
}

func (c converter) diagnostic(f *finding.Finding) lsp.Diagnostic {
	code, _ := json.Marshal(f.Rule) // a string
	d := lsp.Diagnostic{
		Range:    c.extent(f.Position),
		Severity: lsp.SeverityWarning,
		Code:     code,
		Link:     &lsp.CodeDescription{Href: c.page + "#" + f.Rule},
		Source:   "lineage",
		Message:  f.Message,
	}
	if f.Flow != nil {
		d.Related = append(c.related(f.Flow.Steps, ""), c.related(f.Others(), "also: ")...)
	}
	return d
}

// related lists the steps whose files are known.
func (c converter) related(steps []finding.Step, prefix string) []lsp.Related {
	var list []lsp.Related
	for _, s := range steps {
		if file := c.file(s.Position); file != "" {
			list = append(list, lsp.Related{Location: lsp.Location{URI: lsp.URI(file), Range: c.word(s.Position)}, Message: prefix + s.Text})
		}
	}
	return list
}

// word is the range of what is at a position: a name, or one character.
func (c converter) word(p finding.Position) lsp.Range {
	text := c.text(c.file(p))
	start := lsp.AtColumn(text, p.Line, p.Column)
	return lsp.Range{Start: start, End: lsp.WordEnd(text, start)}
}

// hinted is the range that a hint is about.
func (c converter) hinted(h finding.Hint) lsp.Range {
	text := c.text(c.file(h.Position))
	if h.EndColumn > 0 {
		return lsp.Range{Start: lsp.AtColumn(text, h.Line, h.Column), End: lsp.AtColumn(text, h.Line, h.EndColumn)}
	}
	return lsp.Range{Start: lsp.AtColumn(text, h.Line, 1), End: lsp.LineEnd(text, h.Line)}
}

// extent is the range to underline. Where the position is a call's parenthesis,
// it is what is handed over.
func (c converter) extent(p finding.Position) lsp.Range {
	text := c.text(c.file(p))
	word := c.word(p)
	offset := lsp.Offset(text, word.Start)
	if offset >= len(text) || text[offset] != '(' {
		return word
	}
	fset := token.NewFileSet()
	file, _ := parser.ParseFile(fset, "", text, parser.SkipObjectResolution)
	if file == nil {
		return word
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && fset.Position(call.Lparen).Offset == offset && call.Rparen.IsValid() {
			word.End = lsp.At(text, fset.Position(call.Rparen).Offset+1)
		}
		return true
	})
	return word
}

func (c converter) fix(f driver.Fix) fix {
	converted := fix{f.Message, make(map[string][]lsp.TextEdit)}
	for _, e := range f.Edits {
		file := c.file(e.Start)
		text := c.text(file)
		at := lsp.Range{Start: lsp.AtColumn(text, e.Start.Line, e.Start.Column), End: lsp.AtColumn(text, e.End.Line, e.End.Column)}
		converted.edits[file] = append(converted.edits[file], lsp.TextEdit{Range: at, NewText: e.New})
	}
	for _, edits := range converted.edits {
		slices.SortStableFunc(edits, func(a, b lsp.TextEdit) int {
			return cmp.Or(cmp.Compare(a.Range.Start.Line, b.Range.Start.Line), cmp.Compare(a.Range.Start.Character, b.Range.Start.Character))
		})
	}
	return converted
}

// shift moves what is shown in a file as its text changes, and drops what the
// change touches. Fixes are dropped, since their edits may lie elsewhere.
func (r result) shift(file string, changes []lsp.Change) {
	if r.hints[file] != nil {
		r.hints.Shift(file, changes)
	}
	for _, c := range changes {
		if c.Range == nil {
			delete(r.findings, file) // all is new
			return
		}
		var kept []shown
		for _, d := range r.findings[file] {
			moved, ok := c.Move(d.Range)
			if !ok {
				continue
			}
			d.Range, d.fixes = moved, nil
			kept = append(kept, d)
		}
		if r.findings[file] != nil {
			r.findings[file] = kept
		}
	}
}
