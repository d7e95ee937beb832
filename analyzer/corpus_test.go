// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"cmp"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/go-lineage/go-lineage/analyzer"
	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// A flowEnd is the place where a flow of the corpus begins or ends.
type flowEnd struct {
	pkg  string
	file string
	line int
}

func (e flowEnd) String() string {
	return fmt.Sprintf("%s/%s:%d", strings.TrimPrefix(e.pkg, "example.com/corpus/"), e.file, e.line)
}

// A pair is a flow of the corpus by its two ends.
type pair struct{ source, sink flowEnd }

func (p pair) String() string { return p.source.String() + " -> " + p.sink.String() }

// TestCorpus compares what the analyzer finds in testdata/corpus with what the
// comments there say, flow by flow, both ends of each.
func TestCorpus(t *testing.T) {
	pkgs := loadCorpus(t)
	want, sinkLines := expectations(pkgs)
	got := make(map[pair]*finding.Flow)
	for _, doc := range analyzePackages(t, pkgs) {
		for i := range doc.Findings {
			if f := &doc.Findings[i]; f.Rule == "internal" || f.Rule == "bad-directive" {
				t.Errorf("%s:%d: %s: %s", f.File, f.Line, f.Rule, f.Message)
			}
		}
		for i := range doc.Flows {
			if f := &doc.Flows[i]; expected(f, sinkLines) {
				got[ends(f)] = f
			}
		}
		for i := range doc.Findings {
			if f := &doc.Findings[i]; f.Suppressed == nil && isJudged(family(f.Package)) {
				got[findingEnds(f)] = f.Flow
			}
		}
	}
	report(t, want, got)
}

// ends returns the two ends of a flow.
func ends(f *finding.Flow) pair {
	return pair{end(f.Steps[0].Position), end(f.Steps[len(f.Steps)-1].Position)}
}

// judged are the families whose comments tell what the policy says; in the
// others any flow into package mark counts, permitted or not.
var judged = []string{"guards", "deident", "privacy", "implicit", "declared", "sdk"}

// expected reports whether the corpus must say something of a flow.
func expected(f *finding.Flow, sinkLines map[flowEnd]bool) bool {
	at := ends(f).sink
	if isJudged(family(at.pkg)) {
		return false // its findings are compared
	}
	return sinkLines[at] || strings.Contains(f.Sink, "example.com/corpus/mark")
}

// findingEnds returns the two ends of a finding; those of a misuse are where it
// is.
func findingEnds(f *finding.Finding) pair {
	if f.Flow != nil {
		return ends(f.Flow)
	}
	return pair{end(f.Position), end(f.Position)}
}

func isJudged(family string) bool { return slices.Contains(judged, family) }

func end(p finding.Position) flowEnd { return flowEnd{p.Package, p.File, p.Line} }

// report prints the differences and a count by package.
func report(t *testing.T, want map[pair]bool, got map[pair]*finding.Flow) {
	type tally struct{ right, missed, false int }
	tallies := make(map[string]*tally)
	of := func(p pair) *tally {
		if tallies[p.sink.pkg] == nil {
			tallies[p.sink.pkg] = new(tally)
		}
		return tallies[p.sink.pkg]
	}
	var lines []string
	for p := range want {
		if _, ok := got[p]; ok {
			of(p).right++
			continue
		}
		of(p).missed++
		lines = append(lines, fmt.Sprintf("missed  %s", p))
	}
	for p, f := range got {
		if !want[p] {
			of(p).false++
			where := "a misuse"
			if f != nil {
				where = f.Steps[len(f.Steps)-1].Func
			}
			lines = append(lines, fmt.Sprintf("false   %s (in %s)", p, where))
		}
	}
	slices.Sort(lines)
	for _, l := range lines {
		t.Error(l)
	}
	for _, pkg := range slices.Sorted(keys(tallies)) {
		c := tallies[pkg]
		t.Logf("%-40s %3d right %3d missed %3d false", strings.TrimPrefix(pkg, "example.com/corpus/"), c.right, c.missed, c.false)
	}
}

func keys[K cmp.Ordered, V any](m map[K]V) func(func(K) bool) {
	return func(yield func(K) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

func loadCorpus(t *testing.T) []*packages.Package {
	t.Helper()
	cfg := &packages.Config{Mode: packages.LoadAllSyntax, Dir: filepath.Join("..", "testdata", "corpus")}
	pkgs, err := packages.Load(cfg, "./...")
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 {
		t.Fatal("the corpus does not compile")
	}
	return pkgs
}

func analyzePackages(t *testing.T, pkgs []*packages.Package) []*finding.Document {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.Analyzer}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	var docs []*finding.Document
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatalf("%v: %v", act, act.Err)
		}
		docs = append(docs, act.Result.(*finding.Document))
	}
	return docs
}

var (
	sourceComment = regexp.MustCompile(`\bsource: (\w+)`)
	leakComment   = regexp.MustCompile(`\bleak: ([\w, ]+)(?:\((\w+)[^)]*\))?`)
)

// expectations reads the flows that the comments of the corpus name. The two
// ends of a flow may be in different packages of one family, the first element
// of the path.
func expectations(pkgs []*packages.Package) (want map[pair]bool, sinkLines map[flowEnd]bool) {
	sources := make(map[string][]flowEnd)
	for _, p := range pkgs {
		eachComment(p, sourceComment, func(name string, at flowEnd) {
			key := family(p.PkgPath) + " " + name
			sources[key] = append(sources[key], at)
		})
	}
	want, sinkLines = make(map[pair]bool), make(map[flowEnd]bool)
	for _, p := range pkgs {
		eachComment(p, leakComment, func(names string, at flowEnd) {
			sinkLines[at] = true
			for name := range strings.SplitSeq(names, ",") {
				for _, s := range sources[family(p.PkgPath)+" "+strings.TrimSpace(name)] {
					want[pair{s, at}] = true
				}
			}
		})
	}
	return want, sinkLines
}

// family returns the first element of a package's path in the corpus.
func family(path string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(path, "example.com/corpus/"), "/")
	return name
}

func eachComment(pkg *packages.Package, re *regexp.Regexp, visit func(names string, at flowEnd)) {
	for _, file := range pkg.Syntax {
		for _, group := range file.Comments {
			for _, c := range group.List {
				if m := re.FindStringSubmatch(c.Text); m != nil {
					p := pkg.Fset.Position(c.Pos())
					visit(m[1], flowEnd{pkg.PkgPath, filepath.Base(p.Filename), p.Line})
				}
			}
		}
	}
}
