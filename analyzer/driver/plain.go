// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"context"
	"errors"
	"io"
	"maps"
	"os"
	"os/exec"
	"slices"
)

// A VetResult is what came of [Vet].
type VetResult struct {
	Found  bool      // go vet ended with an error that packages that did not fail account for
	Failed []Failure // sorted by package
}

// Vet runs "go vet" with the request's tool on the packages that load, as a
// user would, and lets it print what it finds.
func Vet(ctx context.Context, req Request, vetFlags []string, stdout io.Writer) (*VetResult, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // nothing that we started outlives us
	if len(req.Patterns) == 0 {
		req.Patterns = []string{"."}
	}
	g := goCommand{dir: req.Dir, stderr: req.Stderr}
	env, err := g.environment(ctx)
	if err != nil {
		return nil, err
	}
	roots, failed, err := g.rootsIn(ctx, env, req)
	if err != nil {
		return nil, err
	}
	result := &VetResult{Failed: failed}
	if len(failed) > 0 {
		req.Patterns = rootPaths(roots)
	}
	if len(roots) == 0 {
		return result, nil
	}
	said, bad, err := g.plainVet(ctx, req, vetFlags, stdout)
	if err != nil {
		return nil, err
	}
	if !bad || env.check() != nil {
		said = nil // these were warnings; an older go vet heads findings as it heads errors
	}
	for _, path := range slices.Sorted(maps.Keys(said)) {
		result.Failed = append(result.Failed, Failure{path, whyUnvetted(said, path)})
	}
	result.Found = bad && len(said) == 0
	slices.SortFunc(result.Failed, compareFailures)
	return result, nil
}

func whyUnvetted(said map[string]remark, path string) string {
	if said[path] == starved {
		return "it needs a package that could not be analysed: see above" + culprits(said)
	}
	return whySaid(said[path], "see above")
}

// plainVet runs go vet, and returns what it said of packages and whether it
// ended with an error.
func (g goCommand) plainVet(ctx context.Context, req Request, vetFlags []string, stdout io.Writer) (said map[string]remark, bad bool, err error) {
	work, err := workDir()
	if err != nil {
		return nil, false, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(work)) }() // go vet does not when it is interrupted
	said = make(map[string]remark)
	remarks := &remarkReader{said: said}
	g.stderr = io.MultiWriter(g.stderr, remarks)
	args := slices.Concat([]string{"vet", "-vettool=" + req.Tool}, vetFlags, req.Flags, []string{"--"}, req.Patterns)
	cmd := g.command(ctx, args...)
	cmd.Env = append(cmd.Environ(), "GOTMPDIR="+work)
	cmd.Stdout = stdout
	runErr := cmd.Run()
	if ctx.Err() != nil {
		return nil, false, ctx.Err()
	}
	if exit := new(exec.ExitError); runErr != nil && !errors.As(runErr, &exit) {
		return nil, false, runErr
	}
	if runErr != nil && len(said) == 0 && !remarks.placed && remarks.general != "" {
		return nil, false, vetFailed(remarks.general)
	}
	return said, runErr != nil, nil
}
