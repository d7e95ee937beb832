// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package printers

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The table of what the analyzer reports of package leaky is what it reports.
func TestReported(t *testing.T) {
	bin := filepath.Join(t.TempDir(), "lineage.exe")
	build := exec.Command("go", "build", "-o", bin, "./cmd/lineage")
	build.Dir = filepath.Join("..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	out, _ := exec.Command(bin, "-format", "json", "./leaky").Output() // the exit code says that there are findings
	var document struct {
		Findings []struct{ Rule, Func, File string } `json:"findings"`
	}
	if err := json.Unmarshal(out, &document); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	rules := make(map[string][]string)
	for _, f := range document.Findings {
		if strings.HasSuffix(f.File, "_test.go") {
			t.Errorf("%s is reported in a test, %s", f.Rule, f.Func)
		}
		if !slices.Contains(rules[f.Func], f.Rule) {
			rules[f.Func] = append(rules[f.Func], f.Rule)
		}
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("leaky", "leaky.go"), nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	hidden := file.Comments[len(file.Comments)-2].Pos() // "What follows does not leak."
	table := "| in package leaky | reported |\n|---|---|\n"
	for _, decl := range file.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		found := strings.Join(rules[fn.Name.Name], ", ")
		if fn.Pos() > hidden {
			if found != "" {
				t.Errorf("%s does not leak, and is reported: %s", fn.Name.Name, found)
			}
			continue
		}
		if found == "" {
			found = "**not reported**"
		}
		table += "| " + fn.Name.Name + " | " + found + " |\n"
	}
	publish(t, "reported", table)
}
