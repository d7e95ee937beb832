// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// BenchmarkColdVet reports what go vet costs with lineage as its tool, against
// go vet as it is: the user CPU time of each when nothing has been vetted yet,
// and their ratio. Compiling is not counted: all packages are built before,
// in a build cache of the run's own.
//
//	go test -run '^$' -bench ColdVet -benchtime 1x ./cmd/lineage
func BenchmarkColdVet(b *testing.B) {
	lineage := buildLineage(b)
	modules := []struct{ name, dir string }{
		{"x-tools", copyOfTools(b)},
		{"outplacement", filepath.Join(repository(b), "examples", "outplacement")},
	}
	for _, m := range modules {
		b.Run(m.name, func(b *testing.B) {
			var plain, ours time.Duration
			for range b.N {
				plain += coldVet(b, m.dir)
				ours += coldVet(b, m.dir, "-vettool="+lineage)
			}
			n := float64(b.N)
			b.ReportMetric(plain.Seconds()/n, "vet-user-s/op")
			b.ReportMetric(ours.Seconds()/n, "lineage-user-s/op")
			b.ReportMetric(ours.Seconds()/plain.Seconds(), "lineage/vet")
			b.ReportMetric(0, "ns/op") // the time to build is in it, and says nothing
		})
	}
}

// coldVet returns the user CPU time of go vet in an empty cache into which the
// packages and the tests' imports have been built.
func coldVet(b *testing.B, dir string, flags ...string) time.Duration {
	b.Helper()
	cache := b.TempDir()
	env := append(os.Environ(), "GOCACHE="+cache, "GOPROXY=off", "GOWORK=off", "GOFLAGS=-mod=readonly")
	warm := exec.Command("go", "list", "-export", "-deps", "-test", "./...")
	warm.Dir, warm.Env = dir, env
	if _, stderr, code := run(b, warm); code != 0 {
		b.Fatalf("go list -export: exit code %d\n%s", code, stderr)
	}
	vet := exec.Command("go", append(append([]string{"vet"}, flags...), "./...")...)
	vet.Dir, vet.Env = dir, env
	_, stderr, code := run(b, vet)
	if strings.Contains(stderr, "no required module") || strings.Contains(stderr, "panic:") || code > 1 {
		b.Fatalf("go vet %v: exit code %d\n%s", flags, code, stderr)
	}
	return vet.ProcessState.UserTime()
}

// copyOfTools copies golang.org/x/tools out of the module cache, where it is
// another module's code, to where it is the user's.
func copyOfTools(b *testing.B) string {
	b.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "golang.org/x/tools").Output()
	if err != nil {
		b.Fatalf("go list -m: %v", err)
	}
	dir := filepath.Join(b.TempDir(), "tools")
	if err := os.CopyFS(dir, os.DirFS(strings.TrimSpace(string(out)))); err != nil {
		b.Fatal(err)
	}
	return dir
}
