// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"flag"
	"fmt"

	"github.com/go-lineage/go-lineage/analyzer/driver"
	"github.com/go-lineage/go-lineage/cmd/internal/starter"
)

func initFlagSet(dir *string) *flag.FlagSet {
	flags := newFlags("init")
	flags.StringVar(dir, "C", "", "")
	return flags
}

// startPolicy writes a policy package to start from, and says what comes next.
func startPolicy(ctx context.Context, env Env, args []string) error {
	var t target
	flags := initFlagSet(&t.dir)
	if done, err := parse(env, flags, args); done || err != nil {
		return err
	}
	if flags.NArg() > 1 {
		return usagef("init", "init takes one directory, not %q", flags.Args())
	}
	dir := "privacy"
	if flags.NArg() == 1 {
		dir = flags.Arg(0)
	}
	if err := t.take(env, "init", nil); err != nil {
		return err
	}
	goMod, err := driver.ModuleFile(ctx, t.request(env))
	if err != nil {
		return err
	}
	start, err := starter.Write(goMod, Env{Dir: t.dir}.path(dir))
	if err != nil {
		return err
	}
	fmt.Fprintf(env.Stdout, "wrote %s\n\nNext:\n", env.relative(start.File))
	for _, step := range nextSteps(start) {
		fmt.Fprintf(env.Stdout, "  %s\n", step)
	}
	return nil
}

// nextSteps says what is to be done after a policy package was written.
func nextSteps(start *starter.Start) []string {
	var steps []string
	if !start.Requires {
		steps = append(steps, "go get "+starter.SDK+"@latest    # the policy's types, which go.mod does not require yet")
	}
	steps = append(steps, fmt.Sprintf("import _ %q    // where data is handled: there it is in force", start.ImportPath))
	if start.Marked {
		return append(steps, "lineage ./...    # judges the flows of what is marked")
	}
	return append(steps,
		"lineage suggest -o marks.patch ./...    # nothing is marked yet, so nothing is followed: this proposes marks",
		"git apply marks.patch    # after you have read it",
		"lineage ./...    # judges the flows of what is marked")
}
