// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/cmd/internal/baseline"
)

type baselineFlags struct {
	target target
	output string
}

func baselineFlagSet(f *baselineFlags) *flag.FlagSet {
	flags := newFlags("baseline")
	f.target.register(flags)
	flags.StringVar(&f.output, "o", "lineage.baseline.json", "")
	return flags
}

// writeBaseline analyses packages and writes what it finds as known.
func writeBaseline(ctx context.Context, env Env, args []string) error {
	var f baselineFlags
	flags := baselineFlagSet(&f)
	if done, err := parse(env, flags, args); done || err != nil {
		return err
	}
	if err := f.target.take(env, flags.Name(), flags.Args()); err != nil {
		return err
	}
	result, err := f.target.analyze(ctx, env)
	if err != nil {
		return err
	}
	if partial(env, result) != nil {
		return fmt.Errorf("%s was not written, as it would lack what these packages hold", f.output)
	}
	b := baseline.Of(result.Document)
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		return err
	}
	if err := env.write(f.output, out.Bytes()); err != nil {
		return err
	}
	fmt.Fprintf(env.Stderr, "lineage: known findings in %s: %d; let them pass with -baseline %[1]s\n", f.output, len(b.Known))
	return nil
}

// applyBaseline marks in doc what the baseline in a file knows.
func applyBaseline(env Env, doc *finding.Document, name string) error {
	if name == "" {
		return nil
	}
	data, err := os.ReadFile(env.path(name))
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("no baseline %s: lineage baseline -o %[1]s writes one", name)
	}
	if err != nil {
		return err
	}
	b, err := baseline.Parse(data)
	if err != nil {
		return fmt.Errorf("%s: %w; restore it, or write it anew with lineage baseline -o %[1]s", name, err)
	}
	if gone := b.Apply(doc, name); len(gone) > 0 {
		fmt.Fprintf(env.Stderr, "lineage: %s lists %d of what is no longer found (first: %s in %s); lineage baseline -o %[1]s drops them\n",
			name, len(gone), gone[0].Rule, gone[0].Package)
	}
	return nil
}
