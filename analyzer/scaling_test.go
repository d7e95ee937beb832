// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package analyzer_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/packages"
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
				pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax, Dir: dir}, ".")
				if err != nil || packages.PrintErrors(pkgs) > 0 {
					b.Fatalf("it does not compile: %v", err)
				}
				steps, gaps := 0, 0
				for b.Loop() {
					doc := analyzePackages(b, pkgs)[0]
					steps, gaps = doc.Packages[0].Steps, len(doc.Gaps)
				}
				b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)/float64(n)*1e6, "µs/function")
				b.ReportMetric(float64(steps)/float64(n), "steps/function")
				b.ReportMetric(float64(gaps), "gaps")
			})
		}
	}
}
