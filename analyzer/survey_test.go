// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"flag"
	"fmt"
	"go/ast"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/go-lineage/go-lineage/analyzer"
	"github.com/go-lineage/go-lineage/analyzer/finding"
)

var (
	survey     = flag.String("survey", "", "what TestSurvey analyses: std, cache, or patterns of packages; by spaces those that are analysed together, by commas the others")
	surveyDir  = flag.String("surveydir", ".", "where it looks the patterns up")
	surveyTime = flag.Duration("surveytime", 20*time.Minute, "after which it begins with nothing more")
	surveyRows = flag.String("surveyrows", "", "a file to which it adds a row of sights for each package, with tabs between")
)

// TestSurvey analyses code that nobody marked as if it were the user's: there
// must be no failure and no finding, and every function must end within the
// counted bounds. "std" is the standard library, and "cache" every module in
// the module cache whose imports are there as well, one by one.
//
//	go test ./analyzer -run Survey -v -timeout 1h -survey std,cache
func TestSurvey(t *testing.T) {
	if *survey == "" {
		t.Skip("takes minutes: say what with -survey")
	}
	follow := analyzer.Analyzer.Flags.Lookup("foreign")
	if err := follow.Value.Set("true"); err != nil {
		t.Fatal(err)
	}
	defer follow.Value.Set("false")
	s := &surveyor{t: t, started: time.Now(), took: make(map[string]time.Duration)}
	for what := range strings.SplitSeq(*survey, ",") {
		if what == "cache" {
			s.cache()
		} else {
			s.visit(what, *surveyDir, what)
		}
	}
	t.Logf("in all: %v", &s.total)
}

// A surveyor adds up what it finds.
type surveyor struct {
	t       *testing.T
	started time.Time
	took    map[string]time.Duration // by package
	total   sights
}

// sights are what the analysis of some code came to.
type sights struct {
	packages, functions, findings, failures, coarse int
	steps                                           int // of the longest package
	longest                                         string
}

func (s *sights) String() string {
	return fmt.Sprintf("%d packages, %d functions, %d findings, %d failures, %d functions not followed exactly, longest %s with %d steps",
		s.packages, s.functions, s.findings, s.failures, s.coarse, s.longest, s.steps)
}

func (s *sights) add(u *sights) {
	s.packages += u.packages
	s.functions += u.functions
	s.findings += u.findings
	s.failures += u.failures
	s.coarse += u.coarse
	if u.steps > s.steps {
		s.steps, s.longest = u.steps, u.longest
	}
}

// visit analyses the packages of some patterns. What they import is known by its
// types only.
func (s *surveyor) visit(name, dir, pattern string) {
	if time.Since(s.started) > *surveyTime {
		s.t.Logf("%s: left out, no time", name)
		return
	}
	cfg := &packages.Config{
		Mode: packages.LoadSyntax, Dir: dir,
		Env: append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOSUMDB=off", "GOWORK=off"),
	}
	pkgs, err := packages.Load(cfg, strings.Fields(pattern)...)
	if err != nil {
		s.t.Logf("%s: left out: %v", name, err)
		return
	}
	whole := slices.DeleteFunc(pkgs, func(p *packages.Package) bool { return len(p.Errors) > 0 || p.IllTyped || len(p.Syntax) == 0 })
	if len(whole) == 0 {
		s.t.Logf("%s: left out: it does not compile here", name)
		return
	}
	start := time.Now()
	seen := s.analyze(whole)
	s.total.add(seen)
	s.t.Logf("%s: %v; %v", name, seen, time.Since(start).Round(time.Millisecond))
}

func (s *surveyor) analyze(pkgs []*packages.Package) *sights {
	seen := new(sights)
	graph, err := checker.Analyze([]*analysis.Analyzer{s.timed(analyzer.Analyzer)}, pkgs, &checker.Options{Sequential: true})
	if err != nil {
		s.t.Fatal(err)
	}
	for _, act := range graph.Roots {
		if act.Err != nil {
			s.t.Errorf("%v: %v", act, act.Err)
			seen.failures++
			continue
		}
		doc := act.Result.(*finding.Document)
		for i := range doc.Findings {
			f := &doc.Findings[i]
			s.t.Errorf("%s/%s:%d: %s: %s", f.Package, f.File, f.Line, f.Rule, f.Message)
		}
		one := sightsOf(act.Package, doc)
		s.row(act.Package.PkgPath, one)
		seen.add(one)
	}
	return seen
}

// row writes what one package came to: its path, functions, findings, failures,
// functions not followed exactly, steps and seconds.
func (s *surveyor) row(path string, one *sights) {
	if *surveyRows == "" {
		return
	}
	file, err := os.OpenFile(*surveyRows, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		s.t.Fatal(err)
	}
	defer file.Close()
	fmt.Fprintf(file, "%s\t%d\t%d\t%d\t%d\t%d\t%.3f\n",
		path, one.functions, one.findings, one.failures, one.coarse, one.steps, s.took[path].Seconds())
}

// slow is what a package takes that is worth a line of its own.
const slow = 10 * time.Second

// timed returns an analyzer that also logs which packages are slow, as it comes to
// them.
func (s *surveyor) timed(analyzer *analysis.Analyzer) *analysis.Analyzer {
	a := *analyzer
	a.Run = func(pass *analysis.Pass) (any, error) {
		late := time.AfterFunc(slow, func() { s.t.Logf("%s: takes more than %v", pass.Pkg.Path(), slow) })
		defer late.Stop()
		start := time.Now()
		result, err := analyzer.Run(pass)
		took := time.Since(start)
		s.took[pass.Pkg.Path()] = took
		if took > slow {
			s.t.Logf("%s: took %v", pass.Pkg.Path(), took.Round(time.Millisecond))
		}
		return result, err
	}
	return &a
}

func sightsOf(p *packages.Package, doc *finding.Document) *sights {
	seen := &sights{packages: 1, functions: countFunctions(p.Syntax), longest: p.PkgPath, steps: doc.Packages[0].Steps}
	for i := range doc.Findings {
		if doc.Findings[i].Rule == "internal" {
			seen.failures++
		} else {
			seen.findings++
		}
	}
	for _, g := range doc.Gaps {
		if g.Kind == "widened" {
			seen.coarse++
		}
	}
	return seen
}

func countFunctions(files []*ast.File) int {
	n := 0
	for _, file := range files {
		ast.Inspect(file, func(node ast.Node) bool {
			switch node.(type) {
			case *ast.FuncDecl, *ast.FuncLit:
				n++
			}
			return true
		})
	}
	return n
}

// cache visits the modules in the module cache, each from a module that
// requires it.
func (s *surveyor) cache() {
	for _, m := range cachedModules(s.t) {
		dir := s.t.TempDir()
		mod := fmt.Sprintf("module survey\n\ngo 1.26.0\n\nrequire %s %s\n", m.path, m.version)
		if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte(mod), 0o666); err != nil {
			s.t.Fatal(err)
		}
		s.visit(m.path+"@"+m.version, dir, m.path+"/...")
	}
}

type moduleVersion struct{ path, version string }

// cachedModules lists the modules in the cache.
func cachedModules(t *testing.T) []moduleVersion {
	t.Helper()
	out, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	root := filepath.ToSlash(strings.TrimSpace(string(out))) + "/"
	var list []moduleVersion
	err = filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		name, version, ok := strings.Cut(strings.TrimPrefix(filepath.ToSlash(path), root), "@")
		if ok {
			list = append(list, moduleVersion{unescaped(name), unescaped(version)})
		}
		if ok || name == "cache" {
			return filepath.SkipDir
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// unescaped undoes what the cache does to capital letters: "!a" is "A".
func unescaped(s string) string {
	parts := strings.Split(s, "!")
	for i, p := range parts[1:] {
		if p != "" {
			parts[i+1] = strings.ToUpper(p[:1]) + p[1:]
		}
	}
	return strings.Join(parts, "")
}
