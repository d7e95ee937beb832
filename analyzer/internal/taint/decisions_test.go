// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package taint

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/ssa/ssautil"
)

// TestDecisions compares what the tree of decisions says with what follows from lists of
// all conditions before each block.
func TestDecisions(t *testing.T) {
	against := 0
	for seed := range uint64(60) {
		fn := buildRandom(t, rand.New(rand.NewPCG(seed, 1)))
		s := newEngine(&Input{}).scheduleOf(fn)
		tree := s.decisions()
		for _, b := range fn.Blocks {
			here := tree.of[b.Index]
			if got, want := slices.Collect(here.all()), conditionsBefore(b); len(got) != len(want) {
				t.Fatalf("seed %d, block %v: %d conditions, not %d", seed, b, len(got), len(want))
			}
			for _, phis := range fn.Blocks {
				if _, ok := phis.Instrs[0].(*ssa.Phi); !ok || s.loop[phis] {
					continue
				}
				counting := here.counting(s.turn[phis.Index])
				for _, pred := range phis.Preds {
					want := contradict(s, conditionsBefore(b), conditionsOn(pred, phis))
					on := tree.on[edge{pred, succIndex(pred, phis)}]
					if got := here.contradicts(on); got != want {
						t.Errorf("seed %d: block %v contradicts the way from %v to %v: %v", seed, b, pred, phis, got)
					}
					if got := counting.contradicts(on); got != want {
						t.Errorf("seed %d: what counts of block %v contradicts the way from %v to %v: %v", seed, b, pred, phis, got)
					}
					if want {
						against++
					}
				}
			}
			for _, p := range fn.Params {
				if got, want := count(here.about(p), p), count(here.all(), p); got != want {
					t.Errorf("seed %d, block %v: %d decisions about %s, not %d", seed, b, got, p.Name(), want)
				}
			}
		}
	}
	if against < 100 {
		t.Errorf("only %d contradictions were met", against)
	}
}

func count(list func(func(branch) bool), v ssa.Value) (n int) {
	for br := range list {
		if slices.Contains(concerned(br.cond), v) {
			n++
		}
	}
	return n
}

func conditionsBefore(b *ssa.BasicBlock) []branch {
	d := b.Idom()
	switch {
	case d == nil:
		return nil
	case len(b.Preds) == 1:
		return conditionsOn(d, b)
	}
	return conditionsBefore(d)
}

func conditionsOn(b, succ *ssa.BasicBlock) []branch {
	if br, ok := branchTo(b, succ); ok {
		return append([]branch{br}, conditionsBefore(b)...)
	}
	return conditionsBefore(b)
}

func contradict(s *schedule, a, b []branch) bool {
	for _, x := range a {
		for _, y := range b {
			if outcomeIn(x) == outcomeIn(y).opposite() && !s.isRepeated(x.cond) && !s.isRepeated(y.cond) {
				return true
			}
		}
	}
	return false
}

// buildRandom builds a function with conditions in one another, some of them alike.
func buildRandom(t *testing.T, r *rand.Rand) *ssa.Function {
	var b strings.Builder
	b.WriteString("package p\nfunc F(a, b, c bool, n int, s, t string, p *int) string {\n")
	conds := []string{"a", "!a", "b", "c", "n == 1", "n != 1", "n > 2", `s == ""`, `s != ""`, "p == nil", "p != nil", "len(t) == 0"}
	var block func(depth int)
	block = func(depth int) {
		for range 1 + r.IntN(3) {
			cond := conds[r.IntN(len(conds))]
			switch kind := r.IntN(8); {
			case depth == 0 || kind == 0:
				fmt.Fprintf(&b, "t += %q\n", cond)
			case kind == 1:
				fmt.Fprintf(&b, "if %s {\nreturn t\n}\n", cond)
			case kind == 2:
				fmt.Fprintf(&b, "for %s {\n", cond)
				block(depth - 1)
				b.WriteString("}\n")
			default:
				fmt.Fprintf(&b, "if %s {\n", cond)
				block(depth - 1)
				b.WriteString("} else {\n")
				block(depth - 1)
				b.WriteString("}\n")
			}
		}
	}
	block(4)
	b.WriteString("return t\n}\n")
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", b.String(), 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg, _, err := ssautil.BuildPackage(&types.Config{Importer: importer.Default()}, fset, types.NewPackage("p", ""), []*ast.File{file}, 0)
	if err != nil {
		t.Fatal(err)
	}
	return pkg.Func("F")
}
