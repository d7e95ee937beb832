// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// vetOutput is what one run of go vet printed.
type vetOutput struct {
	units    []unitOutput      // of roots and dependencies, in no order
	errors   map[string]string // of the analyzer, by package
	said     map[string]remark // what go vet had to say, by package
	general  string            // what it said before that, of no package
	failed   bool              // it exited with an error
	progress func(done int)    // is told of each unit; may be nil
}

// vet runs go vet as requested and reads what the units print.
func (g goCommand) vet(ctx context.Context, req Request) (_ *vetOutput, err error) {
	work, err := workDir()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(work)) }() // go vet does not when it is interrupted

	out := &vetOutput{errors: make(map[string]string), said: make(map[string]remark), progress: g.counting(ctx, req)}
	remarks := &remarkReader{said: out.said}
	g.stderr = io.MultiWriter(g.stderr, remarks)

	args := slices.Concat([]string{"vet", "-vettool=" + req.Tool, documentFlag, "-json"}, req.Analyzer, req.Flags, []string{"--"}, req.Patterns)
	cmd := g.command(ctx, args...)
	cmd.Env = append(cmd.Environ(), "GOTMPDIR="+work)
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	readErr := out.read(stdout)
	io.Copy(io.Discard, stdout) // let a unit whose output we cannot read finish
	waitErr := cmd.Wait()
	out.failed, out.general = waitErr != nil, remarks.general
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return out, readErr
}

// read takes in the units' output: values of JSON one after the other, each
// either a unitOutput or unitchecker's map from package to analyzer to
// diagnostics or error.
func (v *vetOutput) read(r io.Reader) error {
	for dec := json.NewDecoder(r); ; {
		var value json.RawMessage
		err := dec.Decode(&value)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = v.add(value)
		}
		if err != nil {
			return fmt.Errorf("go vet printed what this version does not understand: %w; run go clean -cache and try again", err)
		}
	}
}

func (v *vetOutput) add(value json.RawMessage) error {
	var unit unitOutput
	if err := json.Unmarshal(value, &unit); err != nil {
		return err
	}
	if unit.Document != nil {
		v.units = append(v.units, unit)
		if v.progress != nil {
			v.progress(len(v.units))
		}
		return nil
	}
	var tree map[string]map[string]json.RawMessage
	if err := json.Unmarshal(value, &tree); err != nil {
		return err
	}
	for path, analyzers := range tree {
		for _, result := range analyzers {
			var failure struct{ Error string }
			if json.Unmarshal(result, &failure) == nil && failure.Error != "" {
				v.errors[packagePath(path)] = failure.Error
			}
		}
	}
	return nil
}

// A remark tells what kind of thing go vet said of a package.
type remark string

const (
	complained remark = "complained" // of errors in the source, most likely
	crashed    remark = "crashed"    // the tool did
	starved    remark = "starved"    // it imports a package of which the same, or one of these, was said
)

// A remarkReader reads what go vet says. It names a package in a line of its
// own, "# example.com/p", below which stands what the tool wrote.
type remarkReader struct {
	said    map[string]remark
	current string // package
	general string // the first line that is of no package
	placed  bool   // some line names a place, as findings do
	line    []byte // read so far
}

func (r *remarkReader) Write(p []byte) (int, error) {
	r.line = append(r.line, p...)
	for {
		line, rest, ok := bytes.Cut(r.line, []byte("\n"))
		if !ok {
			return len(p), nil
		}
		r.readLine(string(line))
		r.line = rest
	}
}

func (r *remarkReader) readLine(line string) {
	switch {
	case strings.HasPrefix(line, "# ["): // repeats that it is a variant with tests
	case strings.HasPrefix(line, "# "):
		r.current = packagePath(strings.TrimPrefix(line, "# "))
		if r.said[r.current] == "" {
			r.said[r.current] = complained
		}
	case r.current == "":
		r.general = cmp.Or(r.general, line)
		r.placed = r.placed || namesPlace(line)
	case strings.HasPrefix(line, "panic: "), strings.HasPrefix(line, "fatal error: "):
		r.said[r.current] = crashed
	case strings.Contains(line, "no package vetx file for"): // in unitchecker's words
		r.said[r.current] = starved
	}
}

// namesPlace reports whether a line begins with a place, such as "x.go:3:4: ".
func namesPlace(line string) bool {
	file, rest, ok := strings.Cut(line, ": ")
	_, _, numbered := strings.Cut(file, ":")
	return ok && numbered && rest != "" && strings.Trim(file[strings.LastIndex(file, ":")+1:], "0123456789") == ""
}

// packagePath returns the path in a package's ID such as "p [p.test]".
func packagePath(id string) string {
	path, _, _ := strings.Cut(id, " ")
	return path
}
