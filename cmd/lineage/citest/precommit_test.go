// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package citest

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// A hook is the part of .pre-commit-hooks.yaml that is executed here.
type hook struct {
	ID, Entry, Language string
	Types               []string
	PassFilenames       bool `yaml:"pass_filenames"`
}

// TestPreCommitHook does what pre-commit does with a hook in Go: it installs
// the repository's programs into a directory of the hook's own, puts that in
// front of PATH, and runs the entry's words in the user's repository.
func TestPreCommitHook(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(root(t), ".pre-commit-hooks.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var hooks []hook
	if err := yaml.Unmarshal(data, &hooks); err != nil || len(hooks) != 1 {
		t.Fatalf("%d hooks, want one: %v", len(hooks), err)
	}
	h := hooks[0]
	if h.Language != "golang" || h.PassFilenames {
		t.Fatalf("hook %+v: this test knows of hooks in Go that take no files", h)
	}
	bin := t.TempDir()
	install := exec.Command("go", "install", "./...")
	install.Dir = root(t)
	install.Env = append(os.Environ(), "GOBIN="+bin)
	if out, err := install.CombinedOutput(); err != nil {
		t.Fatalf("go install: %v\n%s", err, out)
	}
	dir := repository(t)
	commit := func() (string, int) {
		words := strings.Fields(h.Entry)
		cmd := exec.Command(filepath.Join(bin, words[0]), words[1:]...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "PATH="+bin+string(filepath.ListSeparator)+os.Getenv("PATH"))
		out, err := cmd.CombinedOutput()
		if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
			t.Fatal(err)
		}
		return string(out), cmd.ProcessState.ExitCode()
	}
	if out, code := commit(); code != 1 || !strings.Contains(out, "shop.go:8") {
		t.Errorf("with a finding: exit code %d, want 1\n%s", code, out)
	}
	if err := os.RemoveAll(filepath.Join(dir, "shop")); err != nil {
		t.Fatal(err)
	}
	if out, code := commit(); code != 0 {
		t.Errorf("without findings: exit code %d, want 0\n%s", code, out)
	}
}
