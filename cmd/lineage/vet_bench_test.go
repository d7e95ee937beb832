// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

//go:build unix

package main

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// BenchmarkVet reports what go vet costs with lineage as its tool, against go
// vet as it is, in user CPU time: cold, when nothing has been vetted yet; warm,
// when all has; and after a line was added to a package that none imports
// (leaf), or to the one that most import (bottom). For the last two the cold
// run with lineage is the measure. Compiling is not counted: all packages are
// built before, in a build cache of the run's own. Their modules have to be in the
// module cache: go mod download in examples/outplacement, and in a copy of x/tools.
//
//	go test -run '^$' -bench Vet -benchtime 3x ./cmd/lineage
func BenchmarkVet(b *testing.B) {
	lineage := buildLineage(b)
	modules := []struct{ name, dir string }{
		{"x-tools", toolsDir(b)},
		{"outplacement", filepath.Join(repository(b), "examples", "outplacement")},
	}
	for _, m := range modules {
		b.Run(m.name, func(b *testing.B) {
			var plain, ours costs
			for range b.N { // by turns, so that a machine that is slow for a while slows both
				plain.add(vetCosts(b, copyOf(b, m.dir)))
				ours.add(vetCosts(b, copyOf(b, m.dir), "-vettool="+lineage))
			}
			b.ReportMetric(plain.cold.Seconds()/float64(b.N), "vet-cold-s")
			b.ReportMetric(ours.cold.Seconds()/float64(b.N), "lineage-cold-s")
			b.ReportMetric(ratio(ours.cold, plain.cold), "cold/vet")
			b.ReportMetric(ratio(ours.warm, plain.warm), "warm/vet")
			b.ReportMetric(ratio(ours.leaf, ours.cold), "leaf/cold")
			b.ReportMetric(ratio(ours.bottom, ours.cold), "bottom/cold")
			b.ReportMetric(ratio(plain.bottom, plain.cold), "vet-bottom/cold")
			b.ReportMetric(float64(ours.peak)/1024, "peak-MB")
			b.ReportMetric(0, "ns/op") // the time to build is in it, and says nothing
		})
	}
}

func ratio(a, b time.Duration) float64 { return a.Seconds() / b.Seconds() }

// Costs are the user CPU times of go vet, and the most memory that one process
// of it took, in KB (on Linux).
type costs struct {
	cold, warm, leaf, bottom time.Duration
	peak                     int64
}

func (c *costs) add(d costs) {
	c.cold += d.cold
	c.warm += d.warm
	c.leaf += d.leaf
	c.bottom += d.bottom
	c.peak = max(c.peak, d.peak)
}

func vetCosts(b *testing.B, dir string, flags ...string) costs {
	b.Helper()
	t := &tree{b: b, dir: dir, env: append(os.Environ(), "GOCACHE="+b.TempDir(), "GOPROXY=off", "GOWORK=off", "GOFLAGS=-mod=readonly")}
	leaf, bottom := t.ends()
	var c costs
	c.cold, c.peak = t.vet(flags)
	c.warm, _ = t.vet(flags)
	t.edit(leaf)
	c.leaf, _ = t.vet(flags)
	t.edit(bottom)
	c.bottom, _ = t.vet(flags)
	return c
}

// A tree is a module that is vetted.
type tree struct {
	b   *testing.B
	dir string
	env []string
}

func (t *tree) command(args ...string) *exec.Cmd {
	c := exec.Command("go", args...)
	c.Dir, c.Env = t.dir, t.env
	return c
}

// vet builds what go vet needs, and then measures it.
func (t *tree) vet(flags []string) (user time.Duration, peak int64) {
	t.b.Helper()
	build := t.command("list", "-export", "-deps", "-test", "./...")
	if _, stderr, code := run(t.b, build); code != 0 {
		t.b.Fatalf("go list -export: exit code %d\n%s", code, stderr)
	}
	vet := t.command(append(append([]string{"vet"}, flags...), "./...")...)
	_, stderr, code := run(t.b, vet)
	if strings.Contains(stderr, "no required module") || strings.Contains(stderr, "panic:") || code > 1 {
		t.b.Fatalf("go vet %v: exit code %d\n%s", flags, code, stderr)
	}
	return vet.ProcessState.UserTime(), vet.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
}

// ends returns a Go file of a package that none of the module imports, and one
// of the package on which most depend.
func (t *tree) ends() (leaf, bottom string) {
	t.b.Helper()
	out, stderr, code := run(t.b, t.command("list", "-f", "{{with .GoFiles}}{{$.ImportPath}} {{$.Dir}}/{{index . 0}} {{join $.Deps \" \"}}{{end}}", "./..."))
	if code != 0 {
		t.b.Fatalf("go list: exit code %d\n%s", code, stderr)
	}
	files, importers := make(map[string]string), make(map[string]int)
	var paths []string
	for line := range strings.Lines(out) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue // it has tests alone
		}
		paths = append(paths, words[0])
		files[words[0]] = words[1]
		for _, dep := range words[2:] {
			importers[dep]++
		}
	}
	byImporters := func(x, y string) int { return cmp.Or(cmp.Compare(importers[x], importers[y]), strings.Compare(x, y)) }
	return files[slices.MinFunc(paths, byImporters)], files[slices.MaxFunc(paths, byImporters)]
}

// edit adds a line of code to a file, before its first function, so that what
// follows stands a line further down.
func (t *tree) edit(file string) {
	t.b.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.b.Fatal(err)
	}
	at := len(text)
	fset := token.NewFileSet()
	parsed, err := parser.ParseFile(fset, file, text, parser.ParseComments)
	if err != nil {
		t.b.Fatal(err)
	}
	for _, d := range parsed.Decls {
		if f, ok := d.(*ast.FuncDecl); ok {
			at = fset.Position(f.Pos()).Offset
			if f.Doc != nil {
				at = fset.Position(f.Doc.Pos()).Offset
			}
			break
		}
	}
	text = slices.Insert(text, at, []byte("\nvar _ = len(\"edited\")\n\n")...)
	if err := os.WriteFile(file, text, 0o644); err != nil {
		t.b.Fatal(err)
	}
}

// copyOf copies a module to where it can be edited, and is not of the module
// cache.
func copyOf(b *testing.B, dir string) string {
	b.Helper()
	to := filepath.Join(b.TempDir(), "copy")
	if err := os.CopyFS(to, os.DirFS(dir)); err != nil {
		b.Fatal(err)
	}
	err := filepath.WalkDir(to, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chmod(path, 0o755) // the module cache is read-only
	})
	if err != nil {
		b.Fatal(err)
	}
	replace := exec.Command("go", "mod", "edit", "-replace", "github.com/go-lineage/go-lineage="+repository(b))
	replace.Dir = to // the example names this repository relative to itself
	if _, stderr, code := run(b, replace); code != 0 {
		b.Fatalf("go mod edit: exit code %d\n%s", code, stderr)
	}
	return to
}

// toolsDir returns where golang.org/x/tools is in the module cache.
func toolsDir(b *testing.B) string {
	b.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "golang.org/x/tools").Output()
	if err != nil {
		b.Fatalf("go list -m: %v", err)
	}
	return strings.TrimSpace(string(out))
}
