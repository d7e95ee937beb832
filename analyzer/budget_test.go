// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"cmp"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/go-lineage/go-lineage/analyzer"
	"github.com/go-lineage/go-lineage/analyzer/internal/summary"
)

// What a package may hand on. The go command, gopls and nogo write it to disk
// for every package, hash it, and read it for every importer: bytes here are
// time there, and a bundle that grows with the square of the code stops big
// repositories first.
const (
	perFunction = 40        // bytes, of the median function, as encoded, without the nodes that it refers to
	perBundle   = 256 << 10 // bytes, of any package, as handed on
)

// A weight is the size of what one package hands on.
type weight struct {
	pkg       string
	bytes     int
	shared    int   // what functions have in common
	functions []int // encoded, each
}

// TestFactsBudget weighs the facts of packages.
//
//	go test ./analyzer -run FactsBudget -v
func TestFactsBudget(t *testing.T) {
	t.Run("outplacement", func(t *testing.T) { checkBudget(t, weigh(t, filepath.Join("..", "examples", "outplacement")), 181) })
	t.Run("go-lineage", func(t *testing.T) { checkBudget(t, weigh(t, ".."), 280) })
}

// checkBudget weighs a tree. What functions share has no budget, but there is
// only so much of it, for each on average.
func checkBudget(t *testing.T, weights []weight, mostShared int) {
	t.Helper()
	bytes, shared := 0, 0
	var functions []int
	for _, w := range weights {
		bytes += w.bytes
		shared += w.shared
		functions = append(functions, w.functions...)
	}
	slices.Sort(functions)
	median, most := functions[len(functions)/2], functions[len(functions)-1]
	heaviest := slices.MaxFunc(weights, func(a, b weight) int { return cmp.Compare(a.bytes, b.bytes) })
	t.Logf("%d packages hand on %d bytes for %d functions; the median function takes %d, one in ten more than %d, the largest %d, and %d on average of what they share; the heaviest package is %s with %d",
		len(weights), bytes, len(functions), median, functions[len(functions)*9/10], most, shared/len(functions), heaviest.pkg, heaviest.bytes)
	if median > perFunction {
		t.Errorf("the median function takes %d bytes, more than %d: every importer reads the bundle, and every driver stores it; "+
			"most functions do little with data, and their summaries should say no more than that", median, perFunction)
	}
	if shared > mostShared*len(functions) {
		t.Errorf("the nodes of which summaries are made take %d bytes for each function, more than %d", shared/len(functions), mostShared)
	}
	if heaviest.bytes > perBundle {
		t.Errorf("%s hands on %d bytes, more than %d: whoever imports it reads all of them, however little it uses; "+
			"bound what its summaries hold, or hand on less of its imports", heaviest.pkg, heaviest.bytes, perBundle)
	}
}

// weigh analyses the packages of a tree that have functions.
func weigh(t *testing.T, dir string) []weight {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax, Dir: dir}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	pkgs = slices.DeleteFunc(pkgs, func(p *packages.Package) bool { return p.IllTyped || countFunctions(p.Syntax) == 0 })
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.Analyzer}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	var weights []weight
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatalf("%s: %v", act.Package.PkgPath, act.Err)
		}
		for _, d := range act.Diagnostics { // a package that failed hands on nothing, and weighs nothing
			if d.Category == "internal" {
				t.Errorf("%s: %s", act.Package.PkgPath, d.Message)
			}
		}
		var fact analyzer.BundleFact
		if act.PackageFact(act.Package.Types, &fact) {
			weights = append(weights, weightOf(t, act.Package.PkgPath, fact.Data))
		}
	}
	if len(weights) == 0 {
		t.Fatalf("nothing in %s hands anything on", dir)
	}
	return weights
}

func weightOf(t *testing.T, pkg string, data []byte) weight {
	t.Helper()
	plain, err := analyzer.Unpack(data)
	if err != nil {
		t.Fatal(err)
	}
	r, err := summary.NewReader(plain)
	if err != nil {
		t.Fatal(err)
	}
	w := weight{pkg: pkg, bytes: len(data), shared: r.Shared()}
	for _, symbol := range r.Symbols() {
		w.functions = append(w.functions, len(r.Raw(symbol)))
	}
	return w
}
