// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"reflect"
	"slices"
	"testing"
)

func TestJoinLaws(t *testing.T) {
	eachRandom(t, func(t *testing.T, r random, p *Policy) {
		a, b, c := r.label(p), r.label(p), r.label(p)
		same(t, "order", p.Join(a, b), p.Join(b, a))
		same(t, "grouping", p.Join(p.Join(a, b), c), p.Join(a, p.Join(b, c)))
		same(t, "repetition", p.Join(a, a), p.Join(a))
		same(t, "all at once", p.Join(a, b, c), p.Join(p.Join(a, b), c))
	})
}

func same(t *testing.T, law string, a, b Label) {
	t.Helper()
	if a.String() != b.String() {
		t.Errorf("%s:\n%s\n%s", law, a, b)
	}
}

func TestJoinCoversItsParts(t *testing.T) {
	eachRandom(t, func(t *testing.T, r random, p *Policy) {
		a, b := r.label(p), r.label(p)
		joined := p.Join(a, b)
		for _, part := range []Label{a, b} {
			if !p.Covers(joined, part) {
				t.Errorf("%s does not cover %s", joined, part)
			}
		}
	})
}

// What a label covers it permits no more than. The successor is left out: the
// default policy lets it go on with a purpose that a label states and with
// fewer of those that it does not, so that there stating one is no narrowing.
func TestCoveringLabelPermitsNoMore(t *testing.T) {
	covered := 0
	eachRandom(t, func(t *testing.T, r random, p *Policy) {
		inner, use := r.label(p), r.use(p)
		outer := one(r, []Label{p.Join(inner, r.label(p)), r.label(p)})
		if !p.Covers(outer, inner) || use.Recipient == Successor {
			return
		}
		covered++
		if a, b := p.Decide(outer, use), p.Decide(inner, use); !permitsNoMore(a, b) {
			t.Errorf("%s\n%s: %s\n%s: %s", use, outer, a, inner, b)
		}
	})
	if covered < 200 {
		t.Errorf("only %d draws say anything", covered)
	}
}

func TestCoversIsAnOrder(t *testing.T) {
	eachRandom(t, func(t *testing.T, r random, p *Policy) {
		a := r.label(p)
		b, c := p.Join(a, r.label(p)), r.label(p)
		if !p.Covers(a, a) {
			t.Errorf("%s does not cover itself", a)
		}
		if p.Covers(c, b) && !p.Covers(c, a) {
			t.Errorf("%s covers %s, which covers %s", c, b, a)
		}
	})
}

func TestJoin(t *testing.T) {
	contract := func(purposes ...Purpose) Label {
		return Label{Classes: []Class{ContractLimited}, Purposes: purposes}
	}
	for _, test := range []struct {
		why  string
		in   []Label
		want Label
	}{
		{"nothing joined is unmarked", nil, Label{}},
		{
			"a sub-purpose is what is left of its parent",
			[]Label{contract(ServiceOperation), contract(InquiryResponse, Promotion)},
			contract(InquiryResponse),
		},
		{
			"different promises leave no purpose, which is not the same as stating none",
			[]Label{contract(Promotion), contract(RecruitmentSelection)},
			contract(NoPurpose),
		},
		{
			"a promise that states nothing leaves nothing to the other",
			[]Label{contract(), {Classes: []Class{Personal}, Purposes: []Purpose{Promotion}}},
			Label{Classes: []Class{ContractLimited, Personal}, Purposes: []Purpose{NoPurpose}},
		},
		{
			"plain personal data takes over the purposes of what it is joined with",
			[]Label{{Classes: []Class{Personal}}, contract(RecruitmentSelection)},
			Label{Classes: []Class{ContractLimited, Personal}, Purposes: []Purpose{RecruitmentSelection}},
		},
		{
			"only those whom both promises name may receive both",
			[]Label{
				{Classes: []Class{Entrusted}, Purposes: []Purpose{Promotion}, Recipients: []Recipient{Partner, Public}},
				{Classes: []Class{Personal}},
				{Classes: []Class{ContractLimited}, Purposes: []Purpose{Promotion}, Recipients: []Recipient{ThirdParty}},
			},
			Label{Classes: []Class{ContractLimited, Entrusted, Personal}, Purposes: []Purpose{Promotion}, Recipients: []Recipient{Partner, Public}},
		},
		{
			"an origin that differs is not stated",
			[]Label{{Origin: Direct}, {Origin: Automatic}, {Origin: Direct}},
			Label{},
		},
	} {
		if got := Default.Join(test.in...); got.String() != test.want.String() {
			t.Errorf("%s: got %s, want %s", test.why, got, test.want)
		}
	}
}

func TestJoinLeavesItsInputsAlone(t *testing.T) {
	a := Label{Classes: []Class{SpecialCare, Inquiry, Inquiry}, Purposes: []Purpose{Promotion, OwnCampaign}}
	b := Label{slices.Clone(a.Classes), slices.Clone(a.Purposes), nil, ""}
	Default.Join(a, Label{Classes: []Class{Personal}})
	Default.Link(a, Label{Classes: []Class{Personal}})
	if !reflect.DeepEqual(a, b) {
		t.Errorf("got %v, want %v", a, b)
	}
}

func TestLink(t *testing.T) {
	informative := Label{Classes: []Class{Informative}, Origin: Automatic}
	if got := Default.Link(informative, informative); got[0].String() != "informative from automatic" {
		t.Errorf("among its like: got %s", got[0])
	}
	for _, class := range []Class{Personal, SpecialCare, ContractLimited, Inquiry, Entrusted} {
		got := Default.Link(informative, Label{Classes: []Class{class}})
		if want := "informative+personal from automatic"; got[0].String() != want {
			t.Errorf("beside %s: got %s, want %s", class, got[0], want)
		}
		if got[1].String() != string(class) {
			t.Errorf("%s became %s", class, got[1])
		}
	}
}

func TestLinkedDataIsDecidedAsPersonal(t *testing.T) {
	use := Use{Purpose: OwnCampaign, Recipient: Partner}
	informative := Label{Classes: []Class{Informative}}
	if d := Default.Decide(informative, use); !d.Permitted() {
		t.Errorf("alone: %s", d)
	}
	linked := Default.Link(informative, Label{Classes: []Class{Personal}})[0]
	if d := Default.Decide(linked, use); d.Verdict() != "needs consent" {
		t.Errorf("linked: %s", d)
	}
}
