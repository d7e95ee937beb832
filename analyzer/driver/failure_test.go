// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"strings"
	"testing"
)

func TestWhyMissing(t *testing.T) {
	for _, test := range []struct {
		why      string
		said     string // on the go command's standard error
		failed   bool
		analysed bool
		want     string
	}{
		{"all is well", "", false, true, ""},
		{"another package failed", "# q\nq.go:1:1: undefined: x\n", true, true, ""},
		{"a C compiler warned", "# p\nx.c:1: warning: unused\n", false, true, ""},
		{"a type error", "# p\nx.go:1:1: undefined: x\n", true, false, "it does not compile"},
		{"a type error in its tests", "# p\n# [p]\nx_test.go:1:1: undefined: x\n", true, true, "it does not compile"},
		{"a type error in its external tests", "# p_test\n# [p_test]\nx_test.go:1:1: undefined: x\n", true, true, "its tests do not compile"},
		{"an analyzer that crashed", "# p\npanic: index out of range\n\ngoroutine 1 [running]:\n", true, false, "lineage crashed"},
		{"one that crashed below", "# q\nfatal error: stack overflow\n# p\nx.go:1:1: could not import q (no package vetx file for \"q\")\n", true, false, "see above, such as q"},
		{"a go command that said nothing of packages", "build cache is disabled\n", true, false, "go vet failed"},
		{"a run before was cut off", "", false, false, "go clean -cache"},
	} {
		t.Run(test.why, func(t *testing.T) {
			out := &vetOutput{failed: test.failed, said: make(map[string]remark)}
			reader := &remarkReader{said: out.said}
			for _, half := range []string{test.said[:len(test.said)/2], test.said[len(test.said)/2:]} { // pipes cut anywhere
				reader.Write([]byte(half))
			}
			got := whyMissing("p", map[string]bool{"p": test.analysed}, out)
			if got != test.want && (test.want == "" || !strings.Contains(got, test.want)) {
				t.Errorf("why = %q, want %q", got, test.want)
			}
		})
	}
}
