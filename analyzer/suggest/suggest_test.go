// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package suggest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/txtar"

	"github.com/go-lineage/go-lineage/analyzer/internal/directive"
)

var update = flag.Bool("update", false, "write the patches into testdata")

// TestPropose proposes marks for each module in testdata. The patch is golden. In
// the files that come out, every directive and tag can be read, the module still
// compiles, and nothing is left to propose.
func TestPropose(t *testing.T) {
	archives, err := filepath.Glob(filepath.Join("testdata", "*.txtar"))
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives: ", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			write(t, filepath.Join(dir, "go.mod"), "module example.com/m\n\ngo 1.26.0\n\nrequire github.com/go-lineage/go-lineage v0.0.0\n\nreplace github.com/go-lineage/go-lineage => "+repository(t)+"\n")
			last := len(archive.Files) - 1
			for _, f := range archive.Files[:last] {
				write(t, filepath.Join(dir, f.Name), strings.ReplaceAll(string(f.Data), "CR\n", "\r\n"))
			}
			result := propose(t, dir)
			patch, err := result.Patch(dir)
			if err != nil {
				t.Fatal(err)
			}
			patch = []byte(strings.ReplaceAll(string(patch), "\r\n", "CR\n"))
			if *update {
				archive.Files[last].Data = patch
				write(t, name, string(txtar.Format(archive)))
			} else if d := cmp.Diff(string(archive.Files[last].Data), string(patch)); d != "" {
				t.Errorf("-want +got, -update writes it:\n%s", d)
			}
			for _, f := range result.Files {
				write(t, f.Name, string(f.New))
			}
			if again := propose(t, dir); len(again.Proposals) > 0 {
				t.Errorf("after the patch, there is still to propose: %v", again.Proposals)
			}
		})
	}
}

// propose loads a module, which must compile and whose directives must be good.
func propose(t *testing.T, dir string) *Result {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax, Dir: dir,
		Env: append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off"),
	}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pkgs {
		for _, e := range p.Errors {
			t.Fatal(e)
		}
		if _, problems := directive.Parse(p.Fset, p.Syntax); len(problems) > 0 {
			t.Errorf("%s: %s", p.Fset.Position(problems[0].Pos), problems[0].Message)
		}
	}
	result, err := Propose(pkgs)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func repository(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestPatchStaysBelow(t *testing.T) {
	r := &Result{Files: []File{{Name: filepath.FromSlash("/m/shop/shop.go"), New: []byte("package shop\n")}}}
	if _, err := r.Patch(filepath.FromSlash("/m/other")); err == nil || !strings.Contains(err.Error(), "start in a directory above") {
		t.Errorf("a patch outside of where it is applied: %v", err)
	}
	got, err := r.Patch(filepath.FromSlash("/m"))
	if err != nil {
		t.Fatal(err)
	}
	if want := "--- /dev/null\n+++ b/shop/shop.go\n@@ -0,0 +1,1 @@\n+package shop\n"; string(got) != want {
		t.Errorf("patch of a new file:\n%s", got)
	}
}

func FuzzSplitName(f *testing.F) {
	f.Add("HTTPServerURLs2_x")
	f.Fuzz(func(t *testing.T, name string) {
		for _, word := range splitName(name) {
			if word == "" || word != strings.ToLower(word) {
				t.Errorf("splitName(%q) has the word %q", name, word)
			}
		}
		theLexicon().find(name) // does not panic
	})
}
