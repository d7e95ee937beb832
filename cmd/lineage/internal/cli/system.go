// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"os"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// System returns the Env of a real process. What it cannot find out is left
// empty; the commands that need it say so.
func System(manual string, rules []finding.Rule) Env {
	dir, _ := os.Getwd()
	executable, _ := os.Executable()
	return Env{
		Stdin:      os.Stdin,
		Stdout:     os.Stdout,
		Stderr:     os.Stderr,
		Dir:        dir,
		Executable: executable,
		Getenv:     os.Getenv,
		Terminal:   isTerminal(os.Stdout),
		Attended:   isTerminal(os.Stderr) && os.Getenv("TERM") != "dumb",
		Manual:     manual,
		Rules:      rules,
	}
}

// isTerminal reports whether a file is a terminal, or another character
// device that is not the null device, which is close enough for colour.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
