// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"flag"

	"github.com/go-lineage/go-lineage/analyzer/driver"
	"github.com/go-lineage/go-lineage/cmd/internal/suite"
)

// vet runs go vet with this program as its tool.
func vet(ctx context.Context, env Env, args []string) error {
	var t target
	var passed []string
	flags := vetFlagSet(env.Suites, &t, &passed)
	if done, err := parse(env, flags, args); done || err != nil {
		return err
	}
	if err := t.take(env, flags.Name(), flags.Args()); err != nil {
		return err
	}
	chosen, err := env.Suites.Chosen(passed)
	if err != nil {
		return usagef(flags.Name(), "%v", err)
	}
	if len(chosen) > 0 {
		config, err := chosen.ConfigFlag(t.dir)
		if err != nil {
			return err
		}
		passed = append(passed, config)
	}
	result, err := driver.Vet(ctx, t.request(env), passed, env.Stdout)
	if err != nil {
		return err
	}
	if err := tellFailures(env, result.Failed); err != nil {
		return err
	}
	if result.Found {
		return errFindings
	}
	return nil
}

// vetFlagSet returns the flags of go vet; those that are not for building are
// collected in passed.
func vetFlagSet(suites suite.Suites, t *target, passed *[]string) *flag.FlagSet {
	flags := newFlags("vet")
	t.register(flags)
	pass := func(name string) func(string) error {
		return func(value string) error {
			*passed = append(*passed, "-"+name+"="+value)
			return nil
		}
	}
	for _, name := range []string{"json", "fix", "diff", "lineage", "lineage.foreign"} {
		flags.BoolFunc(name, "", pass(name))
	}
	for _, name := range []string{"c", suite.Flag} {
		flags.Func(name, "", pass(name))
	}
	for _, f := range suites.AnalyzerFlags() {
		if f.Bool {
			flags.BoolFunc(f.Name, "", pass(f.Name))
		} else {
			flags.Func(f.Name, "", pass(f.Name))
		}
	}
	return flags
}
