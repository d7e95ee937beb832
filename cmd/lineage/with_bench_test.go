// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// BenchmarkWith reports what three tools in one cost against the three, as
// user CPU time when nothing has been vetted yet, and their ratio. The one must
// report what the others do.
//
//	go test -run '^$' -bench With -benchtime 1x ./cmd/lineage
func BenchmarkWith(b *testing.B) {
	lineage, together := buildLineage(b), buildLineageStaticcheck(b)
	staticcheck := build(b, "staticcheck", "honnef.co/go/tools/cmd/staticcheck")
	for _, m := range []struct{ name, dir string }{
		{"outplacement", exampleModule(b, "outplacement")},
		{"x-tools", copyOf(b, toolsDir(b))},
	} {
		b.Run(m.name, func(b *testing.B) {
			var three, one time.Duration
			cold := newCold(b, m.dir)
			for range b.N {
				vet := cold.run(b, "go", "vet", "./...")
				ours := cold.run(b, "go", "vet", "-vettool="+lineage, "./...")
				checks := cold.run(b, staticcheck, "./...")
				all := cold.run(b, "go", "vet", "-vettool="+together, "-with=vet,staticcheck", "./...")
				three += vet.user + ours.user + checks.user
				one += all.user
				b.Logf("go vet %.1f s, lineage %.1f s, staticcheck %.1f s; one for all %.1f s", vet.user.Seconds(), ours.user.Seconds(), checks.user.Seconds(), all.user.Seconds())
				want := slices.Concat(vet.lines, ours.lines, checks.lines)
				slices.Sort(want)
				slices.Sort(all.lines)
				if diff := cmp.Diff(slices.Compact(want), slices.Compact(all.lines)); diff != "" {
					b.Errorf("three tools (-) and one for all (+) differ:\n%s", diff)
				}
			}
			n := float64(b.N)
			b.ReportMetric(three.Seconds()/n, "three-user-s/op")
			b.ReportMetric(one.Seconds()/n, "one-user-s/op")
			b.ReportMetric(one.Seconds()/three.Seconds(), "one/three")
			b.ReportMetric(0, "ns/op") // the time to build is in it, and says nothing
		})
	}
}

// A cold is a module and a build cache in which its packages are built, and
// nothing is vetted.
type cold struct{ dir, cache string }

func newCold(b *testing.B, dir string) cold {
	b.Helper()
	c := cold{dir, b.TempDir()}
	build := exec.Command("go", "list", "-export", "-deps", "-test", "./...")
	build.Dir, build.Env = dir, c.env(c.cache)
	if _, stderr, code := run(b, build); code != 0 {
		b.Fatalf("go list -export: exit code %d\n%s", code, stderr)
	}
	return c
}

func (c cold) env(cache string) []string {
	return append(os.Environ(), "GOCACHE="+cache, "STATICCHECK_CACHE="+filepath.Join(cache, "staticcheck"), "GOPROXY=off", "GOWORK=off", "GOFLAGS=-mod=readonly")
}

// A ran is what came of running a tool.
type ran struct {
	lines []string // those that begin with a place, without related information
	user  time.Duration
}

var placed = regexp.MustCompile(`^[^\s:]+\.go:\d+:\d+: [^\t]`)

// run runs a tool with a copy of the cache, so that it finds none of what others
// left there.
func (c cold) run(b *testing.B, args ...string) ran {
	b.Helper()
	cache := filepath.Join(b.TempDir(), "cache")
	if err := os.CopyFS(cache, os.DirFS(c.cache)); err != nil {
		b.Fatal(err)
	}
	defer os.RemoveAll(cache) // it is large
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir, cmd.Env = c.dir, c.env(cache)
	stdout, stderr, code := run(b, cmd)
	if code > 1 || strings.Contains(stderr, "panic:") {
		b.Fatalf("%v: exit code %d\n%s", args, code, stderr)
	}
	var lines []string
	for line := range strings.Lines(stdout + stderr) {
		if placed.MatchString(line) {
			lines = append(lines, strings.TrimPrefix(strings.TrimSpace(line), "./"))
		}
	}
	return ran{lines, cmd.ProcessState.UserTime()}
}
