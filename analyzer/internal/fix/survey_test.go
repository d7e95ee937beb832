// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package fix_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/go/packages"
)

var survey = flag.String("survey", "", "a module with findings, of which TestSurvey compiles every fix")

// TestSurvey makes every fix of every finding of a module, one at a time, and
// compiles what comes out.
//
//	go test ./analyzer/internal/fix -run Survey -v -survey $PWD/testdata/corpus
func TestSurvey(t *testing.T) {
	if *survey == "" {
		t.Skip("takes a module: name one with -survey")
	}
	loaded, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax, Dir: *survey, Fset: token.NewFileSet()}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	owner := make(map[string]*packages.Package)
	for _, p := range loaded {
		for _, file := range p.GoFiles {
			owner[file] = p
		}
	}
	kinds, n := make(map[string]int), 0
	for _, f := range vetted(t, *survey) {
		p := owner[f.edits[0].Filename]
		if p == nil || len(p.Errors) > 0 {
			continue // a test
		}
		n++
		kinds[f.category+": "+shape(f.message)]++
		if err := f.compile(t, p); err != nil {
			t.Errorf("%s: %s: %v", f.at, f.message, err)
		}
	}
	t.Logf("%d fixes", n)
	for _, kind := range slices.Sorted(keys(kinds)) {
		t.Logf("%5d %s", kinds[kind], kind)
	}
}

// shape is the beginning of a message, which its kind has in common.
func shape(message string) string {
	words := bytes.Fields([]byte(message))
	return string(bytes.Join(words[:min(3, len(words))], []byte(" ")))
}

func keys(m map[string]int) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// A vetFix is a fix as go vet prints it.
type vetFix struct {
	at, category, message string
	edits                 []vetEdit
}

type vetEdit struct {
	Filename   string
	Start, End int
	New        string
}

// vetted runs go vet with the lineage command as its tool.
func vetted(t *testing.T, dir string) []vetFix {
	t.Helper()
	tool := filepath.Join(t.TempDir(), "lineage")
	if out, err := exec.Command("go", "build", "-o", tool, "../../../cmd/lineage").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	vet := exec.Command("go", "vet", "-vettool="+tool, "-json", "-lineage.fixes=all", "./...")
	vet.Dir = dir
	out, err := vet.Output()
	if err != nil {
		t.Fatal(err)
	}
	var fixes []vetFix
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var tree map[string]map[string][]struct {
			Category, Posn string
			Suggested      []struct {
				Message string
				Edits   []vetEdit
			} `json:"suggested_fixes"`
		}
		err := dec.Decode(&tree)
		if errors.Is(err, io.EOF) {
			return fixes
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, analyzers := range tree {
			for _, d := range analyzers["lineage"] {
				for _, s := range d.Suggested {
					fixes = append(fixes, vetFix{d.Posn, d.Category, s.Message, s.Edits})
				}
			}
		}
	}
}

// compile type-checks a package with the edits made.
func (f vetFix) compile(t *testing.T, p *packages.Package) error {
	t.Helper()
	changed := make(map[string][]vetEdit)
	for _, e := range f.edits {
		changed[e.Filename] = append(changed[e.Filename], e)
	}
	var files []*ast.File
	overlay := make(map[string]string)
	for i, name := range p.GoFiles {
		if len(changed[name]) == 0 {
			files = append(files, p.Syntax[i])
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		edits := changed[name]
		slices.SortStableFunc(edits, func(a, b vetEdit) int { return a.Start - b.Start })
		var out bytes.Buffer
		at := 0
		for _, e := range edits {
			out.Write(data[at:e.Start])
			out.WriteString(e.New)
			at = e.End
		}
		out.Write(data[at:])
		file, err := parser.ParseFile(p.Fset, name, out.Bytes(), parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		files = append(files, file)
		overlay[name] = filepath.Join(t.TempDir(), filepath.Base(name))
		write(t, overlay[name], out.String())
	}
	config := types.Config{Importer: importer{t, p}, GoVersion: "go1.26"}
	if _, err := config.Check(p.PkgPath, p.Fset, files, nil); err != nil {
		return build(t, p, overlay) // an import that was not loaded with the others is another package to the type checker
	}
	return nil
}

// build compiles a package with other files in the place of its own.
func build(t *testing.T, p *packages.Package, overlay map[string]string) error {
	t.Helper()
	text, err := json.Marshal(map[string]any{"Replace": overlay})
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "overlay.json")
	write(t, name, string(text))
	cmd := exec.Command("go", "build", "-overlay", name, p.PkgPath)
	cmd.Dir = *survey
	if out, err := cmd.CombinedOutput(); err != nil {
		return errors.New(string(out))
	}
	return nil
}
