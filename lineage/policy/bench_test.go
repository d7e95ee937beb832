// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package policy

import "testing"

func BenchmarkDecide(b *testing.B) {
	for _, bench := range []struct{ name, label, use string }{
		{"permitted", "personal", "inquiry-response to self"},
		{"consent", "special-care+inquiry", "behavioural-advertising to ad-platform"},
		{"unstated", "inquiry", " to self"},
	} {
		l, u := parseLabel(bench.label), parseUse(bench.use)
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Default.Decide(l, u)
			}
		})
	}
}

// A decision allocates for its answer and the sentence that explains it, not
// for each line of the policy.
func TestDecideAllocations(t *testing.T) {
	l, u := parseLabel("special-care+inquiry"), parseUse("behavioural-advertising to ad-platform")
	const most = 30 // 26, and some for the race detector
	if got := testing.AllocsPerRun(100, func() { Default.Decide(l, u) }); got > most {
		t.Errorf("%v allocations, want at most %d", got, most)
	}
}
