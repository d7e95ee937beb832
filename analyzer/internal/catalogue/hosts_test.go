// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"strings"
	"testing"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

func TestHostVendor(t *testing.T) {
	tests := []struct {
		why, url string
		want     policy.Vendor
	}{
		{"a host", "api.sendgrid.com", "sendgrid"},
		{"a URL", "https://www.google-analytics.com/mp/collect?api_secret=x", "google-analytics"},
		{"the beginning of a URL that is put together", "https://graph.facebook.com/v19.0/", "facebook"},
		{"an address with a port, as smtp has it", "smtp.sendgrid.net:587", "sendgrid"},
		{"a user in the URL does not hide the host", "https://u:p@hooks.slack.com/services/x", "slack"},
		{"a user that looks like a host is not one", "https://api.line.me@evil.example/", ""},
		{"capitals and the root dot", "HTTPS://API.Line.Me./v2/bot/message/push", "line"},
		{"a path tells services apart", "https://api.line.me/v2/bot/audienceGroup/upload", "line-ads"},
		{"the longer host decides", "email.amazonaws.com", "aws-ses"},
		{"and the shorter stands for the rest", "s3.ap-northeast-1.amazonaws.com", "aws"},
		{"a suffix is whole labels", "https://notfacebook.com/", ""},
		{"an unknown host", "https://api.example.com/", ""},
		{"nothing", "", ""},
		{"only a scheme", "https://", ""},
		{"only a port", ":8080", ""},
	}
	for _, test := range tests {
		got, ok := HostVendor(test.url)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("%s: HostVendor(%q) = %q, %v, want %q", test.why, test.url, got, ok, test.want)
		}
	}
}

func TestParseHostsErrors(t *testing.T) {
	tests := []struct{ why, text, want string }{
		{"no vendor", "a.com\n", "h.txt:1: want a host"},
		{"capitals", "\nA.com x\n", `h.txt:2: "A.com" is not`},
		{"a scheme", "https://a.com x\n", "h.txt:1"},
		{"a single label", "localhost x\n", "h.txt:1"},
		{"twice", "a.com x\n# c\na.com y\n", "h.txt:3: a.com is given twice"},
	}
	for _, test := range tests {
		if _, err := parseHosts("h.txt", test.text); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v lacks %q", test.why, err, test.want)
		}
	}
}

// Lines of hosts are refused with their place, or every host is found again,
// as it stands and in a URL.
func FuzzParseHosts(f *testing.F) {
	f.Add("a.com x\n# c\nb.a.com/v1 y\n")
	f.Add("a.com\n")
	f.Fuzz(func(t *testing.T, text string) {
		table, err := parseHosts("h.txt", text)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "h.txt:") {
				t.Errorf("error without a place: %v", err)
			}
			return
		}
		for host, entries := range table {
			for _, e := range entries {
				if h, path := splitURL("https://" + host + e.path); h != host || path != e.path {
					t.Errorf("%s%s is read as %s%s", host, e.path, h, path)
				}
			}
		}
	})
}

// Whatever a program calls a URL, looking for its vendor ends.
func FuzzHostVendor(f *testing.F) {
	f.Add("https://u:p@api.line.me:443/v2/bot?x#y")
	f.Add("..:@/")
	f.Fuzz(func(t *testing.T, url string) {
		if vendor, ok := HostVendor(url); ok != (vendor != "") {
			t.Errorf("HostVendor(%q) = %q, %v", url, vendor, ok)
		}
	})
}
