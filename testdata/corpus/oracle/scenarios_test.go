// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package oracle

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// scenarios are the functions of one package by what their name says.
type scenarios struct {
	bad, good []string
	called    map[string]bool // named in All
}

// Each scenario is called by its package's All, no package has leaking ones
// only or harmless ones only, and each package with scenarios is in the table.
func TestScenariosAreComplete(t *testing.T) {
	total := 0
	err := filepath.WalkDir("..", func(dir string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		s, err := scenariosIn(dir)
		if err != nil {
			return err
		}
		for _, name := range append(s.bad, s.good...) {
			if !s.called[name] {
				t.Errorf("%s: All does not call %s", dir, name)
			}
		}
		if len(s.bad) > 0 != (len(s.good) > 0) {
			t.Errorf("%s: %d leaking and %d harmless scenarios", dir, len(s.bad), len(s.good))
		}
		name, err := filepath.Rel("..", dir)
		if name = filepath.ToSlash(name); len(s.bad) > 0 && families[name] == nil && judged[name] == "" {
			t.Errorf("%s: neither executed nor judged", name)
		}
		total += len(s.bad) + len(s.good)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d scenarios", total)
}

func scenariosIn(dir string) (s scenarios, err error) {
	s.called = map[string]bool{}
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return s, err
	}
	for _, path := range files {
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return s, err
		}
		for _, decl := range f.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Recv == nil {
				s.add(fn)
			}
		}
	}
	return s, nil
}

func (s *scenarios) add(fn *ast.FuncDecl) {
	switch name := fn.Name.Name; {
	case name == "All":
		ast.Inspect(fn, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				s.called[id.Name] = true
			}
			return true
		})
	case strings.HasPrefix(name, "bad"):
		s.bad = append(s.bad, name)
	case strings.HasPrefix(name, "good"):
		s.good = append(s.good, name)
	}
}
