// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package flowdiff compares what two revisions of a program do with data.
// Two Documents come in; a [Diff] of their flows goes out, permitted ones
// too: that data reaches somebody new is worth a look also where the policy
// has nothing against it.
package flowdiff

import (
	"cmp"
	"maps"
	"slices"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// A Diff tells flows apart by their IDs, so that moved lines are no change.
type Diff struct {
	Added      []finding.Flow     `json:"added,omitempty"`
	Removed    []finding.Flow     `json:"removed,omitempty"`
	Judged     []Judgement        `json:"judged,omitempty"`     // flows of which the policy now says something else
	Recipients []policy.Recipient `json:"recipients,omitempty"` // who gets marked data for the first time
	Pairs      []Pair             `json:"pairs,omitempty"`      // classes that known recipients get for the first time
}

// A Judgement is a flow and its verdict before.
type Judgement struct {
	finding.Flow
	Before finding.Verdict `json:"before"`
}

// A Pair is a class of data and who gets it.
type Pair struct {
	Class     policy.Class     `json:"class"`
	Recipient policy.Recipient `json:"recipient"`
}

// Compare returns what is different after.
func Compare(before, after *finding.Document) Diff {
	var d Diff
	was, is := byID(before), byID(after)
	for _, id := range slices.Sorted(maps.Keys(is)) {
		old, known := was[id]
		if !known {
			d.Added = append(d.Added, is[id])
		} else if old.Verdict != is[id].Verdict {
			d.Judged = append(d.Judged, Judgement{is[id], old.Verdict})
		}
	}
	for _, id := range slices.Sorted(maps.Keys(was)) {
		if _, there := is[id]; !there {
			d.Removed = append(d.Removed, was[id])
		}
	}
	d.Recipients, d.Pairs = newcomers(pairs(before), pairs(after))
	slices.SortStableFunc(d.Added, comparePlaces)
	slices.SortStableFunc(d.Removed, comparePlaces)
	slices.SortStableFunc(d.Judged, func(a, b Judgement) int { return comparePlaces(a.Flow, b.Flow) })
	return d
}

// Empty reports whether nothing is different.
func (d Diff) Empty() bool { return len(d.Added)+len(d.Removed)+len(d.Judged) == 0 }

// Worse reports whether something is not permitted that was not there before,
// or was permitted.
func (d Diff) Worse() bool {
	return slices.ContainsFunc(d.Added, func(f finding.Flow) bool { return f.Verdict != finding.Permitted }) ||
		slices.ContainsFunc(d.Judged, func(j Judgement) bool { return severity(j.Verdict) > severity(j.Before) })
}

// severity orders verdicts.
func severity(v finding.Verdict) int {
	return slices.Index([]finding.Verdict{
		finding.Permitted, finding.NeedsDeidentify, finding.NeedsConsent, finding.NotPermitted,
	}, v)
}

// byID returns the flows by ID; of those that end at several places, the one
// at the first.
func byID(doc *finding.Document) map[string]finding.Flow {
	flows := make(map[string]finding.Flow)
	for _, f := range doc.Flows {
		if _, there := flows[f.ID]; !there {
			flows[f.ID] = f
		}
	}
	return flows
}

func pairs(doc *finding.Document) map[Pair]bool {
	pairs := make(map[Pair]bool)
	for _, f := range doc.Flows {
		for _, class := range f.Label.Classes {
			pairs[Pair{class, cmp.Or(f.Use.Recipient, policy.ThirdParty)}] = true
		}
	}
	return pairs
}

// newcomers returns the recipients that are only there now, and of the others
// the classes that they did not get before.
func newcomers(before, after map[Pair]bool) (recipients []policy.Recipient, fresh []Pair) {
	known := make(map[policy.Recipient]bool)
	for p := range before {
		known[p.Recipient] = true
	}
	for p := range after {
		switch {
		case !known[p.Recipient]:
			recipients = append(recipients, p.Recipient)
		case !before[p]:
			fresh = append(fresh, p)
		}
	}
	slices.Sort(recipients)
	slices.SortFunc(fresh, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(a.Recipient, b.Recipient), cmp.Compare(a.Class, b.Class))
	})
	return slices.Compact(recipients), fresh
}

func comparePlaces(a, b finding.Flow) int { return finding.ComparePositions(a.At, b.At) }
