// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"bytes"
	"context"
	"errors"
	"go/ast"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/txtar"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// The test binary is its own vet tool.
func TestMain(m *testing.M) {
	if IsUnit(os.Args[1:]) {
		Unit(leakAnalyzer)
	}
	os.Exit(m.Run())
}

// foreverTime is how long the analyzer takes over a function LeakForever.
const foreverTime = 20 * time.Second

type seenFact struct{}

func (*seenFact) AFact() {}

// leakAnalyzer finds functions whose name begins with Leak.
var leakAnalyzer = &analysis.Analyzer{
	Name:       "leak",
	Doc:        "leak: find functions called Leak",
	FactTypes:  []analysis.Fact{(*seenFact)(nil)},
	ResultType: reflect.TypeFor[*finding.Document](),
	Run: func(pass *analysis.Pass) (any, error) {
		pass.ExportPackageFact(&seenFact{})
		doc := &finding.Document{Packages: []finding.Package{{Path: pass.Pkg.Path()}}}
		for _, file := range pass.Files {
			for _, decl := range file.Decls {
				fn, ok := decl.(*ast.FuncDecl)
				if !ok || !strings.HasPrefix(fn.Name.Name, "Leak") {
					continue
				}
				if fn.Name.Name == "LeakForever" {
					time.Sleep(foreverTime)
				}
				if fn.Name.Name == "LeakPanic" {
					panic("cannot bear LeakPanic")
				}
				if fn.Name.Name == "LeakError" {
					return nil, errors.New("cannot follow LeakError")
				}
				pos := pass.Fset.Position(fn.Name.Pos())
				doc.Findings = append(doc.Findings, finding.Finding{
					Rule:    "leak",
					ID:      fn.Name.Name,
					Message: fn.Name.Name + " leaks",
					Position: finding.Position{
						Package: pass.Pkg.Path(),
						File:    filepath.Base(pos.Filename),
						Line:    pos.Line,
						Column:  pos.Column,
					},
					Flow: &finding.Flow{Steps: []finding.Step{{Position: finding.Position{Package: "errors", File: "errors.go", Line: 1}}}},
				})
				pass.Report(analysis.Diagnostic{
					Pos: fn.Name.Pos(), Category: "leak", Message: fn.Name.Name + " leaks",
					SuggestedFixes: []analysis.SuggestedFix{{
						Message:   "call it Tight",
						TextEdits: []analysis.TextEdit{{Pos: fn.Name.Pos(), End: fn.Name.End(), NewText: []byte("Tight")}},
					}},
				})
			}
		}
		return doc, nil
	},
}

// module is laid out so that each package has one thing to get wrong.
const module = `
-- go.mod --
module example.com/m
go 1.26
-- leaf/leaf.go --
package leaf
func LeakLeaf() {}
-- top/top.go --
package top
import "example.com/m/leaf"
func LeakTop() { leaf.LeakLeaf() }
-- tested/tested.go --
package tested
func LeakTested() {}
-- tested/tested_test.go --
package tested
func LeakInTest() {}
-- tested/external_test.go --
package tested_test
import ("example.com/m/tested"; "example.com/m/usestested")
func LeakOutside() { tested.LeakTested(); usestested.LeakVariant() }
-- usestested/usestested.go --
package usestested
import "example.com/m/tested"
func LeakVariant() { tested.LeakTested() }
`

func writeModule(t *testing.T, archives ...string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, archive := range archives {
		for _, file := range txtar.Parse([]byte(archive)).Files {
			name := filepath.Join(dir, file.Name)
			if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, file.Data, 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir
}

func analyze(t *testing.T, dir string, patterns ...string) (*Result, string, error) {
	t.Helper()
	tool, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	result, err := Analyze(t.Context(), Request{Tool: tool, Dir: dir, Patterns: patterns, Stderr: &stderr})
	return result, stderr.String(), err
}

func mustAnalyze(t *testing.T, dir string, patterns ...string) *Result {
	t.Helper()
	result, stderr, err := analyze(t, dir, patterns...)
	if err != nil {
		t.Fatalf("Analyze: %v\n%s", err, stderr)
	}
	return result
}

func findingIDs(doc *finding.Document) []string {
	var ids []string
	for _, f := range doc.Findings {
		ids = append(ids, f.Package+"."+f.ID)
	}
	return ids
}

func TestAnalyzeGathersRootsAndTheirTests(t *testing.T) {
	dir := writeModule(t, module)
	want := []string{
		"example.com/m/leaf.LeakLeaf",
		"example.com/m/tested.LeakTested",
		"example.com/m/tested.LeakInTest",
		"example.com/m/tested_test.LeakOutside",
		"example.com/m/top.LeakTop",
		"example.com/m/usestested.LeakVariant",
	}
	for _, run := range []string{"cold", "from the cache"} {
		result := mustAnalyze(t, dir, "./...")
		got := findingIDs(result.Document)
		if diff := cmp.Diff(want, got, cmp.Transformer("set", func(ids []string) map[string]int {
			set := make(map[string]int)
			for _, id := range ids {
				set[id]++
			}
			return set
		})); diff != "" {
			t.Errorf("%s: findings (-want +got):\n%s", run, diff)
		}
		if len(result.Failed) > 0 {
			t.Errorf("%s: failed: %v", run, result.Failed)
		}
	}
}

func TestAnalyzeDropsDependenciesNotAskedFor(t *testing.T) {
	result := mustAnalyze(t, writeModule(t, module), "./top")
	if diff := cmp.Diff([]string{"example.com/m/top.LeakTop"}, findingIDs(result.Document)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

// Fixes come by the same way as findings, also from the go command's cache, and
// once for the variants of a package.
func TestAnalyzeBringsFixes(t *testing.T) {
	dir := writeModule(t, module)
	at := func(column int) finding.Position {
		return finding.Position{Package: "example.com/m/tested", File: "tested.go", Line: 2, Column: column}
	}
	want := Fix{Rule: "leak", At: at(6), Message: "call it Tight", Edits: []Edit{{at(6), at(16), "Tight"}}}
	for _, run := range []string{"cold", "from the cache"} {
		var got []Fix
		for _, f := range mustAnalyze(t, dir, "./tested").Fixes {
			if f.At.File == "tested.go" {
				got = append(got, f)
			}
		}
		if diff := cmp.Diff([]Fix{want}, got); diff != "" {
			t.Errorf("%s: fixes of tested.go (-want +got):\n%s", run, diff)
		}
	}
}

func TestAnalyzeKnowsWhereEveryStepIs(t *testing.T) {
	dir := writeModule(t, module)
	dirs := make(map[string]string)
	for _, p := range mustAnalyze(t, dir, "./tested").Document.Packages {
		dirs[p.Path] = p.Dir
	}
	for _, path := range []string{"example.com/m/tested", "example.com/m/tested_test"} {
		if want := filepath.Join(dir, "tested"); dirs[path] != want {
			t.Errorf("directory of %s = %q, want %q", path, dirs[path], want)
		}
	}
	if got := dirs["errors"]; !strings.HasSuffix(filepath.ToSlash(got), "/src/errors") {
		t.Errorf("directory of errors, through which a step leads = %q", got)
	}
}

// broken packages, each with the reason that its user must be told.
var broken = []struct{ path, file, reason string }{
	{"example.com/m/types", "-- types/x.go --\npackage types\nvar X int = \"s\"\n", "it does not compile"},
	{"example.com/m/syntax", "-- syntax/x.go --\npackage syntax\nfunc {\n", "it does not compile"},
	{"example.com/m/imports", "-- imports/x.go --\npackage imports\nimport _ \"example.com/m/nowhere\"\n", "nowhere"},
	{"example.com/m/above", "-- above/x.go --\npackage above\nimport \"example.com/m/types\"\nvar X = types.X\n", "it needs a package that could not be analysed: see above, such as example.com/m/"},
	{"example.com/m/intest", "-- intest/x.go --\npackage intest\n-- intest/x_test.go --\npackage intest\nvar X int = \"s\"\n", "it does not compile"},
	{"example.com/m/xtest", "-- xtest/x.go --\npackage xtest\n-- xtest/x_test.go --\npackage xtest_test\nvar X int = \"s\"\n", "its tests do not compile"},
	{"example.com/m/panics", "-- panics/x.go --\npackage panics\nfunc LeakPanic() {}\n", "lineage crashed"},
	{"example.com/m/starved", "-- starved/x.go --\npackage starved\nimport \"example.com/m/panics\"\nvar X = panics.LeakPanic\n", "it needs a package that could not be analysed"},
	{"example.com/m/fails", "-- fails/x.go --\npackage fails\nfunc LeakError() {}\n", "cannot follow LeakError"},
}

func TestAnalyzeNamesBrokenPackagesAndGoesOn(t *testing.T) {
	archive := []string{module}
	for _, b := range broken {
		archive = append(archive, b.file)
	}
	result, stderr, err := analyze(t, writeModule(t, archive...), "./...")
	if err != nil {
		t.Fatal(err)
	}
	if got := len(result.Document.Findings); got != 6 {
		t.Errorf("%d findings in the good packages, want 6", got)
	}
	reasons := make(map[string]string)
	for _, f := range result.Failed {
		reasons[f.Package] = f.Reason
	}
	for _, b := range broken {
		if !strings.Contains(reasons[b.path], b.reason) {
			t.Errorf("reason for %s = %q, want %q in it", b.path, reasons[b.path], b.reason)
		}
		delete(reasons, b.path)
	}
	if len(reasons) > 0 {
		t.Errorf("good packages reported as failed: %v", reasons)
	}
	if want := "cannot use \"s\""; !strings.Contains(stderr, want) {
		t.Errorf("the go command's message %q is lost; got:\n%s", want, stderr)
	}
}

func TestAnalyzeMarksPartialDocuments(t *testing.T) {
	result := mustAnalyze(t, writeModule(t, module, broken[0].file), "./...")
	want := []finding.Gap{{Kind: NotAnalysed, What: broken[0].path, Count: 1}}
	if diff := cmp.Diff(want, result.Document.Gaps); diff != "" {
		t.Errorf("gaps (-want +got):\n%s", diff)
	}
}

func TestAnalyzeErrorsTellTheNextStep(t *testing.T) {
	for _, test := range []struct{ name, archive, pattern, want string }{
		{"outside of a module", "-- x.go --\npackage x\n", "./...", "go mod init"},
		{"outside of a module, one package", "-- x.go --\npackage x\n", ".", "go mod init"},
		{"no packages", "-- go.mod --\nmodule m\n-- sub/readme --\n", "./sub/...", "no packages match ./sub/..."},
		{"broken go.mod", "-- go.mod --\nfoo\n-- x.go --\npackage x\n", ".", "unknown directive"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, _, err := analyze(t, writeModule(t, test.archive), test.pattern)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error = %v, want %q in it", err, test.want)
			}
		})
	}
}

// The go command caches a dependency's silence; see cache.go.
func TestVetReportsWhatItFirstSawAsDependency(t *testing.T) {
	dir := writeModule(t, module)
	tool, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	vet := func(pattern string) string {
		var stderr bytes.Buffer
		cmd := goCommand{dir: dir, stderr: &stderr}.command(t.Context(), "vet", "-vettool="+tool, pattern)
		_ = cmd.Run() // fails when it has something to report
		return stderr.String()
	}
	vet("./top")
	if got := vet("./leaf"); strings.Count(got, "LeakLeaf leaks") != 1 {
		t.Errorf("go vet ./leaf after go vet ./top printed:\n%s", got)
	}
	if got := vet("./..."); strings.Count(got, "LeakTested leaks") != 1 {
		t.Errorf("go vet ./... reports LeakTested, which has tests, not just once:\n%s", got)
	}
}

func TestAnalyzeEndsWithItsContext(t *testing.T) {
	dir := writeModule(t, module)
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	if _, err := Analyze(ctx, Request{Dir: dir, Stderr: new(bytes.Buffer)}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error = %v, want that of the context", err)
	}
}

// A run that is interrupted in the middle ends at once, with the units that
// are in work, and leaves no files.
func TestInterruptLeavesNothingBehind(t *testing.T) {
	dir := writeModule(t, module, "-- slow/x.go --\npackage slow\nfunc LeakForever() {}\n")
	work := t.TempDir()
	t.Setenv("GOTMPDIR", work)
	tool, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	began := time.Now()
	_, err = Analyze(ctx, Request{
		Tool:     tool,
		Dir:      dir,
		Flags:    []string{"-x"}, // makes go vet say which unit it begins
		Patterns: []string{"./slow"},
		Stderr:   cancelOn{"vet.cfg", cancel},
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error = %v, want that of the context", err)
	}
	if took := time.Since(began); took > foreverTime/2 {
		t.Errorf("took %v to end", took)
	}
	if left, _ := os.ReadDir(work); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// cancelOn cancels when it reads a word.
type cancelOn struct {
	word   string
	cancel func()
}

func (c cancelOn) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte(c.word)) {
		c.cancel()
	}
	return len(p), nil
}

func TestIsUnit(t *testing.T) {
	for _, test := range []struct {
		args string
		want bool
	}{
		{"", false},
		{"-V=full", true},
		{"-flags", true},
		{"/tmp/b001/vet.cfg", true},
		{"-document -json /tmp/b001/vet.cfg", true},
		{"./...", false},
		{"-C dir -flags", false},
		{"version", false},
	} {
		if got := IsUnit(strings.Fields(test.args)); got != test.want {
			t.Errorf("IsUnit(%q) = %t, want %t", test.args, got, test.want)
		}
	}
}

func TestOlderGoIsToldWhatToDo(t *testing.T) {
	for _, test := range []struct {
		version string
		ok      bool
	}{
		{"go1.26.8", true},
		{"go1.27rc1", true},
		{"go1.26.0 X:nodwarf5", true},
		{"devel go1.28-abcdef", true},
		{"go1.25.3", false},
		{"go1.9", false},
	} {
		if err := (environment{GOVERSION: test.version}).check(); (err == nil) != test.ok {
			t.Errorf("check of %s: %v", test.version, err)
		}
	}
}
