// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// A Format is a way of writing a Document.
type Format struct {
	Name   string
	Title  string // what it is for, in a few words
	Render func(w io.Writer, doc *finding.Document, opts Options) error
}

// Options are what a Format may use besides the Document.
type Options struct {
	Dir     string         // paths are shown relative to it where that is shorter
	Color   bool           // for a terminal
	Verbose bool           // also what is suppressed, and all gaps
	Rules   []finding.Rule // what the rules mean, for formats that carry it along
}

// Formats returns all formats, in the order in which help lists them.
func Formats() []Format {
	return []Format{
		{"text", "to be read in a terminal", Text},
		{"json", "the whole document, with all flows", JSON},
		{"sarif", "for code scanning (SARIF 2.1.0)", SARIF},
		{"github", "annotations of GitHub Actions", GitHub},
		{"gitlab", "GitLab's code-quality report", GitLab},
		{"html", "a page with a map of the flows, for a browser", HTML},
	}
}

// LookupFormat returns the format of a name.
func LookupFormat(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	slices.Sort(names)
	return Format{}, fmt.Errorf("unknown format %q: the formats are %s", name, strings.Join(names, ", "))
}
