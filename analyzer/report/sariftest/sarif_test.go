// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package sariftest validates what package report renders as SARIF against
// the schema that OASIS publishes.
package sariftest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif" // carries the schema
	"github.com/xeipuuv/gojsonschema"
)

func TestRenderedSARIFIsValid(t *testing.T) {
	schema, err := gojsonschema.NewSchema(gojsonschema.NewStringLoader(publishedSchema(t)))
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../testdata/*.sarif.golden")
	if err != nil || len(files) == 0 {
		t.Fatalf("no rendered SARIF to validate: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, problem := range problems(t, schema, string(data)) {
			t.Errorf("%s: %s", file, problem)
		}
	}
}

func TestSchemaRefusesWhatIsNotSARIF(t *testing.T) {
	schema, err := gojsonschema.NewSchema(gojsonschema.NewStringLoader(publishedSchema(t)))
	if err != nil {
		t.Fatal(err)
	}
	if len(problems(t, schema, `{"version": "2.1.0", "runs": [{"results": []}]}`)) == 0 {
		t.Error("a run without a tool is accepted")
	}
}

func problems(t *testing.T, schema *gojsonschema.Schema, document string) []string {
	t.Helper()
	result, err := schema.Validate(gojsonschema.NewStringLoader(document))
	if err != nil {
		t.Fatal(err)
	}
	var problems []string
	for _, e := range result.Errors() {
		problems = append(problems, e.String())
	}
	return problems
}

// publishedSchema returns the schema that go-sarif holds as an unexported
// constant.
func publishedSchema(t *testing.T) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif").Output()
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(strings.TrimSpace(string(dir)), "schema.go")
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var text string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if ok && spec.Names[0].Name == "schema" {
			text, err = strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		}
		return true
	})
	if err != nil || text == "" {
		t.Fatalf("%s: no constant schema: %v", name, err)
	}
	return text
}
