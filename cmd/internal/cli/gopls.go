// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"fmt"

	"github.com/go-lineage/go-lineage/cmd/internal/gopls"
)

// buildGopls builds a gopls with the analyzer, or says where one is.
func buildGopls(ctx context.Context, env Env, args []string) error {
	if len(args) > 0 {
		switch args[0] {
		case "build":
			return goplsBuild(ctx, env, args[1:])
		case "path":
			return goplsPath(env, args[1:])
		case "-h", "-help", "--help":
			return help(ctx, env, []string{"gopls"})
		}
	}
	return usagef("gopls", "gopls takes build or path, not %q", args)
}

func goplsBuild(ctx context.Context, env Env, args []string) error {
	var req gopls.Request
	var source string
	flags := newFlags("gopls")
	flags.StringVar(&req.Version, "version", gopls.Default, "")
	flags.StringVar(&req.Output, "o", "", "")
	flags.StringVar(&source, "source", "", "")
	if done, err := parse(env, flags, args); done || err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return usagef("gopls", "gopls build takes no arguments, not %q", flags.Args())
	}
	if req.Output != "" {
		req.Output = env.path(req.Output)
	}
	if source != "" {
		source = env.path(source)
	}
	var err error
	if req.Origin, err = gopls.FindOrigin(source); err != nil {
		return err
	}
	req.Lineage, _ = version()
	req.Stderr = env.Stderr
	if env.Attended {
		fmt.Fprintf(env.Stderr, "building gopls %s with lineage; the first time takes a few minutes\n", req.Version)
	}
	path, err := gopls.Build(ctx, req)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(env.Stdout, path)
	return err
}

func goplsPath(env Env, args []string) error {
	flags := newFlags("gopls")
	version := flags.String("version", gopls.Default, "")
	source := flags.String("source", "", "")
	if done, err := parse(env, flags, args); done || err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return usagef("gopls", "gopls path takes no arguments, not %q", flags.Args())
	}
	if *source != "" {
		*source = env.path(*source)
	}
	origin, err := gopls.FindOrigin(*source)
	if err != nil {
		return err
	}
	path, err := gopls.Path(*version, origin)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(env.Stdout, path)
	return err
}
