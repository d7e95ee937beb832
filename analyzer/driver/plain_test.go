// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func TestVetTellsFindingsFromFailures(t *testing.T) {
	tool, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	const clean = "-- clean/x.go --\npackage clean\n"
	for _, test := range []struct {
		name, archive string
		patterns      []string
		found         bool
		failed        string
	}{
		{"nothing", module + clean, []string{"./clean"}, false, ""},
		{"findings", module, []string{"./..."}, true, ""},
		{"what does not compile", module + broken[0].file, []string{"./..."}, false, "example.com/m/types: see above"},
		{"what does not load", module + broken[2].file, []string{"./..."}, true, "example.com/m/imports: "},
	} {
		t.Run(test.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			req := Request{Tool: tool, Dir: writeModule(t, test.archive), Patterns: test.patterns, Stderr: &stderr}
			result, err := Vet(t.Context(), req, nil, &stdout)
			if err != nil {
				t.Fatal(err)
			}
			var failed []string
			for _, f := range result.Failed {
				failed = append(failed, f.Package+": "+f.Reason)
			}
			all := strings.Join(failed, "\n")
			if result.Found != test.found || (all == "") != (test.failed == "") || !strings.Contains(all, test.failed) {
				t.Errorf("found %t, failed [%s]; want %t, [%s]\n%s", result.Found, all, test.found, test.failed, &stderr)
			}
			if test.name != "nothing" && !strings.Contains(stderr.String(), "LeakTop leaks") {
				t.Errorf("findings are not shown:\n%s", &stderr)
			}
		})
	}
}

func TestFailureOfTheRunIsNoFinding(t *testing.T) {
	for line, want := range map[string]bool{
		"shop/shop.go:3:4: leaks":                            true,
		"shop/shop.go:3: leaks":                              true,
		`C:\shop\shop.go:3:4: leaks`:                         true,
		"go: warning: ignoring go.mod":                       false,
		"failed to initialize build cache at /x: mkdir /x: ": false,
		"": false,
	} {
		if got := namesPlace(line); got != want {
			t.Errorf("namesPlace(%q) = %t, want %t", line, got, want)
		}
	}
}
