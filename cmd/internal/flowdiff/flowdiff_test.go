// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package flowdiff

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

func flow(id string, class policy.Class, recipient policy.Recipient, verdict finding.Verdict, line int) finding.Flow {
	return finding.Flow{
		ID:      id,
		Label:   policy.Label{Classes: []policy.Class{class}},
		Use:     policy.Use{Purpose: policy.Promotion, Recipient: recipient},
		Verdict: verdict,
		Source:  "field m." + id,
		Sink:    "func m.Send",
		At:      finding.Position{Package: "m", File: "m.go", Line: line},
	}
}

func sentTo(vendor policy.Vendor, country policy.Country) finding.Flow {
	f := flow(string(vendor), policy.Personal, policy.Processor, finding.Permitted, 1)
	f.Use.Vendor, f.Use.Country = vendor, country
	return f
}

func document(flows ...finding.Flow) *finding.Document { return &finding.Document{Flows: flows} }

func TestCompare(t *testing.T) {
	kept := flow("kept", policy.Personal, policy.Processor, finding.Permitted, 1)
	for _, test := range []struct {
		why           string
		before, after []finding.Flow
		want          string
		worse         bool
	}{
		{
			"nothing but lines has changed",
			[]finding.Flow{kept},
			[]finding.Flow{flow("kept", policy.Personal, policy.Processor, finding.Permitted, 9)},
			"flows: 0 added, 0 removed, 0 judged otherwise\n", false,
		},
		{
			"a permitted flow is added to a recipient that is known with that class",
			[]finding.Flow{kept},
			[]finding.Flow{kept, flow("more", policy.Personal, policy.Processor, finding.Permitted, 2)},
			"+ m.go:2: permitted: field m.more (personal) for promotion to processor, by func m.Send\n" +
				"flows: 1 added, 0 removed, 0 judged otherwise\n", false,
		},
		{
			"a known recipient gets a new class",
			[]finding.Flow{kept},
			[]finding.Flow{kept, flow("health", policy.SpecialCare, policy.Processor, finding.NeedsConsent, 2)},
			"new for processor: special-care data\n" +
				"+ m.go:2: needs-consent: field m.health (special-care) for promotion to processor, by func m.Send\n" +
				"flows: 1 added, 0 removed, 0 judged otherwise\n", true,
		},
		{
			"somebody new gets data, though permitted",
			[]finding.Flow{kept},
			[]finding.Flow{kept, flow("ad", policy.Personal, policy.AdPlatform, finding.Permitted, 2)},
			"new recipient: ad-platform\n" +
				"+ m.go:2: permitted: field m.ad (personal) for promotion to ad-platform, by func m.Send\n" +
				"flows: 1 added, 0 removed, 0 judged otherwise\n", false,
		},
		{
			"a flow is gone",
			[]finding.Flow{kept},
			nil,
			"- m.go:1: permitted: field m.kept (personal) for promotion to processor, by func m.Send\n" +
				"flows: 0 added, 1 removed, 0 judged otherwise\n", false,
		},
		{
			"the policy has become stricter",
			[]finding.Flow{kept},
			[]finding.Flow{flow("kept", policy.Personal, policy.Processor, finding.NotPermitted, 1)},
			"! m.go:1: not-permitted (was permitted): field m.kept (personal) for promotion to processor, by func m.Send\n" +
				"flows: 0 added, 0 removed, 1 judged otherwise\n", true,
		},
		{
			"the policy has become laxer",
			[]finding.Flow{flow("kept", policy.Personal, policy.Processor, finding.NotPermitted, 1)},
			[]finding.Flow{kept},
			"! m.go:1: permitted (was not-permitted): field m.kept (personal) for promotion to processor, by func m.Send\n" +
				"flows: 0 added, 0 removed, 1 judged otherwise\n", false,
		},
		{
			"a known flow ends at one more place, without the guard that it has at the other",
			[]finding.Flow{kept},
			[]finding.Flow{kept, flow("kept", policy.Personal, policy.Processor, finding.NeedsConsent, 2)},
			"+ m.go:2: needs-consent: field m.kept (personal) for promotion to processor, by func m.Send\n" +
				"flows: 1 added, 0 removed, 0 judged otherwise\n", true,
		},
		{
			"of two places at which a flow ends, one loses its guard",
			[]finding.Flow{kept, flow("kept", policy.Personal, policy.Processor, finding.Permitted, 2)},
			[]finding.Flow{kept, flow("kept", policy.Personal, policy.Processor, finding.NeedsConsent, 2)},
			"! m.go:2: needs-consent (was permitted): field m.kept (personal) for promotion to processor, by func m.Send\n" +
				"flows: 0 added, 0 removed, 1 judged otherwise\n", true,
		},
		{
			"two places at which a flow ends change their order",
			[]finding.Flow{kept, flow("kept", policy.Personal, policy.Processor, finding.NeedsConsent, 2)},
			[]finding.Flow{flow("kept", policy.Personal, policy.Processor, finding.NeedsConsent, 1), flow("kept", policy.Personal, policy.Processor, finding.Permitted, 2)},
			"flows: 0 added, 0 removed, 0 judged otherwise\n", false,
		},
		{
			"another company of a known kind gets data, and from abroad",
			[]finding.Flow{sentTo("acme", "")},
			[]finding.Flow{sentTo("acme", ""), sentTo("globex", "US")},
			"new recipient: processor globex in US\n" +
				"+ m.go:1: permitted: field m.globex (personal) for promotion to processor globex in US, by func m.Send\n" +
				"flows: 1 added, 0 removed, 0 judged otherwise\n", false,
		},
	} {
		t.Run(test.why, func(t *testing.T) {
			d := Compare(document(test.before...), document(test.after...))
			place := func(p finding.Position) string { return fmt.Sprintf("%s:%d", p.File, p.Line) }
			var buf bytes.Buffer
			if err := d.Text(&buf, place, place); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, buf.String()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if d.Worse() != test.worse {
				t.Errorf("Worse() = %t", d.Worse())
			}
		})
	}
}

// Turned around, what was added is removed, and the other way round.
func TestCompareIsSymmetric(t *testing.T) {
	a := document(flow("1", policy.Personal, policy.Self, finding.Permitted, 1), flow("2", policy.Personal, policy.Self, finding.Permitted, 2))
	b := document(flow("2", policy.Personal, policy.Self, finding.NeedsConsent, 2), flow("3", policy.Personal, policy.Public, finding.Permitted, 3))
	there, back := Compare(a, b), Compare(b, a)
	if diff := cmp.Diff(there.Added, back.Removed); diff != "" {
		t.Errorf("added there, removed back:\n%s", diff)
	}
	if diff := cmp.Diff(there.Removed, back.Added); diff != "" {
		t.Errorf("removed there, added back:\n%s", diff)
	}
	if !Compare(a, a).Empty() || there.Empty() {
		t.Error("Empty is wrong")
	}
}
