// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

//go:build unix

package benchmarks

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

var ratios = flag.Int("ratios", 0, "measure in so many rounds, and rewrite the table of BENCHMARKS.md")

// TestRatios measures all contests in one run: in each round all contenders, one
// after the other, and of the rounds the fastest. Time is the processor's, as far
// as nothing is waited for: who else uses the machine then hardly matters.
func TestRatios(t *testing.T) {
	if *ratios == 0 {
		t.Skip("takes minutes; ask for it with -ratios=3")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s/%s, %s, %d rounds.\n\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, machine(), *ratios)
	b.WriteString("| contest | contender | time | ratio | allocations | bytes |\n|---|---|--:|--:|--:|--:|\n")
	for _, c := range contests {
		waits := slices.ContainsFunc(waiting, func(w contest) bool { return w.name == c.name })
		best := make([]measurement, len(c.contenders))
		for round := range *ratios {
			for i, one := range c.contenders {
				m := measure(one.run, waits)
				if m.N == 0 {
					t.Fatalf("%s, %s failed", c.name, one.name)
				}
				if round == 0 || m.perOp < best[i].perOp {
					best[i] = m
				}
			}
		}
		for i, one := range c.contenders {
			fmt.Fprintf(&b, "| %s | %s | %s | %.2fx | %d | %d |\n", c.name, one.name, duration(best[i].perOp),
				best[i].perOp/best[0].perOp, best[i].AllocsPerOp(), best[i].AllocedBytesPerOp())
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

type measurement struct {
	testing.BenchmarkResult
	perOp float64 // in nanoseconds
}

func measure(run func(b *testing.B), waits bool) measurement {
	var used time.Duration
	r := testing.Benchmark(func(b *testing.B) {
		began := processorTime()
		run(b)
		used = processorTime() - began // of the last call, which is the one that counts
	})
	if waits {
		used = r.T
	}
	return measurement{r, float64(used.Nanoseconds()) / float64(r.N)}
}

// processorTime is what this process has used so far.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

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
