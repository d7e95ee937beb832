// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package literal

import (
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// The evaluator needs a type of the same shape, not the same type: so the
// programs under test declare a small policy of their own.
const prelude = `package p

type Class string
type ClassDef struct { ID Class; Implies []Class }
type Policy struct { Name string; Base *Policy; Home string; Classes []ClassDef; Bases []*Policy; Level int; Small int8; Size uint8; On bool }
type Label struct { Classes []Class; Purposes []string; Origin string }

const personal Class = "personal"
var base = Policy{Name: "base"}
var other = "other"
func f() string { return "" }
`

type classDef struct {
	ID      policy.Class
	Implies []policy.Class
}

type policyShape struct {
	Name    string
	Base    *policyShape
	Home    policy.Country
	Classes []classDef
	Bases   []*policyShape
	Level   int
	Small   int8
	Size    uint8
	On      bool
}

type program struct {
	src  string
	file *ast.File
	info *types.Info
}

func load(t testing.TB, src string) *program {
	t.Helper()
	p, err := check(src)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// check parses and type-checks a program.
func check(src string) (*program, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue),
		Uses:  make(map[*ast.Ident]types.Object),
	}
	config := types.Config{Importer: importer.Default()}
	if _, err := config.Check("p", fset, []*ast.File{file}, info); err != nil {
		return nil, err
	}
	return &program{src, file, info}, nil
}

// initial returns the expression that the last variable starts with.
func (p *program) initial() ast.Expr {
	decl := p.file.Decls[len(p.file.Decls)-1].(*ast.GenDecl)
	return decl.Specs[0].(*ast.ValueSpec).Values[0]
}

func (p *program) text(pos, end token.Pos) string {
	return p.src[pos-p.file.FileStart : end-p.file.FileStart]
}

func resolveBase(v *types.Var) (reflect.Value, error) {
	if v.Name() == "base" {
		return reflect.ValueOf(&policyShape{Name: "base"}).Elem(), nil
	}
	return reflect.Value{}, errors.New("it is not a policy")
}

func TestEval(t *testing.T) {
	tests := []struct {
		why  string
		expr string
		want policyShape
	}{
		{
			why:  "constants, conversions and constant expressions are all constant",
			expr: `Policy{Name: "a" + "b", Home: string(personal), Level: 1<<3 - 1, Small: -128, Size: 255, On: 1 < 2}`,
			want: policyShape{Name: "ab", Home: "personal", Level: 7, Small: -128, Size: 255, On: true},
		},
		{
			why:  "elements may leave out their type",
			expr: `Policy{Classes: []ClassDef{{ID: personal}, ClassDef{ID: "x", Implies: []Class{personal, "y"}}}}`,
			want: policyShape{Classes: []classDef{{ID: "personal"}, {ID: "x", Implies: []policy.Class{"personal", "y"}}}},
		},
		{
			why:  "the address of a literal, with and without &",
			expr: `Policy{Base: &Policy{Name: "b"}, Bases: []*Policy{{Name: "c"}, &Policy{Name: "d"}, nil}}`,
			want: policyShape{Base: &policyShape{Name: "b"}, Bases: []*policyShape{{Name: "c"}, {Name: "d"}, nil}},
		},
		{
			why:  "the address of a variable is resolved",
			expr: `(Policy{Base: &base})`,
			want: policyShape{Base: &policyShape{Name: "base"}},
		},
		{
			why:  "a variable in a place of its own type is resolved too",
			expr: `base`,
			want: policyShape{Name: "base"},
		},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			p := load(t, prelude+"\nvar x = "+test.expr)
			var got policyShape
			if err := Eval(p.info, p.initial(), reflect.ValueOf(&got).Elem(), resolveBase); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestEvalErrors(t *testing.T) {
	tests := []struct {
		why  string
		expr string
		at   string
		want string
	}{
		{"a call", `Policy{Name: f()}`, "f()", "not constant"},
		{"a variable of another type", `Policy{Name: other}`, "other", "not a policy"},
		{"an operation on a variable", `Policy{Classes: []ClassDef{{ID: personal}}[:0]}`, `[]ClassDef{{ID: personal}}[:0]`, "not constant"},
		{"fields without names", `Policy{Classes: []ClassDef{{personal, nil}}}`, "personal", "lacks its name"},
		{"elements with indexes", `Policy{Classes: []ClassDef{3: {ID: personal}}}`, "3", "has an index"},
		{"a function literal", `Policy{Name: func() string { return "" }()}`, `func() string { return "" }()`, "not constant"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			p := load(t, prelude+"\nvar x = "+test.expr)
			var got policyShape
			err := Eval(p.info, p.initial(), reflect.ValueOf(&got).Elem(), resolveBase)
			checkError(t, p, err, test.at, test.want)
		})
	}
}

func checkError(t *testing.T, p *program, err error, at, want string) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v is not an *Error", err)
	}
	if !strings.Contains(e.Message, want) {
		t.Errorf("message %q lacks %q", e.Message, want)
	}
	if got := p.text(e.Pos, e.End); got != at {
		t.Errorf("placed at %q, want %q", got, at)
	}
}

func TestEvalWithoutResolver(t *testing.T) {
	p := load(t, prelude+"\nvar x = Policy{Base: &base}")
	var got policyShape
	err := Eval(p.info, p.initial(), reflect.ValueOf(&got).Elem(), nil)
	checkError(t, p, err, "base", "is a variable")
}

// A field that this version does not know comes from a newer SDK.
func TestEvalUnknownField(t *testing.T) {
	p := load(t, "package p\ntype T struct{ Newer string }\nvar x = T{Newer: \"\"}")
	var got policyShape
	err := Eval(p.info, p.initial(), reflect.ValueOf(&got).Elem(), nil)
	checkError(t, p, err, "Newer", "no field Newer")
}

func TestNodeOf(t *testing.T) {
	const expr = `&Policy{Name: "n", Base: &Policy{Home: "JP"}, Classes: []ClassDef{{ID: personal}, {ID: "b", Implies: []Class{"c", "d"}}}}`
	tests := []struct{ path, want string }{
		{"", expr},
		{"Name", `"n"`},
		{"Base.Home", `"JP"`},
		{"Classes[0]", `{ID: personal}`},
		{"Classes[1].Implies[1]", `"d"`},
		// What the literal leaves out, or what there is not, is placed at what would contain it.
		{"Classes[0].Implies", `{ID: personal}`},
		{"Classes[7].ID", `[]ClassDef{{ID: personal}, {ID: "b", Implies: []Class{"c", "d"}}}`},
		{"Base.Classes[0].ID", `&Policy{Home: "JP"}`},
		{"Name.X", `"n"`},
		{"[x]", expr},
		{"..", expr},
	}
	p := load(t, prelude+"\nvar x = "+expr)
	for _, test := range tests {
		n := NodeOf(p.initial(), test.path)
		if got := p.text(n.Pos(), n.End()); got != test.want {
			t.Errorf("%q is at %s, want %s", test.path, got, test.want)
		}
		if PosOf(p.initial(), test.path) != n.Pos() {
			t.Errorf("%q: PosOf and NodeOf differ", test.path)
		}
	}
}

func TestLabel(t *testing.T) {
	p := load(t, prelude+`
type marker struct{}
func (marker) Label() Label { return Label{Classes: []Class{personal, "inquiry"}, Purposes: []string{"p"}, Origin: "direct"} }`)
	got, err := Label(p.info, lastFunc(p))
	if err != nil {
		t.Fatal(err)
	}
	want := policy.Label{Classes: []policy.Class{"personal", "inquiry"}, Purposes: []policy.Purpose{"p"}, Origin: "direct"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLabelErrors(t *testing.T) {
	tests := []struct{ why, body, at, want string }{
		{"two statements", `{ x := personal; return Label{Classes: []Class{x}} }`, "Label", "let the body be"},
		{"a panic", `{ panic(1) }`, "panic(1)", "let the body be"},
		{"a named result", `(l Label) { return }`, "return", "let the body be"},
		{"a call", `{ return Label{Origin: f()} }`, "f()", "not constant"},
		{"a variable", `{ return Label{Origin: other} }`, "other", "is a variable"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			result := "Label "
			if strings.HasPrefix(test.body, "(") {
				result = ""
			}
			p := load(t, prelude+"\ntype marker struct{}\nfunc (marker) Label() "+result+test.body)
			_, err := Label(p.info, lastFunc(p))
			checkError(t, p, err, test.at, test.want)
		})
	}
}

func lastFunc(p *program) *ast.FuncDecl {
	return p.file.Decls[len(p.file.Decls)-1].(*ast.FuncDecl)
}
