// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-lineage/go-lineage/analyzer"
)

// RULES.md is the page that editors link to: the anchor of a rule is its ID.
func TestRulesPage(t *testing.T) {
	const page = "RULES.md"
	if !strings.HasSuffix(analyzer.Analyzer.URL, "/analyzer/"+page) {
		t.Errorf("the analyzer's URL is %s, want the page %s", analyzer.Analyzer.URL, page)
	}
	want := rulesPage()
	if *update {
		if err := os.WriteFile(page, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("%s is stale: go test ./analyzer -run TestRulesPage -update (-want +got):\n%s", page, diff)
	}
}

func rulesPage() string {
	var b strings.Builder
	b.WriteString("# Rules\n\nWhat lineage reports, and what to do about it; `lineage explain RULE` says the same. Written from the rules' own\n" +
		"definitions, in `analyzer/internal/check`, by `go test ./analyzer -run TestRulesPage -update`.\n")
	for _, r := range analyzer.Rules() {
		fmt.Fprintf(&b, "\n## %s\n\n%s%s: %s. Since %s.\n\n%s\n", r.ID, strings.ToUpper(string(r.Severity[:1])), r.Severity[1:], r.Title, r.Since, r.Text)
		example(&b, "Reported:", r.Bad)
		example(&b, "Not reported:", r.Good)
	}
	return b.String()
}

func example(b *strings.Builder, title, source string) {
	if source = strings.Trim(source, "\n"); source != "" {
		fmt.Fprintf(b, "\n%s\n\n```go\n%s\n```\n", title, source)
	}
}
