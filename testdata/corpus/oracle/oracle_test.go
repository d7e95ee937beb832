// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package oracle

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.com/corpus/mark"
)

const rounds = 16 // as many throws of mark.Either's coin

func TestCommentsAreTrue(t *testing.T) {
	for range rounds {
		for name, all := range families {
			run(t, name, all)
		}
	}
	labels, err := Labels("..")
	if err != nil {
		t.Fatal(err)
	}
	labels = executed(labels)
	flows, sources, sinks := mark.Observed()
	for _, d := range Compare(labels, flows, sources, sinks) {
		t.Error(d)
	}
}

func executed(labels []Label) []Label {
	var kept []Label
	for _, l := range labels {
		if _, ok := judged[l.Family()]; !ok {
			kept = append(kept, l)
		}
	}
	return kept
}

func run(t *testing.T, name string, all func()) {
	done := make(chan any, 1)
	go func() {
		defer func() { done <- recover() }()
		all()
	}()
	select {
	case r := <-done:
		if r != nil {
			t.Fatalf("%s: panic: %v", name, r)
		}
	case <-time.After(20 * time.Second):
		t.Fatalf("%s: still running after 20 s", name)
	}
}

// Each scenario is called by its package's All, and each file that has a
// leaking one has a harmless one beside it.
func TestScenariosAreComplete(t *testing.T) {
	root := ".."
	total := 0
	err := filepath.WalkDir(root, func(dir string, d os.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			return err
		}
		called := map[string]bool{}
		var bad, good []string
		for _, path := range files {
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			for _, decl := range f.Decls {
				fn, ok := decl.(*ast.FuncDecl)
				if !ok || fn.Recv != nil {
					continue
				}
				switch {
				case fn.Name.Name == "All":
					ast.Inspect(fn, func(n ast.Node) bool {
						if id, ok := n.(*ast.Ident); ok {
							called[id.Name] = true
						}
						return true
					})
				case strings.HasPrefix(fn.Name.Name, "bad"):
					bad = append(bad, fn.Name.Name)
				case strings.HasPrefix(fn.Name.Name, "good"):
					good = append(good, fn.Name.Name)
				}
			}
		}
		for _, name := range append(bad, good...) {
			if !called[name] {
				t.Errorf("%s: All does not call %s", dir, name)
			}
		}
		if len(bad) > 0 != (len(good) > 0) {
			t.Errorf("%s: %d leaking and %d harmless scenarios", dir, len(bad), len(good))
		}
		total += len(bad) + len(good)
		name, err := filepath.Rel(root, dir)
		if name = filepath.ToSlash(name); len(bad) > 0 && families[name] == nil && judged[name] == "" {
			t.Errorf("%s: neither executed nor judged", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d scenarios", total)
}
