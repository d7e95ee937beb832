// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package staticcheck

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"honnef.co/go/tools/config"
	"honnef.co/go/tools/simple"
	"honnef.co/go/tools/staticcheck"
	"honnef.co/go/tools/stylecheck"
	"honnef.co/go/tools/unused"

	"github.com/go-lineage/go-lineage/analyzer"
	"github.com/go-lineage/go-lineage/cmd/internal/suite"
)

func TestSuitesRunTogether(t *testing.T) {
	all := append(slices.Concat(analyzers(), suite.Vet.Analyzers()), analyzer.Analyzer)
	if err := analysis.Validate(all); err != nil {
		t.Fatal(err)
	}
	names := make(map[string]bool)
	for _, a := range all {
		if names[a.Name] {
			t.Errorf("two analyzers are called %s", a.Name)
		}
		names[a.Name] = true
	}
	for _, want := range []string{"printf", "SA4006", "S1000", "ST1005", "U1000", "staticcheck"} {
		if !names[want] {
			t.Errorf("no analyzer %s", want)
		}
	}
}

// A check that is wrapped must be one that nobody else requires, and must not
// result in what is lost when it results in matches.
func TestChecksCanBeWrapped(t *testing.T) {
	checks := slices.Concat(simple.Analyzers, staticcheck.Analyzers, stylecheck.Analyzers)
	wrapped := map[*analysis.Analyzer]bool{unused.Analyzer.Analyzer: true}
	for _, c := range checks {
		wrapped[c.Analyzer] = true
		if c.Analyzer.ResultType != nil {
			t.Errorf("%s has a result, which wrap loses", c.Analyzer)
		}
	}
	seen := make(map[*analysis.Analyzer]bool)
	var visit func(a *analysis.Analyzer)
	visit = func(a *analysis.Analyzer) {
		if seen[a] {
			return
		}
		seen[a] = true
		for _, needed := range a.Requires {
			if wrapped[needed] {
				t.Errorf("%s requires %s, which runs wrapped", a, needed)
			}
			visit(needed)
		}
	}
	for a := range wrapped {
		visit(a)
	}
}

func TestWants(t *testing.T) {
	analyzers() // fills the default
	for _, test := range []struct {
		list, check string
		want        bool
		why         string
	}{
		{"all", "SA1000", true, "all are all"},
		{"*", "SA1000", true, "so is a star"},
		{"", "SA1000", false, "nothing is asked for"},
		{"all -SA1000", "SA1000", false, "the last entry decides"},
		{"-SA1000 all", "SA1000", true, "the last entry decides"},
		{"S*", "S1000", true, "a category"},
		{"S*", "SA1000", false, "S is not SA"},
		{"SA1*", "SA1000", true, "a prefix with a number"},
		{"SA1*", "SA2000", false, "another group"},
		{"sa1000", "SA1000", true, "case does not count"},
		{strings.Join(config.DefaultConfig.Checks, " "), "SA1000", true, "on by default"},
		{strings.Join(config.DefaultConfig.Checks, " "), "ST1000", false, "off by default"},
	} {
		if got := wants(strings.Fields(test.list), test.check); got != test.want {
			t.Errorf("[%s] wants %s: %t; %s", test.list, test.check, got, test.why)
		}
	}
}
