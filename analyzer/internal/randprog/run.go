// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package randprog

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// A Site is a line of a program: the package below the module, the base name
// of the file, the line.
type Site struct {
	Package, File string
	Line          int
}

// A Flow is a secret that arrived at a sink.
type Flow struct{ Source, Sink Site }

// An Outcome is what runs have shown: which secrets arrived where, and which
// sources and sinks were called at all.
type Outcome struct {
	Flows          []Flow
	Sources, Sinks []Site
}

// Programs returns the programs of n seeds.
func Programs(first uint64, n int) []Program {
	list := make([]Program, n)
	for i := range list {
		list[i] = New(first + uint64(i))
	}
	return list
}

// Write writes groups of programs to an empty directory, as a module that can
// be analysed. The programs of a group share their two packages, use and lib,
// below the group's name. The repository's root is where the corpus' sources
// and sinks are taken from.
func Write(dir, repository string, groups map[string][]Program) error {
	files := map[string]string{
		"go.mod":       "module example.com/corpus\n\ngo 1.26.0\n\nrequire github.com/go-lineage/go-lineage v0.0.0\n\nreplace github.com/go-lineage/go-lineage => " + repository + "\n",
		"fuel/fuel.go": fuel,
	}
	for name, programs := range groups {
		files[name+"/lib/prelude.go"] = prelude
		for _, p := range programs {
			files[name+"/lib/"+p.file()] = p.Lib
			files[name+"/use/"+p.file()] = strings.Replace(p.Use, libPath, "example.com/corpus/"+name+"/lib", 1)
		}
	}
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			return err
		}
	}
	return os.CopyFS(filepath.Join(dir, "mark"), os.DirFS(filepath.Join(repository, "testdata", "corpus", "mark")))
}

// file is the base name of the files of a program.
func (p Program) file() string { return fmt.Sprintf("p%d.go", p.Seed) }

// Seed returns the seed of the program that a line belongs to.
func (s Site) Seed() uint64 {
	n, _ := strconv.ParseUint(strings.TrimSuffix(strings.TrimPrefix(s.File, "p"), ".go"), 10, 64)
	return n
}

// runs is how often a scenario is run, so that each branch is taken.
const runs = 40

// Run runs programs that [Write] has written, each several times.
func Run(dir string, groups map[string][]Program) (*Outcome, error) {
	var imports, calls strings.Builder
	n := 0
	for name, programs := range groups {
		fmt.Fprintf(&imports, "%s %q\n", name, "example.com/corpus/"+name+"/use")
		n += len(programs)
		for _, p := range programs {
			fmt.Fprintf(&calls, "%s.%s,\n", name, p.Scenario())
		}
	}
	main := fmt.Sprintf(runner, &imports, &calls, runs)
	if err := os.MkdirAll(filepath.Join(dir, "run"), 0o777); err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(dir, "run", "main.go"), []byte(main), 0o666); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	if _, err := command(ctx, dir, "go", "build", "-o", "run", "./run"); err != nil {
		return nil, err
	}
	all := new(Outcome)
	for first := 0; first < n; {
		out, err := command(ctx, dir, filepath.Join(dir, "run", "run"), strconv.Itoa(first))
		if err != nil {
			return nil, err
		}
		var seen struct {
			Outcome
			Next int
		}
		if err := json.Unmarshal(out, &seen); err != nil {
			return nil, fmt.Errorf("random programs printed something else than what they have seen: %w", err)
		}
		all.Flows = append(all.Flows, seen.Flows...)
		all.Sources = append(all.Sources, seen.Sources...)
		all.Sinks = append(all.Sinks, seen.Sinks...)
		first = seen.Next
	}
	return all, nil
}

// command runs a command in a directory and returns what it prints.
func command(ctx context.Context, dir, name string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod")
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("running random programs: %s: %w\n%.4000s", name, err, &errs)
	}
	return out.Bytes(), nil
}

// runner is the command that runs programs, from a number on. One that does not
// end goes on, and takes more and more memory, so that those after it are run by
// another process: from the number Next, the length of the list if there are none.
const runner = `package main

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strconv"
	"time"

	"example.com/corpus/fuel"
	"example.com/corpus/mark"
%s)

var scenarios = []func(){
%s}

func main() {
	var seen struct {
		Flows          []mark.Flow
		Sources, Sinks []mark.Site
		Next           int
	}
	first, _ := strconv.Atoi(os.Args[1])
	seen.Next = runFrom(first)
	flows, sources, sinks := mark.Observed()
	seen.Flows = flows
	seen.Sources = slices.Collect(maps.Keys(sources))
	seen.Sinks = slices.Collect(maps.Keys(sinks))
	json.NewEncoder(os.Stdout).Encode(seen)
}

func runFrom(i int) (next int) {
	for ; i < len(scenarios); i++ {
		for range %d {
			if !try(scenarios[i]) {
				return i + 1
			}
		}
	}
	return len(scenarios)
}

// try runs a scenario and reports whether it ended.
func try(scenario func()) bool {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { _ = recover() }()
		fuel.Fill()
		scenario()
	}()
	select {
	case <-done:
		return true
	case <-time.After(2 * time.Second):
		return false
	}
}
`
