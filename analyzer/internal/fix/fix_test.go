// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/diff"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/txtar"

	"github.com/go-lineage/go-lineage/analyzer"
	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/directive"
)

var update = flag.Bool("update", false, "write what the fixes do into testdata")

// TestFixes applies every fix of every finding of each package in testdata, one
// at a time. What it does is golden: in the archive after the source, with the
// word unattended where go vet -fix may do it. Whatever it does,
//
//   - the result compiles,
//   - the finding is gone, and no other finding of its rule or of bad directives
//     has come,
//   - a fix that is for somebody to choose leaves the data's flow in the document,
//   - an allow has no effect until its reason is written.
func TestFixes(t *testing.T) {
	offerAll(t)
	archives, err := filepath.Glob(filepath.Join("testdata", "*.txtar"))
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives: ", err)
	}
	packages := load(t, archives)
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			fixAll(t, name, packages[strings.TrimSuffix(filepath.Base(name), ".txtar")])
		})
	}
}

func offerAll(t *testing.T) {
	t.Helper()
	choice := analyzer.Analyzer.Flags.Lookup("fixes").Value
	before := choice.String()
	if err := choice.Set("all"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { choice.Set(before) })
}

// load type-checks the archives as packages of one module.
func load(t *testing.T, archives []string) map[string]*packages.Package {
	t.Helper()
	dir := t.TempDir()
	repo, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "go.mod"), "module example.com/m\n\ngo 1.26.0\n\nrequire github.com/go-lineage/go-lineage v0.0.0\n\nreplace github.com/go-lineage/go-lineage => "+repo+"\n")
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, strings.TrimSuffix(filepath.Base(name), ".txtar"), "x.go"), string(archive.Files[0].Data))
	}
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax, Dir: dir,
		Env: append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off"),
	}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[string]*packages.Package)
	for _, p := range loaded {
		for _, e := range p.Errors {
			t.Errorf("%s: %v", p.PkgPath, e)
		}
		found[p.Name] = p
	}
	return found
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func fixAll(t *testing.T, name string, pkg *packages.Package) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	source := archive.Files[0].Data
	before := analyze(t, pkg)
	attended := unattendedOnly(t, pkg)
	got := &txtar.Archive{Comment: archive.Comment, Files: archive.Files[:1:1]}
	for _, d := range before.diagnostics {
		for _, fix := range d.SuggestedFixes {
			unattended := attended[d.Pos.String()+fix.Message]
			result, err := format.Source(apply(pkg, source, fix))
			if err != nil {
				t.Errorf("%s: %s: %v\n%s", d.Message, fix.Message, err, apply(pkg, source, fix))
				continue
			}
			title := fmt.Sprintf("%s at %d: %s", d.Category, d.Pos.Line, fix.Message)
			if unattended {
				title += " (unattended)"
			}
			_, body, _ := strings.Cut(string(diff.Diff("a", source, "b", result)), "\n+++ b\n")
			got.Files = append(got.Files, txtar.File{Name: title, Data: []byte(body)})
			t.Run(fix.Message, func(t *testing.T) {
				if strings.Contains(string(result), directive.Placeholder) {
					pending(t, before, d, analyze(t, recheck(t, pkg, result)))
					result = bytes.Replace(result, []byte(directive.Placeholder), []byte("agreed by phone"), 1)
				}
				mended(t, before, d, unattended, analyze(t, recheck(t, pkg, result)))
			})
		}
	}
	if *update {
		if err := os.WriteFile(name, txtar.Format(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if d := cmp.Diff(string(txtar.Format(archive)), string(txtar.Format(got))); d != "" {
		t.Errorf("-want +got, -update writes it:\n%s", d)
	}
}

// apply makes the edits of a fix, those at one place in their order.
func apply(pkg *packages.Package, source []byte, fix checked) []byte {
	edits := slices.Clone(fix.TextEdits)
	slices.SortStableFunc(edits, func(a, b analysis.TextEdit) int { return int(a.Pos - b.Pos) })
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		file := pkg.Fset.File(e.Pos)
		out.Write(source[at:file.Offset(e.Pos)])
		out.Write(e.NewText)
		at = file.Offset(e.End)
	}
	out.Write(source[at:])
	return out.Bytes()
}

// recheck type-checks a package with another source.
func recheck(t *testing.T, pkg *packages.Package, source []byte) *packages.Package {
	t.Helper()
	changed := *pkg
	file, err := parser.ParseFile(pkg.Fset, pkg.GoFiles[0], source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	changed.Syntax = []*ast.File{file}
	changed.TypesInfo = &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance), Scopes: make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
	config := types.Config{Importer: importer{t, pkg}, GoVersion: "go1.26"}
	if changed.Types, err = config.Check(pkg.PkgPath, pkg.Fset, changed.Syntax, changed.TypesInfo); err != nil {
		t.Fatalf("it does not compile: %v\n%s", err, source)
	}
	return &changed
}

// An importer finds packages among those that were loaded, which are those that
// the archives import.
type importer struct {
	t   *testing.T
	pkg *packages.Package
}

func (i importer) Import(path string) (*types.Package, error) {
	if p, ok := i.pkg.Imports[path]; ok {
		return p.Types, nil
	}
	if p := reachable(i.pkg.Types, path, make(map[*types.Package]bool)); p != nil {
		return p, nil
	}
	extra, err := packages.Load(&packages.Config{Mode: packages.LoadTypes}, path)
	if err != nil {
		return nil, err
	}
	return extra[0].Types, nil
}

func reachable(p *types.Package, path string, seen map[*types.Package]bool) *types.Package {
	if p.Path() == path && p.Complete() {
		return p
	}
	seen[p] = true
	for _, imp := range p.Imports() {
		if !seen[imp] {
			if found := reachable(imp, path, seen); found != nil {
				return found
			}
		}
	}
	return nil
}

// A run is what the analyzer says of a package.
type run struct {
	doc         *finding.Document
	diagnostics []diagnostic
}

type diagnostic struct {
	Pos            place
	Category       string
	Message        string
	SuggestedFixes []checked
}

type checked = analysis.SuggestedFix

type place struct{ Line, Column int }

func (p place) String() string { return fmt.Sprintf("%d:%d ", p.Line, p.Column) }

func analyze(t *testing.T, pkg *packages.Package) run {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.Analyzer}, []*packages.Package{pkg}, &checker.Options{Sequential: true})
	if err != nil {
		t.Fatal(err)
	}
	root := graph.Roots[0]
	if root.Err != nil {
		t.Fatal(root.Err)
	}
	r := run{doc: root.Result.(*finding.Document)}
	for _, d := range root.Diagnostics {
		p := pkg.Fset.Position(d.Pos)
		r.diagnostics = append(r.diagnostics, diagnostic{place{p.Line, p.Column}, d.Category, d.Message, d.SuggestedFixes})
	}
	return r
}

// unattendedOnly returns which fixes go vet -fix may apply, and makes sure that
// these come first.
func unattendedOnly(t *testing.T, pkg *packages.Package) map[string]bool {
	t.Helper()
	choice := analyzer.Analyzer.Flags.Lookup("fixes").Value
	choice.Set("unattended")
	defer choice.Set("all")
	alone := make(map[string]bool)
	few := analyze(t, pkg)
	choice.Set("all")
	all := analyze(t, pkg)
	for i, d := range few.diagnostics {
		for j, fix := range d.SuggestedFixes {
			alone[d.Pos.String()+fix.Message] = true
			if all.diagnostics[i].SuggestedFixes[j].Message != fix.Message {
				t.Errorf("%q is not among the first fixes of %s", fix.Message, d.Message)
			}
		}
	}
	return alone
}

// pending checks that an allow without a reason hides nothing.
func pending(t *testing.T, before run, d diagnostic, after run) {
	t.Helper()
	if got, want := count(after, d.Category), count(before, d.Category); got != want {
		t.Errorf("before its reason is written, %d findings of %s are left of %d", got, d.Category, want)
	}
	if got, want := count(after, "bad-directive"), count(before, "bad-directive")+1; got != want {
		t.Errorf("%d bad directives, want %d: an allow lacks its reason", got, want)
	}
}

// mended checks that a finding is gone, and that nothing worse has come.
func mended(t *testing.T, before run, d diagnostic, unattended bool, after run) {
	t.Helper()
	if got, most := count(after, d.Category), count(before, d.Category)-1; got > most {
		t.Errorf("%d findings of %s are left, want no more than %d: %v", got, d.Category, most, rules(after))
	}
	for _, rule := range []string{"bad-directive", "unused-allow", "bad-policy", "internal"} {
		if rule != d.Category && count(after, rule) > count(before, rule) {
			t.Errorf("a finding of %s has come: %v", rule, after.diagnostics)
		}
	}
	if unattended {
		return
	}
	sources := func(r run) []string {
		all := make(map[string]bool)
		for _, f := range r.doc.Flows {
			all[f.Source+" "+f.Label.String()] = true
		}
		return slices.Sorted(maps.Keys(all))
	}
	if was, is := sources(before), sources(after); d.Category != "raw-in-log" && !slices.Equal(was, is) {
		t.Errorf("flows came from %v, and now from %v", was, is)
	}
}

func count(r run, rule string) int {
	n := 0
	for _, d := range r.diagnostics {
		if d.Category == rule {
			n++
		}
	}
	return n
}

func rules(r run) []string {
	var list []string
	for _, d := range r.diagnostics {
		list = append(list, fmt.Sprintf("%v%s: %s", d.Pos, d.Category, d.Message))
	}
	return list
}
