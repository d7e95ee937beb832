// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/ssa/ssautil"
)

// A growth is a kind of programs that grow, to some size at most.
type growth struct {
	name  string
	most  int
	write func(n int) string
}

// growing are programs of n functions each (of n statements, for huge). All
// leak, so that none is passed over as having nothing to find.
var growing = []growth{
	{"flat", 64_000, func(n int) string {
		return repeat(n, "type T%[1]d struct{ A, B string }\nfunc (t *T%[1]d) Set(s string) string {\nt.A, t.B = s, t.A\nreturn t.B\n}\n") +
			"func F() { Leak(Secret()) }\n"
	}},
	{"chain", 64_000, func(n int) string {
		return "func C0(s string) { Leak(s) }\n" + ascending(n, 1, "func C%d(s string) { C%d(s + \"x\") }\n") +
			fmt.Sprintf("func F() { C%d(Secret()) }\n", n-1)
	}},
	{"interface", 64_000, func(n int) string {
		return "type I interface{ Put(s string) }\n" + repeat(n, "type T%[1]d struct{}\nfunc (T%[1]d) Put(s string) { Leak(s) }\n") +
			"func All(is []I) {\nfor _, i := range is {\ni.Put(Secret())\n}\n}\nfunc F() {\n" + repeat(n, "All([]I{T%d{}})\n") + "}\n"
	}},
	{"huge", 64_000, func(n int) string {
		return "func F(n int) {\ns, t := Secret(), \"\"\n" + repeat(n, "if n > %[1]d {\nt = s\n}\n") + "Leak(t)\n}\n"
	}},
}

// wired are programs that register n handlers in one function, as those that serve do. Each
// works on a tree that leads back to itself, with callbacks, and what it shows goes to all.
var wired = growth{"wired", 1_000, func(n int) string {
	return wiredTypes + repeat(n, `
func (s *server) handle%[1]d(c *call) {
	top := c.at.top()
	top.own().visit(func(i *item) {
		if i.norm != nil {
			i.text = i.norm(top.notes["k%[1]d"])
		}
		top.own().add("%[1]d", i)
	})
	u := s.user(c)
	c.at.up.notes["k%[1]d"] = u.City
	c.show(top, u)
}
`) + "func serve(s *server, m *mux) {\n" + repeat(n, "m.handle(\"/%[1]d\", s.handle%[1]d)\n") + "}\nfunc F() {\nvar s server\nvar m mux\nserve(&s, &m)\nm.run(new(call))\nLeak(Secret())\n}\n"
}}

const wiredTypes = `
type person struct {
	Name, City string
	Health     string "lineage:\"special-care\""
}
type item struct {
	text  string
	norm  func(string) string
	owner *node
	next  *item
}
type set struct {
	all   map[string]*item
	owner *node
	out   func(string)
}
type node struct {
	up    *node
	kids  []*node
	notes map[string]string
	sets  *set
	run   func(*node, []string) error
}
type call struct {
	at   *node
	data map[string]any
	out  func(any)
}
type server struct {
	people map[string]*person
	last   *person
	tree   *node
}
type mux struct{ handlers map[string]func(*call) }

func (m *mux) handle(path string, f func(*call)) {
	if m.handlers == nil {
		m.handlers = make(map[string]func(*call))
	}
	m.handlers[path] = f
}

func (m *mux) run(c *call) {
	for _, f := range m.handlers {
		f(c)
	}
}

func (n *node) top() *node {
	if n.up == nil {
		return n
	}
	return n.up.top()
}

func (n *node) own() *set {
	if n.sets == nil {
		n.sets = &set{all: make(map[string]*item), owner: n}
	}
	return n.sets
}

func (s *set) add(name string, i *item) {
	i.owner = s.owner
	s.all[name] = i
	for _, kid := range s.owner.kids {
		kid.own().add(name, i)
	}
}

func (s *set) visit(f func(*item)) {
	for _, i := range s.all {
		f(i)
	}
	if s.owner.up != nil {
		s.owner.up.own().visit(f)
	}
}

func (s *server) user(c *call) *person {
	s.last = s.people[c.at.notes["user"]]
	return s.last
}

func (c *call) show(v ...any) {
	c.data["v"] = v
	c.out(c.data)
}
`

// hugely are programs with one function of n statements each, as generated code has. Where
// n is but small at most, either making the SSA form takes as much memory as the square of
// n, or the engine itself takes so much time: it looks at all guards that are held at once.
var hugely = []growth{
	{"calls", 16_000, func(n int) string {
		return "func id(s string) string { return s + \"x\" }\nfunc F() {\ns := Secret()\n" + strings.Repeat("s = id(s)\n", n) + "Leak(s)\n}\n"
	}},
	{"returns", 16_000, func(n int) string {
		return "var sent int\ntype failure string\nfunc (f failure) Error() string { return string(f) }\nfunc do(n int, s string) error {\nif n > sent {\nreturn failure(s)\n}\nsent = n\nreturn nil\n}\nfunc F() error {\ns := Secret()\n" +
			repeat(n, "if err := do(%[1]d, s); err != nil {\nreturn err\n}\n") + "Leak(s)\nreturn nil\n}\n"
	}},
	{"switch", 4_000, func(n int) string {
		return "func F(n int) {\ns, t := Secret(), \"\"\nswitch n {\n" + repeat(n, "case %[1]d:\nt = s + \"%[1]d\"\n") + "}\nLeak(t)\n}\n"
	}},
	{"cases", 16_000, func(n int) string {
		return "func name(n int) string {\nswitch n {\n" + repeat(n, "case %[1]d:\nreturn \"n%[1]d\"\n") + "}\nreturn \"\"\n}\nfunc F() { Leak(Secret() + name(1)) }\n"
	}},
	{"types", 16_000, func(n int) string {
		return repeat(n, "type T%[1]d struct{ S string }\n") + "func name(v any) string {\nswitch v := v.(type) {\n" + repeat(n, "case *T%[1]d:\nreturn v.S\n") +
			"}\nreturn \"\"\n}\nfunc F() { Leak(name(&T1{Secret()})) }\n"
	}},
	{"map", 16_000, func(n int) string {
		return "type E struct{ A, B string }\nvar m = map[string]E{\n" + repeat(n, "\"k%[1]d\": {\"a%[1]d\", \"b\"},\n") + "}\nfunc F() { Leak(Secret() + m[\"k1\"].A) }\n"
	}},
	{"pointers", 16_000, func(n int) string {
		return "type E struct{ A, B string }\nvar m = map[string]*E{\n" + repeat(n, "\"k%[1]d\": {\"a%[1]d\", \"b\"},\n") + "}\nfunc F() { Leak(Secret() + m[\"k1\"].A) }\n"
	}},
	{"slice", 16_000, func(n int) string {
		return "type E struct{ A, B string }\nvar m = []E{\n" + repeat(n, "{\"a%[1]d\", \"b\"},\n") + "}\nfunc F() { Leak(Secret() + m[1].A) }\n"
	}},
	{"texts", 16_000, func(n int) string {
		return "var m = []string{\n" + repeat(n, "\"a%[1]d\",\n") + "}\nfunc F() { Leak(Secret() + m[1]) }\n"
	}},
	{"closures", 16_000, func(n int) string {
		return "var m = map[string]func(string){\n" + repeat(n, "\"k%[1]d\": func(s string) { Leak(s) },\n") + "}\nfunc F() { m[\"k1\"](Secret()) }\n"
	}},
	{"funcs", 16_000, func(n int) string {
		return repeat(n, "func f%[1]d(s string) { Leak(s) }\n") + "var m = map[string]func(string){\n" + repeat(n, "\"k%[1]d\": f%[1]d,\n") + "}\nfunc F() { m[\"k1\"](Secret()) }\n"
	}},
	{"vars", 16_000, func(n int) string {
		return "type E struct{ A, B string }\n" + repeat(n, "var v%[1]d = &E{\"%[1]d\", \"b\"}\n") + "func F() { Leak(Secret() + v1.A) }\n"
	}},
	{"statements", 16_000, func(n int) string {
		return "type B struct{ all []string }\nfunc (b *B) Add(s string) { b.all = append(b.all, s) }\nfunc F(b *B) {\ns := Secret()\n" + repeat(n, "b.Add(s + \"%[1]d\")\n") + "Leak(s)\n}\n"
	}},
	{"fields", 4_000, func(n int) string {
		return "type B struct{\n" + repeat(n, "F%[1]d string\n") + "}\nfunc F(b *B) {\ns := Secret()\n" + repeat(n, "if b.F%[1]d == \"\" {\nb.F%[1]d = s\n}\n") + "Leak(b.F1)\n}\n"
	}},
	{"builder", 16_000, func(n int) string {
		return "type B struct{ all []string }\nfunc (b *B) Add(s string) { b.all = append(b.all, s) }\nfunc F(n int) {\ns := Secret()\nvar b B\n" + repeat(n, "if n > %[1]d {\nb.Add(s)\n}\n") + "Leak(b)\n}\n"
	}},
	{"guards", 1_000, func(n int) string {
		return "//lineage:guard subject=id\nfunc Consent(id string) bool { return id != \"\" }\nfunc F(ids []string) {\ns := Secret()\n" + repeat(n, "if Consent(ids[%[1]d]) {\nLeak(ids[%[1]d], s)\n}\n") + "}\n"
	}},
	{"asked", 1_000, func(n int) string {
		return "//lineage:guard subject=id\nfunc Consent(id string) bool { return id != \"\" }\ntype U struct{ ID, Name string }\nfunc F(us []*U) {\ns := Secret()\n" + repeat(n, "if !Consent(us[%[1]d].ID) {\nreturn\n}\nus[%[1]d].Name = s\nLeak(us[%[1]d].Name, us[%[1]d].ID)\n") + "}\n"
	}},
	{"puts", 16_000, func(n int) string {
		return "func F(n int, m map[string]string, l []string) {\ns := Secret()\n" + repeat(n, "if s == \"%[1]d\" {\nm[\"k%[1]d\"] = \"x\"\nl = append(l, \"x\")\n}\n") + "Leak(m)\n}\n"
	}},
	{"flags", 16_000, func(n int) string {
		return "func F(n int) {\ns, t := Secret(), 0\n" + repeat(n, "if n == %[1]d {\nt = %[1]d\n}\n") + "if t > 5 {\nLeak(s)\n}\n}\n"
	}},
}

// BenchmarkScaling reports the time per function of programs of growing size:
// it should stay as it is.
//
//	go test ./analyzer -run '^$' -bench Scaling -benchtime 1x -timeout 30m
func BenchmarkScaling(b *testing.B) {
	for _, shape := range slices.Concat(growing, hugely, []growth{wired}) {
		for _, n := range []int{10, 100, 1_000, 4_000, 16_000, 64_000} {
			if n > shape.most {
				break
			}
			b.Run(fmt.Sprintf("%s/%d", shape.name, n), func(b *testing.B) {
				dir := b.TempDir()
				write(b, filepath.Join(dir, "go.mod"), "module example.com/scaling\n\ngo 1.26.0\n")
				write(b, filepath.Join(dir, "p.go"), "package p\n"+boundsEnds+shape.write(n))
				pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax, Dir: dir}, ".")
				if err != nil || packages.PrintErrors(pkgs) > 0 {
					b.Fatalf("it does not compile: %v", err)
				}
				steps, gaps := 0, 0
				for b.Loop() {
					doc := analyzePackages(b, pkgs)[0]
					steps, gaps = doc.Packages[0].Steps, len(doc.Gaps)
				}
				b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)/float64(n)*1e6, "µs/function")
				b.ReportMetric(ssaTime(pkgs).Seconds()/float64(n)*1e6, "µs-for-ssa/function")
				b.ReportMetric(float64(steps)/float64(n), "steps/function")
				b.ReportMetric(float64(gaps), "gaps")
			})
		}
	}
}

// ssaTime returns how long it takes alone to make the SSA form of packages, which is not
// our doing.
func ssaTime(pkgs []*packages.Package) time.Duration {
	begun := time.Now()
	prog, _ := ssautil.Packages(pkgs, 0)
	prog.Build()
	return time.Since(begun)
}
