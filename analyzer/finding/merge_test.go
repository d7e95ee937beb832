// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package finding

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMergeKeepsWhatVariantsSayOnce(t *testing.T) {
	at := Position{Package: "p", File: "p.go", Line: 3, Column: 2}
	plain := &Document{
		Packages: []Package{{Path: "p"}},
		Findings: []Finding{{Rule: "exposed", ID: "1", Position: at}},
		Flows:    []Flow{{ID: "1", At: at}},
		Gaps:     []Gap{{Kind: "unmodelled", What: "x.F", Count: 2}},
	}
	withTests := &Document{
		Packages: []Package{{Path: "p", Dir: "/src/p"}},
		Findings: plain.Findings,
		Flows:    plain.Flows,
		Gaps:     []Gap{{Kind: "unmodelled", What: "x.F", Count: 3}},
	}
	other := &Document{
		Packages: []Package{{Path: "q"}},
		Gaps:     []Gap{{Kind: "unmodelled", What: "x.F", Count: 10}},
	}
	want := &Document{
		Packages: []Package{{Path: "p", Dir: "/src/p"}, {Path: "q"}},
		Findings: plain.Findings,
		Flows:    plain.Flows,
		Gaps:     []Gap{{Kind: "unmodelled", What: "x.F", Count: 13}},
	}
	if diff := cmp.Diff(want, Merge(plain, withTests, other)); diff != "" {
		t.Errorf("Merge (-want +got):\n%s", diff)
	}
}

// Two findings of one ID at two places are two: the same flow is reported
// where each of its calls is.
func TestMergeKeepsEqualIDsAtOtherPlaces(t *testing.T) {
	doc := &Document{Findings: []Finding{
		{ID: "1", Position: Position{File: "p.go", Line: 3}},
		{ID: "1", Position: Position{File: "p.go", Line: 4}},
	}}
	if got := len(Merge(doc, doc).Findings); got != 2 {
		t.Errorf("Merge kept %d findings, want 2", got)
	}
}

// Nor is it one flow, or finding, where what one call leads to sends twice, or what
// it was given comes from two places.
func TestMergeKeepsEqualIDsOfOtherEnds(t *testing.T) {
	doc := new(Document)
	for _, lines := range [][]int{{1, 7}, {1, 8}, {2, 8}} {
		f := Flow{ID: "1", At: Position{File: "p.go", Line: 3}}
		for _, line := range lines {
			f.Steps = append(f.Steps, Step{Position: Position{File: "p.go", Line: line}})
		}
		doc.Flows = append(doc.Flows, f)
		doc.Findings = append(doc.Findings, Finding{ID: f.ID, Position: f.At, Flow: &f})
	}
	got := Merge(doc, doc)
	if len(got.Flows) != 3 || len(got.Findings) != 3 {
		t.Errorf("Merge kept %d flows and %d findings, want 3 of each", len(got.Flows), len(got.Findings))
	}
}

func TestMergeOfNothingIsValid(t *testing.T) {
	if Merge().Findings == nil {
		t.Error("Merge() has nil Findings, which JSON would write as null")
	}
}

// The go command prints its units in the order in which they finish.
func TestMergeIgnoresOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var docs []*Document
	for range 20 {
		docs = append(docs, randomDocument(rng))
	}
	want := Merge(docs...)
	for range 20 {
		rng.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		if diff := cmp.Diff(want, Merge(docs...)); diff != "" {
			t.Fatalf("Merge depends on order (-first +shuffled):\n%s", diff)
		}
		if diff := cmp.Diff(want, Merge(Merge(docs...))); diff != "" {
			t.Fatalf("Merge is not idempotent (-first +twice):\n%s", diff)
		}
	}
}

// Comparators must be consistent with each other for sorting to mean anything.
func TestComparatorsAreOrders(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 1000 {
		a, b, c := randomFinding(rng), randomFinding(rng), randomFinding(rng)
		if compareFindings(a, b) != -compareFindings(b, a) {
			t.Fatalf("not antisymmetric: %v, %v", a, b)
		}
		if compareFindings(a, b) <= 0 && compareFindings(b, c) <= 0 && compareFindings(a, c) > 0 {
			t.Fatalf("not transitive: %v, %v, %v", a, b, c)
		}
		if compareFindings(a, a) != 0 {
			t.Fatalf("not reflexive: %v", a)
		}
	}
}

func randomDocument(rng *rand.Rand) *Document {
	path := fmt.Sprintf("example.com/%c", 'a'+rng.IntN(5))
	doc := &Document{
		Tool:     Tool{Name: "lineage", Version: "v1"},
		Policies: []Policy{{Name: fmt.Sprint("policy", rng.IntN(2))}},
		Packages: []Package{{Path: path}},
		Gaps:     []Gap{{Kind: "widened", What: fmt.Sprint("f", rng.IntN(3)), Count: 1 + rng.IntN(3)}},
	}
	for range rng.IntN(4) {
		f := randomFinding(rng)
		f.Package = path
		f.Message = fmt.Sprint("told in way ", rng.IntN(3))
		doc.Findings = append(doc.Findings, f)
		doc.Flows = append(doc.Flows, Flow{ID: f.ID, At: f.Position})
	}
	if rng.IntN(2) == 0 {
		slices.Reverse(doc.Findings)
	}
	return doc
}

func randomFinding(rng *rand.Rand) Finding {
	pick := func(words ...string) string { return words[rng.IntN(len(words))] }
	return Finding{
		Rule:     pick("exposed", "not-permitted"),
		ID:       pick("1", "2"),
		Position: Position{Package: pick("p", "q"), File: pick("a.go", "b.go"), Line: rng.IntN(2), Column: rng.IntN(2)},
	}
}
