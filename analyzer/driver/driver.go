// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"context"
	"errors"
	"io"
	"slices"
	"time"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// A Request says what to analyse.
type Request struct {
	Tool     string    // the binary that answers go vet; see [IsUnit]
	Dir      string    // where the go command runs; empty is the current directory
	Env      []string  // added to this process's environment for the go command, such as "GOOS=js"
	Flags    []string  // build flags, such as "-tags=x"
	Analyzer []string  // flags for the analyzer, with its name, such as "-lineage.hints"
	Patterns []string  // packages, as in "go help packages"; none is "."
	Stderr   io.Writer // gets what the go command says

	// Progress, if not nil, is told of each package that is done, also of
	// those from the cache, and of how many there are; of is 0 until that is
	// known. Calls do not overlap.
	Progress func(done, of int)
}

// A Result is what came of a [Request].
type Result struct {
	Document *finding.Document
	Fixes    []Fix     // of its findings
	Failed   []Failure // the Document says nothing of these; sorted by package
	Times    Times
}

// Analyze analyses the packages that a Request names.
//
// Packages that do not build are left out and named in the Result; an error
// means that there is no result at all.
func Analyze(ctx context.Context, req Request) (*Result, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // nothing that we started outlives us
	if len(req.Patterns) == 0 {
		req.Patterns = []string{"."}
	}
	began := time.Now()
	g := goCommand{dir: req.Dir, env: req.Env, stderr: req.Stderr}
	roots, failed, err := g.roots(ctx, req)
	if err != nil {
		return nil, err
	}
	if len(failed) > 0 {
		req.Patterns = rootPaths(roots) // one broken package would keep go vet from all others
	}
	listed := time.Now()
	out := new(vetOutput)
	if len(roots) > 0 {
		if out, err = g.vet(ctx, req); err != nil {
			return nil, err
		}
	}
	result, err := gather(roots, failed, out)
	if err != nil {
		return nil, err
	}
	if err := g.addDirs(ctx, req.Flags, result.Document, roots); err != nil {
		return nil, err
	}
	result.Times = timesOf(out.units, listed)
	result.Times.Listing = listed.Sub(began)
	return result, nil
}

var errNoModule = errors.New("no go.mod here or in a directory above: name the module's directory with -C, or create one with go mod init")

// roots finds out which packages a Request names, after making sure that the
// go command can tell and is new enough.
func (g goCommand) roots(ctx context.Context, req Request) (good []root, failed []Failure, err error) {
	env, err := g.environment(ctx)
	if err != nil {
		return nil, nil, err
	}
	if err := env.check(); err != nil {
		return nil, nil, err
	}
	return g.rootsIn(ctx, env, req)
}

// rootsIn finds out which packages a Request names.
func (g goCommand) rootsIn(ctx context.Context, env environment, req Request) (good []root, failed []Failure, err error) {
	good, failed, err = g.list(ctx, req.Flags, req.Patterns)
	if len(good) == 0 && !env.inModule() && ctx.Err() == nil {
		return nil, nil, errNoModule
	}
	return good, failed, err
}

// gather merges the documents of the roots and their tests, and finds out
// which roots are missing; the Document itself says so too.
func gather(roots []root, failed []Failure, out *vetOutput) (*Result, error) {
	if out.failed && len(out.units) == 0 && len(out.said) == 0 {
		return nil, vetFailed(out.general)
	}
	asked := make(map[string]bool)
	for _, r := range roots {
		asked[r.ImportPath], asked[testPath(r.ImportPath)] = true, true
	}
	var docs []*finding.Document
	var fixes []Fix
	analysed := make(map[string]bool)
	for _, unit := range out.units {
		for _, p := range unit.Document.Packages {
			analysed[p.Path] = true
			if asked[p.Path] {
				docs = append(docs, unit.Document)
				fixes = append(fixes, unit.Fixes...)
			}
		}
	}
	for _, r := range roots {
		if why := whyMissing(r.ImportPath, analysed, out); why != "" {
			failed = append(failed, Failure{r.ImportPath, why})
		}
	}
	if out.failed && len(failed) == 0 {
		return nil, vetFailed(out.general)
	}
	slices.SortFunc(failed, compareFailures)
	doc := finding.Merge(docs...)
	for _, f := range failed {
		doc.Gaps = append(doc.Gaps, finding.Gap{Kind: NotAnalysed, What: f.Package, Count: 1})
	}
	return &Result{Document: doc, Fixes: sortedFixes(fixes), Failed: failed}, nil
}
