// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/go-lineage/go-lineage/analyzer"
	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/report"
)

// TestSameInputGivesSameBytes analyses trees with their files and packages in
// several orders, one after the other and side by side: the facts of every
// package and the reports in every format are the same bytes.
func TestSameInputGivesSameBytes(t *testing.T) {
	for _, dir := range []string{"../examples/outplacement", "../testdata/corpus"} {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax, Dir: filepath.FromSlash(dir)}, "./...")
			if err != nil {
				t.Fatal(err)
			}
			if packages.PrintErrors(pkgs) > 0 {
				t.Fatal("it does not compile")
			}
			want := outputs(t, pkgs, 1)
			for seed, procs := range []int{1, 8} {
				shuffle(pkgs, uint64(seed))
				got := outputs(t, pkgs, procs)
				if len(got) != len(want) {
					t.Fatalf("%d outputs, before %d", len(got), len(want))
				}
				for _, name := range slices.Sorted(maps.Keys(want)) {
					if !bytes.Equal(got[name], want[name]) {
						t.Errorf("%s differs with order %d on %d processors: %d bytes, before %d", name, seed, procs, len(got[name]), len(want[name]))
					}
				}
			}
		})
	}
}

// shuffle changes the order of packages and of the files of each.
func shuffle(pkgs []*packages.Package, seed uint64) {
	rng := rand.New(rand.NewPCG(seed, 7))
	rng.Shuffle(len(pkgs), func(i, j int) { pkgs[i], pkgs[j] = pkgs[j], pkgs[i] })
	for _, p := range pkgs {
		p.Syntax = slices.Clone(p.Syntax)
		rng.Shuffle(len(p.Syntax), func(i, j int) { p.Syntax[i], p.Syntax[j] = p.Syntax[j], p.Syntax[i] })
	}
}

// outputs returns all that an analysis hands on: facts by package, and the
// reports of the whole by format.
func outputs(t *testing.T, pkgs []*packages.Package, procs int) map[string][]byte {
	t.Helper()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(procs))
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.Analyzer}, pkgs, &checker.Options{Sequential: procs == 1})
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string][]byte)
	var docs []*finding.Document
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatalf("%v: %v", act, act.Err)
		}
		docs = append(docs, act.Result.(*finding.Document))
		var fact analyzer.BundleFact
		if act.PackageFact(act.Package.Types, &fact) {
			out["facts of "+act.Package.PkgPath] = fact.Data
		}
	}
	whole := finding.Merge(docs...)
	for _, f := range report.Formats() {
		var buf bytes.Buffer
		if err := f.Render(&buf, whole, report.Options{Verbose: true, Rules: analyzer.Rules()}); err != nil {
			t.Fatal(err)
		}
		out["report as "+f.Name] = buf.Bytes()
	}
	return out
}
