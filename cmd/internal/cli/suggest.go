// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/driver"
	"github.com/go-lineage/go-lineage/analyzer/suggest"
)

type suggestFlags struct {
	target target
	output string
	detail bool
}

func suggestFlagSet(f *suggestFlags) *flag.FlagSet {
	flags := newFlags("suggest")
	f.target.register(flags)
	flags.StringVar(&f.output, "o", "", "")
	flags.BoolVar(&f.detail, "v", false, "")
	return flags
}

// suggestMarks writes a patch that marks what looks like personal data. What it
// proposes is no finding, and does not show in the exit code.
func suggestMarks(ctx context.Context, env Env, args []string) error {
	var f suggestFlags
	flags := suggestFlagSet(&f)
	if done, err := parse(env, flags, args); done || err != nil {
		return err
	}
	if err := f.target.take(env, flags.Name(), flags.Args()); err != nil {
		return err
	}
	pkgs, failed, err := driver.Load(ctx, f.target.request(env))
	if err != nil {
		return err
	}
	result, err := suggest.Propose(pkgs)
	if err != nil {
		return err
	}
	patch, err := result.Patch(env.Dir)
	if err != nil {
		return err
	}
	if err := env.write(f.output, patch); err != nil {
		return err
	}
	if f.detail {
		writeProposals(env, result)
	}
	err = partial(env, &driver.Result{Failed: failed})
	if err == nil || len(result.Proposals) > 0 { // of what was not read, nothing can be said
		writeSuggested(env.Stderr, result, f.output)
	}
	return err
}

// writeProposals says of each mark why it is proposed.
func writeProposals(env Env, result *suggest.Result) {
	for _, p := range result.Proposals {
		fmt.Fprintf(env.Stderr, "%s:%d:%d: %s: %s, since %s\n",
			env.relative(p.Position.Filename), p.Position.Line, p.Position.Column, p.What, p.Words(), p.Why)
	}
}

// writeSuggested says how much is proposed, and what to do with it.
func writeSuggested(w io.Writer, result *suggest.Result, output string) {
	if len(result.Proposals) == 0 {
		fmt.Fprintln(w, "lineage: no marks to propose: nothing unmarked has a name or tag that speaks of personal data")
		return
	}
	count := make(map[suggest.Kind]int)
	for _, p := range result.Proposals {
		count[p.Kind]++
	}
	var parts []string
	for _, kind := range suggest.Kinds() {
		if n := count[kind]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s: %d", kind, n))
		}
	}
	from := "save it with -o"
	if output != "" {
		from = "git apply " + output
	}
	fmt.Fprintf(w, "lineage: marks proposed: %d, in files: %d (%s); they are guesses from words: take out what is wrong, and apply the rest (%s)\n",
		len(result.Proposals), len(result.Files), strings.Join(parts, ", "), from)
}
