// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

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
	tree := corpus(t)
	says := expectations(tree.pkgs)
	got, rules := make(map[pair]*finding.Flow), make(map[pair][]string)
	for _, doc := range documents(t, tree.graph) {
		for i := range doc.Findings {
			if f := &doc.Findings[i]; f.Rule == "internal" || f.Rule == "bad-directive" {
				t.Errorf("%s:%d: %s: %s", f.File, f.Line, f.Rule, f.Message)
			}
		}
		for i := range doc.Flows {
			if f := &doc.Flows[i]; expected(f, says.sinks) {
				got[ends(f)] = f
			}
		}
		for i := range doc.Findings {
			f := &doc.Findings[i]
			if f.Suppressed != nil || !isJudged(family(f.Package)) {
				continue
			}
			// A misuse stands beside what the corpus speaks of, unless it is that.
			for _, ends := range findingEnds(f, doc) {
				if f.Flow != nil || says.sinks[ends.sink] {
					got[ends] = f.Flow
					rules[ends] = append(rules[ends], f.Rule)
				}
			}
		}
	}
	tallies := says.compare(t, got)
	says.compareRules(t, rules)
	countScenarios(tree.pkgs, tallies)
	checkTable(t, tallies)
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

// findingEnds returns the two ends of each flow of a finding, which names all
// sources and all calls that send; those of a misuse are where it is.
func findingEnds(f *finding.Finding, doc *finding.Document) []pair {
	if f.Flow == nil {
		return []pair{{end(f.Position), end(f.Position)}}
	}
	shown := ends(f.Flow)
	sources, sinks := []flowEnd{shown.source}, []flowEnd{shown.sink}
	for _, s := range f.Also {
		sources = append(sources, end(s.Position))
	}
	for _, s := range f.AlsoTo {
		sinks = append(sinks, end(s.Position))
	}
	var all []pair
	for i := range doc.Flows {
		p := ends(&doc.Flows[i])
		if slices.Contains(sources, p.source) && slices.Contains(sinks, p.sink) {
			all = append(all, p)
		}
	}
	return all
}

func isJudged(family string) bool { return slices.Contains(judged, family) }

func end(p finding.Position) flowEnd { return flowEnd{p.Package, p.File, p.Line} }

// compare reports the differences and counts the rest, by family.
func (c *corpusSays) compare(t *testing.T, got map[pair]*finding.Flow) map[string]*tally {
	t.Helper()
	tallies := make(map[string]*tally)
	of := func(p pair) *tally { return tallyOf(tallies, family(p.sink.pkg)) }
	var lines []string
	for p := range c.want {
		_, found := got[p]
		switch {
		case found && c.missed[p]:
			lines = append(lines, fmt.Sprintf("found   %s: take the miss: clause away", p))
		case found:
			of(p).right++
		case c.missed[p]:
			of(p).missed++
		default:
			lines = append(lines, fmt.Sprintf("missed  %s", p))
		}
	}
	for p := range got {
		switch {
		case c.want[p]:
		case c.extra[p]:
			of(p).extra++
		default:
			lines = append(lines, fmt.Sprintf("false   %s", p))
		}
	}
	for p := range c.extra {
		if _, found := got[p]; !found {
			lines = append(lines, fmt.Sprintf("gone    %s: take the false: clause away", p))
		}
	}
	slices.Sort(lines)
	for _, l := range lines {
		t.Error(l)
	}
	return tallies
}

// compareRules holds each finding to the one rule that its comment names.
func (c *corpusSays) compareRules(t *testing.T, got map[pair][]string) {
	var lines []string
	for p, rules := range got {
		if want := c.rules[p]; want != "" && !slices.Equal(slices.Compact(slices.Sorted(slices.Values(rules))), []string{want}) {
			lines = append(lines, fmt.Sprintf("rule    %s: found by %v, want %s alone", p, rules, want))
		}
	}
	slices.Sort(lines)
	for _, l := range lines {
		t.Error(l)
	}
}

// The clauses of a comment. A leak that a run sees but that nobody expects an
// analyzer to see is (run).
var (
	sourceClause = regexp.MustCompile(`\bsource: (\w+)`)
	leakClause   = regexp.MustCompile(`\bleak: ([\w, ]+)(\(run)?`)
	ruleClause   = regexp.MustCompile(`\bleak: ([\w, ]+)\(([a-z]+(?:-[a-z]+)*)\)`)
	missClause   = regexp.MustCompile(`\bmiss: ([\w, ]+)\(`)
	falseClause  = regexp.MustCompile(`\bfalse: ([\w, ]+)\(`)
)

// A corpusSays is what the comments of the corpus say of flows.
type corpusSays struct {
	want   map[pair]bool    // flows
	missed map[pair]bool    // flows that are known not to be found
	extra  map[pair]bool    // flows that are known to be found where there are none
	sinks  map[flowEnd]bool // lines with a leak
	rules  map[pair]string  // by which it must be found, where that is said
}

// expectations reads the comments of the corpus. The two ends of a flow may be
// in different packages of one family.
func expectations(pkgs []*packages.Package) *corpusSays {
	sources := make(map[string][]flowEnd)
	for _, p := range pkgs {
		eachComment(p, sourceClause, func(m []string, at flowEnd) {
			key := family(p.PkgPath) + " " + m[1]
			sources[key] = append(sources[key], at)
		})
	}
	says := &corpusSays{make(map[pair]bool), make(map[pair]bool), make(map[pair]bool), make(map[flowEnd]bool), make(map[pair]string)}
	for _, p := range pkgs {
		note := func(re *regexp.Regexp, into map[pair]bool) {
			eachComment(p, re, func(m []string, at flowEnd) {
				if re == leakClause {
					says.sinks[at] = true
				}
				if len(m) > 2 && m[2] != "" {
					return
				}
				for name := range strings.SplitSeq(m[1], ",") {
					for _, s := range sources[family(p.PkgPath)+" "+strings.TrimSpace(name)] {
						into[pair{s, at}] = true
					}
				}
			})
		}
		eachComment(p, ruleClause, func(m []string, at flowEnd) {
			for name := range strings.SplitSeq(m[1], ",") {
				for _, s := range sources[family(p.PkgPath)+" "+strings.TrimSpace(name)] {
					if m[2] != "static" && m[2] != "run" {
						says.rules[pair{s, at}] = m[2]
					}
				}
			}
		})
		note(leakClause, says.want)
		note(missClause, says.missed)
		note(falseClause, says.extra)
	}
	return says
}

// family returns the first element of a package's path in the corpus.
func family(path string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(path, "example.com/corpus/"), "/")
	return name
}

func eachComment(pkg *packages.Package, re *regexp.Regexp, visit func(match []string, at flowEnd)) {
	for _, file := range pkg.Syntax {
		for _, group := range file.Comments {
			for _, c := range group.List {
				if m := re.FindStringSubmatch(c.Text); m != nil {
					p := pkg.Fset.Position(c.Pos())
					visit(m, flowEnd{pkg.PkgPath, filepath.Base(p.Filename), p.Line})
				}
			}
		}
	}
}
