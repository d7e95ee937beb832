// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const settings = `
version: "2"
linters:
  default: none
  enable: [lineage]
  settings:
    custom:
      lineage:
        type: module
        description: personal data that goes where the policy does not let it go
issues:
  max-issues-per-linter: 0
  max-same-issues: 0
  uniq-by-line: false
`

// TestGolangciLintFindsTheSame builds golangci-lint, which takes a minute or two
// of CPU time when nothing is cached, runs it over an example, and compares
// what it shows with the golden file that the command and go vet are compared
// with.
func TestGolangciLintFindsTheSame(t *testing.T) {
	tool := filepath.Join(t.TempDir(), "golangci-lint")
	if out, err := exec.Command("go", "build", "-o", tool, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	config := filepath.Join(t.TempDir(), ".golangci.yml")
	if err := os.WriteFile(config, []byte(settings), 0o666); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join("..", "..", "..", "examples", "outplacement")
	cmd := exec.Command(tool, "run", "--config", config, "--path-mode", "abs", "--output.json.path", "stdout", "--show-stats=false", "./...")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOLANGCI_LINT_CACHE="+t.TempDir())
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if exit := new(exec.ExitError); !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Fatalf("golangci-lint: %v, want exit code 1: issues\n%s", err, &stderr)
	}
	golden, err := os.ReadFile(filepath.Join(dir, "testdata", "findings.golden"))
	if err != nil {
		t.Fatal(err)
	}
	withoutRule := regexp.MustCompile(`(?m)^(\S+\.go:\d+:\d+: )[a-z-]+: `)
	want := strings.Split(strings.TrimSpace(withoutRule.ReplaceAllString(string(golden), "$1")), "\n")
	slices.Sort(want)
	if diff := cmp.Diff(slices.Compact(want), issues(t, dir, out)); diff != "" {
		t.Errorf("golangci-lint differs from the golden file (-golden +golangci-lint):\n%s", diff)
	}
}

// issues returns the findings among the issues that golangci-lint prints, one
// line each, and not their steps, which it makes issues of their own.
func issues(t *testing.T, dir string, out []byte) []string {
	t.Helper()
	var printed struct {
		Issues []struct {
			FromLinter, Text string
			Pos              struct {
				Filename     string
				Line, Column int
			}
		}
	}
	if err := json.Unmarshal(out, &printed); err != nil {
		t.Fatalf("%v in\n%s", err, out)
	}
	base, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, i := range printed.Issues {
		if i.FromLinter != "lineage" {
			t.Errorf("an issue of %s: %s", i.FromLinter, i.Text)
		}
		if strings.HasPrefix(i.Text, "lineage(related information)") {
			continue
		}
		name, err := filepath.Rel(base, i.Pos.Filename)
		if err != nil {
			t.Error(err)
		}
		lines = append(lines, fmt.Sprintf("%s:%d:%d: %s", filepath.ToSlash(name), i.Pos.Line, i.Pos.Column, i.Text))
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}
