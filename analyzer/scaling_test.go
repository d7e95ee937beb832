// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/ssa/ssautil"
)

// growing are programs of n functions each (of n statements, for huge). All
// leak once, so that none is passed over as having nothing to find.
var growing = []struct {
	name  string
	write func(n int) string
}{
	{"flat", func(n int) string {
		return repeat(n, "type T%[1]d struct{ A, B string }\nfunc (t *T%[1]d) Set(s string) string {\nt.A, t.B = s, t.A\nreturn t.B\n}\n") +
			"func F() { Leak(Secret()) }\n"
	}},
	{"chain", func(n int) string {
		return "func C0(s string) { Leak(s) }\n" + ascending(n, 1, "func C%d(s string) { C%d(s + \"x\") }\n") +
			fmt.Sprintf("func F() { C%d(Secret()) }\n", n-1)
	}},
	{"interface", func(n int) string {
		return "type I interface{ Put(s string) }\n" + repeat(n, "type T%[1]d struct{}\nfunc (T%[1]d) Put(s string) { Leak(s) }\n") +
			"func All(is []I) {\nfor _, i := range is {\ni.Put(Secret())\n}\n}\nfunc F() {\n" + repeat(n, "All([]I{T%d{}})\n") + "}\n"
	}},
	{"huge", func(n int) string {
		return "func F(n int) {\ns, t := Secret(), \"\"\n" + repeat(n, "if n > %[1]d {\nt = s\n}\n") + "Leak(t)\n}\n"
	}},
	{"calls", func(n int) string {
		return "func id(s string) string { return s + \"x\" }\nfunc F() {\ns := Secret()\n" + strings.Repeat("s = id(s)\n", n) + "Leak(s)\n}\n"
	}},
	{"returns", func(n int) string {
		return "var sent int\ntype failure string\nfunc (f failure) Error() string { return string(f) }\nfunc do(n int, s string) error {\nif n > sent {\nreturn failure(s)\n}\nsent = n\nreturn nil\n}\nfunc F() error {\ns := Secret()\n" +
			repeat(n, "if err := do(%[1]d, s); err != nil {\nreturn err\n}\n") + "Leak(s)\nreturn nil\n}\n"
	}},
	{"switch", func(n int) string {
		return "func F(n int) {\ns, t := Secret(), \"\"\nswitch n {\n" + repeat(n, "case %[1]d:\nt = s + \"%[1]d\"\n") + "}\nLeak(t)\n}\n"
	}},
	{"cases", func(n int) string {
		return "func name(n int) string {\nswitch n {\n" + repeat(n, "case %[1]d:\nreturn \"n%[1]d\"\n") + "}\nreturn \"\"\n}\nfunc F() { Leak(Secret() + name(1)) }\n"
	}},
	{"types", func(n int) string {
		return repeat(n, "type T%[1]d struct{ S string }\n") + "func name(v any) string {\nswitch v := v.(type) {\n" + repeat(n, "case *T%[1]d:\nreturn v.S\n") +
			"}\nreturn \"\"\n}\nfunc F() { Leak(name(&T1{Secret()})) }\n"
	}},
	{"map", func(n int) string {
		return "type E struct{ A, B string }\nvar m = map[string]E{\n" + repeat(n, "\"k%[1]d\": {\"a%[1]d\", \"b\"},\n") + "}\nfunc F() { Leak(Secret() + m[\"k1\"].A) }\n"
	}},
	{"pointers", func(n int) string {
		return "type E struct{ A, B string }\nvar m = map[string]*E{\n" + repeat(n, "\"k%[1]d\": {\"a%[1]d\", \"b\"},\n") + "}\nfunc F() { Leak(Secret() + m[\"k1\"].A) }\n"
	}},
	{"slice", func(n int) string {
		return "type E struct{ A, B string }\nvar m = []E{\n" + repeat(n, "{\"a%[1]d\", \"b\"},\n") + "}\nfunc F() { Leak(Secret() + m[1].A) }\n"
	}},
	{"texts", func(n int) string {
		return "var m = []string{\n" + repeat(n, "\"a%[1]d\",\n") + "}\nfunc F() { Leak(Secret() + m[1]) }\n"
	}},
	{"closures", func(n int) string {
		return "var m = map[string]func(string){\n" + repeat(n, "\"k%[1]d\": func(s string) { Leak(s) },\n") + "}\nfunc F() { m[\"k1\"](Secret()) }\n"
	}},
	{"funcs", func(n int) string {
		return repeat(n, "func f%[1]d(s string) { Leak(s) }\n") + "var m = map[string]func(string){\n" + repeat(n, "\"k%[1]d\": f%[1]d,\n") + "}\nfunc F() { m[\"k1\"](Secret()) }\n"
	}},
	{"vars", func(n int) string {
		return "type E struct{ A, B string }\n" + repeat(n, "var v%[1]d = &E{\"%[1]d\", \"b\"}\n") + "func F() { Leak(Secret() + v1.A) }\n"
	}},
	{"statements", func(n int) string {
		return "type B struct{ all []string }\nfunc (b *B) Add(s string) { b.all = append(b.all, s) }\nfunc F(b *B) {\ns := Secret()\n" + repeat(n, "b.Add(s + \"%[1]d\")\n") + "Leak(s)\n}\n"
	}},
	{"fields", func(n int) string {
		return "type B struct{\n" + repeat(n, "F%[1]d string\n") + "}\nfunc F(b *B) {\ns := Secret()\n" + repeat(n, "if b.F%[1]d == \"\" {\nb.F%[1]d = s\n}\n") + "Leak(b.F1)\n}\n"
	}},
	{"builder", func(n int) string {
		return "type B struct{ all []string }\nfunc (b *B) Add(s string) { b.all = append(b.all, s) }\nfunc F(n int) {\ns := Secret()\nvar b B\n" + repeat(n, "if n > %[1]d {\nb.Add(s)\n}\n") + "Leak(b)\n}\n"
	}},
	{"flags", func(n int) string {
		return "func F(n int) {\ns, t := Secret(), 0\n" + repeat(n, "if n == %[1]d {\nt = %[1]d\n}\n") + "if t > 5 {\nLeak(s)\n}\n}\n"
	}},
}

// BenchmarkScaling reports the time per function of programs of growing size:
// it should stay as it is.
//
//	go test ./analyzer -run '^$' -bench Scaling -benchtime 1x -timeout 30m
func BenchmarkScaling(b *testing.B) {
	for _, shape := range growing {
		for _, n := range []int{1_000, 4_000, 16_000, 64_000} {
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
