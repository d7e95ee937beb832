// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/go-lineage/go-lineage/analyzer"
	"github.com/go-lineage/go-lineage/analyzer/driver"
	"github.com/go-lineage/go-lineage/cmd/internal/suite"
)

// Main is the main function of the command, with the suites that it has. It serves
// the go command with one unit, or the user, and exits.
func Main(manual string, suites ...suite.Suite) {
	args := os.Args[1:]
	if driver.IsUnit(args) {
		more, err := suite.Suites(suites).For(args)
		if err != nil {
			driver.Refuse(args, err)
		}
		driver.Unit(analyzer.Analyzer, more...)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := Run(ctx, system(manual, suites), args)
	stop()
	os.Exit(code)
}

// system returns the Env of a real process. What it cannot find out is left
// empty; the commands that need it say so.
func system(manual string, suites suite.Suites) Env {
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
		Rules:      analyzer.Rules(),
		Suites:     suites,
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
