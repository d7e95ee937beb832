// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"flag"
	"fmt"
	"go/ast"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

var update = flag.Bool("update", false, "write the table of ARCHITECTURE.md anew")

// A tally counts the scenarios of a family of the corpus, and its flows: found
// as they should be, known misses, and known false reports.
type tally struct{ scenarios, right, missed, extra int }

func tallyOf(tallies map[string]*tally, family string) *tally {
	if tallies[family] == nil {
		tallies[family] = new(tally)
	}
	return tallies[family]
}

func (t *tally) add(u *tally) {
	t.scenarios += u.scenarios
	t.right += u.right
	t.missed += u.missed
	t.extra += u.extra
}

func (t *tally) row(family string) string {
	return fmt.Sprintf("| %s | %d | %d | %d | %d |\n", family, t.scenarios, t.right, t.missed, t.extra)
}

// countScenarios counts the functions and methods that are named as sentences.
func countScenarios(pkgs []*packages.Package, tallies map[string]*tally) {
	for _, p := range pkgs {
		for _, file := range p.Syntax {
			for _, d := range file.Decls {
				if f, ok := d.(*ast.FuncDecl); ok && isScenario(f) {
					tallyOf(tallies, family(p.PkgPath)).scenarios++
				}
			}
		}
	}
}

func isScenario(f *ast.FuncDecl) bool {
	name := strings.ToLower(f.Name.Name)
	return f.Type.Params.NumFields() == 0 && (strings.HasPrefix(name, "bad") || strings.HasPrefix(name, "good"))
}

// checkTable compares the table between the marks in ARCHITECTURE.md with what
// was counted, or writes it.
func checkTable(t *testing.T, tallies map[string]*tally) {
	t.Helper()
	path := filepath.Join("..", "ARCHITECTURE.md")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const begin, end = "<!-- corpus:begin -->\n", "<!-- corpus:end -->"
	head, rest, ok1 := strings.Cut(string(data), begin)
	table, tail, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Fatalf("%s has no marks %q and %q", path, begin, end)
	}
	want := corpusTable(tallies)
	switch {
	case table == want:
	case *update:
		if err := os.WriteFile(path, []byte(head+begin+want+end+tail), 0o666); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("the table of the corpus in %s is stale: go test ./analyzer -run TestCorpus -update", path)
	}
}

func corpusTable(tallies map[string]*tally) string {
	var b strings.Builder
	b.WriteString("| family | scenarios | flows right | known misses | known false |\n|---|--:|--:|--:|--:|\n")
	var sum tally
	for _, family := range slices.Sorted(maps.Keys(tallies)) {
		b.WriteString(tallies[family].row(family))
		sum.add(tallies[family])
	}
	b.WriteString(sum.row("**all**"))
	return b.String()
}
