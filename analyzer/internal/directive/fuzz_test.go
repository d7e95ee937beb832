// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package directive

import (
	"go/ast"
	goparser "go/parser"
	"go/token"
	"testing"
	"time"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Whatever a comment says: no panic, every position lies in the file, and a
// directive that is returned keeps what this package promises of it.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"//lineage:source inquiry,personal purpose=p1 origin=direct\nfunc F() {}",
		"//lineage:sink (*a.b/c.T).M recipient=ad-platform args=x",
		"//lineage:guard subject=u purpose=p\nfunc G(u, p string) bool { return true }",
		"//lineage:allow exposed reason=\"a \\\" b\" until=2027-01-31\nvar x = 1",
		"//lineage:purpose p\n\nvar x = 1",
		"type T struct { F int `lineage:\"personal purpose=p\"` }",
		"// lineage:source x\ntype T int",
		"//lineage:policy\nvar p, q = 1, 2",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		fset := token.NewFileSet()
		file, err := goparser.ParseFile(fset, "p.go", "package p\n\n"+src, goparser.ParseComments|goparser.SkipObjectResolution)
		if err != nil {
			t.Skip()
		}
		inFile := func(pos, end token.Pos) bool { return file.FileStart <= pos && pos <= end && end <= file.FileEnd }
		directives, problems := Parse(fset, []*ast.File{file})
		for _, p := range problems {
			if !inFile(p.Pos, p.End) || p.Message == "" {
				t.Errorf("problem %+v outside %d-%d", p, file.FileStart, file.FileEnd)
			}
		}
		for _, d := range directives {
			if !inFile(d.Pos, d.End) {
				t.Errorf("directive %+v outside the file", d)
			}
			checkPromises(t, d)
		}
	})
}

func checkPromises(t *testing.T, d Directive) {
	if d.Symbol != "" && d.Node != nil {
		t.Errorf("%q speaks of two things", d.Symbol)
	}
	switch decl := d.Decl.(type) {
	case *Source:
		if len(decl.Label.Classes) == 0 {
			t.Error("a source without a class")
		}
	case *Sink:
		if decl.Use == (policy.Use{}) && decl.By == (ByParam{}) {
			t.Error("a sink without a recipient")
		}
	case *Deidentify:
		if decl.Level == "" {
			t.Error("a deidentifier without a level")
		}
	case *Allow:
		if decl.Reason == "" || decl.Rule == "" {
			t.Error("an allow without a rule or reason")
		}
		if _, err := time.Parse(time.DateOnly, decl.Until); decl.Until != "" && err != nil {
			t.Error(err)
		}
		if d.Node == nil && (decl.FirstLine < 1 || decl.LastLine < decl.FirstLine) {
			t.Errorf("an allow covers lines %d to %d", decl.FirstLine, decl.LastLine)
		}
	}
}

// A tag's label has a class, or there is an error.
func FuzzParseTag(f *testing.F) {
	f.Add(`json:"x" lineage:"personal,inquiry purpose=a,b origin=direct"`)
	f.Add(`lineage:"personal purpose=\"a b\""`)
	f.Fuzz(func(t *testing.T, tag string) {
		label, ok, err := ParseTag(tag)
		if ok && err == nil && len(label.Classes) == 0 {
			t.Errorf("no class in %q", tag)
		}
	})
}
