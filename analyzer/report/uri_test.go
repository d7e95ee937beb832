// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package report

import "testing"

func TestFileURI(t *testing.T) {
	for name, want := range map[string]string{
		"/srv/shop/shop.go":      "file:///srv/shop/shop.go",
		"/srv/shop/":             "file:///srv/shop",
		"/srv/a b/100%.go":       "file:///srv/a%20b/100%25.go",
		`C:\work\shop\shop.go`:   "file:///C:/work/shop/shop.go",
		`C:\work\a b\shop.go`:    "file:///C:/work/a%20b/shop.go",
		`\\server\share\shop.go`: "file://server/share/shop.go",
	} {
		if got := fileURI(name); got != want {
			t.Errorf("fileURI(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestRelativeURI(t *testing.T) {
	for name, want := range map[string]string{
		"shop/shop.go":  "shop/shop.go",
		"a b/100%.go":   "a%20b/100%25.go",
		"../up/shop.go": "../up/shop.go",
	} {
		if got := relativeURI(name); got != want {
			t.Errorf("relativeURI(%q) = %q, want %q", name, got, want)
		}
	}
}
