// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

var survey = flag.String("survey", "", "directories of modules, separated by commas, for which TestSurvey prints what would be proposed")

// TestSurvey prints the proposals for modules that nobody marked, so that
// somebody reads how silly they are:
//
//	go test ./analyzer/suggest -run Survey -v -survey "$(ls -d ~/go/pkg/mod/github.com/*/*@* | paste -sd,)"
func TestSurvey(t *testing.T) {
	if *survey == "" {
		t.Skip("needs a reader: name modules with -survey")
	}
	total := make(map[Kind]int)
	modules, lookedAt := 0, 0
	for dir := range strings.SplitSeq(*survey, ",") {
		pkgs, err := packages.Load(&packages.Config{
			Mode: packages.LoadSyntax, Dir: dir,
			Env: append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off"),
		}, "./...")
		if err != nil {
			continue
		}
		pkgs = slices.DeleteFunc(pkgs, func(p *packages.Package) bool { return len(p.Errors) > 0 || p.IllTyped || len(p.Syntax) == 0 })
		if len(pkgs) == 0 {
			continue
		}
		result, err := Propose(pkgs)
		if err != nil {
			t.Error(err)
			continue
		}
		modules++
		lookedAt += len(pkgs)
		for _, p := range result.Proposals {
			total[p.Kind]++
			t.Logf("%s:%d: %s: %s: %s", p.Position.Filename, p.Position.Line, p.What, p.Words(), p.Why)
		}
	}
	t.Logf("%d modules, %d packages: %v", modules, lookedAt, total)
}
