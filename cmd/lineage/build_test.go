// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"errors"
	"os/exec"
	"path/filepath"
	"testing"
)

// buildLineage builds the command for tests that run it as users do.
func buildLineage(tb testing.TB) string {
	tb.Helper()
	return build(tb, "lineage", ".")
}

// buildLineageStaticcheck builds the command that has staticcheck's analyzers.
func buildLineageStaticcheck(tb testing.TB) string {
	tb.Helper()
	return build(tb, "lineage-staticcheck", "../lineage-staticcheck")
}

func build(tb testing.TB, name, pkg string) string {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), name+exeSuffix())
	if out, err := exec.Command("go", "build", "-o", path, pkg).CombinedOutput(); err != nil {
		tb.Fatalf("go build: %v\n%s", err, out)
	}
	return path
}

// repository returns the root of the source tree.
func repository(tb testing.TB) string {
	tb.Helper()
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		tb.Fatal(err)
	}
	return root
}

// run runs a command and returns what it prints and its exit code.
func run(tb testing.TB, cmd *exec.Cmd) (stdout, stderr string, code int) {
	tb.Helper()
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	if exit := new(exec.ExitError); err != nil && !errors.As(err, &exit) {
		tb.Fatalf("%v: %v", cmd, err)
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

// exampleModule returns the directory of an example that is a module of its own,
// with what it imports in the module cache: on a new machine the go command
// would download it in the middle of a test, and say so.
func exampleModule(tb testing.TB, name string) string {
	tb.Helper()
	list := exec.Command("go", "list", "-deps", "-test", "./...")
	list.Dir = filepath.Join(repository(tb), "examples", name)
	if _, stderr, code := run(tb, list); code != 0 {
		tb.Fatalf("go list in %s: exit code %d\n%s", list.Dir, code, stderr)
	}
	return list.Dir
}
