// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package directive

import (
	"fmt"
	"go/ast"
	goparser "go/parser"
	"go/token"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/go-lineage/go-lineage/lineage/policy"
)

// parseText parses one file and returns, with what Parse found, the text that
// a range of positions covers.
func parseText(t testing.TB, src string) ([]Directive, []Problem, func(pos, end token.Pos) string) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := goparser.ParseFile(fset, "p.go", src, goparser.ParseComments|goparser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	directives, problems := Parse(fset, []*ast.File{file})
	base := int(file.FileStart)
	return directives, problems, func(pos, end token.Pos) string { return src[int(pos)-base : int(end)-base] }
}

func TestParse(t *testing.T) {
	tests := []struct {
		why    string
		src    string
		symbol string
		node   string // what kind of syntax the directive speaks of
		want   Decl
	}{
		{
			why:  "a function's results are a source, with every word a label can have",
			src:  "//lineage:source inquiry,personal purpose=p1,p2 recipient=partner origin=third-party\nfunc F() string { return \"\" }",
			node: "*ast.FuncDecl",
			want: &Source{Label: policy.Label{
				Classes:    []policy.Class{"inquiry", "personal"},
				Purposes:   []policy.Purpose{"p1", "p2"},
				Recipients: []policy.Recipient{"partner"},
				Origin:     "third-party",
			}},
		},
		{
			why:  "a parameter can be a source: what a callback is given",
			src:  "//lineage:source personal param=body\nfunc F(w int, body string) {}",
			node: "*ast.FuncDecl",
			want: &Source{Label: personal(), Param: "body"},
		},
		{
			why:  "a type is a source wherever it occurs",
			src:  "//lineage:source personal\ntype T struct{}",
			node: "*ast.TypeSpec",
			want: &Source{Label: personal()},
		},
		{
			why:  "in a group each type has its own doc",
			src:  "type (\n\tA int\n\t//lineage:source personal\n\tT struct{}\n)",
			node: "*ast.TypeSpec",
			want: &Source{Label: personal()},
		},
		{
			why:  "a trailing comment speaks of its field",
			src:  "type T struct {\n\tA, B string //lineage:source personal\n}",
			node: "*ast.Field",
			want: &Source{Label: personal()},
		},
		{
			why:  "an interface's method can be a source for all that implement it",
			src:  "type I interface {\n\t//lineage:source personal\n\tM() string\n}",
			node: "*ast.Field",
			want: &Source{Label: personal()},
		},
		{
			why:  "a variable of a package",
			src:  "//lineage:source personal\nvar v string",
			node: "*ast.ValueSpec",
			want: &Source{Label: personal()},
		},
		{
			why:  "a sink with every word, one of them a parameter",
			src:  "//lineage:sink recipient=ad-platform purpose=why vendor=acme country=US args=body,meta\nfunc Send(why Purpose, body, meta string) {}",
			node: "*ast.FuncDecl",
			want: &Sink{
				Use:  policy.Use{Recipient: "ad-platform", Vendor: "acme", Country: "US"},
				By:   ByParam{Purpose: "why"},
				Args: []string{"body", "meta"},
			},
		},
		{
			why:    "what one does not own is named, in the form go doc users know",
			src:    "//lineage:sink (*github.com/acme/ads.Client).Upload recipient=ad-platform purpose=behavioural-advertising",
			symbol: "(*github.com/acme/ads.Client).Upload",
			want:   &Sink{Use: policy.Use{Recipient: "ad-platform", Purpose: "behavioural-advertising"}},
		},
		{
			why:    "a symbol wins over the declaration that happens to follow",
			src:    "//lineage:deidentify gopkg.in/acme.v2.Hash level=pseudonymous\nfunc F() {}",
			symbol: "gopkg.in/acme.v2.Hash",
			want:   &Deidentify{Level: policy.Pseudonymous},
		},
		{
			why:  "a guard asks about consent unless it says otherwise, and its words may be parameters",
			src:  "//lineage:guard subject=user purpose=p recipient=partner\nfunc OK(user string, p Purpose) bool { return false }",
			node: "*ast.FuncDecl",
			want: &Guard{
				Subject: "user", By: ByParam{Purpose: "p"},
				Use: policy.Use{Recipient: "partner"}, Condition: policy.Consent,
			},
		},
		{
			why:  "the receiver can be the subject",
			src:  "//lineage:guard subject=u condition=legal-basis\nfunc (u *User) OK() bool { return false }",
			node: "*ast.FuncDecl",
			want: &Guard{Subject: "u", Condition: policy.LegalBasis},
		},
		{
			why:  "a function's purpose",
			src:  "//lineage:purpose inquiry-response\nfunc F() {}",
			node: "*ast.FuncDecl",
			want: &Purpose{Purpose: "inquiry-response"},
		},
		{
			why:  "a package's purpose stands before its first declaration",
			src:  "import \"fmt\"\n\n//lineage:purpose inquiry-response\n\nvar _ = fmt.Sprint",
			node: "*ast.File",
			want: &Purpose{Purpose: "inquiry-response"},
		},
		{
			why:  "the policy in force",
			src:  "// P is ours.\n//\n//lineage:policy\nvar P = policy.Policy{}",
			node: "*ast.ValueSpec",
			want: &Policy{},
		},
		{
			why:  "a remark after // is not part of the words",
			src:  "//lineage:deidentify level=anonymous // as agreed\nfunc F() {}",
			node: "*ast.FuncDecl",
			want: &Deidentify{Level: policy.Anonymous},
		},
		{
			why:  "an allow in a doc covers the whole function",
			src:  "//lineage:allow not-permitted reason=\"contract 12\" until=2027-01-31\nfunc F() {}",
			node: "*ast.FuncDecl",
			want: &Allow{Rule: "not-permitted", Reason: "contract 12", Until: "2027-01-31"},
		},
		{
			why:  "an allow at the end of a line covers that line",
			src:  "func F() {\n\tg() //lineage:allow exposed reason=`a \"quoted\" one`\n\tg()\n}",
			want: &Allow{Rule: "exposed", Reason: `a "quoted" one`, FirstLine: 4, LastLine: 4},
		},
		{
			why:  "an allow above a call covers it to its last line",
			src:  "func F() {\n\t//lineage:allow exposed reason=ok\n\tg(\n\t\t1,\n\t)\n}",
			want: &Allow{Rule: "exposed", Reason: "ok", FirstLine: 5, LastLine: 7},
		},
		{
			why:  "an allow above an if does not cover its body",
			src:  "func F() {\n\t//lineage:allow exposed reason=ok\n\tif g() {\n\t\th()\n\t}\n}",
			want: &Allow{Rule: "exposed", Reason: "ok", FirstLine: 5, LastLine: 5},
		},
		{
			why:  "after a closing brace the line is that of the brace",
			src:  "func F() {\n\tg(func() {\n\t\th()\n\t}) //lineage:allow exposed reason=ok\n\tg()\n}",
			want: &Allow{Rule: "exposed", Reason: "ok", FirstLine: 6, LastLine: 6},
		},
		{
			why:  "an allow above a variable covers its initial value",
			src:  "import \"fmt\"\n\nvar a int\n\n//lineage:allow exposed reason=ok\nvar b = fmt.Sprint(\n\ta,\n)",
			want: &Allow{Rule: "exposed", Reason: "ok", FirstLine: 8, LastLine: 10},
		},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			directives, problems, _ := parseText(t, "package p\n\n"+test.src+"\n")
			for _, p := range problems {
				t.Errorf("problem: %s", p.Message)
			}
			if len(directives) != 1 {
				t.Fatalf("got %d directives, want 1", len(directives))
			}
			got := directives[0]
			if diff := cmp.Diff(test.want, got.Decl); diff != "" {
				t.Errorf("declaration (-want +got):\n%s", diff)
			}
			if got.Symbol != test.symbol {
				t.Errorf("symbol %q, want %q", got.Symbol, test.symbol)
			}
			if node := nodeKind(got.Node); node != test.node {
				t.Errorf("speaks of %s, want %s", node, test.node)
			}
		})
	}
}

func personal() policy.Label { return policy.Label{Classes: []policy.Class{"personal"}} }

func nodeKind(n ast.Node) string {
	if n == nil {
		return ""
	}
	return fmt.Sprintf("%T", n)
}

func TestProblems(t *testing.T) {
	const f = "\nfunc F(user, body string) bool { return false }"
	tests := []struct {
		why  string
		src  string
		at   string // the text that the problem is placed at
		want string // part of the message
	}{
		{"a typo in the verb", "//lineage:sorce personal" + f, "sorce", `did you mean "source"?`},
		{"a word nobody could have meant", "//lineage:zzzzzzzzzz" + f, "zzzzzzzzzz", "known are source, sink"},
		{"a typo in a key", "//lineage:sink recipent=partner" + f, "recipent=partner", `did you mean "recipient"?`},
		{"a key of another verb", "//lineage:deidentify level=anonymous reason=x" + f, "reason=x", `unknown word "reason"`},
		{"a key twice", "//lineage:deidentify level=anonymous level=statistic" + f, "level=statistic", "given twice"},
		{"a key without its value", "//lineage:sink recipient=" + f, "recipient=", "lacks its value"},
		{"a value without a key", "//lineage:sink =partner" + f, "=partner", "no key"},
		{"a typo in a level", "//lineage:deidentify level=anonymus" + f, "anonymus", `did you mean "anonymous"?`},
		{"an origin that there is not", "//lineage:source personal origin=web" + f, "web", "known are direct"},
		{"a class in capitals", "//lineage:source personal,Inquiry" + f, "Inquiry", "lower-case words"},
		{"classes apart by a space", "//lineage:source personal, inquiry" + f, "", "missing at a comma"},
		{"a class twice", "//lineage:source personal,personal" + f, "personal", "given twice"},
		{"no class at all", "//lineage:source origin=direct" + f, "//lineage:source origin=direct", "lacks the class"},
		{"a parameter that there is not", "//lineage:guard subject=users" + f, "users", `did you mean "user"?`},
		{"one of several parameters that there is not", "//lineage:sink recipient=partner args=body,meta" + f, "meta", "no parameter"},
		{"parameters of a channel", "type Q struct {\n\tOut chan string //lineage:sink recipient=partner args=body\n}", "body", "is for functions"},
		{"nobody receives", "//lineage:sink purpose=research" + f, "//lineage:sink purpose=research", "recipient= or vendor="},
		{"a country by name", "//lineage:sink recipient=partner country=Japan" + f, "Japan", "two capital letters"},
		{"a guard on a field", "type T struct {\n\t//lineage:guard\n\tF int\n}", "//lineage:guard", "not of a struct field"},
		{"a source in a function", "func F() {\n\t//lineage:source personal\n\tvar x int\n\t_ = x\n}", "//lineage:source personal", "within a function"},
		{"a source on a group", "//lineage:source personal\nvar (\n\ta int\n\tb int\n)", "//lineage:source personal", "not of a group"},
		{"a policy that is a constant", "//lineage:policy\nconst c = 1", "//lineage:policy", "not of a constant"},
		{"a policy with words", "//lineage:policy strict\nvar p int", "strict", "unknown word"},
		{"an allow without a reason", "//lineage:allow exposed" + f, "//lineage:allow exposed", "reason="},
		{"an allow with an empty reason", "//lineage:allow exposed reason=\"\"" + f, `reason=""`, "lacks its value"},
		{"an allow with a blank reason", "//lineage:allow exposed reason=\" \"" + f, `reason=" "`, "lacks its value"},
		{"an allow whose reason was pasted", "//lineage:allow exposed reason=\"...\"" + f, `"..."`, "still to be written"},
		{"an allow whose reason is a placeholder", "//lineage:allow exposed reason=\"" + Placeholder + "\"" + f, `"` + Placeholder + `"`, "still to be written"},
		{"an allow of nothing", "//lineage:allow reason=x" + f, "//lineage:allow reason=x", "lacks the rule"},
		{"a reason that is not quoted", "//lineage:allow exposed reason=two words" + f, "words", "quote a text"},
		{"a quote that does not end", "//lineage:allow exposed reason=\"two words" + f, "reason=\"two words", "does not end"},
		{"a day that there is not", "//lineage:allow exposed reason=x until=2027-02-30" + f, "2027-02-30", "not a day"},
		{"a symbol without a path", "//lineage:sink (*Client).Upload recipient=partner" + f, "(*Client).Upload", "not a symbol"},
		{"a symbol within a function", "func F() {\n\t//lineage:sink acme.com/ads.Send recipient=partner\n}", "acme.com/ads.Send", "outside functions"},
		{"a space after the slashes", "// lineage:source personal" + f, "// lineage:source personal", "without spaces"},
		{"capitals in the verb", "//lineage:Source personal" + f, "//lineage:Source personal", "lower case"},
		{"a typo in a tag", "type T struct {\n\tF int `json:\"f\" lineage:\"personal purpos=research\"`\n}", "purpos=research", `did you mean "purpose"?`},
		{"a bad class in a quoted tag", "type T struct {\n\tF int \"lineage:\\\"Personal\\\"\"\n}", `"lineage:\"Personal\""`, "lower-case words"},
		{"an empty tag", "type T struct {\n\tF int `lineage:\"\"`\n}", "", "names no class"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			directives, problems, text := parseText(t, "package p\n\n"+test.src+"\n")
			if len(problems) == 0 {
				t.Fatalf("no problem; directives %v", directives)
			}
			p := problems[0]
			if !strings.Contains(p.Message, test.want) {
				t.Errorf("message %q lacks %q", p.Message, test.want)
			}
			if at := text(p.Pos, p.End); at != test.at {
				t.Errorf("placed at %q, want %q (%s)", at, test.at, p.Message)
			}
			if len(directives) != 0 {
				t.Errorf("a directive with a problem was returned all the same: %v", directives)
			}
			if p.Instead != "" { // what was meant, put in its place, has that problem no more
				mended := strings.Replace(test.src, test.at, p.Instead, 1)
				if _, after, _ := parseText(t, "package p\n\n"+mended+"\n"); len(after) > 0 && after[0].Message == p.Message {
					t.Errorf("%q is no better: %s", mended, after[0].Message)
				}
			}
		})
	}
}

// What only looks like a directive is left alone.
func TestNoDirective(t *testing.T) {
	for _, src := range []string{
		"// lineage: a history of the field\nvar x int",
		"// See //lineage:source for more.\nvar x int",
		"/*lineage:source personal*/\nvar x int",
		"//go:generate lineage:source\nvar x int",
		"var x = \"//lineage:source personal\"",
	} {
		directives, problems, _ := parseText(t, "package p\n\n"+src+"\n")
		if len(directives)+len(problems) != 0 {
			t.Errorf("%s: got %v, %v", src, directives, problems)
		}
	}
}

func TestHeaderBeforePackageClause(t *testing.T) {
	src := "//lineage:allow exposed reason=\"generated code\"\n\n// Package p is p.\n//\n//lineage:purpose research\npackage p\n"
	directives, problems, _ := parseText(t, src)
	if len(problems) != 0 || len(directives) != 2 {
		t.Fatalf("got %v, %v", directives, problems)
	}
	for _, d := range directives {
		if _, ok := d.Node.(*ast.File); !ok {
			t.Errorf("%T speaks of %T, want the file", d.Decl, d.Node)
		}
	}
}

func TestBind(t *testing.T) {
	g := &Guard{Use: policy.Use{Purpose: "p", Recipient: "partner"}}
	g.Bind([]string{"user", "p"})
	want := &Guard{Use: policy.Use{Recipient: "partner"}, By: ByParam{Purpose: "p"}}
	if diff := cmp.Diff(want, g); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
