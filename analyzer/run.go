// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/catalogue"
	"github.com/go-lineage/go-lineage/analyzer/internal/check"
	"github.com/go-lineage/go-lineage/analyzer/internal/directive"
	"github.com/go-lineage/go-lineage/analyzer/internal/fix"
	"github.com/go-lineage/go-lineage/analyzer/internal/hints"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/analyzer/internal/taint"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// run analyses one package. A failure of ours never brings down the driver: it
// becomes a finding that says what to send us.
func run(pass *analysis.Pass) (result any, err error) {
	u := &unit{pass: pass, elsewhere: newElsewhere(pass), doc: &finding.Document{
		Tool:     finding.Tool{Name: "lineage", Version: Version},
		Packages: []finding.Package{{Path: pass.Pkg.Path()}},
	}}
	if roles.InSDK(pass.Pkg.Path()) || !followForeign && (standard(pass) || foreign(pass)) {
		return u.doc, nil // known by contract, by models, or not at all
	}
	defer func() {
		if r := recover(); r != nil {
			result, err = u.failed(r, debug.Stack()), nil
		}
	}()
	u.analyze()
	return u.doc, nil
}

// standard reports whether the package is of the standard library.
func standard(pass *analysis.Pass) bool {
	if pass.Module != nil && pass.Module.Path != "" && pass.Module.Path != "std" && pass.Module.Path != "cmd" {
		return false
	}
	return catalogue.Std(strings.TrimSuffix(pass.Pkg.Path(), "_test"))
}

// foreign reports whether the package is another module's and has nothing to do
// with labels: then the catalogue and the defaults speak for it. A package
// whose module the driver does not tell, as Bazel's does not, is taken to be the
// user's, unless the catalogue knows it or its files lie where the user's do not.
func foreign(pass *analysis.Pass) bool {
	if pass.Module == nil || pass.Module.Path == "" {
		return catalogue.HasModel(strings.TrimSuffix(pass.Pkg.Path(), "_test")) || fetched(pass) && !importsSDK(pass)
	}
	return pass.Module.Version != "" && !importsSDK(pass)
}

func importsSDK(pass *analysis.Pass) bool {
	return slices.ContainsFunc(pass.Pkg.Imports(), func(p *types.Package) bool { return roles.InSDK(p.Path()) })
}

// fetched reports whether the files of a package lie where Bazel puts other
// repositories, or in the go command's module cache.
func fetched(pass *analysis.Pass) bool {
	if len(pass.Files) == 0 {
		return false
	}
	name := filepath.ToSlash(pass.Fset.File(pass.Files[0].FileStart).Name())
	return strings.HasPrefix(name, "external/") || strings.Contains(name, "/pkg/mod/") && strings.Contains(name, "@v")
}

// A unit is the analysis of one package.
type unit struct {
	pass    *analysis.Pass
	imports *imports
	doc     *finding.Document

	elsewhere *elsewhere
	arguments map[token.Pos]token.Pos // of calls, by where they begin their end; nil until asked for
}

// analyze runs the stages, each on what the one before it hands on.
func (u *unit) analyze() {
	files := u.files()
	directives, malformed := directive.Parse(u.pass.Fset, files)
	u.imports = readImports(u.pass)
	r, problems := roles.New(roles.Package{
		Files:      files,
		Info:       u.pass.TypesInfo,
		Types:      u.pass.Pkg,
		Directives: directives,
		Imports:    u.imports.declarations,
	})
	result := taint.Analyze(&taint.Input{
		Fset:    u.pass.Fset,
		Files:   files,
		Types:   u.pass.Pkg,
		Info:    u.pass.TypesInfo,
		Roles:   r,
		Imports: u.imports,
	})
	if !result.Idle {
		u.export(r, result)
	}
	for _, problem := range u.imports.problems { // facts are read when they are needed
		u.internal(problem)
	}
	out := check.Run(check.Input{
		Package:    u.pass.Pkg.Path(),
		Policy:     r.Policy(),
		Flows:      result.Flows,
		Misuses:    result.Misuses,
		Directives: directives,
		Malformed:  malformed,
		Problems:   problems,
		Locate:     u.locate,
		Today:      time.Now(),
	})
	u.doc.Policies = []finding.Policy{{Name: r.Policy().Name, Version: r.Policy().Version}}
	if p := r.Policy(); p != &policy.Default {
		u.doc.Definitions = []policy.Policy{*p.Resolved()}
	}
	if r.DeclaresPolicy() {
		u.doc.Packages[0].Policy = r.Policy().Name
	}
	u.doc.Packages[0].Steps = result.Steps
	u.doc.Findings = append(u.doc.Findings, out.Findings...)
	u.doc.Flows = out.Flows
	if withHints {
		u.doc.Hints = hints.Of(hints.Input{
			Files: files, Info: u.pass.TypesInfo, Types: u.pass.Pkg, Roles: r, Flows: out.Flows, Locate: u.locate,
		})
	}
	for gap, n := range result.Gaps {
		u.doc.Gaps = append(u.doc.Gaps, finding.Gap{Kind: gap.Kind, What: gap.What, Count: n})
	}
	slices.SortFunc(u.doc.Gaps, func(a, b finding.Gap) int {
		return strings.Compare(a.Kind+"\x00"+a.What, b.Kind+"\x00"+b.What)
	})
	fixes := &fix.Package{Fset: u.pass.Fset, Files: files, Types: u.pass.Pkg, Info: u.pass.TypesInfo, Roles: r, Unattended: !offersAll()}
	for i := range out.Findings {
		if f := &out.Findings[i]; f.Suppressed == nil {
			u.report(f, fixes, out.Origins[check.Key(f)])
		}
	}
}

// files returns the files of the package in the order of their names, so that
// the order in which a driver parsed them does not matter.
func (u *unit) files() []*ast.File {
	files := slices.Clone(u.pass.Files)
	slices.SortStableFunc(files, func(a, b *ast.File) int {
		return strings.Compare(u.pass.Fset.File(a.FileStart).Name(), u.pass.Fset.File(b.FileStart).Name())
	})
	return files
}

// locate resolves a position of this package.
func (u *unit) locate(pos token.Pos) finding.Position {
	p := u.pass.Fset.Position(pos)
	return finding.Position{Package: u.pass.Pkg.Path(), File: filepath.Base(p.Filename), Line: p.Line, Column: p.Column}
}

// report turns a finding into a diagnostic.
func (u *unit) report(f *finding.Finding, fixes *fix.Package, from check.Origin) {
	d := analysis.Diagnostic{
		Pos:      from.Pos,
		End:      u.handedOver(from.Pos),
		Category: f.Rule,
		Message:  f.Message,
		URL:      "#" + f.Rule,

		SuggestedFixes: u.suggested(fixes, f, from),
	}
	if f.Flow != nil {
		d.Related = append(u.related(f.Flow.Steps, "", from.Pos), u.related(f.Others(), "also: ", from.Pos)...)
	}
	u.pass.Report(d)
}

// handedOver returns the end of the arguments of a call, where pos is their
// parenthesis, so that an editor underlines them; and no position elsewhere.
func (u *unit) handedOver(pos token.Pos) (end token.Pos) {
	if u.arguments == nil {
		u.arguments = make(map[token.Pos]token.Pos)
		for _, file := range u.pass.Files {
			for n := range ast.Preorder(file) {
				if call, ok := n.(*ast.CallExpr); ok && call.Rparen.IsValid() {
					u.arguments[call.Lparen] = call.Rparen + 1
				}
			}
		}
	}
	return u.arguments[pos]
}

// related lists steps of a flow. A step in another package is told in words
// at the diagnostic, unless the driver knows where the files of that package
// are.
func (u *unit) related(steps []finding.Step, prefix string, pos token.Pos) []analysis.RelatedInformation {
	var list []analysis.RelatedInformation
	for _, s := range steps {
		at, text := u.position(s.Position), prefix+s.Text
		if s.Package != u.pass.Pkg.Path() {
			at = u.elsewhere.position(s.Position)
		}
		if !at.IsValid() {
			at = pos
			if s.Package != u.pass.Pkg.Path() {
				text = fmt.Sprintf("%s/%s:%d: %s", s.Package, s.File, s.Line, text)
			}
		}
		list = append(list, analysis.RelatedInformation{Pos: at, Message: text})
	}
	return list
}

// position finds the token.Pos of a place in this package.
func (u *unit) position(p finding.Position) token.Pos {
	if p.Package != u.pass.Pkg.Path() {
		return token.NoPos
	}
	for _, f := range u.pass.Files {
		file := u.pass.Fset.File(f.FileStart)
		if filepath.Base(file.Name()) == p.File && p.Line >= 1 && p.Line <= file.LineCount() {
			return file.LineStart(p.Line) + token.Pos(max(p.Column-1, 0))
		}
	}
	return token.NoPos
}

// failed makes the document of a package that could not be analysed.
func (u *unit) failed(cause any, stack []byte) *finding.Document {
	u.internal(fmt.Sprintf("the analysis of this package failed and nothing in it was checked: %v; please report this, with: %s", cause, where(stack)))
	return u.doc
}

// internal reports a failure of ours.
func (u *unit) internal(text string) {
	pos := token.NoPos
	if len(u.pass.Files) > 0 {
		pos = u.pass.Files[0].Package
	}
	f := finding.Finding{Rule: "internal", ID: "internal", Position: u.locate(pos), Message: text}
	u.doc.Findings = append(u.doc.Findings, f)
	u.doc.Gaps = append(u.doc.Gaps, finding.Gap{Kind: "internal", What: u.pass.Pkg.Path(), Count: 1})
	u.pass.Report(analysis.Diagnostic{Pos: pos, Category: f.Rule, Message: text})
}

// where returns the innermost functions of ours in a stack.
func where(stack []byte) string {
	var calls []string
	for line := range strings.Lines(string(stack)) {
		if name, ok := strings.CutPrefix(line, "github.com/go-lineage/go-lineage/"); ok && !strings.Contains(name, ".run.func") {
			name, _, _ = strings.Cut(name, "({")
			calls = append(calls, strings.TrimSpace(name))
		}
		if len(calls) == 4 {
			break
		}
	}
	return strings.Join(calls, " < ")
}
