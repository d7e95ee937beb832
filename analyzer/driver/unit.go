// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

package driver

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/go-lineage/go-lineage/analyzer/finding"
)

// IsUnit reports whether args, the program's arguments without its name, are
// those of a call by the go command: for the tool's identity, for its flags,
// or to analyse one unit.
func IsUnit(args []string) bool {
	if len(args) == 1 && (args[0] == "-V=full" || args[0] == "-flags") {
		return true
	}
	return len(args) > 0 && strings.HasSuffix(args[len(args)-1], ".cfg")
}

// Unit serves a call by the go command with analyzer, and exits.
//
// With the flag -document, which only [Analyze] gives, it prints the unit's
// Document and no diagnostics. Without, it is an ordinary vet tool, and runs
// more analyzers beside the first.
func Unit(analyzer *analysis.Analyzer, more ...*analysis.Analyzer) {
	args := os.Args[1:]
	analyzers := append([]*analysis.Analyzer{analyzer}, more...)
	if slices.Contains(args, documentFlag) {
		analyzers = []*analysis.Analyzer{documenting(analyzer)}
	} else if forFacts(args) {
		analyzers = factsOnly(analyzers)
	}
	collectRarely()
	flag.Bool(strings.TrimPrefix(documentFlag, "-"), false, "print all flows as JSON, for the lineage command")
	unitchecker.Main(analyzers...) // which parses all flags and names them to the go command
}

// Refuse ends a unit whose arguments are wrong. It says so for each package
// that is asked for, and not for each that one needs.
func Refuse(args []string, err error) {
	if data, readErr := os.ReadFile(args[len(args)-1]); readErr == nil && onlyFacts(data) {
		os.Exit(0)
	}
	fmt.Fprintf(os.Stderr, "lineage: %v\n", err)
	os.Exit(1)
}

const documentFlag = "-document"

// documenting returns analyzer changed so that it prints its result in place
// of its diagnostics. It has facts, and so runs in every unit, also in those
// of dependencies.
func documenting(analyzer *analysis.Analyzer) *analysis.Analyzer {
	a := *analyzer
	a.Run = func(pass *analysis.Pass) (any, error) {
		var fixes []Fix
		pass.Report = func(d analysis.Diagnostic) { fixes = append(fixes, fixesOf(pass, d)...) }
		result, err := analyzer.Run(pass)
		if err != nil {
			return nil, err
		}
		doc, ok := result.(*finding.Document)
		if !ok {
			return nil, fmt.Errorf("analyzer %s results in %T, want a document", analyzer, result)
		}
		return result, writeUnit(os.Stdout, doc, fixes) // where unitchecker sends what is to be cached
	}
	return &a
}

// unitOutput is the line that a unit prints. Its first key holds a colon, which
// no import path does, and so differs from the keys of unitchecker's own JSON.
type unitOutput struct {
	Document *finding.Document `json:"lineage:document"`
	Fixes    []Fix             `json:"fixes,omitempty"`
	Began    time.Time         `json:"began"` // an old time tells that the cache has answered
	Took     time.Duration     `json:"took"`  // for parsing, checking types and analysis
}

// began is when this process started, near enough.
var began = time.Now()

func writeUnit(w io.Writer, doc *finding.Document, fixes []Fix) error {
	return json.NewEncoder(w).Encode(unitOutput{doc, fixes, began, time.Since(began)})
}
