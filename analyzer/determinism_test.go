// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/go-lineage/go-lineage/analyzer"
	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/report"
)

// TestSameInputGivesSameBytes analyses trees side by side, and again one after the other
// with their files and packages in another order: the facts of every package and the
// reports in every format are the same bytes.
func TestSameInputGivesSameBytes(t *testing.T) {
	t.Run("outplacement", func(t *testing.T) {
		checkSameBytes(t, analyzed(t, filepath.Join("..", "examples", "outplacement")))
	})
	t.Run("corpus", func(t *testing.T) { checkSameBytes(t, corpus(t)) })
}

func checkSameBytes(t *testing.T, tree tree) {
	t.Helper()
	want := outputs(t, tree.graph)
	got := outputs(t, analyzedOn(t, shuffled(tree.pkgs), 1))
	if len(got) != len(want) {
		t.Fatalf("%d outputs, before %d", len(got), len(want))
	}
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if !bytes.Equal(got[name], want[name]) {
			t.Errorf("%s differs in another order on one processor: %d bytes, before %d", name, len(got[name]), len(want[name]))
		}
	}
}

// shuffled returns packages, with all that they import, in another order, and the files
// of each.
func shuffled(pkgs []*packages.Package) []*packages.Package {
	rng := rand.New(rand.NewPCG(1, 7))
	copies := make(map[*packages.Package]*packages.Package)
	packages.Visit(pkgs, nil, func(p *packages.Package) {
		q := *p
		q.Syntax = slices.Clone(p.Syntax)
		rng.Shuffle(len(q.Syntax), func(i, j int) { q.Syntax[i], q.Syntax[j] = q.Syntax[j], q.Syntax[i] })
		q.Imports = make(map[string]*packages.Package)
		for path, imported := range p.Imports { // visited before
			q.Imports[path] = copies[imported]
		}
		copies[p] = &q
	})
	order := make([]*packages.Package, len(pkgs))
	for i, at := range rng.Perm(len(pkgs)) {
		order[i] = copies[pkgs[at]]
	}
	return order
}

// outputs returns all that an analysis hands on: facts by package, and the
// reports of the whole by format.
func outputs(t *testing.T, graph *checker.Graph) map[string][]byte {
	t.Helper()
	out := make(map[string][]byte)
	for _, act := range graph.Roots {
		var fact analyzer.BundleFact
		if act.PackageFact(act.Package.Types, &fact) {
			out["facts of "+act.Package.PkgPath] = fact.Data
		}
	}
	whole := finding.Merge(documents(t, graph)...)
	for _, f := range report.Formats() {
		var buf bytes.Buffer
		if err := f.Render(&buf, whole, report.Options{Verbose: true, Rules: analyzer.Rules()}); err != nil {
			t.Fatal(err)
		}
		out["report as "+f.Name] = buf.Bytes()
	}
	return out
}
