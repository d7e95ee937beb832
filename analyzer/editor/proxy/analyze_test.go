// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package proxy

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-lineage/go-lineage/analyzer/editor/internal/lsp"
)

func TestModules(t *testing.T) {
	dir := t.TempDir()
	for _, mod := range []string{"one", "one/nested", "cache/dep@v1.0.0"} {
		root := filepath.Join(dir, filepath.FromSlash(mod))
		if err := os.MkdirAll(root, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, "go.mod"), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	s := snapshot{texts: make(map[string]string)}
	for _, file := range []string{"one/x.go", "one/y.go", "one/b/x.go", "one/a/x.go", "one/nested/x.go", "cache/dep@v1.0.0/x.go", "x.go", "cached/x.go"} {
		s.texts[filepath.Join(dir, filepath.FromSlash(file))] = ""
	}
	want := map[string][]string{
		filepath.Join(dir, "one"):           {"./.", "./a", "./b"},
		filepath.Join(dir, "one", "nested"): {"./."},
	}
	if diff := cmp.Diff(want, s.modules([]string{filepath.Join(dir, "cache")})); diff != "" {
		t.Errorf("modules (-want +got):\n%s", diff)
	}
}

// The name of a text hangs on the text alone, and those that are no longer
// needed go away.
func TestOverlay(t *testing.T) {
	dir := t.TempDir()
	saved, edited, fresh := filepath.Join(dir, "saved.go"), filepath.Join(dir, "edited.go"), filepath.Join(dir, "fresh.go")
	for _, file := range []string{saved, edited} {
		if err := os.WriteFile(file, []byte("package x\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	o := overlay{dir: t.TempDir()}
	write := func(texts map[string]string) map[string]string {
		t.Helper()
		description, err := o.write(snapshot{texts: texts})
		if err != nil {
			t.Fatal(err)
		}
		return readOverlay(t, description)
	}
	first := write(map[string]string{saved: "package x\n", edited: "package y\n", fresh: "package z\n"})
	if len(first) != 2 || filepath.Base(first[edited]) != "edited.go" || contents(t, first[edited]) != "package y\n" || contents(t, first[fresh]) != "package z\n" {
		t.Errorf("overlay of an edited and a new file: %v", first)
	}
	second := write(map[string]string{edited: "package y2\n", fresh: "package z\n"})
	if second[fresh] != first[fresh] || second[edited] == first[edited] {
		t.Errorf("after an edit: %v, before it: %v", second, first)
	}
	if _, err := os.Stat(first[edited]); !os.IsNotExist(err) {
		t.Errorf("the text before the edit is still there: %v", err)
	}
	if last := write(map[string]string{saved: "package x\n"}); len(last) > 0 {
		t.Errorf("with everything saved the overlay is %v", last)
	}
}

func TestShift(t *testing.T) {
	at := func(line int) lsp.Range {
		return lsp.Range{Start: lsp.Position{Line: line, Character: 2}, End: lsp.Position{Line: line, Character: 5}}
	}
	r := newResult()
	r.findings["/x.go"] = []shown{{Diagnostic: lsp.Diagnostic{Range: at(1)}, fixes: []fix{{}}}, {Diagnostic: lsp.Diagnostic{Range: at(7)}, fixes: []fix{{}}}}
	touched := at(1)
	r.shift("/x.go", []lsp.Change{{Range: &touched, Text: "\n"}})
	if got := r.findings["/x.go"]; len(got) != 1 || got[0].Range != at(8) || got[0].fixes != nil {
		t.Errorf("after a change of the first finding: %+v, want the second, a line down, without fixes", got)
	}
	r.shift("/x.go", []lsp.Change{{Text: "all new"}})
	if got := r.findings["/x.go"]; len(got) > 0 {
		t.Errorf("in a text that is all new: %+v", got)
	}
}

func readOverlay(t *testing.T, description string) map[string]string {
	t.Helper()
	if description == "" {
		return nil
	}
	var overlay struct{ Replace map[string]string }
	if err := json.Unmarshal([]byte(contents(t, description)), &overlay); err != nil {
		t.Fatal(err)
	}
	return overlay.Replace
}

func contents(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
