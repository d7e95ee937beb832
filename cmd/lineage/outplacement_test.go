// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var (
	findingLine = regexp.MustCompile(`(?m)^\S+\.go:\d+:\d+: \S.*$`)
	ruleName    = regexp.MustCompile(`^(\S+\.go:\d+:\d+: )[a-z-]+: `)
)

// The golden file of the example holds each finding's first line, sorted. A
// test of the example compares it with the LEAK comments; this one compares it
// with what both drivers print, which is the same but that go vet does not
// name the rule.
func TestOutplacement(t *testing.T) {
	lineage := buildLineage(t)
	dir := exampleModule(t, "outplacement")
	file := filepath.Join(dir, "testdata", "findings.golden")

	found := exec.Command(lineage, "./...")
	found.Dir = dir
	stdout, stderr, code := run(t, found)
	if code != 1 || stderr != "" {
		t.Fatalf("lineage ./...: exit code %d, want 1\n%s", code, stderr)
	}
	got := findingLines(stdout)
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(strings.Join(got, "\n")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	golden, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want := findingLines(string(golden))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("lineage ./... differs from %s (-golden +got):\n%s", file, diff)
	}

	vet := exec.Command("go", "vet", "-vettool="+lineage, "./...")
	vet.Dir = dir
	_, stderr, code = run(t, vet)
	if code != 1 {
		t.Errorf("go vet: exit code %d, want 1", code)
	}
	for i, line := range want {
		want[i] = ruleName.ReplaceAllString(line, "$1")
	}
	slices.Sort(want)
	if diff := cmp.Diff(slices.Compact(want), findingLines(stderr)); diff != "" {
		t.Errorf("go vet differs from %s (-golden +got):\n%s", file, diff)
	}
}

// findingLines returns the first lines of the findings in what a driver
// printed, sorted and each once: go vet sees files of a package with tests
// twice.
func findingLines(text string) []string {
	lines := findingLine.FindAllString(text, -1)
	slices.Sort(lines)
	return slices.Compact(lines)
}
