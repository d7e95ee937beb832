// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/driver"
	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/report"
	"github.com/go-lineage/go-lineage/cmd/internal/flowdiff"
	"github.com/go-lineage/go-lineage/cmd/internal/revision"
)

type diffFlags struct {
	target target
	format string
}

func diffFlagSet(f *diffFlags) *flag.FlagSet {
	flags := newFlags("diff")
	f.target.register(flags)
	flags.StringVar(&f.format, "format", "text", "")
	return flags
}

// diff compares the flows of packages with those of an earlier revision.
func diff(ctx context.Context, env Env, args []string) error {
	var f diffFlags
	flags := diffFlagSet(&f)
	if done, err := parse(env, flags, args); done || err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return usagef("diff", "diff needs a revision to compare with, such as main")
	}
	if f.format != "text" && f.format != "json" {
		return usagef("diff", "unknown format %q: the formats are json, text", f.format)
	}
	if err := f.target.take(env, flags.Name(), flags.Args()[1:]); err != nil {
		return err
	}
	rev := flags.Arg(0)
	if _, err := revision.Resolve(ctx, f.target.dir, rev); err != nil {
		return err
	}
	after, err := f.target.analyze(ctx, env)
	if err != nil {
		return err
	}
	before, err := f.target.analyzeAt(ctx, env, rev)
	if err != nil {
		return fmt.Errorf("at %s: %w", rev, err)
	}
	d := flowdiff.Compare(before.Document, after.Document)
	if err := writeDiff(env, f.format, d, before, after); err != nil {
		return err
	}
	if err := partial(env, before, after); err != nil {
		fmt.Fprintln(env.Stderr, "lineage: so flows may be missing above, or shown as added or removed that are not")
		return err
	}
	if d.Worse() {
		return errFindings
	}
	return nil
}

// analyzeAt analyses the target as of a revision. Its Document says where the
// packages would be today.
func (t *target) analyzeAt(ctx context.Context, env Env, rev string) (_ *driver.Result, err error) {
	tree, err := revision.Checkout(ctx, t.dir, rev)
	if err != nil {
		return nil, err
	}
	defer func() {
		if closeErr := tree.Close(); err == nil {
			err = closeErr
		}
	}()
	if !tree.InModule() {
		return nil, errors.New("there was no go.mod here or in a directory above: compare with a later revision")
	}
	then := *t
	then.dir = tree.Dir
	result, err := then.analyze(ctx, env)
	if errors.Is(err, driver.ErrNoPackages) {
		return &driver.Result{Document: new(finding.Document)}, nil // all that there is now has come since
	}
	if err != nil {
		return nil, err
	}
	result.Failed = slices.DeleteFunc(result.Failed, notThere)
	for i := range result.Failed {
		result.Failed[i].Package += " at " + rev
	}
	for i := range result.Document.Packages {
		p := &result.Document.Packages[i]
		p.Dir = tree.Present(p.Dir)
	}
	return result, nil
}

// notThere reports whether a package of the pattern did not exist at a revision:
// the go command then knows no import path for it.
func notThere(f driver.Failure) bool { return strings.HasPrefix(f.Package, ".") }

func writeDiff(env Env, format string, d flowdiff.Diff, before, after *driver.Result) error {
	if format == "json" {
		return writeJSON(env.Stdout, d)
	}
	return d.Text(env.Stdout, report.Places(before.Document, env.Dir), report.Places(after.Document, env.Dir))
}
