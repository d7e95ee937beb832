// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package cli is the lineage command. What comes in are the arguments and an
// [Env], which is all that a command touches of the world; what goes out is
// what it writes there, and an exit code.
package cli

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/cmd/internal/suite"
)

// An Env is what surrounds a command.
type Env struct {
	Stdin      io.Reader
	Stdout     io.Writer
	Stderr     io.Writer
	Dir        string              // the current directory
	Executable string              // this program's file, which serves go vet
	Getenv     func(string) string // the environment
	Terminal   bool                // Stdout is one
	Attended   bool                // Stderr is one, and shows progress
	Manual     string              // the source of doc.go
	Rules      []finding.Rule      // of the analyzer
	Suites     suite.Suites        // beside it
}

// Exit codes.
const (
	exitClean    = 0
	exitFindings = 1
	exitError    = 2
)

// Errors that say how to end and need no words of their own.
var (
	errFindings = errors.New("there are findings")
	errPartial  = errors.New("some packages were not analysed")
)

// A usageError is a call that cannot be meant.
type usageError struct {
	topic   string // of the manual
	message string
}

func (e usageError) Error() string {
	return fmt.Sprintf("%s\nRun 'lineage help %s' for usage.", e.message, e.topic)
}

func usagef(topic, format string, args ...any) error {
	return usageError{topic, fmt.Sprintf(format, args...)}
}

// A command is one of lineage's.
type command func(ctx context.Context, env Env, args []string) error

// commands are those that have a name. All else are packages to analyse.
var commands = map[string]command{
	"baseline": writeBaseline,
	"diff":     diff,
	"explain":  explain,
	"gopls":    buildGopls,
	"help":     help,
	"init":     startPolicy,
	"ledger":   readLedger,
	"lsp":      serveEditor,
	"policy":   printPolicy,
	"suggest":  suggestMarks,
	"version":  printVersion,
	"vet":      vet,
}

// Run carries out what args, without the program's name, ask for.
func Run(ctx context.Context, env Env, args []string) int {
	run := analyze
	if len(args) > 0 {
		if named, ok := commands[args[0]]; ok {
			run, args = named, args[1:]
		}
	}
	switch err := run(ctx, env, args); {
	case err == nil:
		return exitClean
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.Is(err, errPartial):
		return exitError
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(env.Stderr, "lineage: interrupted")
		return exitError
	default:
		fmt.Fprintf(env.Stderr, "lineage: %v\n", err)
		return exitError
	}
}

// newFlags returns an empty set of flags for a command that the manual
// describes under topic.
func newFlags(topic string) *flag.FlagSet {
	flags := flag.NewFlagSet(topic, flag.ContinueOnError)
	flags.SetOutput(io.Discard) // errors are told by Run, help by the manual
	return flags
}

// parse parses args, and prints the manual's topic if they ask for help. It
// reports whether that was all.
func parse(env Env, flags *flag.FlagSet, args []string) (done bool, err error) {
	err = flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		return true, help(context.Background(), env, []string{flags.Name()})
	}
	if err != nil {
		return false, usagef(flags.Name(), "%v", err)
	}
	return false, nil
}

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
