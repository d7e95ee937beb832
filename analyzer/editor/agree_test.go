// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package editor_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// compared are the packages of the example in which findings are compared: those
// that need little else, since gopls analyses all of that too.
var compared = []string{"analytics", "partner", "research", "stats", "support"}

// sameFindings opens packages of an example in an editor, and compares what is
// shown with what the command finds in them.
func sameFindings(t *testing.T, lineage string, server ...string) {
	dir, err := filepath.Abs(filepath.Join("..", "..", "examples", "outplacement"))
	if err != nil {
		t.Fatal(err)
	}
	want := commandFindings(t, dir, lineage)
	if len(want) == 0 {
		t.Fatal("the command finds nothing")
	}
	e := startEditorIn(t, dir, settings, server...)
	for _, pkg := range compared {
		e.openAll(pkg)
	}
	var got []string
	e.wait(fmt.Sprintf("%d findings", len(want)), func() bool {
		got = e.findings()
		return len(got) >= len(want)
	})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings in the editor (-command +editor):\n%s", diff)
	}
}

// commandFindings returns the findings of the command as an editor would place
// them.
func commandFindings(t *testing.T, dir, lineage string) []string {
	t.Helper()
	args := []string{"-format", "json"}
	for _, pkg := range compared {
		args = append(args, "./"+pkg)
	}
	cmd := exec.Command(lineage, args...)
	cmd.Dir = dir
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if exit := new(exec.ExitError); err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) {
		t.Fatal(err)
	}
	var doc finding.Document
	if err := json.Unmarshal(out, &doc); err != nil {
		t.Fatal(err)
	}
	dirs := make(map[string]string)
	for _, p := range doc.Packages {
		dirs[p.Path] = p.Dir
	}
	var list []string
	for _, f := range doc.Findings {
		if f.Suppressed != nil {
			continue
		}
		file := filepath.Join(dirs[f.Package], f.File)
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, shownAs(file, lsp.AtColumn(string(text), f.Line, f.Column), f.Rule, f.Message))
	}
	slices.Sort(list)
	return list
}

func shownAs(file string, at lsp.Position, rule, message string) string {
	return fmt.Sprintf("%s:%d:%d: %s: %s", filepath.ToSlash(file), at.Line, at.Character, rule, message)
}

// openAll opens all Go files of a package.
func (e *editor) openAll(pkg string) {
	e.t.Helper()
	files, err := filepath.Glob(filepath.Join(e.dir, pkg, "*.go"))
	if err != nil {
		e.t.Fatal(err)
	}
	for _, file := range files {
		e.open(pkg + "/" + filepath.Base(file))
	}
}

// findings returns what is shown of lineage. It must be called with the lock
// held.
func (e *editor) findings() []string {
	var list []string
	for uri, shown := range e.shown {
		file, _ := lsp.File(uri)
		for _, d := range shown {
			if d.Source == "lineage" {
				list = append(list, shownAs(file, d.Range.Start, strings.Trim(string(d.Code), `"`), d.Message))
			}
		}
	}
	slices.Sort(list)
	return list
}
