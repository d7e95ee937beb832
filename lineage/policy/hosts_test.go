// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"slices"
	"testing"
)

func TestVendorAt(t *testing.T) {
	base := &Policy{Name: "base", Vendors: []VendorDef{
		{ID: "mail", Recipient: Processor, Hosts: []string{"mail.example"}},
		{ID: "old", Recipient: Partner, Hosts: []string{"moved.example"}},
	}}
	p := &Policy{Name: "p", Base: base, Vendors: []VendorDef{
		{ID: "acme", Recipient: Partner, Hosts: []string{"acme.example", "10.0.0.7"}},
		{ID: "acme-ads", Recipient: AdPlatform, Hosts: []string{"ads.acme.example"}},
		{ID: "new", Recipient: Partner, Hosts: []string{"moved.example"}},
	}}
	for _, test := range []struct {
		why, host string
		want      Vendor
	}{
		{"the very host", "acme.example", "acme"},
		{"a host below it", "api.acme.example", "acme"},
		{"the longest name decides", "eu.ads.acme.example", "acme-ads"},
		{"a name that only ends alike is another's", "notacme.example", ""},
		{"case and the root's dot say nothing", "API.Acme.Example.", "acme"},
		{"an address", "10.0.0.7", "acme"},
		{"the base's vendors count", "smtp.mail.example", "mail"},
		{"a policy says better than its base", "moved.example", "new"},
		{"nobody's", "example", ""},
	} {
		if got, ok := p.VendorAt(test.host); got != test.want || ok != (test.want != "") {
			t.Errorf("%s: VendorAt(%q) = %q, %t, want %q", test.why, test.host, got, ok, test.want)
		}
	}
}

func TestCheckHosts(t *testing.T) {
	p := &Policy{Name: "p", Base: &Default, Vendors: []VendorDef{
		{ID: "a", Recipient: Partner, Hosts: []string{"a.example", "https://a.example/x", "A.example", ""}},
		{ID: "b", Recipient: Partner, Hosts: []string{"a.example", "b.example"}},
	}}
	var got []string
	for _, problem := range p.Check() {
		got = append(got, problem.Error())
	}
	want := []string{
		`Vendors[0].Hosts[1]: "https://a.example/x" is not the name of a host: write it in lower case, without scheme, port and path`,
		`Vendors[0].Hosts[2]: "A.example" is not the name of a host: write it in lower case, without scheme, port and path`,
		`Vendors[0].Hosts[3]: "" is not the name of a host: write it in lower case, without scheme, port and path`,
		`Vendors[1].Hosts[0]: the host a.example is the vendor a's already`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("Check() = %q, want %q", got, want)
	}
}
