// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package finding

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Merge makes one Document of several, such as those of the packages of a
// run. The result depends on what the documents say, not on their order.
//
// The go command analyses a package with and without its test files, and
// again for tests that import it. What such variants say alike is kept once:
// findings of equal ID and position are one, flows too if the verdict is the same,
// in so far as both ends are: one call may close several of one ID, from two sources
// or into two sinks. Of a gap that several documents of the same packages count, the
// largest count holds. Between documents of different packages, counts add up.
func Merge(docs ...*Document) *Document {
	merged := &Document{Findings: []Finding{}}
	for _, doc := range docs {
		merged.Tool = laterTool(merged.Tool, doc.Tool)
		merged.Policies = append(merged.Policies, doc.Policies...)
		merged.Definitions = append(merged.Definitions, doc.Definitions...)
		merged.Packages = append(merged.Packages, doc.Packages...)
		merged.Findings = append(merged.Findings, doc.Findings...)
		merged.Flows = append(merged.Flows, doc.Flows...)
		merged.Hints = append(merged.Hints, doc.Hints...)
	}
	merged.Gaps = mergeGaps(docs)
	merged.Sort()
	merged.Policies = slices.Compact(merged.Policies)
	merged.Definitions = slices.CompactFunc(merged.Definitions, func(a, b policy.Policy) bool { return compareDefinitions(a, b) == 0 })
	merged.Packages = slices.CompactFunc(merged.Packages, func(a, b Package) bool { return a.Path == b.Path })
	merged.Findings = slices.CompactFunc(merged.Findings, func(a, b Finding) bool { return compareFindings(a, b) == 0 })
	merged.Hints = slices.Compact(merged.Hints)
	merged.Flows = slices.CompactFunc(merged.Flows, func(a, b Flow) bool { return compareFlows(a, b) == 0 })
	return merged
}

// Sort brings every list of the Document into its order.
func (d *Document) Sort() {
	slices.SortFunc(d.Policies, comparePolicies)
	slices.SortFunc(d.Definitions, compareDefinitions)
	slices.SortFunc(d.Packages, comparePackages)
	slices.SortFunc(d.Findings, func(a, b Finding) int { return cmp.Or(compareFindings(a, b), compareContent(a, b)) })
	slices.SortFunc(d.Flows, func(a, b Flow) int { return cmp.Or(compareFlows(a, b), compareContent(a, b)) })
	slices.SortFunc(d.Gaps, compareGaps)
	slices.SortFunc(d.Hints, compareHints)
}

func laterTool(a, b Tool) Tool {
	if cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.Version, b.Version)) < 0 {
		return b
	}
	return a
}

// mergeGaps adds up the gaps of different packages, and takes the largest
// count among documents of the same ones.
func mergeGaps(docs []*Document) []Gap {
	type gap struct{ packages, kind, what string }
	largest := make(map[gap]int)
	for _, doc := range docs {
		for _, g := range doc.Gaps {
			k := gap{packagePaths(doc), g.Kind, g.What}
			largest[k] = max(largest[k], g.Count)
		}
	}
	total := make(map[Gap]int) // by kind and what
	for k, n := range largest {
		total[Gap{Kind: k.kind, What: k.what}] += n
	}
	var gaps []Gap
	for g, n := range total {
		g.Count = n
		gaps = append(gaps, g)
	}
	return gaps
}

// packagePaths names the packages of a Document, so as to tell variants of
// the same ones.
func packagePaths(doc *Document) string {
	var paths []string
	for _, p := range doc.Packages {
		paths = append(paths, p.Path)
	}
	slices.Sort(paths)
	return strings.Join(paths, " ")
}

// ComparePositions orders positions by package, file, line and column.
func ComparePositions(a, b Position) int {
	return cmp.Or(
		strings.Compare(a.Package, b.Package),
		strings.Compare(a.File, b.File),
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Column, b.Column),
	)
}

func compareFindings(a, b Finding) int {
	return cmp.Or(
		ComparePositions(a.Position, b.Position),
		strings.Compare(a.Rule, b.Rule),
		strings.Compare(a.ID, b.ID),
		compareEnds(a.Flow, b.Flow),
	)
}

func compareFlows(a, b Flow) int {
	return cmp.Or(
		ComparePositions(a.At, b.At),
		strings.Compare(a.ID, b.ID),
		strings.Compare(string(a.Verdict), string(b.Verdict)),
		compareEnds(&a, &b),
	)
}

// compareEnds orders flows, or nil, by where they begin and end.
func compareEnds(a, b *Flow) int {
	aFrom, aTo := a.Ends()
	bFrom, bTo := b.Ends()
	return cmp.Or(ComparePositions(aFrom, bFrom), ComparePositions(aTo, bTo))
}

// compareContent decides between variants that tell the same finding or flow
// by other steps, so that which of them stays does not depend on the order.
func compareContent(a, b any) int {
	return bytes.Compare(encode(a), encode(b))
}

func encode(v any) []byte {
	data, err := json.Marshal(v)
	if err != nil {
		panic("finding: plain data does not encode: " + err.Error())
	}
	return data
}

func compareHints(a, b Hint) int {
	return cmp.Or(ComparePositions(a.Position, b.Position), cmp.Compare(a.EndColumn, b.EndColumn), strings.Compare(a.Text, b.Text))
}

func compareDefinitions(a, b policy.Policy) int {
	return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.Version, b.Version))
}

func comparePolicies(a, b Policy) int {
	return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.Version, b.Version))
}

// comparePackages puts the entry that knows its directory first.
func comparePackages(a, b Package) int {
	return cmp.Or(strings.Compare(a.Path, b.Path), -strings.Compare(a.Dir, b.Dir))
}

// compareGaps puts the most frequent of a kind first.
func compareGaps(a, b Gap) int {
	return cmp.Or(
		strings.Compare(a.Kind, b.Kind),
		-cmp.Compare(a.Count, b.Count),
		strings.Compare(a.What, b.What),
	)
}
