// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer"
)

// TestNogoFindsTheSame runs the analyzer over an example as Bazel's nogo does,
// and compares with the golden file that the command and go vet are compared
// with. To nogo each package is an action of its own: imported types come from
// export data, facts go through gob to direct importers, the standard library
// has none, and a Pass knows no Module and has no ReadFile.
func TestNogoFindsTheSame(t *testing.T) {
	dir, err := filepath.Abs(filepath.Join("..", "examples", "outplacement"))
	if err != nil {
		t.Fatal(err)
	}
	n := &nogo{t: t, dir: dir, fset: token.NewFileSet(), export: make(map[string]string), facts: make(map[string][]byte)}
	for _, p := range n.list() {
		n.export[p.ImportPath] = p.Export
		if !p.Standard {
			n.analyze(p)
		}
	}
	golden, err := os.ReadFile(filepath.Join(dir, "testdata", "findings.golden"))
	if err != nil {
		t.Fatal(err)
	}
	withoutRule := regexp.MustCompile(`(?m)^(\S+\.go:\d+:\d+: )[a-z-]+: `)
	want := strings.Split(strings.TrimSpace(withoutRule.ReplaceAllString(string(golden), "$1")), "\n")
	slices.Sort(want)
	slices.Sort(n.found)
	if diff := cmp.Diff(slices.Compact(want), slices.Compact(n.found)); diff != "" {
		t.Errorf("nogo differs from the golden file (-golden +nogo):\n%s", diff)
	}
}

// A nogo analyses packages, those that are imported first.
type nogo struct {
	t      *testing.T
	dir    string
	fset   *token.FileSet
	export map[string]string // files of export data, by import path
	facts  map[string][]byte // what a package hands on, by import path
	found  []string
}

type nogoPackage struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
	Standard                bool
	Module                  *struct{ Main bool }
}

func (n *nogo) list() []nogoPackage {
	cmd := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles,Standard,Module", "./...")
	cmd.Dir = n.dir
	out, err := cmd.Output()
	if err != nil {
		n.t.Fatalf("go list: %v", err)
	}
	var all []nogoPackage
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p nogoPackage
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			n.t.Fatal(err)
		}
		all = append(all, p)
	}
}

func (n *nogo) analyze(p nogoPackage) {
	var files []*ast.File
	for _, name := range p.GoFiles {
		text, err := os.ReadFile(filepath.Join(p.Dir, name))
		if err != nil {
			n.t.Fatal(err)
		}
		file, err := parser.ParseFile(n.fset, n.fileName(p, name), text, parser.ParseComments)
		if err != nil {
			n.t.Fatal(err)
		}
		files = append(files, file)
	}
	info := &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Instances:    make(map[*ast.Ident]types.Instance),
		Scopes:       make(map[ast.Node]*types.Scope),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		FileVersions: make(map[*ast.File]string),
	}
	config := types.Config{Importer: importer.ForCompiler(n.fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(n.export[path]) })}
	pkg, err := config.Check(p.ImportPath, n.fset, files, info)
	if err != nil {
		n.t.Fatal(err)
	}
	pass := n.pass(p, pkg)
	pass.Files, pass.TypesInfo = files, info
	if _, err := analyzer.Analyzer.Run(pass); err != nil {
		n.t.Errorf("%s: %v", p.ImportPath, err)
	}
}

// fileName returns the name under which Bazel compiles a file: as seen from the
// workspace, or in the directory of other repositories.
func (n *nogo) fileName(p nogoPackage, name string) string {
	if p.Module == nil || !p.Module.Main {
		return path.Join("external", p.ImportPath, name)
	}
	rel, err := filepath.Rel(n.dir, filepath.Join(p.Dir, name))
	if err != nil {
		n.t.Fatal(err)
	}
	return filepath.ToSlash(rel)
}

func (n *nogo) pass(p nogoPackage, pkg *types.Package) *analysis.Pass {
	return &analysis.Pass{
		Analyzer:   analyzer.Analyzer,
		Fset:       n.fset,
		Pkg:        pkg,
		TypesSizes: types.SizesFor("gc", "amd64"),
		ResultOf:   map[*analysis.Analyzer]any{},
		Report: func(d analysis.Diagnostic) {
			if p.Module == nil || !p.Module.Main {
				n.t.Errorf("a finding in another module's code: %s: %s", n.fset.Position(d.Pos), d.Message)
			}
			n.found = append(n.found, fmt.Sprintf("%s: %s", n.fset.Position(d.Pos), d.Message))
		},
		ImportPackageFact: func(from *types.Package, fact analysis.Fact) bool {
			if !slices.Contains(pkg.Imports(), from) {
				n.t.Errorf("%s asks for the facts of %s, which it does not import", pkg.Path(), from.Path())
			}
			data, ok := n.facts[from.Path()]
			if !ok {
				return false
			}
			if err := gob.NewDecoder(bytes.NewReader(data)).Decode(fact); err != nil {
				n.t.Error(err)
			}
			return true
		},
		ExportPackageFact: func(fact analysis.Fact) {
			var data bytes.Buffer
			if err := gob.NewEncoder(&data).Encode(fact); err != nil {
				n.t.Error(err)
			}
			n.facts[pkg.Path()] = data.Bytes()
		},
		ImportObjectFact: func(types.Object, analysis.Fact) bool { return false },
		AllPackageFacts:  func() []analysis.PackageFact { return nil },
		AllObjectFacts:   func() []analysis.ObjectFact { return nil },
	}
}
