// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package outplacement_test

import (
	"fmt"
	"os"
	"regexp"
	"testing"
)

var findingLine = regexp.MustCompile(`(?m)^(?:examples/outplacement/)?(\S+\.go):(\d+):\d+: ([a-z-]+): `)

// The golden file is what the analyzer prints of this module. Every leak is in it
// unless it is suppressed, at the line below its comment, and nothing else is.
func TestFindingsAreTheLeaks(t *testing.T) {
	golden, err := os.ReadFile("testdata/findings.golden")
	if err != nil {
		t.Fatal(err)
	}
	reported := make(map[string]bool)
	for _, m := range findingLine.FindAllStringSubmatch(string(golden), -1) {
		reported[m[1]+":"+m[2]+": "+m[3]] = true
	}
	for _, l := range leaks(t) {
		at := fmt.Sprintf("%s:%d: %s", l.file, l.line, l.rule)
		if reported[at] == l.suppressed {
			t.Errorf("%s: LEAK %d is reported: %t, want %t", at, l.number, reported[at], !l.suppressed)
		}
		delete(reported, at)
	}
	for at := range reported {
		t.Errorf("%s: no LEAK says that this is one", at)
	}
}
