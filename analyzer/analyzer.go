// Copyright 2026 The go-lineage Authors
// SPDX-License-Identifier: Apache-2.0

// Package analyzer follows personal data through a Go program, one package at
// a time, and reports where it reaches a recipient or a purpose that the
// privacy policy does not permit.
//
// What comes in is a package as package analysis gives it, with the facts of
// its direct imports. What goes out are diagnostics, one [BundleFact] for the
// packages that import this one, and as the analyzer's result the
// [finding.Document] of the package, which holds all flows, permitted ones
// too.
//
// The way of the data through this module is: directive and literal read what
// the source declares, roles answers what each object is, taint follows data
// and makes summaries, check asks the policy, fix says how the source could be
// mended, and this package turns the answer into diagnostics. Only check, fix and
// this package know both token.Pos and plain findings.
//
// # Bazel
//
// This package is what nogo of rules_go wants of an analyzer: one variable
// Analyzer, no configuration file, and facts. Name it among nogo's deps:
//
//	nogo(
//	    name = "nogo",
//	    deps = ["@com_github_go_lineage_go_lineage//analyzer"],
//	    visibility = ["//visibility:public"],
//	)
//
// Nogo analyses other repositories too, so that facts reach the main one. Those
// that do not import package lineage are passed over, as everywhere; they are
// told by their place below external/, for nogo knows no modules. It does not
// print the steps of a flow.
package analyzer

import (
	"flag"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/go-lineage/go-lineage/analyzer/finding"
	"github.com/go-lineage/go-lineage/analyzer/internal/check"
)

const doc = `report personal data that reaches a recipient or purpose the privacy policy does not permit

The lineage analyzer follows values that are marked as personal, special-care,
inquiry-derived and the like, by the types of package lineage, by struct tags
or by //lineage: directives, also after they are unwrapped: through functions,
packages, interfaces, closures, JSON and buffers. Each report cites the clause
of the policy that decides.`

// Analyzer is the analyzer. Its result is the *finding.Document of the
// package.
var Analyzer = &analysis.Analyzer{
	Name:       "lineage",
	Doc:        doc,
	URL:        "https://github.com/go-lineage/go-lineage/blob/main/analyzer/RULES.md",
	Flags:      flags(),
	Run:        run,
	FactTypes:  []analysis.Fact{new(BundleFact)},
	ResultType: reflect.TypeFor[*finding.Document](),
}

// followForeign makes the analyzer follow data through code that is not the
// user's as well: other modules and the standard library.
var followForeign bool

// withHints makes the analyzer say what it knows of the data at each place.
var withHints bool

func flags() flag.FlagSet {
	var fs flag.FlagSet
	fs.BoolVar(&withHints, "hints", false,
		"put into the analyzer's result what is known of the data at each place, for editors")
	fs.Var(&offered, "fixes", "which fixes to suggest: unattended, which -fix may apply, or all, for editors, where a person chooses")
	fs.BoolVar(&followForeign, "foreign", false,
		"follow data through the code of other modules and the standard library too, instead of taking the catalogue's word (slow)")
	return fs
}

// Rules returns the rules that findings cite, sorted by ID.
func Rules() []finding.Rule { return check.Rules() }

// Version is the version of the analyzer, as documents and bundles name it.
const Version = "v0.1.0"

// A BundleFact is what a package hands on to those that import it directly:
// see package summary for the encoding. There is one per package, and it
// repeats what the package's interface lets importers reach in its own
// imports, because drivers hand package facts on to direct imports only.
type BundleFact struct{ Data []byte }

// AFact marks BundleFact as a fact.
func (*BundleFact) AFact() {}

// String says that there is one, for tests of facts.
func (*BundleFact) String() string { return "lineage bundle" }
