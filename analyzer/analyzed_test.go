// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/go-lineage/go-lineage/analyzer"
	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// A tree is a module, and what the analysis of its packages came to.
type tree struct {
	pkgs  []*packages.Package
	graph *checker.Graph
}

// corpus returns testdata/corpus, analysed side by side on eight processors. That takes
// the better part of a minute, so it is done once for all tests.
func corpus(t *testing.T) tree {
	t.Helper()
	corpusOnce.Do(func() { corpusTree = analyzed(t, filepath.Join("..", "testdata", "corpus")) })
	if corpusTree.graph == nil {
		t.Fatal("the corpus could not be analysed: see the first test that wanted it")
	}
	return corpusTree
}

var (
	corpusOnce sync.Once
	corpusTree tree
)

// analyzed loads the packages of a module and analyses them on eight processors.
func analyzed(t *testing.T, dir string) tree {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule, Dir: dir}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 {
		t.Fatalf("%s does not compile", dir)
	}
	return tree{pkgs, analyzedOn(t, pkgs, 8)}
}

// analyzedOn analyses packages on so many processors: on one, one after the other.
func analyzedOn(t *testing.T, pkgs []*packages.Package, procs int) *checker.Graph {
	t.Helper()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(procs))
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.Analyzer}, pkgs, &checker.Options{Sequential: procs == 1})
	if err != nil {
		t.Fatal(err)
	}
	return graph
}

// analyzePackages returns what the analysis of packages finds.
func analyzePackages(t testing.TB, pkgs []*packages.Package) []*finding.Document {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.Analyzer}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	return documents(t, graph)
}

// documents returns the results of an analysis, none of which has failed.
func documents(t testing.TB, graph *checker.Graph) []*finding.Document {
	t.Helper()
	var docs []*finding.Document
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatalf("%v: %v", act, act.Err)
		}
		doc := act.Result.(*finding.Document)
		for _, f := range doc.Findings {
			if f.Rule == "internal" {
				t.Errorf("%v: %s", act, f.Message)
			}
		}
		docs = append(docs, doc)
	}
	return docs
}
