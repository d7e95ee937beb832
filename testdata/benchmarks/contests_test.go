// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package benchmarks

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// A contest is between contenders that do the same. The first does it without
// any protection, and the others are measured by it.
type contest struct {
	name       string
	contenders []contender
}

type contender struct {
	name string
	run  func(b *testing.B)
}

var contests = slices.Concat(marks, encodings, printing, disclosing)

func BenchmarkAll(b *testing.B) {
	for _, c := range contests {
		for _, one := range c.contenders {
			b.Run(c.name+"/"+one.name, one.run)
		}
	}
}

var ratios = flag.Int("ratios", 0, "measure in so many rounds, and rewrite the table of BENCHMARKS.md")

// TestRatios measures all contests in one run: in each round all contenders, one
// after the other, and of the rounds the fastest.
func TestRatios(t *testing.T) {
	if *ratios == 0 {
		t.Skip("takes minutes; ask for it with -ratios=3")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s/%s, %s, %d rounds.\n\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, machine(), *ratios)
	b.WriteString("| contest | contender | time | ratio | allocations | bytes |\n|---|---|--:|--:|--:|--:|\n")
	for _, c := range contests {
		best := make([]testing.BenchmarkResult, len(c.contenders))
		for round := range *ratios {
			for i, one := range c.contenders {
				r := testing.Benchmark(one.run)
				if r.N == 0 {
					t.Fatalf("%s, %s failed", c.name, one.name)
				}
				if round == 0 || perOp(r) < perOp(best[i]) {
					best[i] = r
				}
			}
		}
		for i, one := range c.contenders {
			fmt.Fprintf(&b, "| %s | %s | %s | %.2fx | %d | %d |\n", c.name, one.name, duration(perOp(best[i])),
				perOp(best[i])/perOp(best[0]), best[i].AllocsPerOp(), best[i].AllocedBytesPerOp())
		}
	}
	t.Log("\n" + b.String())
	const file, begin, end = "BENCHMARKS.md", "<!-- ratios: begin -->\n", "<!-- ratios: end -->"
	document, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, opens := strings.Cut(string(document), begin)
	_, after, closes := strings.Cut(rest, end)
	if !opens || !closes {
		t.Fatalf("%s has no table", file)
	}
	if err := os.WriteFile(file, []byte(before+begin+b.String()+end+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

// perOp is in nanoseconds.
func perOp(r testing.BenchmarkResult) float64 { return float64(r.T.Nanoseconds()) / float64(r.N) }

func duration(nanoseconds float64) string {
	switch {
	case nanoseconds < 100:
		return fmt.Sprintf("%.2f ns", nanoseconds)
	case nanoseconds < 10_000:
		return fmt.Sprintf("%.0f ns", nanoseconds)
	}
	return fmt.Sprintf("%.1f µs", nanoseconds/1000)
}

// machine says what it was measured on.
func machine() string {
	model := "unknown processor"
	if out, err := exec.Command("lscpu").Output(); err == nil {
		for line := range strings.Lines(string(out)) {
			if name, ok := strings.CutPrefix(line, "Model name:"); ok {
				model = strings.TrimSpace(name)
			}
		}
	}
	return fmt.Sprintf("%s with %d processors", model, runtime.NumCPU())
}

// Every contender runs, so that a comparison is not with something that fails.
func TestContenders(t *testing.T) {
	names := make(map[string]bool)
	for _, c := range contests {
		for _, one := range c.contenders {
			key := c.name + "/" + one.name
			if names[key] {
				t.Errorf("%s is there twice", key)
			}
			names[key] = true
		}
		if len(c.contenders) < 2 {
			t.Errorf("%s has nobody to compare with", c.name)
		}
	}
	if err := flag.Set("test.benchtime", "10x"); err != nil {
		t.Fatal(err)
	}
	for _, c := range contests {
		for _, one := range c.contenders {
			if r := testing.Benchmark(one.run); r.N == 0 {
				t.Errorf("%s, %s failed", c.name, one.name)
			}
		}
	}
}

var (
	sinkInt    int
	sinkString string
	sinkBytes  []byte
	sinkError  error
)
