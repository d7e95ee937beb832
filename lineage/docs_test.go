// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package lineage_test

import (
	"fmt"
	"go/ast"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// packages are those that users import.
var packages = strings.Fields(`. policy sealed deidentify ledger lineagehttp lineagejson lineagesql lineagetest openlineage`)

// Go code in a doc comment is code of a test, so that it compiles: of one in the
// same directory, or in the module for printers.
func TestCodeInDocsIsTested(t *testing.T) {
	samples := 0
	for _, dir := range packages {
		tested := compact(read(t, filepath.Join(dir, "*_test.go"))) + compact(read(t, "../examples/printers/*_test.go"))
		for _, file := range parse(t, filepath.Join(dir, "*.go")) {
			for _, group := range file.Comments {
				for _, sample := range codeIn(group) {
					samples++
					for part := range strings.SplitSeq(strings.TrimSpace(sample), "\n\n") {
						if !strings.Contains(tested, compact(part)) {
							t.Errorf("%s: no test has the code\n%s", file.Name, part)
						}
					}
				}
			}
		}
	}
	if samples < 8 {
		t.Errorf("found only %d samples", samples)
	}
}

// codeIn returns the code blocks of a comment.
func codeIn(group *ast.CommentGroup) []string {
	var code []string
	var p comment.Parser
	for _, block := range p.Parse(group.Text()).Content {
		if c, ok := block.(*comment.Code); ok && isGo(c.Text) {
			code = append(code, c.Text)
		}
	}
	return code
}

// isGo tells Go from what else stands in a code block, such as a command.
func isGo(text string) bool {
	for _, around := range []string{"package p\n%s", "package p\nfunc f() {\n%s}"} {
		if _, err := parser.ParseFile(token.NewFileSet(), "", fmt.Sprintf(around, text), 0); err == nil {
			return true
		}
	}
	return false
}

// compact drops what formatting adds.
func compact(code string) string { return strings.Join(strings.Fields(code), " ") }

func read(t *testing.T, pattern string) string {
	t.Helper()
	var all strings.Builder
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: %v", pattern, err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
	}
	return all.String()
}

func parse(t *testing.T, pattern string) []*ast.File {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// plumbing are the methods that other packages call, not users: what they do is
// in the examples of those packages' functions.
var plumbing = strings.Fields(`Format GoString String LogValue MarshalText MarshalJSON GobEncode GobDecode
	UnmarshalJSON UnmarshalText Scan Value IsZero Equal Error Unwrap Reveal Record Consented Level MarshalStored`)

// Every function, and every method that users call, is in some example.
func TestEveryFunctionHasAnExample(t *testing.T) {
	shown := make(map[string]bool)
	for _, dir := range packages {
		examples, err := filepath.Glob(filepath.Join(dir, "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range examples {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, decl := range file.Decls {
				fn, ok := decl.(*ast.FuncDecl)
				if !ok || !strings.HasPrefix(fn.Name.Name, "Example") {
					continue
				}
				ast.Inspect(fn, func(n ast.Node) bool {
					if id, ok := n.(*ast.Ident); ok {
						shown[id.Name] = true
					}
					return true
				})
			}
		}
		for _, file := range parse(t, filepath.Join(dir, "*.go")) {
			for _, decl := range file.Decls {
				fn, ok := decl.(*ast.FuncDecl)
				if ok && fn.Name.IsExported() && receiverExported(fn) && !shown[fn.Name.Name] && !slices.Contains(plumbing, fn.Name.Name) {
					t.Errorf("%s: no example shows %s", filepath.Join(dir, "*.go"), fn.Name.Name)
				}
			}
		}
	}
}

// receiverExported reports whether a function has no receiver, or one whose type
// is exported and no marker.
func receiverExported(fn *ast.FuncDecl) bool {
	if fn.Recv == nil {
		return true
	}
	name := ""
	ast.Inspect(fn.Recv.List[0].Type, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && name == "" {
			name = id.Name
		}
		return name == ""
	})
	return ast.IsExported(name)
}
