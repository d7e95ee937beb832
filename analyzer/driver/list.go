// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A root is a package that the user's patterns name.
type root struct {
	ImportPath string
	Dir        string
	Error      *listError
	DepsErrors []*listError
}

type listError struct {
	Pos string
	Err string
}

func (e *listError) String() string {
	if e.Pos == "" {
		return e.Err
	}
	return e.Pos + ": " + e.Err
}

// broken says why the go command would refuse to build a root, and with it
// every other one; it is empty for a good one.
func (r root) broken() string {
	if r.Error != nil {
		return r.Error.String()
	}
	if len(r.DepsErrors) > 0 {
		return r.DepsErrors[0].String()
	}
	return ""
}

// ErrNoPackages is wrapped by the error of a [Request] that names no package.
var ErrNoPackages = errors.New("no packages match")

// list returns the roots that patterns name, of which at least one is good.
func (g goCommand) list(ctx context.Context, flags, patterns []string) (good []root, failed []Failure, err error) {
	args := slices.Concat([]string{"list", "-e", "-json=ImportPath,Dir,Error,DepsErrors"}, flags, []string{"--"}, patterns)
	out, err := g.output(ctx, args...)
	if err != nil {
		return nil, nil, err
	}
	roots, err := decodeRoots(out)
	if err != nil {
		return nil, nil, err
	}
	if len(roots) == 0 {
		return nil, nil, fmt.Errorf("%w %s: name a directory that holds Go files, or ./... for all from here on down", ErrNoPackages, strings.Join(patterns, " "))
	}
	for _, r := range roots {
		if why := r.broken(); why != "" {
			failed = append(failed, Failure{r.ImportPath, advise(why)})
		} else {
			good = append(good, r)
		}
	}
	return good, failed, nil
}

// locate returns the directories of packages, as far as the go command knows
// them.
func (g goCommand) locate(ctx context.Context, flags, paths []string) (map[string]string, error) {
	args := slices.Concat([]string{"list", "-e", "-find", "-json=ImportPath,Dir"}, flags, []string{"--"}, paths)
	out, err := g.output(ctx, args...)
	if err != nil {
		return nil, err
	}
	packages, err := decodeRoots(out)
	if err != nil {
		return nil, err
	}
	dirs := make(map[string]string)
	for _, p := range packages {
		dirs[p.ImportPath] = p.Dir
	}
	return dirs, nil
}

func decodeRoots(out []byte) ([]root, error) {
	var roots []root
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var r root
		err := dec.Decode(&r)
		if errors.Is(err, io.EOF) {
			return roots, nil
		}
		if err != nil {
			return nil, fmt.Errorf("go list printed what is not JSON: %w", err)
		}
		roots = append(roots, r)
	}
}

func rootPaths(roots []root) []string {
	var paths []string
	for _, r := range roots {
		paths = append(paths, r.ImportPath)
	}
	return paths
}
