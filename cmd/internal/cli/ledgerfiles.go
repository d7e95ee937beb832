// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/go-lineage/go-lineage/lineage/ledger"
)

// files are those of one ledger, each of which continues the one before.
type files []file

type file struct {
	name string
	io.ReadCloser
}

// openLedger opens the files that a command names, or the standard input.
func openLedger(env Env, args []string) (files, error) {
	if len(args) == 0 {
		return nil, usagef("ledger", "name the file of the ledger, or - for the standard input")
	}
	var opened files
	for i, arg := range args {
		switch {
		case arg == "-":
			opened = append(opened, file{"the standard input", io.NopCloser(env.Stdin)})
			continue
		case i > 0 && strings.HasPrefix(arg, "-"):
			_ = opened.Close()
			return nil, usagef("ledger", "flags stand before the files, not as %q", arg)
		}
		path := arg
		if !filepath.IsAbs(path) {
			path = filepath.Join(env.Dir, path)
		}
		f, err := os.Open(path)
		if err != nil {
			_ = opened.Close()
			return nil, err
		}
		opened = append(opened, file{arg, f})
	}
	return opened, nil
}

// Close closes the files, which were only read.
func (fs files) Close() error {
	var errs []error
	for _, f := range fs {
		errs = append(errs, f.ReadCloser.Close())
	}
	return errors.Join(errs...)
}

func (fs files) String() string {
	var names []string
	for _, f := range fs {
		names = append(names, f.name)
	}
	return strings.Join(names, ", ")
}

// entries reads the files in order, from after a head, which is empty where they begin
// a ledger. Of several, an error says in which it is.
func (fs files) entries(head string) iter.Seq2[ledger.Entry, error] {
	return func(yield func(ledger.Entry, error) bool) {
		for _, f := range fs {
			for entry, err := range ledger.EntriesAfter(head, f) {
				if err == nil {
					head = entry.Hash
				} else if len(fs) > 1 {
					err = inFile{f.name, err}
				}
				if !yield(entry, err) {
					return
				}
			}
		}
	}
}

// inFile says in which of several files something is wrong.
type inFile struct {
	name string
	error
}

func (e inFile) Unwrap() error { return e.error }
