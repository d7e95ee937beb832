// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"time"

	"github.com/go-lineage/go-lineage/analyzer"
	"github.com/go-lineage/go-lineage/analyzer/editor"
	"github.com/go-lineage/go-lineage/analyzer/editor/proxy"
)

// quietTime is how long an editor must be quiet before buffers are analysed:
// longer than between two keys, and short beside the analysis.
const quietTime = 200 * time.Millisecond

// serveEditor stands between an editor and gopls.
func serveEditor(ctx context.Context, env Env, args []string) error {
	flags := newFlags("lsp")
	name := flags.String("gopls", "gopls", "")
	if done, err := parse(env, flags, args); done || err != nil {
		return err
	}
	file, err := exec.LookPath(*name)
	if err != nil && !errors.Is(err, exec.ErrDot) {
		return fmt.Errorf("%w: install gopls with go install golang.org/x/tools/gopls@latest and have its directory in PATH, or name it with -gopls file", err)
	}
	if !editor.Serving(flags.Args()) {
		return passOn(ctx, env, file, flags.Args())
	}
	return proxy.Run(ctx, proxy.Options{
		Gopls: file, Args: flags.Args(), Tool: env.Executable, Page: analyzer.Analyzer.URL,
		Stdin: env.Stdin, Stdout: env.Stdout, Stderr: env.Stderr, Delay: quietTime,
	})
}

// passOn runs gopls as if it had been called itself.
func passOn(ctx context.Context, env Env, file string, args []string) error {
	cmd := exec.CommandContext(ctx, file, args...)
	cmd.Dir = env.Dir
	cmd.Stdin, cmd.Stdout, cmd.Stderr = env.Stdin, env.Stdout, env.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}
