// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/go-lineage/go-lineage/analyzer/driver"
	"github.com/go-lineage/go-lineage/analyzer/report"
)

// analyzeFlags are the flags of the command that has no name.
type analyzeFlags struct {
	target   target
	format   string
	output   string
	baseline string
	color    string
	detail   bool
}

func analyzeFlagSet(f *analyzeFlags) *flag.FlagSet {
	flags := newFlags("packages")
	f.target.register(flags)
	flags.StringVar(&f.format, "format", "text", "")
	flags.StringVar(&f.output, "o", "", "")
	flags.StringVar(&f.baseline, "baseline", "", "")
	flags.StringVar(&f.color, "color", "auto", "")
	flags.BoolVar(&f.detail, "v", false, "")
	return flags
}

// A target says what to analyse, for every command that analyses something.
type target struct {
	dir      string
	build    []string // flags for the go command
	patterns []string
}

func (t *target) register(flags *flag.FlagSet) {
	flags.StringVar(&t.dir, "C", "", "")
	passOn := func(name string) func(string) error {
		return func(value string) error {
			t.build = append(t.build, "-"+name+"="+value)
			return nil
		}
	}
	for _, name := range []string{"a", "race", "trimpath"} {
		flags.BoolFunc(name, "", passOn(name))
	}
	for _, name := range []string{"mod", "modfile", "overlay", "p", "tags"} {
		flags.Func(name, "", passOn(name))
	}
}

// take takes the arguments that are not flags for patterns.
func (t *target) take(env Env, topic string, patterns []string) error {
	for _, p := range patterns {
		if strings.HasPrefix(p, "-") {
			return usagef(topic, "%s stands after a package: flags come first", p)
		}
	}
	t.patterns = patterns
	t.dir = env.path(t.dir)
	if info, err := os.Stat(t.dir); err != nil || !info.IsDir() {
		return usagef(topic, "-C: no directory %s", t.dir)
	}
	return nil
}

// request asks the driver for the target.
func (t *target) request(env Env) driver.Request {
	return driver.Request{
		Tool:     env.Executable,
		Dir:      t.dir,
		Flags:    t.build,
		Patterns: t.patterns,
		Stderr:   env.Stderr,
	}
}

// analyze analyses the target, and shows on a terminal how far it is.
func (t *target) analyze(ctx context.Context, env Env) (*driver.Result, error) {
	req := t.request(env)
	if env.Attended {
		shown := newProgress(env.Stderr, time.Now())
		defer shown.clear()
		req.Stderr, req.Progress = shown, shown.step
	}
	return driver.Analyze(ctx, req)
}

// analyze runs the analyzer on packages and reports what it found.
func analyze(ctx context.Context, env Env, args []string) error {
	var f analyzeFlags
	flags := analyzeFlagSet(&f)
	if done, err := parse(env, flags, args); done || err != nil {
		return err
	}
	if err := f.target.take(env, flags.Name(), flags.Args()); err != nil {
		return err
	}
	format, err := report.LookupFormat(f.format)
	if err != nil {
		return usagef(flags.Name(), "%v", err)
	}
	color, err := env.wantsColor(f.color, f.output)
	if err != nil {
		return err
	}
	result, err := f.target.analyze(ctx, env)
	if err != nil {
		return err
	}
	if f.detail {
		writeTimes(env.Stderr, result.Times)
	}
	if err := applyBaseline(env, result.Document, f.baseline); err != nil {
		return err
	}
	var out bytes.Buffer
	opts := report.Options{Dir: env.Dir, Color: color, Verbose: f.detail, Rules: env.Rules}
	if err := format.Render(&out, result.Document, opts); err != nil {
		return err
	}
	if err := env.write(f.output, out.Bytes()); err != nil {
		return err
	}
	tellUnimported(env, result.Document)
	return outcome(env, result)
}

// outcome says how to end.
func outcome(env Env, result *driver.Result) error {
	if err := partial(env, result); err != nil {
		return err
	}
	if report.Count(result.Document).Findings > 0 {
		return errFindings
	}
	return nil
}

// partial names what was not analysed, and returns an error if there is any.
func partial(env Env, results ...*driver.Result) error {
	var all []driver.Failure
	for _, result := range results {
		all = append(all, result.Failed...)
	}
	return tellFailures(env, all)
}

func tellFailures(env Env, failures []driver.Failure) error {
	for _, f := range failures {
		fmt.Fprintf(env.Stderr, "lineage: %s was not analysed: %s\n", f.Package, f.Reason)
	}
	if len(failures) > 0 {
		return errPartial
	}
	return nil
}

// path returns the path of a file that is named as seen from env.Dir.
func (env Env) path(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(env.Dir, name)
}

// relative returns the name of a file as seen from env.Dir, where it is below.
func (env Env) relative(name string) string {
	if rel, err := filepath.Rel(env.Dir, name); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return name
}

// write writes a finished output to a file, or to Stdout if name is empty.
func (env Env) write(name string, data []byte) error {
	if name == "" {
		_, err := env.Stdout.Write(data)
		return err
	}
	return os.WriteFile(env.path(name), data, 0o666)
}

func (env Env) wantsColor(when, output string) (bool, error) {
	switch when {
	case "always":
		return true, nil
	case "never":
		return false, nil
	case "auto":
		return env.Terminal && output == "" && env.Getenv("NO_COLOR") == "" && env.Getenv("TERM") != "dumb", nil
	}
	return false, usagef("packages", "-color=%s: want auto, always or never", when)
}
