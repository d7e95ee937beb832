// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/packages"

	"github.com/go-lineage/go-lineage/analyzer/internal/randprog"
)

var (
	firstSeed = flag.Uint64("seed", 1, "the first random program of TestRandomPrograms")
	seeds     = flag.Int("seeds", 10, "how many random programs it makes")
	shrink    = flag.Int("shrink", 0, "of how many counter-examples it prints the smallest form")
)

// batch is how many programs are run by one command, and perGroup how many
// share a package.
const (
	batch    = 100
	perGroup = 5
)

// TestRandomPrograms runs random programs and analyses them: what a run has
// seen to leak must be reported. What is reported and was not seen, though
// both ends were reached, is only counted: it may take a run that did not
// happen.
//
//	go test ./analyzer -run RandomPrograms -v -seed 1000 -seeds 500 -shrink 3
func TestRandomPrograms(t *testing.T) {
	var missed []randprog.Program
	var sum comparison
	for rest := *seeds; rest > 0; rest -= batch {
		programs := randprog.Programs(*firstSeed+uint64(*seeds-rest), min(batch, rest))
		r := compareRuns(t, grouped(programs, perGroup))
		for _, err := range r.leftOut {
			t.Errorf("does not compile: %s", err)
		}
		sum.add(r)
		for _, p := range programs {
			if lines := r.missed[p.Seed]; len(lines) > 0 {
				missed = append(missed, p)
				t.Errorf("seed %d: missed %s", p.Seed, strings.Join(lines, ", "))
			}
		}
	}
	t.Logf("%d programs: %d flows seen; %d reported between ends that were reached, of which %d were not seen",
		*seeds, sum.seen, sum.reported, sum.unseen)
	for _, p := range missed[:min(*shrink, len(missed))] {
		small := smallest(t, p)
		t.Logf("seed %d, smallest:\n// lib\n%s\n// use\n%s", p.Seed, small.Lib, small.Use)
	}
}

// grouped puts programs into packages, n in each, and those apart in which nothing
// is marked in the library.
func grouped(programs []randprog.Program, n int) map[string][]randprog.Program {
	groups := make(map[string][]randprog.Program)
	number := make(map[bool]int)
	for _, p := range programs {
		name := fmt.Sprintf("g%d", number[p.Quiet]/n)
		if p.Quiet {
			name = "quiet" + name
		}
		groups[name] = append(groups[name], p)
		number[p.Quiet]++
	}
	return groups
}

// A comparison is what runs of programs have shown against what was reported.
type comparison struct {
	seen, reported, unseen int
	missed                 map[uint64][]string // flows that were seen and not reported, by seed
	missedIn               map[string]bool     // the groups that have some
	leftOut                []string            // why groups were
}

func (c *comparison) add(d *comparison) {
	c.seen += d.seen
	c.reported += d.reported
	c.unseen += d.unseen
}

// compareRuns writes programs to a module, runs and analyses them. Groups that
// do not compile are left out.
func compareRuns(t *testing.T, groups map[string][]randprog.Program) *comparison {
	t.Helper()
	dir := t.TempDir()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	if err := randprog.Write(dir, root, groups); err != nil {
		t.Fatal(err)
	}
	pkgs, leftOut := loadPrograms(t, dir, groups)
	outcome, err := randprog.Run(dir, groups)
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[pair]bool)
	for _, doc := range analyzePackages(t, pkgs) {
		for i := range doc.Flows {
			got[ends(&doc.Flows[i])] = true
		}
	}
	r := compareOutcome(outcome, got)
	r.leftOut = leftOut
	return r
}

// loadPrograms loads what compiles of a module of programs. The rest it takes out of
// groups, and says why.
func loadPrograms(t *testing.T, dir string, groups map[string][]randprog.Program) (_ []*packages.Package, leftOut []string) {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax, Dir: dir}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	pkgs = slices.DeleteFunc(pkgs, func(p *packages.Package) bool {
		if len(p.Errors) == 0 && !p.IllTyped {
			return false
		}
		leftOut = append(leftOut, fmt.Sprint(p, p.Errors))
		delete(groups, family(p.PkgPath))
		return true
	})
	return pkgs, leftOut
}

func compareOutcome(outcome *randprog.Outcome, got map[pair]bool) *comparison {
	at := func(s randprog.Site) flowEnd { return flowEnd{"example.com/corpus/" + s.Package, s.File, s.Line} }
	r := &comparison{missed: make(map[uint64][]string), missedIn: make(map[string]bool)}
	seen := make(map[pair]bool)
	for _, f := range outcome.Flows {
		p := pair{at(f.Source), at(f.Sink)}
		seen[p] = true
		if !got[p] {
			r.missed[f.Sink.Seed()] = append(r.missed[f.Sink.Seed()], p.String())
			r.missedIn[family(p.sink.pkg)] = true
		}
	}
	r.seen = len(seen)
	reached := make(map[flowEnd]bool)
	for _, s := range slices.Concat(outcome.Sources, outcome.Sinks) {
		reached[at(s)] = true
	}
	for p := range got {
		if reached[p.source] && reached[p.sink] {
			r.reported++
			if !seen[p] {
				r.unseen++
			}
		}
	}
	return r
}

// tries is how many smaller programs are tried at once.
const tries = 60

// smallest returns a smaller program of which a flow is missed as well, and
// that cannot be made smaller by one edit, or what was reached when the test
// has to end.
func smallest(t *testing.T, p randprog.Program) randprog.Program {
	t.Helper()
	for {
		edits := p.Edits()
		next, found := p, false
		for len(edits) > 0 && !found {
			if end, ok := t.Deadline(); ok && time.Until(end) < time.Minute {
				return p
			}
			next, found = smaller(t, p, edits[:min(tries, len(edits))])
			edits = edits[min(tries, len(edits)):]
		}
		if !found {
			return p
		}
		p = next
	}
}

// smaller tries edits, each alone, and then as many together of those that
// still show the miss as do so.
func smaller(t *testing.T, p randprog.Program, edits []randprog.Edit) (randprog.Program, bool) {
	t.Helper()
	var alone [][]randprog.Edit
	for _, e := range edits {
		alone = append(alone, []randprog.Edit{e})
	}
	good := stillMissed(t, p, alone)
	if len(good) == 0 {
		return p, false
	}
	var together [][]randprog.Edit
	for n := len(good); n > 0; n /= 2 {
		for i := 0; i+n <= len(good); i += n {
			together = append(together, slices.Concat(good[i:i+n]...))
		}
	}
	best := stillMissed(t, p, together)
	if len(best) == 0 {
		return p, false // it depends on chance
	}
	next, _ := p.Apply(best[0]...)
	return next, true
}

// stillMissed returns those of the lists of edits after which a flow is missed.
func stillMissed(t *testing.T, p randprog.Program, lists [][]randprog.Edit) [][]randprog.Edit {
	t.Helper()
	groups := make(map[string][]randprog.Program)
	name := func(i int) string { return fmt.Sprintf("g%d", i) }
	for i, edits := range lists {
		if q, ok := p.Apply(edits...); ok {
			groups[name(i)] = []randprog.Program{q}
		}
	}
	r := compareRuns(t, groups)
	var out [][]randprog.Edit
	for i, edits := range lists {
		if r.missedIn[name(i)] {
			out = append(out, edits)
		}
	}
	return out
}
