// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

const boundsHead = `package p

import (
	"errors"
	"expvar"
)

var (
	_ = errors.New
	_ expvar.Var
)
`

// ends of every program below.
const boundsEnds = `
//lineage:source special-care
func Secret() string { return "" }

//lineage:sink recipient=ad-platform purpose=behavioural-advertising
func Leak(v ...any) {}
`

// bounded are programs that leak beyond a bound of the engine. %d in a line
// is repeated for 0 to N-1, as the line's prefix says.
var bounded = map[string]struct {
	why    string
	source string
}{
	"rounds": {"variables are followed through so many rounds over the package", repeat(12, "var G%d string\n") +
		adverse(12) +
		"func Z() { G0 = Secret() }\nfunc L() { Leak(G11) }\n"},
	"pts": {"a pointer may point to so many places", "type T struct{ S string }\nfunc F(n int) {\nvar p *T\nt := new(T)\nswitch n {\n" +
		repeat(40, "case %[1]d:\nt%[1]d := new(T)\np = t%[1]d\n") + "case 40:\nt.S = Secret()\np = t\n}\nLeak(p.S)\n}\n"},
	"funcs": {"a function value may be so many functions", repeat(20, "func h%02d(s string) {}\n") +
		"func z(s string) { Leak(s) }\nfunc F(n int) {\nf := z\nswitch n {\n" +
		repeat(20, "case %[1]d:\nf = h%02[1]d\n") + "}\nf(Secret())\n}\n"},
	"dynamic": {"an interface value may be of so many types", repeat(20, "type T%02d struct{ S string }\n") +
		"func F(n int) {\nvar x any\nswitch n {\n" + repeat(20, "case %[1]d:\nx = T%02[1]d{Secret()}\n") +
		"}\nif v, ok := x.(T19); ok {\nLeak(v.S)\n}\n}\n"},
	"atoms": {"a value may have so many sources", "func F() {\ns := \"\"\n" + repeat(70, "s%[1]d := Secret()\ns += s%[1]d\n") + "Leak(s)\n}\n"},
	"collect": {"a value is searched so deep", "type A0 struct{ S string }\n" + ascending(14, 1, "type A%d struct{ V A%d }\n") +
		"func F() {\na0 := A0{Secret()}\n" + ascending(14, 1, "a%[1]d := A%[1]d{a%[2]d}\n") + "Leak(a13)\n}\n"},
	"closed": {"the content of a variable is kept so deep", "type N struct {\nNext *N\nS string\n}\nvar G *N\n" +
		"func F() {\nn := &N{S: Secret()}\n" + strings.Repeat("n = &N{Next: n}\n", 10) + "G = n\n}\n" +
		"func L() {\nn := G\n" + strings.Repeat("n = n.Next\n", 10) + "Leak(n.S)\n}\n"},
	"chain": {"one open call may lead to so many, one in another", "type D interface{ Do(s string) }\ntype E struct{}\nfunc (E) Do(s string) { Leak(s) }\n" +
		repeat(24, "type W%[1]d struct{ D }\nfunc (w W%[1]d) Do(s string) { w.D.Do(s) }\n") +
		"func F() {\nvar d D = E{}\n" + repeat(24, "d = W%d{d}\n") + "d.Do(Secret())\n}\n"},
	"embedded": {"a call may be handed on to so many embedded interfaces, one in another", "type D interface{ Do(s string) }\ntype E struct{}\nfunc (E) Do(s string) { Leak(s) }\n" +
		repeat(24, "type W%[1]d struct{ D }\n") + "func F() {\nvar d D = E{}\n" + repeat(24, "d = W%d{d}\n") + "d.Do(Secret())\n}\n"},
	"calls": {"one call may lead to so many", "func Each(f func(string), s string) {\n" + repeat(600, "f(\"%d\" + s)\n") + "}\n" +
		"func F() { Each(func(s string) { Leak(s) }, Secret()) }\n"},
	"candidates": {"an interface call whose receiver is lost may reach so many types", "type I interface{ Put(s string) }\n" +
		repeat(30, "type T%02[1]d struct{}\nfunc (T%02[1]d) Put(s string) {}\n") +
		"type Z struct{}\nfunc (Z) Put(s string) { Leak(s) }\n" +
		"func F() {\n" + repeat(30, "keep(T%02d{})\n") + "keep(Z{})\n}\nfunc keep(I) {}\n" +
		"func L() { any(expvar.Get(\"\")).(I).Put(Secret()) }\n"},
	"pending": {"a package hands on so many calls whose target is lost", repeat(100, "type I%[1]d interface{ Put%[1]d(s string) }\n") +
		repeat(100, "func F%[1]d() { any(expvar.Get(\"\")).(I%[1]d).Put%[1]d(Secret()) }\n")},
	"entries": {"a summary may have so many sinks", repeat(100, "//lineage:sink recipient=ad-platform purpose=behavioural-advertising\nfunc S%d(s string) {}\n") +
		"func All(s string) {\n" + repeat(100, "S%d(s)\n") + "}\nfunc F() { All(Secret()) }\n"},
	"opens": {"a summary may have so many open calls", "func All(s string, fs [100]func(string)) {\n" + repeat(100, "fs[%d](s)\n") + "}\n" +
		"func F(fs [100]func(string)) {\nfs[99] = func(s string) { Leak(s) }\nAll(Secret(), fs)\n}\n"},
	"updates": {"a summary may change so many objects", "type T struct{ S *string }\nfunc Set(ts [100]*T) {\n" + repeat(100, "*ts[%d].S = Secret()\n") + "}\n" +
		"func F(ts [100]*T) {\nSet(ts)\nLeak(*ts[99].S)\n}\n"},
	"steps": {"a function is interpreted for so many steps", "func F(n int) {\n" + costly + "Leak(*v399)\n}\n"},
	"growth": {"a value may be so large", "type I interface{ Get() string }\ntype T struct{ A, B I }\nfunc (t T) Get() string { return \"\" }\ntype S string\nfunc (s S) Get() string { return string(s) }\n" +
		"func F(p *T, n int) {\np.A = S(Secret())\ndone := make(chan bool)\ngo func() {\nfor range n {\n*p = T{p.B, I(T{p.B, p.A})}\n}\nclose(done)\n}()\n<-done\nLeak(p.A)\n}\n"},
	"itself": {"a variable may hold copies of itself so deep", "type N struct {\nAll []N\nS string\nNext *N\n}\n" +
		"var G = N{All: []N{{}, {}}, S: Secret(), Next: &N{All: make([]N, 2), Next: new(N)}}\n" +
		"func A() { G.All = append(G.All, G.All[0]) }\n" +
		"func B() { G.All[1].All = append(G.All[1].All, G.All[0].All...) }\n" +
		"func C() { copy(G.All, []N{*G.Next, G}) }\n" +
		"func D() { G.All[0].Next, G.Next.Next = G.Next, G.Next }\n" +
		"func E() { G.Next.All = append(G.Next.All, G.All[1], *G.Next) }\n" +
		"func L() { Leak(G.All[1].Next.All[0].S) }\n"},
}

// costly are statements that take more steps than a function has.
var costly = repeat(400, "v%[1]d := new(string)\nif n == %[1]d {\n*v%[1]d = Secret()\n}\n") +
	"var kept []*string\nfor range n {\n" + repeat(400, "if n == %[1]d {\nkept = append(kept, v%[1]d)\n}\n") + "}\n_ = kept\n"

func repeat(n int, line string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, line, i)
	}
	return b.String()
}

// ascending repeats a line for i and i-1.
func ascending(n, from int, line string) string {
	var b strings.Builder
	for i := from; i < n; i++ {
		fmt.Fprintf(&b, line, i, i-1)
	}
	return b.String()
}

// adverse writes functions that hand a variable on to the next, whose order is
// the wrong way round.
func adverse(n int) string {
	var b strings.Builder
	for i := 1; i < n; i++ {
		fmt.Fprintf(&b, "func %c() { G%d = G%d }\n", 'Y'-i, i, i-1)
	}
	return b.String()
}

// analyzeBounds analyses programs, each of them a package, and returns what was
// found by their names.
func analyzeBounds(t *testing.T, programs map[string]string) map[string]*finding.Document {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "go.mod"), "module example.com/bounds\n\ngo 1.26.0\n")
	for name, source := range programs {
		write(t, filepath.Join(dir, name, "p.go"), boundsHead+boundsEnds+source)
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax, Dir: dir}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 {
		t.Fatal("a program does not compile")
	}
	docs := make(map[string]*finding.Document)
	for _, doc := range analyzePackages(t, pkgs) {
		docs[strings.TrimPrefix(doc.Packages[0].Path, "example.com/bounds/")] = doc
	}
	return docs
}

// outlasting are programs that leak before or after what uses up their steps.
var outlasting = map[string]string{
	"after": "func F(n int) {\n" + costly + "s := Get(n)\nif n > 1 {\nLeak(s)\n}\n}\nfunc Get(int) string { return Secret() }\n",
	"awaited": "type Ask struct {\nS string\nDone chan bool\n}\n" +
		"func F(n int, asks chan *Ask) {\na := &Ask{Done: make(chan bool)}\nasks <- a\n<-a.Done\nLeak(a.S)\n" + costly + "}\n" +
		"func L(n int) {\nasks := make(chan *Ask)\ngo func() {\nfor a := range asks {\na.S = Secret()\nclose(a.Done)\n}\n}()\nF(n, asks)\n}\n",
	"calls": "type I interface{ Put(s string) }\ntype Null struct{}\nfunc (Null) Put(s string) {}\ntype Out struct{}\nfunc (Out) Put(s string) { Leak(s) }\n" +
		"type Twice struct{ I }\nfunc (t *Twice) Put(s string) {\nt.I.Put(s)\nt.I.Put(s + \"a\")\nt.I.Put(s + \"b\")\n}\n" +
		"type All struct {\nList []I\nBy map[string]I\n}\nfunc (a *All) Put(s string) {\nfor _, i := range a.List {\ni.Put(s)\n}\nfor k, i := range a.By {\ni.Put(k + s)\n}\n}\n" +
		"func each(a *All, f func(string)) {\n" + repeat(10, "a.Put(\"%[1]d\")\nf(\"%[1]d\")\n") + "}\n" +
		"func F() {\n" + repeat(60, "a%[1]d := &All{By: map[string]I{}}\na%[1]d.List = append(a%[1]d.List, &Twice{&Twice{&Twice{Null{}}}}, &Twice{Null{}}, Null{}, a%[1]d)\n"+
		"a%[1]d.By[\"x\"] = &Twice{a%[1]d}\na%[1]d.By[\"y\"] = &Twice{&Twice{a%[1]d}}\neach(a%[1]d, a%[1]d.Put)\n") +
		"one(Out{}, Secret())\n}\nfunc one(i I, s string) { i.Put(s) }\n",
}

// TestWhatFollowsIsFound holds a function that uses up its steps to the law that
// plain code before and after the costly part is looked at.
func TestWhatFollowsIsFound(t *testing.T) {
	docs := analyzeBounds(t, outlasting)
	for _, name := range slices.Sorted(maps.Keys(outlasting)) {
		doc := docs[name]
		if len(doc.Gaps) == 0 {
			t.Errorf("%s: the function did not use up its steps: make it take more", name)
		}
		if len(doc.Flows) != 1 {
			t.Errorf("%s: %d flows were found, want one", name, len(doc.Flows))
		}
	}
}

// TestBoundsAreSaid holds every bound of the engine to the law that one that
// is reached is said: the document has a gap, also where the flow is found.
func TestBoundsAreSaid(t *testing.T) {
	programs := make(map[string]string)
	for name, b := range bounded {
		programs[name] = b.source
	}
	docs := analyzeBounds(t, programs)
	for _, name := range slices.Sorted(maps.Keys(bounded)) {
		doc := docs[name]
		said := slices.ContainsFunc(doc.Gaps, func(g finding.Gap) bool { return g.Kind == "widened" || g.Kind == "cut" })
		t.Logf("%-10s %3d flows, gaps %v", name, len(doc.Flows), doc.Gaps)
		if !said {
			t.Errorf("%s: %s; %d flows were found, and nothing says that the bound was reached", name, bounded[name].why, len(doc.Flows))
		}
	}
}

func write(t testing.TB, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}
