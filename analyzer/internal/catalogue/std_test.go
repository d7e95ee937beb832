// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package catalogue

import (
	"maps"
	"os/exec"
	"slices"
	"testing"

	"golang.org/x/tools/go/packages"
)

// The list of the standard library is that of the Go release in use; after a
// new one, run: go list std >std.txt
func TestStdIsCurrent(t *testing.T) {
	out, err := exec.Command("go", "list", "std").Output()
	if err != nil {
		t.Fatal(err)
	}
	if string(out) != stdPackages {
		t.Error("std.txt is of another Go release; run go list std >std.txt")
	}
	for path, want := range map[string]bool{
		"fmt":                          true,
		"net/http":                     true,
		"internal/abi":                 true,
		"vendor/golang.org/x/net/idna": true,
		"golang.org/x/net/idna":        false,
		"example.com/fmt":              false,
		"":                             false,
		"github.com/go-lineage/go-lineage/lineage": false,
	} {
		if Std(path) != want {
			t.Errorf("Std(%q) = %v", path, !want)
		}
	}
}

// Every section parses: Lookup relies on it.
func TestEmbeddedParses(t *testing.T) {
	for path, s := range sections() {
		if _, err := parseSection(s); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// Every model of a standard package speaks of a function that exists, with as
// many parameters and results.
func TestStdResolves(t *testing.T) {
	var paths []string
	for path := range sections() {
		if Std(path) {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	config := &packages.Config{Mode: packages.LoadSyntax | packages.NeedExportFile} // from source: some models speak of types that are not exported
	pkgs, err := packages.Load(config, paths...)
	if err != nil {
		t.Fatal(err)
	}
	if len(pkgs) != len(paths) {
		t.Fatalf("loaded %d of %d packages", len(pkgs), len(paths))
	}
	states := newStates()
	for _, pkg := range pkgs {
		for _, err := range pkg.Errors {
			t.Errorf("%s: %v", pkg.PkgPath, err)
		}
		models := embedded().exact[pkg.PkgPath].load()
		for _, name := range slices.Sorted(maps.Keys(models)) {
			if err := resolve(pkg.Types, models[name]); err != nil {
				t.Errorf("%s: %v", models[name].Pos, err)
				continue
			}
			fn, _ := lookupFunc(pkg.Types, name)
			states.add(fn.Signature(), models[name])
		}
	}
	for _, problem := range states.unwritten() {
		t.Error(problem)
	}
}

// sections returns all sections by path.
func sections() map[string]*section {
	all := make(map[string]*section)
	for _, table := range []map[string]*section{embedded().exact, embedded().anyMajor} {
		for _, s := range table {
			all[s.path] = s
		}
	}
	return all
}
