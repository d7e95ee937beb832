// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"flag"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/go-lineage/go-lineage/analyzer"
)

var (
	survey    = flag.String("survey", "", "packages to analyse as if they were the user's, with all that they import")
	surveyDir = flag.String("surveydir", ".", "where the packages of -survey are looked up")
)

// TestSurvey analyses code that nobody marked, the bodies of the standard
// library included: there must be no failure and no finding, and every
// function must end within the counted bounds.
func TestSurvey(t *testing.T) {
	if *survey == "" {
		t.Skip("takes minutes: name packages with -survey")
	}
	follow := analyzer.Analyzer.Flags.Lookup("foreign")
	if err := follow.Value.Set("true"); err != nil {
		t.Fatal(err)
	}
	defer follow.Value.Set("false")
	cfg := &packages.Config{Mode: packages.LoadAllSyntax, Dir: *surveyDir}
	pkgs, err := packages.Load(cfg, strings.Split(*survey, ",")...)
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.Analyzer}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for act := range graph.All() {
		if act.Err != nil {
			t.Errorf("%v: %v", act, act.Err)
			continue
		}
		n++
		for _, d := range act.Diagnostics {
			t.Errorf("%v: %s: %s", act.Package.Fset.Position(d.Pos), d.Category, d.Message)
		}
		if act.Duration > 3*time.Second {
			t.Logf("%v took %v", act.Package, act.Duration)
		}
	}
	t.Logf("%d packages in %v", n, time.Since(start))
}
