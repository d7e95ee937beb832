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

// A Diff tells flows apart by their IDs, so that moved lines are no change. A
// flow can end at several places, each with a verdict of its own.
type Diff struct {
	Added      []finding.Flow `json:"added,omitempty"`
	Removed    []finding.Flow `json:"removed,omitempty"`
	Judged     []Judgement    `json:"judged,omitempty"`     // flows of which the policy now says something else
	Recipients []Recipient    `json:"recipients,omitempty"` // who gets marked data for the first time
	Pairs      []Pair         `json:"pairs,omitempty"`      // classes that known recipients get for the first time
}

// A Judgement is a flow and its verdict before.
type Judgement struct {
	finding.Flow
	Before finding.Verdict `json:"before"`
}

// A Recipient is who gets data: of what kind and, where they are known, which
// company and in which country.
type Recipient struct {
	Kind    policy.Recipient `json:"kind"`
	Vendor  policy.Vendor    `json:"vendor,omitempty"`
	Country policy.Country   `json:"country,omitempty"`
}

// String writes a Recipient, as in "ad-platform acme in US".
func (r Recipient) String() string {
	s := string(r.Kind)
	if r.Vendor != "" {
		s += " " + string(r.Vendor)
	}
	if r.Country != "" {
		s += " in " + string(r.Country)
	}
	return s
}

func (r Recipient) compare(other Recipient) int {
	return cmp.Or(cmp.Compare(r.Kind, other.Kind), cmp.Compare(r.Vendor, other.Vendor), cmp.Compare(r.Country, other.Country))
}

// A Pair is a class of data and who gets it.
type Pair struct {
	Class     policy.Class `json:"class"`
	Recipient Recipient    `json:"recipient"`
}

// Compare returns what is different after.
func Compare(before, after *finding.Document) Diff {
	var d Diff
	was, is := byID(before), byID(after)
	for _, id := range slices.Sorted(maps.Keys(union(was, is))) {
		d.ends(was[id], is[id])
	}
	d.Recipients, d.Pairs = newcomers(pairs(before), pairs(after))
	slices.SortStableFunc(d.Added, comparePlaces)
	slices.SortStableFunc(d.Removed, comparePlaces)
	slices.SortStableFunc(d.Judged, func(a, b Judgement) int { return comparePlaces(a.Flow, b.Flow) })
	return d
}

// ends compares the places at which one flow ended and ends. Those with the same
// verdict are the same; of the others as many as there are on both sides were
// judged otherwise, the worst first; the rest has come or gone.
func (d *Diff) ends(was, is []finding.Flow) {
	was, is = without(was, is), without(is, was)
	for len(was) > 0 && len(is) > 0 {
		d.Judged = append(d.Judged, Judgement{is[0], was[0].Verdict})
		was, is = was[1:], is[1:]
	}
	d.Removed = append(d.Removed, was...)
	d.Added = append(d.Added, is...)
}

// without returns the flows for whose verdict there are none left among others,
// the worst first.
func without(flows, others []finding.Flow) []finding.Flow {
	left := make(map[finding.Verdict]int)
	for _, f := range others {
		left[f.Verdict]++
	}
	var rest []finding.Flow
	for _, f := range flows {
		if left[f.Verdict]--; left[f.Verdict] < 0 {
			rest = append(rest, f)
		}
	}
	slices.SortStableFunc(rest, func(a, b finding.Flow) int { return cmp.Compare(severity(b.Verdict), severity(a.Verdict)) })
	return rest
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

// byID returns the flows by ID, those that end at several places in their order.
func byID(doc *finding.Document) map[string][]finding.Flow {
	flows := make(map[string][]finding.Flow)
	for _, f := range doc.Flows {
		flows[f.ID] = append(flows[f.ID], f)
	}
	return flows
}

func union[V any](a, b map[string]V) map[string]V {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return all
}

func pairs(doc *finding.Document) map[Pair]bool {
	pairs := make(map[Pair]bool)
	for _, f := range doc.Flows {
		r := Recipient{cmp.Or(f.Use.Recipient, policy.ThirdParty), f.Use.Vendor, f.Use.Country}
		for _, class := range f.Label.Classes {
			pairs[Pair{class, r}] = true
		}
	}
	return pairs
}

// newcomers returns the recipients that are only there now, and of the others
// the classes that they did not get before.
func newcomers(before, after map[Pair]bool) (recipients []Recipient, fresh []Pair) {
	known := make(map[Recipient]bool)
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
	slices.SortFunc(recipients, Recipient.compare)
	slices.SortFunc(fresh, func(a, b Pair) int {
		return cmp.Or(a.Recipient.compare(b.Recipient), cmp.Compare(a.Class, b.Class))
	})
	return slices.Compact(recipients), fresh
}

func comparePlaces(a, b finding.Flow) int { return finding.ComparePositions(a.At, b.At) }
