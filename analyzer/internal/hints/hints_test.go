// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package hints

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/directive"
	"github.com/go-lineage/go-lineage/analyzer/internal/roles"
	"github.com/go-lineage/go-lineage/lineage/policy"
)

// Each line tells the hints for its names: name: text; name: text.
const source = `package p

import (
	"log"
	"net/http"
	"strings"
)

type Contact struct {
	Phone string ` + "`lineage:\"personal\"`" + ` // Phone: personal data (field Phone)
}

type Profile struct {
	Contact
	ID     string
	Health []string ` + "`lineage:\"special-care\"`" + ` // Health: special-care data (field Health)
}

// Note is what a user wrote.
//
//lineage:source inquiry
type Note string // Note: inquiry data (type Note)

//lineage:source entrusted
func roster() string { return "" } // roster: returns entrusted data

//lineage:source personal param=id
func find(id string) { // id: personal data (parameter id)
	key := strings.Clone(id) // id: personal data (parameter id)
	_ = key
}

//lineage:sink recipient=ad-platform purpose=promotion
func upload(s string) {} // upload: sends what it is given, for promotion to ad-platform

//lineage:guard subject=id
func agreed(id string) bool { return false } // agreed: answers whether there is consent

//lineage:deidentify level=anonymous
func decade(year int) int { return year } // decade: de-identifies: what it returns is anonymous

func use(p *Profile, n Note) { // n: inquiry data (type Note); Note: inquiry data (type Note)
	first := p.Health[0] // first: special-care data (from field Profile.Health); Health: special-care data (field Profile.Health)
	for _, h := range p.Health { // h: special-care data (from field Profile.Health); Health: special-care data (field Profile.Health)
		upload(h) // upload: sends what it is given, for promotion to ad-platform; h: special-care data (from field Profile.Health)
	}
	both := first + p.Phone // both: personal+special-care data (from field Profile.Health and field Contact.Phone); first: special-care data (from field Profile.Health); Phone: personal data (field Contact.Phone)
	var text = string(n) // text: inquiry data (from type Note); n: inquiry data (type Note)
	r := (roster()) // r: entrusted data (from result of roster); roster: returns entrusted data
	log.Println(r) // Println: writes what it is given to a log; r: entrusted data (from result of roster)
	http.Get(text) // Get: sends what it is given to whom its address names; text: inquiry data (from type Note)
	id := p.ID
	other := Profile{Health: nil} // Health: special-care data (field Profile.Health)
	_, _, _, _, _ = both, text, r, id, other // both: personal+special-care data (from field Profile.Health and field Contact.Phone); text: inquiry data (from type Note); r: entrusted data (from result of roster)
}
`

func load(t *testing.T) Input {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", source, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	files := []*ast.File{file}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), Scopes: make(map[ast.Node]*types.Scope), Implicits: make(map[ast.Node]types.Object),
		Instances: make(map[*ast.Ident]types.Instance),
	}
	pkg, err := (&types.Config{Importer: importer.ForCompiler(fset, "gc", nil)}).Check("example.com/p", fset, files, info)
	if err != nil {
		t.Fatal(err)
	}
	directives, malformed := directive.Parse(fset, files)
	if len(malformed) > 0 {
		t.Fatalf("directives: %v", malformed)
	}
	r, problems := roles.New(roles.Package{Files: files, Info: info, Types: pkg, Directives: directives})
	if len(problems) > 0 {
		t.Fatalf("roles: %v", problems)
	}
	return Input{Files: files, Info: info, Types: pkg, Roles: r, Locate: func(pos token.Pos) finding.Position {
		p := fset.Position(pos)
		return finding.Position{Package: "example.com/p", File: "p.go", Line: p.Line, Column: p.Column}
	}}
}

func TestHintsStandAtTheirNames(t *testing.T) {
	lines := strings.Split(source, "\n")
	got := make(map[int][]string)
	for _, h := range Of(load(t)) {
		name := lines[h.Line-1][h.Column-1 : h.EndColumn-1]
		got[h.Line] = append(got[h.Line], name+": "+h.Text)
	}
	want := make(map[int][]string)
	comment := regexp.MustCompile(`\S.*// (\w+: .*)$`)
	for i, line := range lines {
		if m := comment.FindStringSubmatch(line); m != nil {
			want[i+1] = strings.Split(m[1], "; ")
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("hints by line (-want +got):\n%s", diff)
	}
}

func TestFlowsAreToldOnTheirLines(t *testing.T) {
	in := load(t)
	here := func(line int) finding.Position {
		return finding.Position{Package: "example.com/p", File: "p.go", Line: line, Column: 7}
	}
	in.Flows = []finding.Flow{{
		Label: policy.Label{Classes: []policy.Class{policy.SpecialCare}}, Source: "field example.com/p.Profile.Health",
		Use: policy.Use{Purpose: policy.Promotion, Recipient: policy.AdPlatform}, Verdict: finding.NotPermitted, Clauses: []string{"12"},
		At:    here(50),
		Steps: []finding.Step{{Position: here(49)}, {Position: finding.Position{Package: "example.com/q", File: "p.go", Line: 1}}, {Position: here(50)}},
	}}
	var got []finding.Hint
	for _, h := range Of(in) {
		if h.EndColumn == 0 {
			got = append(got, h)
		}
	}
	const text = "special-care data (field p.Profile.Health) goes to ad-platform for promotion: not permitted (clause 12)"
	hint := func(line int) finding.Hint {
		return finding.Hint{Position: finding.Position{Package: "example.com/p", File: "p.go", Line: line}, Text: text}
	}
	if diff := cmp.Diff([]finding.Hint{hint(49), hint(50)}, got); diff != "" {
		t.Errorf("hints about lines (-want +got):\n%s", diff)
	}
}
