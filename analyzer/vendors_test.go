// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"fmt"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

var (
	toClause      = regexp.MustCompile(`// to: ([\w-]+)$`)
	vendorsMissed = regexp.MustCompile(`// miss: ([\w-]+) \(.+\)$`)
)

// TestVendors compares what is found in testdata/vendors, line by line, with
// what the comments there say: which vendor, or recipient, gets the data. A
// known miss is not found, or not the right recipient; its reason stands there.
// Drivers that do not know of modules must find the same.
func TestVendors(t *testing.T) {
	cfg := &packages.Config{Mode: packages.LoadAllSyntax | packages.NeedModule, Dir: filepath.Join("..", "testdata", "vendors")}
	pkgs, err := packages.Load(cfg, ".")
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 {
		t.Fatal("the scenarios do not compile")
	}
	t.Run("modules", func(t *testing.T) { checkVendors(t, pkgs) })
	packages.Visit(pkgs, nil, func(p *packages.Package) { p.Module = nil })
	t.Run("no modules", func(t *testing.T) { checkVendors(t, pkgs) })
}

func checkVendors(t *testing.T, pkgs []*packages.Package) {
	want, missed := make(map[string][]string), make(map[string][]string)
	note := func(clause *regexp.Regexp, into map[string][]string) {
		eachComment(pkgs[0], clause, func(m []string, at flowEnd) {
			key := fmt.Sprintf("%s:%d", at.file, at.line)
			into[key] = append(into[key], m[1])
		})
	}
	note(toClause, want)
	note(vendorsMissed, missed)
	got := make(map[string][]string)
	for _, doc := range analyzePackages(t, pkgs) {
		for _, f := range doc.Findings {
			to := f.Rule
			if f.Flow != nil {
				to = string(f.Flow.Use.Vendor)
			}
			if f.Flow != nil && to == "" {
				to = string(f.Flow.Use.Recipient)
			}
			key := fmt.Sprintf("%s:%d", f.File, f.Line)
			if f.Rule == "raw-in-log" {
				if to = "log"; slices.Contains(got[key], to) {
					continue // several pieces of data in one line of a log
				}
			}
			got[key] = append(got[key], to)
		}
	}
	all := maps.Clone(want)
	maps.Copy(all, got)
	maps.Copy(all, missed)
	for _, key := range slices.Sorted(maps.Keys(all)) {
		switch {
		case missed[key] != nil && slices.Equal(got[key], missed[key]):
			t.Errorf("%s: it is found: write to: in place of miss:", key)
		case missed[key] == nil && !slices.Equal(got[key], want[key]):
			t.Errorf("%s: data goes to [%s], want [%s]", key, strings.Join(got[key], " "), strings.Join(want[key], " "))
		}
	}
	t.Logf("%d calls that transmit, %d known misses", len(want)+len(missed), len(missed))
}
