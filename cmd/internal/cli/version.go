// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
)

// printVersion prints what was built, from which source and by which Go.
func printVersion(_ context.Context, env Env, args []string) error {
	if len(args) > 0 {
		return usagef("", "version takes no arguments, not %q", args)
	}
	name, revision := version()
	if revision != "" {
		revision = " " + revision
	}
	_, err := fmt.Fprintf(env.Stdout, "lineage %s%s, built with %s for %s/%s\n", name, revision, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

// version returns the version of this program, and the revision of the source
// where that is known.
func version() (name, revision string) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(devel)", ""
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			revision = s.Value
		}
	}
	return info.Main.Version, revision
}
